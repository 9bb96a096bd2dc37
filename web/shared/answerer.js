// From a question to its answers: which language, which pack and models to fetch, when to read the text again.
//
// The first answer does not wait for the language models: the prefilter picks the pack, the models of its few
// candidates are fetched, lingua decides, and where it disagrees the text is read again with the right pack.
// It runs wherever the engine runs: in the page's worker, in an extension's background.

import { likely } from './ahead.js';

/** @typedef {import('./engine.js').Question} Question */
/** @typedef {import('./engine.js').Options} Options */
/** @typedef {import('./words.js').Words} Words */
/** @typedef {Options & {confidence?: number}} EngineOptions */

/**
 * What wasm/engine puts in the global scope as `hearsay`. Every function answers {ok} or {error, fatal}.
 * @typedef {object} EngineFunctions
 * @property {(text: string) => Result} candidates   {ok: codes joined by spaces, the likeliest first}
 * @property {(text: string) => Result} detect       {ok: a language as contract JSON}
 * @property {(code: string, pack: string) => Result} addPack
 * @property {(code: string, model: Uint8Array) => Result} addModel
 * @property {(text: string, options: EngineOptions) => Result} annotate
 * @property {(text: string, options: EngineOptions, format: string, words?: Words) => Result} export
 * @property {() => Result} granted   {ok: where anonymity is granted to each speaker answered last, as JSON}
 * @property {(text: string, options: EngineOptions, side: number) => Result} side  reads the left (0) or right (1) text
 * @property {(format?: string, words?: Words) => Result} compare   {ok: what differs between the two sides, as contract JSON or a file}
 * @property {(a: string, b: string) => Result} similarity  {ok: 0 to 1, '' for texts in two languages}
 *
 * @typedef {{ok?: string, error?: string, fatal?: boolean}} Result
 */

/**
 * @typedef {{id: number, answer: string, granted?: string, final: boolean}
 *   | {id: number, exported: string, final: true}
 *   | {id: number, language: object, final: true}
 *   | {id: number, opening: string, final: false}
 *   | {id: number, step: number, final: false}} Reply contract JSON; or: the answer given stands, in this language; or:
 *     what the beginning of the text holds; or: how far a comparison is
 */

/** @typedef {{packs: string[], models: string[]}} Assets what the build wrote: codes that have a pack, a model */

/**
 * From which length on, in UTF-16 units, the beginning of a text is answered before the whole: a screen or two that can be
 * painted at once. An engine that has read nothing yet is slow, as the browser compiles a function when it is first called.
 */
const LONG = { fresh: 12_000, quick: 100_000 };
const OPENING = 6_000;

/** An error that the engine does not survive. */
export class Fatal extends Error {}

export class Answerer {
  /**
   * @param {EngineFunctions} engine
   * @param {(path: string) => Promise<Response>} load fetches a file of the build: "packs/en.tsv"
   * @param {(reply: Reply) => void} post
   */
  constructor(engine, load, post) {
    this.engine = engine;
    this.load = load;
    this.post = post;
    this.asked = false; // something, ever
    this.quick = false; // the engine has read something
    /** @type {Map<string, Promise<any>>} */
    this.loading = new Map();
  }

