// Two versions of one story: which two, what differs between them, and the way through the differences. What is shown
// around the columns (wasm/page) follows it. It is loaded when somebody first compares.

import { Columns } from './columns.js';
import { words } from '../shared/words.js';
import { SORTS, comparable, differences, summary } from './differences.js';
import { download } from './download.js';
import { newId, title } from './library.js';
import { fileName } from './study.js';

/** @typedef {import('./differences.js').Difference} Difference */
/** @typedef {import('./differences.js').Sort} Sort */

/**
 * A text that can be compared.
 * @typedef {object} Version
 * @property {string} title
 * @property {boolean} here  it stands on the sheet
 * @property {string} text
 * @property {string} [language]
 * @property {string} [date]
 * @property {import('../shared/annotations').Corrections} [corrections]
 */

/** Formats of the engine's export: the end of the file's name, and its type. @type {Record<string, [string, string]>} */
const FORMATS = { markdown: ['-compared.md', 'text/markdown'], html: ['-compared.html', 'text/html'] };

export class Pair {
  /** @param {import('./reader.js').Reader} reader */
  constructor(reader) {
    this.reader = reader;
    /** @type {'closed' | 'reading' | 'ready' | 'failed'} */
    this.state = 'closed';
    this.reading = 0; // how far: reading the left (0), the right (1), comparing (2)
    /** @type {import('../shared/engine.js').EngineError | null} */
    this.error = null;
    /** @type {Version[]} left and right */
    this.versions = [];
    /** @type {import('../shared/annotations').Comparison | null} */
    this.answer = null;
    /** @type {Difference[]} */
    this.list = [];
    this.current = -1;
    /** @type {Set<Sort>} */
    this.hidden = new Set();
    /** @type {Columns | null} */
    this.columns = null;
    this.asked = 0; // counts the questions: what belongs to an earlier one is dropped
    this.sorts = SORTS;
    /** @type {(what: 'state' | 'current' | 'shown') => void} */
    this.onchange = () => {};
  }

  /** What can be compared: what stands on the sheet first, then the library. @param {(all: Version[]) => void} done */
  async candidates(done) {
    const { reader } = this;
    reader.keep();
    await reader.keeper.saving;
    const text = reader.sheet.read().text;
    const here = text.trim() === '' ? [] : [{ ...reader.written(), language: reader.answer?.language.code, title: title({ name: '', text }), here: true }];
    const stored = (await reader.keeper.library.all()).filter(a => a.text !== text);
    done([...here, ...stored.map(a => ({ ...a, title: title(a), here: false }))]);
  }

  /** Keeps a text that was pasted to be compared. @param {string} text @returns {Version} */
  pasted(text) {
    this.reader.keeper.library.save({ id: newId(), revision: 0, text, language: '', date: '', corrections: { voices: [], quotes: [] } });
    return { title: title({ name: '', text }), here: false, text };
  }

  /**
   * Tells how alike texts are, one pair after the other: called with the pair and its share, null for two languages.
   * @param {string[]} texts @param {[number, number][]} pairs
   * @param {(i: number, j: number, share: number | null) => boolean} each false ends it
   */
  async alike(texts, pairs, each) {
    for (const [i, j] of pairs) {
      const share = await this.reader.engine.similarity(texts[i], texts[j]).catch(() => null);
      if (!each(i, j, share)) return;
    }
  }

