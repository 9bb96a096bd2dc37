// The engine as the page sees it: one worker from one compiled module, questions with ids, cancelling, restarting.
//
// Go blocks the worker while it reads, so cancelling is ending the worker and starting another from the same module.
// A worker whose engine has panicked is replaced at once: the next question finds a fresh one.

/** @typedef {import('./annotations').Answer} Answer */
/** @typedef {import('./annotations').Comparison} Comparison */
/** @typedef {import('./annotations').Corrections} Corrections */
/** @typedef {import('./words.js').Words} Words */

/**
 * What is known about a text. language: an ISO 639-1 code given by hand; date: YYYY-MM-DD; corrections: by the reader.
 * @typedef {{language?: string, date?: string, corrections?: Corrections}} Options
 */

/**
 * format, words: of a file to export, and to write it with; sides: two texts to compare; alike: a text to tell the likeness to.
 * @typedef {Options & {id: number, text: string, opening?: boolean, format?: string, words?: Words, sides?: (Options & {text: string})[], alike?: string}} Question
 */

/**
 * @typedef {object} Asked a question that has not been answered to the end
 * @property {Question} question
 * @property {(answer: any, final: boolean) => void} onanswer
 * @property {(step: number) => void} [onstep]
 * @property {(answer: any) => void} [onopening]
 * @property {any} answer the last one, null before
 * @property {(answer: any) => void} resolve with the last answer, or the file exported
 * @property {(reason: EngineError) => void} reject
 */

/** Why a question was not answered. `reason` is one of: cancelled, stopped (the engine panicked), failed, refused. */
export class EngineError extends Error {
  /**
   * @param {'cancelled' | 'stopped' | 'failed' | 'refused'} reason
   * @param {string} message
   */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

export class Engine {
  /**
   * @param {Promise<WebAssembly.Module>} module
   * @param {() => Worker} spawn makes a worker that runs worker.js
   * @param {string} base URL, ending in "/", that packs and models lie under
   * @param {Map<string, Blob>} [files] packs and models that need not be fetched (packed.js)
   */
  constructor(module, spawn, base, files) {
    this.spawn = spawn;
    this.base = base;
    this.files = files;
    this.module = module;
    /** @type {Worker | undefined} */
    this.worker = undefined;
    this.restarts = 0;
    this.started = false; // the worker has the engine running
    /** @type {Map<number, Asked>} */
    this.asked = new Map();
    this.lastId = 0;
    this.#start();
  }

  /**
   * Asks about a text. Answers may come more than once: the first picks its language by the prefilter alone.
   * @param {string} text
   * @param {Options} [options]
   * @param {(answer: Answer, final: boolean) => void} [onanswer] called with every answer, the last included
   * @param {(answer: Answer) => void} [onopening] called before, where the text is long, with what its beginning holds
   * @returns {Promise<Answer>} the final answer
   * @throws {EngineError}
   */
  ask(text, options = {}, onanswer = () => {}, onopening = undefined) {
    return this.#put({ id: ++this.lastId, text, ...options, ...(onopening && { opening: true }) }, onanswer, { onopening });
  }

  /**
   * The findings of a text as a file: markdown, csv, quotes.csv, figures.csv, html or jsonld.
   * @param {string} text
   * @param {Options} options with the language
   * @param {string} format
   * @param {Words} words of the interface
   * @returns {Promise<string>}
   * @throws {EngineError}
   */
  export(text, options, format, words) {
    return this.#put({ id: ++this.lastId, text, ...options, format, words }, () => {});
  }

  /**
   * What differs between two texts.
   * @param {(Options & {text: string})[]} sides left and right
   * @param {(step: number) => void} [onstep] told when it begins with the left text (0), the right one (1), and to compare (2)
   * @returns {Promise<Comparison>}
   * @throws {EngineError}
   */
  compare(sides, onstep = () => {}) {
    return this.#put({ id: ++this.lastId, text: '', sides }, () => {}, { onstep });
  }

