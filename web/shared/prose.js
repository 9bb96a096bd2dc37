// The text as prose: its paragraphs by number, its sentences, its words. Offsets are UTF-16 units.

export class Prose {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** Where each paragraph begins: a line that holds more than space. */
    this.starts = [...text.matchAll(/^.*\S.*$/gmu)].map(m => m.index);
  }

  /** The number of the paragraph that an offset lies in, the first being 1. @param {number} at */
  paragraph(at) {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(low, 1);
  }

  /**
   * The sentence that an offset lies in, without the space around it.
   * @param {number} at
   * @param {string} language
   * @returns {[number, number]}
   */
  sentence(at, language) {
    const from = this.text.lastIndexOf('\n', at - 1) + 1;
    const to = this.text.indexOf('\n', at);
    const paragraph = this.text.slice(from, to < 0 ? undefined : to);
    const found = segmenter(language).segment(paragraph).containing(at - from);
    if (!found) return [at, at];
    const trimmed = found.segment.trim();
    const start = from + found.index + found.segment.indexOf(trimmed);
    return [start, start + trimmed.length];
  }

  /** How many words a stretch holds. @param {number} start @param {number} end */
  words(start, end) {
    return this.text.slice(start, end).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  }
}

/** @param {string} language */
function segmenter(language) {
  return new Intl.Segmenter(language === 'und' ? undefined : language, { granularity: 'sentence' });
}
