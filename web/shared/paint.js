// Painting by the CSS Custom Highlight API: annotations become highlights, the DOM is never touched.
//
// Each mark is a highlight of its own with its own wash and line (highlight.css), so that nested marks show both. The
// registry belongs to the document and is shared with whatever page this runs in: names carry a prefix, and the
// registry is never iterated (Firefox forbids it to content scripts).

/** @typedef {import('./annotations').Annotation} Annotation */
/** @typedef {import('./annotations').Kind} Kind */
/** @typedef {import('./anchor.js').Anchored} Anchored */
/** @typedef {Window & typeof globalThis} View */
/** @typedef {'direct' | 'indirect' | 'speaker' | 'hedge' | 'unverified' | 'figure'} Mark */

const PREFIX = 'hearsay-';

/**
 * The marks from the lowest to the highest, with the kind whose toggle hides them.
 * @type {Record<Mark, Kind>}
 */
export const MARKS = { indirect: 'quote', direct: 'quote', speaker: 'quote', figure: 'figure', hedge: 'hedge', unverified: 'hedge' };

const MARK_NAMES = /** @type {Mark[]} */ (Object.keys(MARKS));

/**
 * The marks that an annotation makes, each with its span.
 * @param {Annotation} a
 * @returns {{mark: Mark, start: number, end: number}[]}
 */
export function marksOf(a) {
  const { start, end } = a;
  if (a.kind === 'figure') return [{ mark: 'figure', start, end }];
  if (a.kind === 'hedge') return [{ mark: a.category === 'unverified' ? 'unverified' : 'hedge', start, end }];
  /** @type {{mark: Mark, start: number, end: number}[]} */
  const marks = [{ mark: a.form === 'indirect' || a.form === 'mixed' ? 'indirect' : 'direct', start, end }];
  if (a.speaker) marks.push({ mark: 'speaker', start: a.speaker.start, end: a.speaker.end });
  return marks;
}

/** The highlights of a document: of the page's own, or of one in a frame of it. */
class Layer {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    /** @type {Map<Mark, Highlight>} */
    this.highlights = new Map(MARK_NAMES.map((mark, priority) => [mark, highlight(view, priority)]));
  }

  /** @param {(mark: Mark) => boolean} shown */
  register(shown) {
    for (const [mark, painted] of this.highlights) {
      if (shown(mark) && painted.size > 0) this.view.CSS.highlights.set(PREFIX + mark, painted);
      else this.view.CSS.highlights.delete(PREFIX + mark);
    }
  }

  clear() {
    for (const mark of MARK_NAMES) this.view.CSS.highlights.delete(PREFIX + mark);
  }
}

export class Painter {
  constructor() {
    /** @type {Map<View, Layer>} */
    this.layers = new Map();
    /** @type {Set<Kind>} */
    this.hidden = new Set();
    /** @type {Map<View, Highlight>} */
    this.active = new Map();
    this.#activeIn(window);
  }

  /**
   * Paints the annotations of a text in place of the ones before.
   * @param {Anchored} anchored
   * @param {Annotation[]} annotations
   */
  paint(anchored, annotations) {
    for (const painting = this.painting(anchored, annotations); !painting.next().done;);
  }

  /**
   * Paints as paint does, a little at a time; what was painted before stays until the end.
   * @param {Anchored} anchored
   * @param {Annotation[]} annotations
   * @returns {Generator<void, void>}
   */
  * painting(anchored, annotations) {
    /** @type {Map<View, Layer>} */
    const layers = new Map();
    for (const a of annotations) {
      for (const { mark, start, end } of marksOf(a)) add(layers, mark, anchored, start, end);
      yield;
    }
    for (const [view, layer] of this.layers) if (!layers.has(view)) layer.clear();
    this.layers = layers;
    this.brighten(null);
    this.#register();
  }

  /** Takes every mark away. */
  clear() {
    for (const layer of this.layers.values()) layer.clear();
    this.layers.clear();
    this.brighten(null);
  }

  /** Takes every trace away. */
  remove() {
    this.clear();
    for (const view of this.active.keys()) view.CSS.highlights.delete(PREFIX + 'active');
    this.active.clear();
  }

  /**
   * Shows or hides the marks of a kind.
   * @param {Kind} kind
   * @param {boolean} shown
   */
  show(kind, shown) {
    if (shown) this.hidden.delete(kind);
    else this.hidden.add(kind);
    this.#register();
  }

  /**
   * Brightens one finding, or none.
   * @param {Range | Range[] | null} ranges
   */
  brighten(ranges) {
    for (const active of this.active.values()) active.clear();
    for (const range of [ranges ?? []].flat()) this.#activeIn(viewOf(range)).add(range);
  }

  /** @param {View} view */
  #activeIn(view) {
    const active = this.active.get(view) ?? highlight(view, MARK_NAMES.length);
    this.active.set(view, active);
    view.CSS.highlights.set(PREFIX + 'active', active);
    return active;
  }

  #register() {
    for (const layer of this.layers.values()) layer.register(mark => !this.hidden.has(MARKS[mark]));
  }
}

/** @param {Map<View, Layer>} layers @param {Mark} mark @param {Anchored} anchored @param {number} start @param {number} end */
function add(layers, mark, anchored, start, end) {
  try {
    for (const range of anchored.parts(start, end)) {
      const view = viewOf(range);
      const layer = layers.get(view) ?? new Layer(view);
      layers.set(view, layer);
      layer.highlights.get(mark)?.add(range);
    }
  } catch {
    // The words have been edited away since they were read: they are not painted, the next reading will be right.
  }
}

/** @param {Range} range @returns {View} */
function viewOf(range) {
  return range.startContainer.ownerDocument?.defaultView ?? window;
}

/** @param {View} view @param {number} priority */
function highlight(view, priority) {
  const made = new view.Highlight();
  made.priority = priority;
  return made;
}
