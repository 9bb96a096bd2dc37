/* global Go, hearsay */
// The engine as it is shipped.
//
// @ts-ignore: the glue of the Go toolchain, as the build has put it into the overlay
import '../../../../dist/extension/chrome/wasm_exec.js';
import { Engine } from '../../../shared/engine.js';

/** As the page runs it: in a worker, with the English pack. */
export async function start() {
  const module = WebAssembly.compileStreaming(fetch('/hearsay/engine.wasm'));
  const engine = new Engine(module, () => new Worker('/hearsay/shared/worker.js', { type: 'module' }), '/hearsay/');
  return text => engine.ask(text, { language: 'en' });
}

/** The functions of the engine by themselves. */
async function bare() {
  const module = WebAssembly.compileStreaming(fetch('/hearsay/engine.wasm'));
  const go = new Go();
  go.run(await WebAssembly.instantiate(await module, go.importObject));
}

/** Which language: the prefilter alone. */
export async function startPrefilter() {
  await bare();
  return text => hearsay.candidates(text).ok.split(' ')[0];
}

/** Which language: lingua among the prefilter's candidates, whose models are fetched when they are first met. */
export async function startDetection() {
  await bare();
  const { models } = await (await fetch('/hearsay/assets.json')).json();
  const have = new Set();
  const add = async code => {
    have.add(code);
    hearsay.addModel(code, new Uint8Array(await (await fetch(`/hearsay/models/${code}.lm`)).arrayBuffer()));
  };
  return async text => {
    const wanted = hearsay.candidates(text).ok.split(' ');
    if (wanted.length > 1) await Promise.all(wanted.filter(code => models.includes(code) && !have.has(code)).map(add));
    return JSON.parse(hearsay.detect(text).ok).code;
  };
}
