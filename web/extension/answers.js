// The engine in the background: compiled and started when somebody asks, asked over ports, started anew when it has
// stopped. A port carries questions in and replies out, as the messages of a worker do (web/shared/worker.js).

import '../wasm_exec.js';
import { ahead } from '../shared/ahead.js';
import { Answerer, Fatal } from '../shared/answerer.js';
import { api } from './api.js';
import { withOwn } from './ownwords.js';
import { load } from './settings.js';

/** @typedef {import('../shared/answerer.js').EngineFunctions} EngineFunctions */
/** @typedef {import('../shared/answerer.js').Reply} Reply */
/** @typedef {{onMessage: any, onDisconnect: any, postMessage: (message: any) => void}} Port */

/** Memory is dearer here than in a page's worker (web/shared/worker.js): the engine waits beside whatever is read. */
const HEAP = { GOGC: '400', GOMEMLIMIT: '64MiB' };

const fetched = (/** @type {string} */ path) => fetch(api.runtime.getURL(path));

export class Answers {
  constructor() {
    /** @type {Promise<WebAssembly.Module> | null} */
    this.module = null;
    /** @type {Promise<EngineFunctions> | null} */
    this.engine = null;
    /** @type {Promise<Answerer> | null} */
    this.answerer = null;
    this.extra = load(api).then(({ words }) => words);
    /** @type {Map<number, {port: Port, id: number}>} by number of question: each asker has its own numbers */
    this.asked = new Map();
    this.last = 0;
  }

  /** Starts the engine, that it may be ready when it is asked. */
  start() {
    this.#start().catch(() => {}); // whoever asks will be told
  }

  /** The reader's own words have changed: the packs are made anew. */
  refresh() {
    this.extra = load(api).then(({ words }) => words);
    this.answerer = null;
  }

  /** Answers what comes over a port. @param {Port} port */
  serve(port) {
    port.onMessage.addListener((/** @type {any} */ question) => this.#answer(port, question));
    port.onDisconnect.addListener(() => {
      void api.runtime.lastError;
      for (const [number, asker] of this.asked) if (asker.port === port) this.asked.delete(number);
    });
  }

  /**
   * Whether a language's pack takes the reader's words.
   * @param {string} code @param {import('./settings.js').Extra} extra
   * @returns {Promise<string>} what is wrong with them, '' where nothing is
   */
  async check(code, extra) {
    await this.#start();
    const { addPack } = await /** @type {Promise<EngineFunctions>} */ (this.engine);
    const pack = await (await fetched(`packs/${code}.tsv`)).text();
    const { error = '' } = addPack(code, withOwn(pack, extra));
    addPack(code, pack);
    this.refresh();
    return error;
  }

  /** @param {Port} port @param {import('../shared/engine.js').Question} question */
  async #answer(port, question) {
    const number = ++this.last;
    this.asked.set(number, { port, id: question.id });
    try {
      await (await this.#start()).answer({ ...question, id: number });
    } catch (e) {
      if (e instanceof Fatal) this.#drop();
      this.#post({ id: number, error: e instanceof Error ? e.message : String(e) });
    } finally {
      this.asked.delete(number);
    }
  }

  /** Whoever has left is told nothing. @param {Reply | {id: number, error: string}} reply */
  #post(reply) {
    const asker = this.asked.get(reply.id);
    asker?.port.postMessage({ ...reply, id: asker.id });
  }

  /** @returns {Promise<Answerer>} */
  #start() {
    this.engine ??= this.#run().catch(e => {
      this.#drop();
      throw e;
    });
    this.answerer ??= this.#ready(ahead(fetched, navigator.languages));
    return this.answerer;
  }

  /** @param {import('../shared/ahead.js').Load} load */
  async #ready(load) {
    const [engine, extra] = await Promise.all([this.engine, this.extra]);
    return new Answerer(withWords(/** @type {EngineFunctions} */ (engine), extra), load, reply => this.#post(reply));
  }

  async #run() {
    this.module ??= WebAssembly.compileStreaming(fetched('engine.wasm'));
    const go = new Go();
    go.env = HEAP;
    const instance = await WebAssembly.instantiate(await this.module, go.importObject);
    /** @type {any} */ (globalThis).hearsayMemory = () => /** @type {WebAssembly.Memory} */ (instance.exports.mem).buffer.byteLength; // for who measures
    go.run(instance).then(() => this.#drop());
    return /** @type {EngineFunctions} */ (/** @type {any} */ (globalThis).hearsay);
  }

  /** The next question starts another engine. */
  #drop() {
    this.engine = this.answerer = null;
    delete /** @type {any} */ (globalThis).hearsayMemory; // or it would hold what the engine had
  }
}

/**
 * The engine's functions, with the reader's words in its packs; words that a pack does not take are left out.
 * @param {EngineFunctions} engine
 * @param {Record<string, import('./settings.js').Extra>} extra
 * @returns {EngineFunctions}
 */
function withWords(engine, extra) {
  return {
    ...engine,
    addPack(code, pack) {
      const added = engine.addPack(code, withOwn(pack, extra[code]));
      return added.error !== undefined && !added.fatal && extra[code] ? engine.addPack(code, pack) : added;
    },
  };
}
