// Runs wasm/page, the interface in Go. Go that has ended cannot be called again: it is started anew, on a fresh copy of
// the elements that it had listened to. The article and its marks do not depend on it.

import '../wasm_exec.js';
import { say } from '../shared/words.js';
import { translate } from './language.js';
import { compiled } from './compiled.js';

const RESTARTS = 3; // in one visit; an interface that ends more often is left alone

/**
 * @param {import('./start.js').Source} source of page.wasm
 * @param {import('./reader.js').Reader} reader
 */
export async function runPage(source, reader) {
  try {
    await run(source, reader);
  } catch (e) {
    refused(e);
  }
}

/** @param {import('./start.js').Source} source @param {import('./reader.js').Reader} reader */
async function run(source, reader) {
  reader.packs = (await (await source.load('assets.json')).json()).packs;
  const module = await compiled(source, 'page.wasm');
  const elements = [...document.querySelectorAll('#bar, #notice, #comparison, #panel, #export, #versions, #keys')];
  const fresh = elements.map(el => el.cloneNode(true));
  for (let i = 0; i <= RESTARTS; i++) {
    const go = new Go();
    await go.run(await WebAssembly.instantiate(module, go.importObject));
    reader.onchange = () => {};
    reader.onkey = () => false;
    fresh.forEach((el, at) => {
      const copy = /** @type {Element} */ (el.cloneNode(true));
      translate(copy);
      elements[at].replaceWith(copy);
      elements[at] = copy;
    });
  }
}

/** Without wasm there is no Go to say that there is no wasm. @param {unknown} e */
const refused = e => notify(say('notice.pageRefused', { why: e instanceof Error ? e.message : String(e) }));

/** Says what Go cannot say, as it does not run. @param {string} words */
export function notify(words) {
  const text = document.getElementById('notice-text');
  document.getElementById('notice')?.classList.add('shown');
  if (text) text.textContent = words;
}
