// What the tests do with the overlay, in words of the reader: click the button, look at the marks, the chip, the card.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { installed } from './installed.js';
import { servePages } from './pages.js';

/** @typedef {import('./installed.js').Reading} Reading */

/** Real pages of news sites, where they are at hand. */
export const NEWS = new URL('../../../shared/pages/', import.meta.url);
export const hasNews = existsSync(NEWS);

const server = await servePages(hasNews ? NEWS : null);

/** Where the pages are served. */
export const { url } = server;

after(async () => {
  for (const browser of installed) await browser.close();
  server.close();
});

/**
 * Defines tests for both browsers, each in a tab of its own.
 * @param {(inTab: (name: string, path: string, body: (tab: Reading) => Promise<void>, options?: {width?: number, skip?: string | false}) => void, browser: import('./installed.js').Installed) => void} define
 */
export function everywhere(define) {
  for (const browser of installed) {
    describe(browser.name, () => define((name, path, body, { width, skip = false } = {}) => {
      test(name, { timeout: 60000, skip }, async () => {
        const tab = await browser.open(width);
        try {
          await tab.go(path.startsWith('/') ? url + path : path);
          await body(tab);
        } finally {
          await tab.close();
        }
      });
    }, browser));
  }
}

/** Clicks, and waits until the page is read. @param {Reading} tab */
export async function read(tab) {
  await tab.button();
  await settled(tab);
}

/** Clicks, and waits until everything is gone. @param {Reading} tab */
export async function clear(tab) {
  await tab.button();
  await tab.until(() => document.querySelector('hearsay-overlay') === null);
}

/** Waits until the overlay has read what there is. @param {Reading} tab */
export const settled = tab => waitFor(async () => (await chip(tab)).counts.length === 3 || (await chip(tab)).says !== 'Reading …');

/**
 * What the chip says, and offers.
 * @param {Reading} tab @returns {Promise<{counts: number[], says: string, buttons: string[]}>}
 */
export const chip = tab => tab.inside(root => {
  const buttons = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('.chip button')]).filter(b => !b.hidden);
  return {
    counts: buttons.filter(b => b.matches('.kind')).map(b => parseInt(b.textContent ?? '', 10)),
    says: root.querySelector('.says')?.textContent ?? '',
    buttons: buttons.map(b => b.textContent ?? ''),
  };
});

/** Presses a button of the chip or the card. @param {Reading} tab @param {string} label that it begins with */
export const press = (tab, label) => tab.inside((root, wanted) => {
  const button = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('button')]).find(b => !b.hidden && (b.textContent ?? '').includes(wanted));
  if (!button) throw new Error(`there is no button ${wanted}`);
  button.click();
}, label);

/** The lines of the open card, none when it is closed. @param {Reading} tab @returns {Promise<string[]>} */
export const card = tab => tab.inside(root => [...root.querySelectorAll('.card:popover-open p')].map(p => p.textContent ?? ''));

/**
 * All that is painted: each range by mark, place among the page's text nodes, and words.
 * @param {Reading} tab @returns {Promise<string[]>}
 */
export const painted = tab => tab.run(() => {
  const nodes = new Map();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.set(node, nodes.size);
  return ['direct', 'indirect', 'speaker', 'hedge', 'unverified', 'figure'].flatMap(name => {
    const highlight = CSS.highlights.get(`hearsay-${name}`);
    return highlight ? [...highlight].map(r => `${name} ${nodes.get(r.startContainer)}:${r.startOffset} ${String(r)}`) : [];
  }).sort();
});

/** Waits until what is painted is what a fresh reading paints, and says so if it never is. @param {Reading} tab */
export async function likeFresh(tab) {
  /** @type {string[]} */
  let before = [];
  await calm(tab);
  before = await painted(tab);
  await clear(tab);
  await read(tab);
  const fresh = await painted(tab);
  assert.ok(fresh.length > 0, 'something is painted');
  assert.deepEqual(before, fresh, 'what was painted is what a fresh reading paints');
}

/** Waits until nothing has changed for a while. @param {Reading} tab */
async function calm(tab) {
  let last = '';
  let since = Date.now();
  await waitFor(async () => {
    const now = JSON.stringify(await painted(tab));
    if (now !== last) since = Date.now();
    last = now;
    return Date.now() - since > 900;
  });
}

/** @param {() => Promise<boolean>} ask */
export async function waitFor(ask) {
  for (const end = Date.now() + 20000; Date.now() < end;) {
    if (await ask().catch(() => false)) return;
    await new Promise(resolve => setTimeout(resolve, 30));
  }
  throw new Error(`waited in vain for ${ask}`);
}

/** The page's markup; during a reading without the one element that stands beside the body. @param {Reading} tab */
export const markup = tab => tab.run(() => document.documentElement.outerHTML.replace('<hearsay-overlay></hearsay-overlay>', ''));

/** The page in the side panel, opened in a tab of its own. @param {import('./installed.js').Installed} browser @param {Reading} tab that is in front */
export async function panelOf(browser, tab) {
  const number = await tab.number();
  const panel = await browser.open(420);
  await panel.go(`${panel.origin}extension/panel.html?tab=${number}`);
  await panel.until(() => /** @type {any} */ (window).hearsayReader?.state === 'read' && document.getElementById('panel')?.hidden === false);
  return panel;
}
