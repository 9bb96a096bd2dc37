// The reading of a page that goes on living: found, asked about, painted; and again whenever the page has changed. Each
// time the whole is read afresh, in slices, so that what is painted is what a fresh reading would paint.

import { Findings } from '../shared/findings.js';
import { Painter } from '../shared/paint.js';
import { readPage } from './pagetext.js';
import { inSlices } from './slices.js';

/** @typedef {import('../shared/annotations').Answer} Answer */
/** @typedef {import('./pagetext.js').PageText} PageText */
/** @typedef {'reading' | 'read' | 'none' | 'failed'} State none: no article was found */

export class Reading {
  /**
   * @param {import('../shared/engine.js').Engine} engine
   * @param {import('./watch.js').Watch} watch
   * @param {(text: PageText) => Promise<void>} prepare what must be done before a text's marks are painted
   */
  constructor(engine, watch, prepare) {
    this.engine = engine;
    this.watch = watch;
    this.prepare = prepare;
    this.painter = new Painter();
    /** @type {State} */
    this.state = 'reading';
    /** @type {Range[] | null} what is read, null for the article */
    this.selection = null;
    /** @type {Findings | null} */
    this.findings = null;
    /** @type {PageText | null} */
    this.text = null;
    /** @type {Set<number> | null} quotes of the one voice that is shown */
    this.only = null;
    this.language = ''; // chosen by hand, '' for what is detected
    this.date = '';     // of the article, given by hand
    /** @type {import('../shared/annotations').Corrections | undefined} by hand, too */
    this.corrections = undefined;
    this.meter = { ms: 0 };
    this.error = '';
    this.refused = false; // the error is a whole sentence for the reader
    this.stopped = false;
    this.running = false;
    this.again = false;
    this.onchange = () => {};
  }

  /** Reads the page as it is now. */
  async read() {
    this.again = true;
    if (this.running) return;
    this.running = true;
    while (this.again && !this.stopped) {
      this.again = false;
      const began = performance.now();
      this.meter.ms = 0;
      await this.#read().catch(e => this.#fail(e));
      this.watch.spent(this.meter.ms, performance.now() - began);
    }
    this.running = false;
  }

  /** Reads by what the reader has told about the article. @param {{language?: string, date?: string, corrections?: any}} about */
  choose(about) {
    Object.assign(this, about, { findings: null });
    this.read();
  }

  /** Shows the quotes of one voice; null shows all. @param {number[] | null} quotes */
  async show(quotes) {
    this.only = quotes && new Set(quotes);
    if (this.findings && this.text) await inSlices(this.#painting(this.findings.answer, this.text), this.#wanted, this.meter);
  }

  stop() {
    this.stopped = true;
    this.engine.cancel();
    this.painter.remove();
  }

  async #read() {
    const text = await inSlices(readPage(this.selection), this.#wanted, this.meter);
    if (!text) return;
    this.watch.follow(text.roots);
    if (text.text.trim() === '') return this.#none();
    const prepared = this.prepare(text);
    const same = this.findings?.anchored.text === text.text && this.state === 'read' && this.findings.answer;
    if (same) await this.#show(same, text, prepared, true);
    else await this.#ask(text, prepared);
  }

  /** @param {PageText} text @param {Promise<void>} prepared */
  async #ask(text, prepared) {
    let shown = Promise.resolve();
    const ask = () => this.engine.ask(text.text, { language: this.language || undefined, date: this.date || undefined, corrections: this.corrections }, (answer, final) => {
      shown = shown.then(() => this.#show(answer, text, prepared, final));
    }, answer => {
      shown = shown.then(() => this.#begin(answer, text));
    });
    await ask().catch(e => {
      if (this.stopped) throw e;
      return ask(); // the background is stopped when nobody has asked it for a while, and started anew
    });
    await shown;
  }

  /**
   * Paints the beginning of a long text that is still being read. That all is prepared could be told only after the
   * whole has been read, as the background does one thing at a time; marks without a colour are not seen.
   * @param {Answer} answer @param {PageText} text
   */
  async #begin(answer, text) {
    if (!this.findings) await inSlices(this.#painting(answer, text), this.#wanted, this.meter);
  }

  /** @param {Answer} answer @param {PageText} text @param {Promise<void>} prepared @param {boolean} final */
  async #show(answer, text, prepared, final) {
    await prepared;
    if (this.stopped) return;
    const painted = this.text === text && this.findings?.answer.annotations === answer.annotations;
    this.only = painted ? this.only : null;
    if (!painted) await inSlices(this.#painting(answer, text), this.#wanted, this.meter);
    if (this.stopped) return;
    this.findings = new Findings(answer, text);
    this.text = text;
    if (!painted || final) this.#turn('read');
  }

  /** @param {Answer} answer @param {PageText} text */
  #painting({ annotations }, text) {
    const { only } = this;
    return this.painter.painting(text, only ? annotations.filter((a, i) => a.kind !== 'quote' || only.has(i)) : annotations);
  }

  #none() {
    this.painter.clear();
    this.findings = this.text = null;
    this.#turn('none');
  }

  /** @param {unknown} e */
  #fail(e) {
    if (!this.stopped) this.#give(e instanceof Error ? e.message : String(e), false);
  }

  /** There is nothing to read. @param {string} why a sentence for the reader */
  refuse(why) {
    this.#give(why, true);
  }

  /** @param {string} error @param {boolean} refused */
  #give(error, refused) {
    this.painter.clear();
    this.findings = this.text = null;
    Object.assign(this, { error, refused });
    this.#turn('failed');
  }

  /** @param {State} state */
  #turn(state) {
    this.state = state;
    this.onchange();
  }

  #wanted = () => !this.stopped;
}
