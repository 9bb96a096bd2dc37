// The page as one file, without a server: its files stand in it, compressed, one <script type="text/plain"> each.

import { unpacked } from '../shared/packed.js';
import { Readability } from '../vendor/readability/readability.js';
import { WORDS as de } from '../shared/words/de.js';
import { WORDS as es } from '../shared/words/es.js';
import { WORDS as fr } from '../shared/words/fr.js';
import { WORDS as uk } from '../shared/words/uk.js';
import { Pair } from './pair.js';
import { start } from './start.js';

/** @type {Record<string, import('../shared/words.js').Table>} */
const TABLES = { de, es, fr, uk };

/** @type {Map<string, Blob>} */
const files = new Map();
for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('script[data-file]'))) {
  files.set(block.dataset.file ?? '', new Blob([bytes(block.textContent ?? '')]));
  block.remove();
}

/** @param {string} base64 @returns {Uint8Array<ArrayBuffer>} */
function bytes(base64) {
  const { fromBase64 } = /** @type {any} */ (Uint8Array); // not in every browser yet
  return fromBase64 ? fromBase64.call(Uint8Array, base64) : Uint8Array.from(atob(base64), c => c.charCodeAt(0));
}

/** @type {string | undefined} */
let worker;

const policy = window.trustedTypes?.createPolicy('hearsay', {
  createScriptURL: url => {
    if (url !== worker) throw new TypeError(`not a script of this page: ${url}`);
    return url;
  },
  createHTML: html => html, // parsed for its words (files.js), never put into the page
});

const trustedHTML = (/** @type {string} */ html) => /** @type {any} */ (policy?.createHTML(html) ?? html);
const load = (/** @type {string} */ path) => unpacked(files, path);

worker = URL.createObjectURL(await (await load('worker.js')).blob());
const trusted = /** @type {string} */ (/** @type {unknown} */ (policy?.createScriptURL(worker) ?? worker));

start({ base: '', load, spawn: () => new Worker(trusted), files, later: { pair: async () => ({ Pair }), readability: async () => ({ Readability }), words: async code => ({ WORDS: TABLES[code] }) }, trustedHTML });

const licences = /** @type {HTMLAnchorElement} */ (document.getElementById('licences'));
licences.href = URL.createObjectURL(new Blob([await (await load('site/licences.txt')).text()], { type: 'text/plain;charset=utf-8' }));
licences.target = '_blank';
