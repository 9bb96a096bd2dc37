// The engine's worker: runs the compiled module that the page sends, fetches what a language needs, answers questions.
//
// In:  {module, base}                      once: the compiled engine, and the URL that packs and models lie under;
//                                          the reader's own language is made ready before anything is asked
//      {id, text, language?, date?}        a question; a language given by hand is not detected
// Out: {ready: true}
//      {id, answer, final}                 contract JSON; what is not final is followed by what is
//      {id, language, final: true}         the answer given stands, in this language with this confidence
//      {id, error, fatal}                  fatal: the engine has stopped, this worker is of no more use
//
// The first answer does not wait for the language models: the prefilter picks the pack, the models of its few
// candidates are fetched, lingua decides, and where it disagrees the text is read again with the right pack.

import '../wasm_exec.js';

/** @typedef {import('./engine.js').Question} Question */
/** @typedef {{packs: string[], models: string[]}} Assets what the build wrote: codes that have a pack, a model */

/**
 * What wasm/engine puts in the global scope. Every function answers {ok} or {error, fatal}.
 * @typedef {object} EngineFunctions
 * @property {(text: string) => Result} candidates   {ok: codes joined by spaces, the likeliest first}
 * @property {(text: string) => Result} detect       {ok: a language as contract JSON}
 * @property {(code: string, pack: string) => Result} addPack
 * @property {(code: string, model: Uint8Array) => Result} addModel
 * @property {(text: string, options: {language?: string, confidence?: number, date?: string}) => Result} annotate
 *
 * @typedef {{ok?: string, error?: string, fatal?: boolean}} Result
 */

/** @type {(ready: EngineFunctions) => void} */
let started;
/** @type {Promise<EngineFunctions>} */
const engine = new Promise(resolve => { started = resolve; });
/** @type {(base: string) => void} */
let told;
/** @type {Promise<string>} */
const base = new Promise(resolve => { told = resolve; });
/** @type {Promise<Assets>} */
const assets = base.then(b => load(b + 'assets.json')).then(r => r.json());
/** @type {Map<string, Promise<void>>} */
const loading = new Map();

/** An error that the engine does not survive. */
class Fatal extends Error {}

self.onmessage = async ({ data }) => {
  if (data.module) return start(data.module, data.base);
  try {
    await answer(data);
  } catch (e) {
    self.postMessage({ id: data.id, error: message(e), fatal: e instanceof Fatal });
  }
};

/** @param {WebAssembly.Module} module @param {string} baseURL */
async function start(module, baseURL) {
  told(baseURL);
  try {
    const go = new Go();
    const instance = await WebAssembly.instantiate(module, go.importObject);
    go.run(instance).then(() => self.postMessage({ error: 'the engine has ended', fatal: true }));
    const { hearsay } = /** @type {any} */ (globalThis);
    if (!hearsay) throw new Error('the engine did not start');
    started(hearsay);
    self.postMessage({ ready: true });
    warmUp(hearsay).catch(() => {}); // whoever asks will be told
  } catch (e) {
    self.postMessage({ error: message(e), fatal: true });
  }
}

/**
 * Makes the rules of the reader's first language ready: the first article need not wait for that.
 * @param {EngineFunctions} engine
 */
async function warmUp({ annotate }) {
  const { packs } = await assets;
  const likely = navigator.languages.map(tag => tag.slice(0, 2)).find(code => packs.includes(code));
  if (!likely) return;
  await addPack(likely);
  call(annotate, '', { language: likely, confidence: 1 });
}

/** @param {Question} question */
async function answer({ id, text, language, date }) {
  const { candidates, detect, annotate } = await engine;
  if (language) {
    await addPack(language);
    return post({ id, answer: call(annotate, text, { language, confidence: 1, date }), final: true });
  }
  const models = await missingModels(call(candidates, text).split(' '));
  const guess = models.length > 0 ? JSON.parse(call(detect, text)) : null;
  if (guess) {
    await addPack(guess.code);
    post({ id, answer: call(annotate, text, { language: guess.code, confidence: guess.confidence, date }), final: false });
    await Promise.all(models.map(addModel));
  }
  const decided = JSON.parse(call(detect, text));
  if (decided.code === guess?.code) return post({ id, language: decided, final: true });
  await addPack(decided.code);
  post({ id, answer: call(annotate, text, { language: decided.code, confidence: decided.confidence, date }), final: true });
}

/**
 * The models that are to be fetched before a language can be decided: none where there is one candidate.
 * @param {string[]} candidates
 */
async function missingModels(candidates) {
  const { models } = await assets;
  return candidates.length < 2 ? [] : candidates.filter(code => models.includes(code) && !loading.has('model ' + code));
}

/** @param {string} code */
async function addPack(code) {
  if (!(await assets).packs.includes(code)) return;
  await once('pack ' + code, async () => {
    const pack = await (await load(`${await base}packs/${code}.tsv`)).text();
    call((await engine).addPack, code, pack);
  });
}

/** @param {string} code */
async function addModel(code) {
  await once('model ' + code, async () => {
    const model = await (await load(`${await base}models/${code}.lm`)).arrayBuffer();
    call((await engine).addModel, code, new Uint8Array(model));
  });
}

/**
 * Does a thing once; what has failed may be tried again.
 * @param {string} key
 * @param {() => Promise<void>} does
 */
function once(key, does) {
  let promise = loading.get(key);
  if (!promise) {
    promise = does().catch(e => {
      loading.delete(key);
      throw e;
    });
    loading.set(key, promise);
  }
  return promise;
}

/** @param {string} url */
async function load(url) {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error(`could not fetch ${url}${response ? ` (${response.status})` : ''}`);
  return response;
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
    throw new Fatal(message(e));
  }
  if (result?.error !== undefined) throw result.fatal ? new Fatal(result.error) : new Error(result.error);
  return result?.ok ?? '';
}

/** @param {{id: number, answer?: string, language?: object, final: boolean}} reply */
function post(reply) {
  self.postMessage(reply);
}

/** @param {unknown} e */
function message(e) {
  return e instanceof Error ? e.message : String(e);
}
