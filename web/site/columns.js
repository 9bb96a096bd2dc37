// Two texts beside each other: laid out, marked, scrolling together.

import { read } from '../shared/anchor.js';
import { holds } from '../shared/place.js';
import { Spans } from '../shared/spans.js';
import { landmarks, lastUpTo } from './differences.js';
import { layOut } from './sheet.js';

/** @typedef {import('../shared/anchor.js').Anchored} Anchored */
/** @typedef {import('../shared/annotations').Stretch} Stretch */
/** @typedef {import('./differences.js').Difference} Difference */
/** @typedef {'a' | 'b'} Side */

/** @typedef {{box: HTMLElement, anchored: Anchored, spans: Spans}} Column */

/** The marks from the lowest to the highest. */
const MARKS = ['only', 'wording', 'form', 'attribution', 'hedge', 'figure', 'altered'];
const PREFIX = 'hearsay-diff-';
/** @type {Side[]} */
const SIDES = ['a', 'b'];
const REFERENCE = 0.3; // where in a column its place is looked at, as a share of its height

export class Columns {
  /**
   * @param {{a: HTMLElement, b: HTMLElement}} boxes that scroll
   * @param {(index: number) => void} onchoose called with the difference that was clicked
   */
  constructor(boxes, onchoose) {
    this.boxes = boxes;
    this.onchoose = onchoose;
    /** @type {Record<Side, Column> | null} */
    this.columns = null;
    /** @type {{a: Stretch, b: Stretch}[]} */
    this.landmarks = [];
    /** @type {Side | null} the column that the reader scrolls: the other follows */
    this.leader = null;
    this.frame = 0;
    this.listening = new AbortController();
    for (const side of SIDES) this.#listen(side);
  }

  /** @param {import('../shared/annotations').Comparison} comparison @param {{a: string, b: string}} texts @param {Difference[]} list */
  show(comparison, texts, list) {
    this.landmarks = landmarks(comparison);
    this.columns = { a: this.#fill('a', texts.a, list), b: this.#fill('b', texts.b, list) };
  }

  /** Marks the differences that are shown. @param {Difference[]} list @param {(d: Difference) => boolean} shown */
  paint(list, shown) {
    this.clear();
    for (const [priority, mark] of MARKS.entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      for (const d of list) if (d.marks.mark === mark && shown(d)) this.#mark(highlight, d);
      CSS.highlights.set(PREFIX + mark, highlight);
    }
  }

  /** Takes all marks away. */
  clear() {
    for (const mark of [...MARKS, 'current']) CSS.highlights.delete(PREFIX + mark);
  }

  /** Brings a difference into sight on both sides, and brightens it. @param {Difference} d */
  go(d) {
    this.leader = null;
    const current = new Highlight();
    current.priority = MARKS.length;
    for (const side of SIDES) {
      const stretch = d[side];
      const range = stretch && this.#range(side, stretch);
      if (range) current.add(range);
      if (range) this.#scrollTo(side, range);
    }
    CSS.highlights.set(PREFIX + 'current', current);
    if (!d.a && this.columns) this.#follow('b', 'a');
    if (!d.b && this.columns) this.#follow('a', 'b');
  }

  /** Lets go of the columns. */
  remove() {
    this.clear();
    this.listening.abort();
    for (const side of SIDES) this.boxes[side].replaceChildren();
  }

  /** @param {Side} side @param {string} text @param {Difference[]} list @returns {Column} */
  #fill(side, text, list) {
    const box = this.boxes[side];
    box.replaceChildren(...layOut(document, text));
    box.scrollTop = 0;
    const spans = list.flatMap((d, index) => (d[side] ? [{ start: d[side][0], end: d[side][1], index }] : []));
    return { box, anchored: read(box, { joined: el => el.hasAttribute('data-joined') }), spans: new Spans(spans) };
  }