  /** Sets two versions side by side. @param {Version} left @param {Version} right */
  async open(left, right) {
    const asked = ++this.asked;
    this.close();
    this.versions = [left, right];
    this.reading = 0;
    this.#turn('reading');
    performance.mark('hearsay-compare');
    try {
      const answer = await this.reader.engine.compare(this.#sides(), step => {
        this.reading = step;
        this.onchange('state');
      });
      if (asked === this.asked) this.#show(answer);
    } catch (e) {
      if (asked !== this.asked) return;
      this.error = /** @type {import('../shared/engine.js').EngineError} */ (e);
      this.#turn('failed');
    }
  }

  /** Stops a comparison that takes too long. */
  cancel() {
    this.reader.engine.cancel();
  }

  close() {
    this.columns?.remove();
    this.columns = null;
    this.answer = null;
    this.list = [];
    this.current = -1;
    this.hidden.clear();
    if (this.state !== 'closed') this.#turn('closed');
  }

  /** Shows or hides a sort of difference. @param {Sort} sort */
  toggle(sort) {
    if (!this.hidden.delete(sort)) this.hidden.add(sort);
    this.columns?.paint(this.list, this.shown);
    this.onchange('shown');
  }

  /** @param {Difference} d */
  shown = d => !this.hidden.has(d.sort);

  /** @param {Sort} sort */
  count(sort) {
    return this.list.filter(d => d.sort === sort).length;
  }

  /** The place of the current difference among those shown, from 1, and how many those are. */
  position() {
    const shown = this.list.filter(this.shown);
    return [shown.indexOf(this.list[this.current]) + 1, shown.length];
  }

  /** Goes to the next (1) or previous (-1) difference that is shown; behind the last comes the first. @param {1 | -1} by */
  step(by) {
    const n = this.list.length;
    const from = this.current < 0 && by < 0 ? n : this.current;
    for (let k = 1; k <= n; k++) {
      const i = (((from + by * k) % n) + n) % n;
      if (this.shown(this.list[i])) return this.go(i);
    }
  }

  /** @param {number} index */
  go(index) {
    this.current = index;
    this.columns?.go(this.list[index]);
    this.onchange('current');
  }

  /** The words of a difference on a side (0 left, 1 right), cut where they differ; none where the side has nothing of it. @param {number} side */
  words(side) {
    const d = this.list[this.current];
    const at = side === 0 ? d?.a : d?.b;
    if (!at) return [];
    const marks = d.marks.mark === 'altered' || d.marks.mark === 'wording' ? d.marks[side === 0 ? 'a' : 'b'] : [];
    return cut(this.versions[side].text.replace(/\r\n?/g, '\n'), at, marks);
  }

  summary() {
    return summary(this.list);
  }

  get comparable() {
    return this.answer !== null && comparable(this.answer);
  }

  /** The named speakers that both versions have. */
  namedInBoth() {
    const names = (/** @type {'a' | 'b'} */ side) => (this.answer?.[side].speakers ?? []).filter(s => s.sourcing === 'named').map(s => s.name);
    const right = new Set(names('b'));
    return names('a').filter(name => right.has(name));
  }

  /** Hands the comparison out as a file. @param {'markdown' | 'html'} format */
  async export(format) {
    const [ending, type] = FORMATS[format];
    download(fileName(this.versions[0].text) + ending, type, await this.reader.engine.exportComparison(this.#sides(), format, words()));
  }

  #sides() {
    return this.versions.map(({ text, language, date, corrections }) => ({ text: text.replace(/\r\n?/g, '\n'), language: language || undefined, date: date || undefined, corrections }));
  }

  /** @param {import('../shared/annotations').Comparison} answer */
  #show(answer) {
    const [a, b] = this.#sides().map(s => s.text);
    this.answer = answer;
    this.list = differences(answer, a, b);
    this.columns = new Columns({ a: element('version-a'), b: element('version-b') }, index => this.go(index));
    this.#turn('ready');
    this.columns.show(answer, { a, b }, this.list);
    this.columns.paint(this.list, this.shown);
    performance.measure('hearsay-compared', 'hearsay-compare');
  }

  /** @param {Pair['state']} state */
  #turn(state) {
    this.state = state;
    document.body.classList.toggle('comparing', state !== 'closed');
    this.onchange('state');
  }
}

/**
 * A stretch cut at the edges of what is marked in it.
 * @param {string} text @param {[number, number]} at @param {[number, number][]} marks in order
 * @returns {[boolean, string][]} whether marked, and the words
 */
export function cut(text, [start, end], marks) {
  /** @type {[boolean, string][]} */
  const parts = [];
  let from = start;
  for (const [a, b] of marks) {
    if (a > from) parts.push([false, text.slice(from, a)]);
    parts.push([true, text.slice(a, b)]);
    from = b;
  }
  if (from < end) parts.push([false, text.slice(from, end)]);
  return parts;
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
