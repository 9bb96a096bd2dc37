// Painting by the CSS Custom Highlight API: annotations become highlights, the DOM is never touched.
//
// Each mark is a highlight of its own with its own wash and line (highlight.css), so that nested marks show both. The
// registry belongs to the document and is shared with whatever page this runs in: names carry a prefix, and the
// registry is never iterated (Firefox forbids it to content scripts).

/** @typedef {import('./annotations').Annotation} Annotation */
/** @typedef {import('./annotations').Kind} Kind */
/** @typedef {import('./anchor.js').Anchored} Anchored */
/** @typedef {'direct' | 'indirect' | 'speaker' | 'hedge' | 'unverified' | 'figure'} Mark */

const PREFIX = 'hearsay-';

/**
 * The marks from the lowest to the highest, with the kind whose toggle hides them.
 * @type {Record<Mark, Kind>}
 */
export const MARKS = { indirect: 'quote', direct: 'quote', speaker: 'quote', figure: 'figure', hedge: 'hedge', unverified: 'hedge' };

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

export class Painter {
  constructor() {
    /** @type {Map<Mark, Highlight>} */
    this.highlights = new Map();
    /** @type {Set<Kind>} */
    this.hidden = new Set();
    this.active = new Highlight();
    this.active.priority = Object.keys(MARKS).length;
    CSS.highlights.set(PREFIX + 'active', this.active);
  }

  /**
   * Paints the annotations of a text in place of the ones before.
   * @param {Anchored} anchored
   * @param {Annotation[]} annotations
   */
  paint(anchored, annotations) {
    this.clear();
    const marks = /** @type {Mark[]} */ (Object.keys(MARKS));
    marks.forEach((mark, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.highlights.set(mark, highlight);
    });
    for (const a of annotations) {
      for (const { mark, start, end } of marksOf(a)) this.#add(mark, anchored, start, end);
    }
    marks.forEach(mark => this.#register(mark));
  }

  /** Takes every mark away. */
  clear() {
    for (const mark of this.highlights.keys()) CSS.highlights.delete(PREFIX + mark);
    this.highlights.clear();
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
    for (const mark of this.highlights.keys()) if (MARKS[mark] === kind) this.#register(mark);
  }

  /**
   * Brightens one finding, or none.
   * @param {Range | null} range
   */
  brighten(range) {
    this.active.clear();
    if (range) this.active.add(range);
  }

  /** @param {Mark} mark @param {Anchored} anchored @param {number} start @param {number} end */
  #add(mark, anchored, start, end) {
    try {
      this.highlights.get(mark)?.add(anchored.range(start, end));
    } catch {
      // The words have been edited away since they were read: they are not painted, the next reading will be right.
    }
  }

  /** @param {Mark} mark */
  #register(mark) {
    const highlight = this.highlights.get(mark);
    if (!highlight || this.hidden.has(MARKS[mark])) CSS.highlights.delete(PREFIX + mark);
    else CSS.highlights.set(PREFIX + mark, highlight);
  }
}
