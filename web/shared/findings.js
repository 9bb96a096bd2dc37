// The findings of one reading: what the engine answered, tied to the text nodes that it was read from.

import { describe, label } from './describe.js';
import { marksOf } from './paint.js';
import { holds } from './place.js';
import { Spans } from './spans.js';

/** @typedef {import('./annotations').Answer} Answer */
/** @typedef {import('./annotations').Kind} Kind */
/** @typedef {import('./anchor.js').Anchored} Anchored */

export class Findings {
  /**
   * @param {Answer} answer
   * @param {Anchored} anchored the text that was asked about
   */
  constructor(answer, anchored) {
    this.answer = answer;
    this.anchored = anchored;
    /** @type {Spans | null} */
    this.spans = null; // of all marks, made when the pointer first asks
  }

  get all() {
    return this.answer.annotations;
  }

  /** The words of a finding, null where they have been edited away. @param {number} index */
  range(index) {
    const a = this.all[index];
    return a ? this.span(a.start, a.end) : null;
  }

  /**
   * The offset of the text nearest to a point of a document's viewport, -1 where there is none.
   * @param {number} x @param {number} y @param {Document} [view]
   */
  offsetAt(x, y, view = document) {
    const position = view.caretPositionFromPoint(x, y, { shadowRoots: this.anchored.shadowRoots });
    return position ? this.anchored.offsetOf(position.offsetNode, position.offset) : -1;
  }

  /**
   * The innermost finding painted at a point of a document's viewport, -1 for none.
   * @param {number} x
   * @param {number} y
   * @param {(kind: Kind) => boolean} shown
   * @param {Document} [view]
   */
  at(x, y, shown, view) {
    const offset = this.offsetAt(x, y, view);
    if (offset < 0) return -1;
    this.spans ??= new Spans(this.all.flatMap((a, index) => marksOf(a).map(({ start, end }) => ({ start, end, index }))));
    return this.spans.at(offset).find(i => shown(this.all[i].kind) && this.#covers(i, x, y)) ?? -1;
  }

  /** @param {number} index */
  describe(index) {
    return describe(this.answer, index);
  }

  /** @param {number} index */
  label(index) {
    return label(this.answer, index);
  }

  /** The caret snaps to the nearest text: only the boxes tell what is really under the pointer. @param {number} index @param {number} x @param {number} y */
  #covers(index, x, y) {
    return marksOf(this.all[index]).some(m => this.parts(m.start, m.end).some(range => [...range.getClientRects()].some(r => holds(r, x, y))));
  }

  /** The words of a stretch of the text without what stands between them, none where they have been edited away. @param {number} start @param {number} end */
  parts(start, end) {
    try {
      return this.anchored.parts(start, end);
    } catch {
      return [];
    }
  }

  /** The words of a stretch of the text, null where they have been edited away. @param {number} start @param {number} end */
  span(start, end) {
    try {
      return this.anchored.range(start, end);
    } catch {
      return null;
    }
  }
}