  /** @param {Highlight} highlight @param {Difference} d */
  #mark(highlight, d) {
    for (const side of SIDES) {
      for (const stretch of d.marks[side]) {
        const range = this.#range(side, stretch);
        if (range) highlight.add(range);
      }
    }
  }

  /** @param {Side} side @param {Stretch} stretch */
  #range(side, [start, end]) {
    return this.columns && end > start ? this.columns[side].anchored.range(start, end) : null;
  }

  /** @param {Side} side */
  #listen(side) {
    const box = this.boxes[side];
    const options = { signal: this.listening.signal, passive: true };
    for (const event of ['pointerenter', 'pointerdown', 'wheel', 'touchstart', 'keydown', 'focus']) {
      box.addEventListener(event, () => { this.leader = side; }, options);
    }
    box.addEventListener('scroll', () => {
      if (this.leader !== side) return;
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.#follow(side, side === 'a' ? 'b' : 'a'));
    }, options);
    box.addEventListener('click', e => this.#choose(side, e), options);
  }

  /** @param {Side} side @param {MouseEvent} e */
  #choose(side, { clientX: x, clientY: y }) {
    const at = this.#offsetAt(side, x, y);
    const found = at < 0 ? [] : this.columns?.[side].spans.at(at) ?? [];
    const index = found.find(i => [...this.#rects(side, i)].some(r => holds(r, x, y)));
    if (index !== undefined) this.onchoose(index);
  }

  /** @param {Side} side @param {number} index */
  #rects(side, index) {
    const span = this.columns?.[side].spans.spans.find(s => s.index === index);
    return (span && this.#range(side, [span.start, span.end])?.getClientRects()) ?? [];
  }

  /** @param {Side} side @param {number} x @param {number} y */
  #offsetAt(side, x, y) {
    const position = document.caretPositionFromPoint(x, y);
    return position && this.columns ? this.columns[side].anchored.offsetOf(position.offsetNode, position.offset) : -1;
  }

  /** Scrolls one column to where the other is: between the passages that both have, in proportion. @param {Side} leader @param {Side} follower */
  #follow(leader, follower) {
    if (!this.columns) return;
    const from = this.boxes[leader];
    const to = this.boxes[follower];
    if (from.scrollTop <= 0) return to.scrollTo({ top: 0, behavior: 'instant' });
    if (from.scrollTop >= from.scrollHeight - from.clientHeight - 1) return to.scrollTo({ top: to.scrollHeight, behavior: 'instant' });
    const line = from.clientHeight * REFERENCE;
    const i = lastUpTo(this.landmarks.map(l => l[leader]), this.#atLine(leader, line));
    const [before, after] = [this.landmarks[i], this.landmarks[i + 1]];
    const [y0, y1] = [before ? this.#top(leader, before) : 0, after ? this.#top(leader, after) : from.scrollHeight];
    const [z0, z1] = [before ? this.#top(follower, before) : 0, after ? this.#top(follower, after) : to.scrollHeight];
    const share = y1 > y0 ? Math.min(1, Math.max(0, (from.scrollTop + line - y0) / (y1 - y0))) : 0;
    to.scrollTo({ top: z0 + share * (z1 - z0) - to.clientHeight * REFERENCE, behavior: 'instant' });
  }

  /** The offset of the text that stands at a height of a column. @param {Side} side @param {number} line */
  #atLine(side, line) {
    const { left, top, bottom } = this.boxes[side].getBoundingClientRect();
    for (let y = top + line; y < bottom; y += 10) {
      const at = this.#offsetAt(side, left + 24, y);
      if (at >= 0) return at;
    }
    return 0;
  }

  /** The height of a passage in its column's content. @param {Side} side @param {{a: Stretch, b: Stretch}} landmark */
  #top(side, landmark) {
    const box = this.boxes[side];
    const range = this.#range(side, landmark[side]);
    return (range ? firstLine(range).top : 0) - box.getBoundingClientRect().top + box.scrollTop;
  }

  /** @param {Side} side @param {Range} range */
  #scrollTo(side, range) {
    const box = this.boxes[side];
    const { top } = firstLine(range);
    box.scrollBy({ top: top - box.getBoundingClientRect().top - box.clientHeight * REFERENCE, behavior: 'instant' });
  }
}

/** @param {Range} range */
const firstLine = range => range.getClientRects()[0] ?? range.getBoundingClientRect();
