// Real pages of news sites: their articles are read, and they are left as they were.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { blocks, clear, hasNews, listen, markup, NEWS, painted, read, url } from '../overlay.js';

/** @typedef {import('../overlay.js').Reading} Reading */

const skip = hasNews ? false : 'the real pages are not here';
const TRIES = 3;

/** @param {import('../overlay.js').InTab} inTab @param {import('../overlay.js').Installed} browser */
export function news(inTab, browser) {
  for (const name of hasNews ? readdirSync(NEWS) : ['none']) {
    inTab(`the news page ${name}`, 'about:blank', async tab => {
      for (const policy of ['', '?strict']) {
        await untouched(tab, `${url}/${name}${policy}`, async () => {
          assert.ok((await painted(tab)).length > 0);
          if (policy) coverage(await blocks(browser, tab), name);
        });
      }
    }, { skip });
  }
}

/**
 * Reads a page and takes it back, and finds it as it was. Such a page has scripts of its own: where it was they that have
 * changed it meanwhile, another try finds it at rest.
 * @param {Reading} tab @param {string} page @param {() => Promise<void>} meanwhile
 */
async function untouched(tab, page, meanwhile) {
  for (let i = 1; ; i++) {
    try {
      return await readAndCleared(tab, page, meanwhile);
    } catch (e) {
      if (i === TRIES) throw e;
    }
  }
}

/** @param {Reading} tab @param {string} page @param {() => Promise<void>} meanwhile */
async function readAndCleared(tab, page, meanwhile) {
  await tab.go(page);
  await tab.run(() => { for (let i = Number(setTimeout(() => {})); i > 0; i--) clearTimeout(i); });
  const before = await markup(tab);
  const noise = listen(tab);
  await read(tab);
  assert.ok(await markup(tab) === before, 'the markup during the reading');
  await meanwhile();
  await clear(tab);
  assert.ok(await tab.run(() => document.documentElement.outerHTML) === before, 'the markup after it');
  assert.deepEqual(noise(), []);
}

/** @param {string[]} said @param {string} name */
function coverage(said, name) {
  const expected = readFileSync(new URL(`${name}/expected.html`, NEWS), 'utf8');
  const squeeze = (/** @type {string} */ s) => s.replace(/\s+/g, '');
  const [all, whole] = [squeeze(said.join('')), squeeze(plain(expected))];
  const wanted = [...expected.matchAll(/<(p|li|h2|h3)\b[^>]*>((?:(?!<(?:p|li)\b)[\s\S])*?)<\/\1>/g)].map(m => plain(m[2]).trim()).filter(Boolean);
  const missing = wanted.filter(p => !all.includes(squeeze(p)));
  const outside = said.filter(b => !whole.includes(squeeze(b)));
  assert.ok(missing.length <= 0.05 * wanted.length, `${missing.length} of ${wanted.length} paragraphs are missing: ${missing}`);
  assert.ok(outside.join('').length <= 0.05 * said.join('').length, `read beside the article: ${outside}`);
}

/** @param {string} html */
const plain = html => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, '\u00a0').replace(/&amp;/g, '&').replace(/&gt;/g, '>').replace(/&lt;/g, '<');
