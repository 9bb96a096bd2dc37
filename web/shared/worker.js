// The engine's worker: runs the compiled module that the page sends, and answers its questions.
//
// In:  {base, files}                   first: the URL that packs and models lie under, or they themselves (packed.js)
//      {module}                        then: the compiled engine
//      {id, text, language?, date?}    a question; a language given by hand is not detected
//      {id, text, language, date?, format, words}   asks for the findings as a file
//      {id, sides: [{text, language?, date?}, …], format?, words?}   asks what differs between two texts
//      {id, text, alike}               asks how alike two texts are
// Out: {ready: true}
//      {id, ...}                       a reply (answerer.js); one that is not final is followed by one that is
//      {id, error, fatal}              fatal: the engine has stopped, this worker is of no more use

import '../wasm_exec.js';
import { ahead } from './ahead.js';
import { Answerer, Fatal } from './answerer.js';
import { unpacked } from './packed.js';

/** @type {(answerer: Answerer) => void} */
let started;
/** @type {Promise<Answerer>} */
const answerer = new Promise(resolve => { started = resolve; });

/**
 * How much rubbish Go lets lie. Its own rule, to collect when the heap has doubled, means 4 ms after each article of
 * some 6 kB beside a heap of 2.5 MB; a long text is held to the limit.
 */
const HEAP = { GOGC: '400', GOMEMLIMIT: '256MiB' };

/** @type {import('./ahead.js').Load} */
let fetched;

self.onmessage = async ({ data }) => {
  if (data.base !== undefined) return prepare(data);
  if (data.module) return start(data.module);
  try {
    await (await answerer).answer(data);
  } catch (e) {
    self.postMessage({ id: data.id, error: message(e), fatal: e instanceof Fatal });
  }
};

/** @param {{base: string, files?: Map<string, Blob>}} data */
function prepare({ base, files }) {
  fetched = ahead(path => (files ? unpacked(files, path) : load(base + path)), navigator.languages);
}

/** @param {WebAssembly.Module} module */
async function start(module) {
  try {
    const go = new Go();
    go.env = HEAP;
    const instance = await WebAssembly.instantiate(module, go.importObject);
    go.run(instance).then(() => self.postMessage({ error: 'the engine has ended', fatal: true }));
    const { hearsay } = /** @type {any} */ (globalThis);
    if (!hearsay) throw new Error('the engine did not start');
    const ready = new Answerer(hearsay, fetched, reply => self.postMessage(reply));
    started(ready);
    self.postMessage({ ready: true });
    ready.warmUp(navigator.languages).catch(() => {}); // whoever asks will be told
  } catch (e) {
    self.postMessage({ error: message(e), fatal: true });
  }
}

/** @param {string} url */
async function load(url) {
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return response;
  if (response?.status === 404) throw new Error(`${url} is gone: the page has been built anew since it was opened, reload it`);
  throw new Error(`${url} could not be fetched${response ? ` (${response.status})` : ': is the server still running?'}`);
}

/** @param {unknown} e */
function message(e) {
  return e instanceof Error ? e.message : String(e);
}
