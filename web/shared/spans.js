// Which spans hold an offset: an index over nested and overlapping spans, for the pointer.

/** @typedef {{start: number, end: number, index: number}} Indexed a span and the number of what it belongs to */

export class Spans {
  /** @param {Indexed[]} spans in any order */
  constructor(spans) {
    this.spans = [...spans].sort((a, b) => a.start - b.start);
    /** The farthest end of all spans up to each: where it lies before an offset, so do they all. */
    this.reach = new Int32Array(this.spans.length);
    this.spans.forEach((s, i) => { this.reach[i] = Math.max(s.end, this.reach[i - 1] ?? 0); });
  }

  /**
   * The numbers of the spans that hold an offset or end at it, the shortest first.
   * @param {number} offset
   * @returns {number[]}
   */
  at(offset) {
    /** @type {Indexed[]} */
    const found = [];
    for (let i = this.#last(offset); i >= 0 && this.reach[i] >= offset; i--) {
      if (this.spans[i].end >= offset) found.push(this.spans[i]);
    }
    return found.sort((a, b) => a.end - a.start - (b.end - b.start)).map(s => s.index);
  }

  /** The last span that begins at or before an offset, -1 for none. @param {number} offset */
  #last(offset) {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.spans[middle].start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