  /** What differs between two texts, as a file: markdown or html. @param {(Options & {text: string})[]} sides @param {string} format @param {Words} words @returns {Promise<string>} */
  exportComparison(sides, format, words) {
    return this.#put({ id: ++this.lastId, text: '', sides, format, words }, () => {});
  }

  /** How alike two texts are, 0 to 1; null where they are in different languages. @param {string} a @param {string} b @returns {Promise<number | null>} */
  async similarity(a, b) {
    const share = await this.#put({ id: ++this.lastId, text: a, alike: b }, () => {});
    return share === '' ? null : Number(share);
  }

  /** @param {Question} question @param {(answer: Answer, final: boolean) => void} onanswer @param {Pick<Asked, 'onstep' | 'onopening'>} [on] @returns {Promise<any>} */
  #put(question, onanswer, on) {
    if (!this.worker) this.#start();
    return new Promise((resolve, reject) => {
      this.asked.set(question.id, { question, onanswer, ...on, answer: null, resolve, reject });
      this.#send(question);
    });
  }

  /** Drops every question that is not answered yet. The engine is free again at once. */
  cancel() {
    if (this.asked.size === 0) return;
    this.#restart(new EngineError('cancelled', 'cancelled'));
  }

  #start() {
    this.started = false;
    const worker = this.worker = this.spawn();
    worker.onmessage = ({ data }) => this.worker === worker && this.#receive(data);
    worker.onerror = e => this.worker === worker && this.#lose(new EngineError('failed', e.message || 'the worker did not start'));
    worker.postMessage({ base: this.base, files: this.files });
    this.module.then(module => worker.postMessage({ module }), () => {}); // #send tells who asks
  }

  /** @param {Question} question */
  async #send(question) {
    const worker = this.worker;
    try {
      await this.module;
    } catch (e) {
      return this.#fail(new EngineError('refused', e instanceof Error ? e.message : String(e)));
    }
    if (this.worker === worker) worker?.postMessage(question);
  }

  /**
   * @param {{ready?: true, id?: number, opening?: string, answer?: string, granted?: string, language?: object, exported?: string, step?: number, final?: boolean, error?: string, fatal?: boolean}} data
   */
  #receive({ ready, id, opening, answer, granted, language, exported, step, final, error, fatal }) {
    if (ready) {
      this.started = true;
      return;
    }
    if (fatal) return this.#replace(new EngineError('stopped', error ?? ''));
    const asked = this.asked.get(id ?? 0);
    if (!asked) return;
    if (error !== undefined) {
      this.asked.delete(asked.question.id);
      asked.reject(new EngineError('failed', error));
      return;
    }
    if (step !== undefined) return asked.onstep?.(step);
    if (opening !== undefined) return asked.onopening?.(JSON.parse(opening));
    if (exported !== undefined) {
      this.asked.delete(asked.question.id);
      asked.resolve(exported);
      return;
    }
    const now = asked.answer = answer === undefined ? spoken(asked.answer, language) : JSON.parse(answer);
    if (granted) now.granted = JSON.parse(granted);
    asked.onanswer(now, Boolean(final));
    if (!final) return;
    this.asked.delete(asked.question.id);
    asked.resolve(now);
  }

  /** An engine that stopped before it ran would stop again at once. @param {EngineError} reason */
  #replace(reason) {
    if (this.started) this.#restart(reason);
    else this.#lose(reason);
  }

  /**
   * A worker that did not start is tried again with the next question.
   * @param {EngineError} reason
   */
  #lose(reason) {
    this.worker?.terminate();
    this.worker = undefined;
    this.#fail(reason);
  }

  /** @param {EngineError} reason */
  #restart(reason) {
    this.worker?.terminate();
    this.restarts++;
    this.#start();
    this.#fail(reason);
  }

  /** @param {EngineError} reason */
  #fail(reason) {
    const all = [...this.asked.values()];
    this.asked.clear();
    for (const asked of all) asked.reject(reason);
  }
}

/**
 * An answer with its language decided. Its annotations are the same object: what is painted can stay.
 * @param {any} answer
 * @param {object | undefined} language
 * @returns {Answer}
 */
function spoken(answer, language) {
  return { ...answer, language: { ...answer.language, ...language } };
}
