// The page's start. The sheet takes text before any of this has run; then: engine, reader, and last the interface.
//
// The path from paste to painted marks is JavaScript and the engine alone. wasm/page, the interface in Go, is fetched
// when the first article has been painted, or when the page has been idle for a while.

import { Engine } from '../shared/engine.js';
import { recall } from './draft.js';
import { runPage } from './page.js';
import { Reader } from './reader.js';
import { Sheet } from './sheet.js';

const base = new URL('..', import.meta.url).href;
const IDLE = 1000; // ms after which the interface is fetched though nothing has been pasted

const policy = window.trustedTypes?.createPolicy('hearsay', {
  createScriptURL: url => {
    if (!url.startsWith(base)) throw new TypeError(`not a script of this page: ${url}`);
    return url;
  },
});

function spawn() {
  const url = `${base}shared/worker.js`;
  return new Worker(/** @type {string} */ (/** @type {unknown} */ (policy?.createScriptURL(url) ?? url)), { type: 'module' });
}

const engine = new Engine(WebAssembly.compileStreaming(fetch(`${base}engine.wasm`)), spawn, base);
const sheet = new Sheet(/** @type {HTMLElement} */ (document.getElementById('sheet')), replaced => reader.changed(replaced));
const reader = new Reader(sheet, engine);
/** @type {any} */ (globalThis).hearsayReader = reader; // wasm/page finds it by this name

if (sheet.empty) sheet.fill(recall());
else reader.changed(true); // typed before this ran

performance.mark('hearsay-ready');

document.addEventListener('pagehide', () => reader.keep());
document.addEventListener('visibilitychange', () => document.hidden && reader.keep());
document.addEventListener('click', async e => {
  const sample = /** @type {Element} */ (e.target).closest?.('[data-sample]')?.getAttribute('data-sample');
  if (sample) reader.open(await (await fetch(sample)).text());
});

// A file dropped on the page is read; the browser would leave the page for it.
document.addEventListener('dragover', e => e.dataTransfer?.types.includes('Files') && e.preventDefault());
document.addEventListener('drop', async e => {
  const file = e.dataTransfer?.files[0];
  if (!file) return;
  e.preventDefault();
  if (file.type === '' || file.type.startsWith('text/')) reader.open(await file.text());
});

// On a touch screen a tap on a finding opens its card, not the keyboard.
let touched = false;
document.addEventListener('pointerdown', e => { touched = e.pointerType === 'touch'; }, true);
sheet.element.addEventListener('mousedown', e => {
  if (touched && document.activeElement !== sheet.element && reader.at(e.clientX, e.clientY) >= 0) e.preventDefault();
});

document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
  if (isTyping(e.target)) {
    if (e.key === 'Escape' && e.target === sheet.element) sheet.element.blur();
  } else if (reader.keys && reader.onkey(e.key)) {
    e.preventDefault();
  }
});

const painted = new Promise(resolve => { reader.onchange = what => what === 'state' && reader.state !== 'empty' && reader.state !== 'reading' && resolve(null); });
await Promise.race([painted, new Promise(resolve => setTimeout(resolve, IDLE))]);
await runPage(base, reader);

/** Whether keys pressed here are somebody's words. @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, select, textarea, dialog') !== null);
}
