/* global Go, hearsay */
// The engine as it is shipped, not bundled.

/** As the page runs it: in a worker, with the English pack. */
export async function start() {
  const { Engine } = await import('/hearsay/shared/engine.js');
  const module = WebAssembly.compileStreaming(fetch('/hearsay/engine.wasm'));
  const engine = new Engine(module, () => new Worker('/hearsay/shared/worker.js', { type: 'module' }), '/hearsay/');
  return text => engine.ask(text, { language: 'en' });
}

/** The functions of the engine by themselves. */
async function bare() {
  const module = WebAssembly.compileStreaming(fetch('/hearsay/engine.wasm'));
  await import('/hearsay/wasm_exec.js');
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