  /**
   * Answers a question, by one reply or by two.
   * @param {Question} question
   * @throws {Fatal} when the engine has stopped
   */
  async answer(question) {
    const { text, language } = question;
    this.asked = true;
    if (question.sides) return this.#compare(question, question.sides);
    if (question.alike !== undefined) return this.post({ id: question.id, exported: call(this.engine.similarity, text, question.alike), final: true });
    if (question.format) return this.#export(question);
    if (language) return this.#annotate(question, { code: language, confidence: 1 }, true);
    const models = await this.#missingModels(text);
    const guess = models.length > 0 ? this.#detect(text) : null;
    if (guess) {
      await this.#annotate(question, guess, false);
      await Promise.all(models.map(code => this.#addModel(code).catch(survivable))); // without a model the guess stands
    }
    const decided = this.#detect(text);
    if (decided.code === guess?.code) this.post({ id: question.id, language: decided, final: true });
    else await this.#annotate(question, decided, true);
  }

  /**
   * Makes the rules of the reader's first language ready, and the engine quick: a browser compiles a function when it is
   * first called. A reader who has asked by then is not kept waiting for that.
   * @param {readonly string[]} tags the reader's languages, the preferred first
   */
  async warmUp(tags) {
    const { packs } = await this.#assets();
    const code = likely(tags, packs);
    if (!code) return;
    await this.#addPack(code);
    const exercise = await (await this.load(`packs/${code}.txt`)).text();
    if (!this.asked) call(this.engine.annotate, exercise, { language: code, confidence: 1 });
  }

  /** @param {Question} question @param {{code: string, confidence: number}} language @param {boolean} final */
  async #annotate({ id, text, date, corrections, opening }, { code, confidence }, final) {
    await this.#addPack(code);
    const first = opening && text.length > (this.quick ? LONG.quick : LONG.fresh) ? openingOf(text) : '';
    this.quick = true;
    if (first) {
      this.post({ id, opening: call(this.engine.annotate, first, { language: code, confidence, date }), final: false });
      await new Promise(resolve => setTimeout(resolve)); // that it goes out
    }
    const answer = call(this.engine.annotate, text, { language: code, confidence, date, corrections });
    this.post({ id, answer, granted: call(this.engine.granted), final });
  }

  /**
   * What differs between two texts. Between the steps the worker can be asked to stop.
   * @param {Question} question @param {(Options & {text: string})[]} sides
   */
  async #compare({ id, format, words }, sides) {
    for (const [i, { text, language, date, corrections }] of sides.entries()) {
      this.post({ id, step: i, final: false });
      const { code, confidence } = language ? { code: language, confidence: 1 } : await this.#decide(text);
      await this.#addPack(code);
      call(this.engine.side, text, { language: code, confidence, date, corrections }, i);
    }
    this.post({ id, step: sides.length, final: false });
    const answer = call(this.engine.compare, format, words);
    this.post(format ? { id, exported: answer, final: true } : { id, answer, final: true });
  }

  /** The language of a text, by the judge. @param {string} text */
  async #decide(text) {
    await Promise.all((await this.#missingModels(text)).map(code => this.#addModel(code).catch(survivable)));
    return this.#detect(text);
  }

  /** The findings as a file. Its language has been decided before: the article is on the page. @param {Question} question */
  async #export({ id, text, date, corrections, language = 'und', format = '', words }) {
    await this.#addPack(language);
    this.post({ id, exported: call(this.engine.export, text, { language, confidence: 1, date, corrections }, format, words), final: true });
  }

  /** @param {string} text @returns {{code: string, confidence: number}} */
  #detect(text) {
    return JSON.parse(call(this.engine.detect, text));
  }

  /** The models to fetch before a language can be decided: none where there is but one candidate. @param {string} text */
  async #missingModels(text) {
    const candidates = call(this.engine.candidates, text).split(' ');
    const { models } = await this.#assets();
    return candidates.length < 2 ? [] : candidates.filter(code => models.includes(code) && !this.loading.has(`models/${code}.lm`));
  }

  /** @returns {Promise<Assets>} */
  #assets() {
    return this.#once('assets.json', response => response.json());
  }

  /** @param {string} code */
  async #addPack(code) {
    if (!(await this.#assets()).packs.includes(code)) return;
    await this.#once(`packs/${code}.tsv`, async response => call(this.engine.addPack, code, await response.text()));
  }

  /** @param {string} code */
  #addModel(code) {
    return this.#once(`models/${code}.lm`, async response => call(this.engine.addModel, code, new Uint8Array(await response.arrayBuffer())));
  }

  /**
   * Fetches a file and uses it once; what has failed may be tried again.
   * @template T
   * @param {string} path
   * @param {(response: Response) => Promise<T>} use
   * @returns {Promise<T>}
   */
  #once(path, use) {
    let promise = this.loading.get(path);
    if (!promise) {
      promise = this.load(path).then(use).catch(e => {
        this.loading.delete(path);
        throw e;
      });
      this.loading.set(path, promise);
    }
    return promise;
  }
}

/** The first paragraphs of a text, '' where the first is a long one. @param {string} text */
function openingOf(text) {
  return text.slice(0, text.lastIndexOf('\n', OPENING) + 1);
}

/** Passes on only what the engine does not survive. @param {unknown} e */
function survivable(e) {
  if (e instanceof Fatal) throw e;
}

/**
 * Calls an engine function. Go that has panicked answers so; Go that has exited throws.
 * @template {any[]} A
 * @param {(...args: A) => Result} fn
 * @param {A} args
 * @returns {string}
 */
function call(fn, ...args) {
  /** @type {Result} */
  let result;
  try {
    result = fn(...args);
  } catch (e) {
    throw new Fatal(e instanceof Error ? e.message : String(e));
  }
  if (result?.error !== undefined) throw result.fatal ? new Fatal(result.error) : new Error(result.error);
  return result?.ok ?? '';
}
