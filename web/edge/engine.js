// The engine: one Go instance (wasm/edge) that is kept between requests, and replaced where it cannot be trusted.
//
// A request is answered within one call, without a wait inside: whatever ends the instance ends it in the call of the
// request that is to blame, and the others, who wait in JavaScript, find a fresh one.

import './wasm_exec.js';
import { problem } from './problem.js';

globalThis.fs.writeSync = (_, bytes) => bytes.length; // Go prints what a panic says, which might hold a reader's words

const BUDGET_MS = 10_000;
const MEMORY = 80 << 20; // an instance that has grown beyond is replaced: an isolate has 128 MB

/** @typedef {{method: string, url: string, headers: Headers, body: Uint8Array | null}} Question what workers takes for a Request */

export class Engine {
  /**
   * @param {WebAssembly.Module} module
   * @param {import('./worker.js').Env} env
   * @param {string} models the path of the language models among the assets, with "/" at its end
   */
  constructor(module, env, models) {
    this.module = module;
    this.env = env;
    this.models = models;
    /** @type {Instance | undefined} */
    this.instance = undefined;
  }

  /** @param {Question} question @returns {Promise<Response>} */
  async answer(question) {
    let failures = 0;
    for (;;) {
      const instance = (this.instance ??= new Instance(this.module, this.env));
      try {
        const response = await within(Number(this.env.BUDGET_MS ?? BUDGET_MS), instance.ask(question));
        const wanting = response.headers.get('Hearsay-Models');
        if (!wanting) return this.#finished(instance, response);
        await this.#load(instance, wanting.split(' '));
      } catch (error) {
        if (error instanceof Refused) return problem(400, 'this request cannot be read');
        if (error instanceof Unavailable) return busy(error.message);
        this.#replace(instance, error instanceof Late ? 'a request is stuck' : 'it has ended');
        if (error instanceof Late) return busy('this took too long; send a shorter text, or try again');
        if (++failures > 1) return problem(500, 'the engine failed on this text');
      }
    }
  }

  /** @param {Instance} instance @param {Response} response */
  #finished(instance, response) {
    if (response.headers.has('Hearsay-Tainted')) {
      response.headers.delete('Hearsay-Tainted');
      this.#replace(instance, 'it has panicked');
    } else if (instance.memory > MEMORY) {
      this.#replace(instance, 'it has grown');
    }
    return response;
  }

  /** @param {Instance} instance @param {string} why */
  #replace(instance, why) {
    if (this.instance !== instance) return;
    this.instance = undefined;
    console.warn(`hearsay: the engine is replaced: ${why}`);
  }

  /**
   * Hands language models to an instance. Each request fetches what it misses by itself: on this platform one must not
   * wait for what another fetches.
   * @param {Instance} instance @param {string[]} codes
   */
  async #load(instance, codes) {
    await Promise.all(codes.map(async code => {
      const response = await this.env.ASSETS.fetch(`https://assets.local${this.models}${code}.lm`);
      if (!response.ok) throw new Unavailable('a language model is missing; try again');
      const model = new Uint8Array(await response.arrayBuffer());
      await instance.add(code, model);
    }));
  }
}

class Instance {
  /** @param {WebAssembly.Module} module @param {import('./worker.js').Env} env */
  constructor(module, env) {
    /** @type {{handleRequest?: (request: object) => Promise<Response>}} */
    this.binding = {};
    this.ended = false;
    /** @type {Set<string>} */
    this.models = new Set();
    const go = new Go();
    go.env = { GOGC: '300', GOMEMLIMIT: '80MiB' }; // less collecting: CPU is dear here, and 128 MB are allowed
    const instance = new WebAssembly.Instance(module, { ...go.importObject, workers: { ready() {} } });
    this.wasm = /** @type {WebAssembly.Memory} */ (instance.exports.mem);
    Object.assign(globalThis, { context: { env, binding: this.binding } }); // where workers looks, while it starts
    go.run(instance).catch(() => {}).finally(() => (this.ended = true));
    Object.assign(globalThis, { context: undefined });
  }

  /** In bytes. */
  get memory() {
    return this.wasm.buffer.byteLength;
  }

  /** @param {Question} question @returns {Promise<Response>} */
  async ask(question) {
    const answer = this.binding.handleRequest?.(question);
    if (!answer || this.ended) throw new Error('the instance has ended');
    return answer.catch(error => {
      throw new Refused(error);
    });
  }

  /** @param {string} code @param {Uint8Array} model */
  async add(code, model) {
    if (this.models.has(code)) return; // another request was faster
    this.models.add(code);
    const response = await this.ask({ method: 'PUT', url: `https://assets.local/models/${code}`, headers: new Headers(), body: model });
    if (response.status !== 204) throw new Unavailable('a language model is broken; try again');
  }
}

/** The instance could not make sense of a request. */
class Refused extends Error {}

/** What the answer needs cannot be had now. */
class Unavailable extends Error {}

/** The answer has not come within the budget. */
class Late extends Error {}

/** @param {string} message */
const busy = message => problem(503, message, { 'Retry-After': '1' });

/** @template T @param {number} ms @param {Promise<T>} promise */
async function within(ms, promise) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Late()), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
