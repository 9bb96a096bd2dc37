// What the tests do with the overlay, in words of the reader: click the button, look at the marks, the chip, the card.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { installed } from './installed.js';
import { servePages } from './pages.js';

/** @typedef {import('./installed.js').Reading} Reading */
/** @typedef {import('./installed.js').Installed} Installed */
/** @typedef {(name: string, path: string, body: (tab: Reading) => Promise<void>, options?: {width?: number, skip?: string | false}) => void} InTab */

const PATIENCE = 45000; // ms: a loaded machine is slow, and nobody waits longer than for what is waited for

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
 * @param {(inTab: InTab, browser: Installed) => void} define
 */
export function everywhere(define) {
  for (const browser of installed) {
    describe(browser.name, () => define((name, path, body, { width, skip = false } = {}) => {
      test(name, { timeout: 240000, skip }, async () => {
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

/** Waits until the overlay has read what there is: until then its chip offers nothing but to go. @param {Reading} tab */
export const settled = tab => waitFor(async () => (await chip(tab)).buttons.length > 1);

/** Waits until the button in the toolbar says so: it is told after the chip. @param {Reading} tab @param {RegExp} text of the badge @param {RegExp} [title] */
export const badge = (tab, text, title = /./) => waitFor(async () => {
  const said = await tab.badge();
  return text.test(said.text) && title.test(said.title);
});

/**
 * What the chip says, and offers.
 * @param {Reading} tab @returns {Promise<{counts: number[], says: string, buttons: string[]}>}
 */
export const chip = tab => tab.inside(root => {
  const buttons = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('.chip button')]).filter(b => !b.hidden);
  return {
    counts: buttons.filter(b => b.matches('.kind')).map(b => Number(b.textContent?.replace(/\D/g, ''))),
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
 * All that is painted: each range by mark, place among the page's letters, and words.
 * @param {Reading} tab @returns {Promise<string[]>}
 */
export const painted = tab => tab.run(() => {
  const starts = new Map();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), at = 0; node; node = walker.nextNode()) {
    starts.set(node, at);
    at += /** @type {Text} */ (node).length;
  }
  return ['direct', 'indirect', 'speaker', 'hedge', 'unverified', 'figure'].flatMap(name => {
    const highlight = CSS.highlights.get(`hearsay-${name}`);
    return highlight ? [...highlight].map(r => `${name} ${starts.get(r.startContainer) + r.startOffset} ${String(r)}`) : [];
  }).sort();
});

/**
 * Waits until what is painted is what a fresh reading of the page paints: in another tab, which is handed the page as it
 * is now.
 * @param {Installed} browser @param {Reading} tab
 */
export async function likeFresh(browser, tab) {
  const fresh = await freshly(browser, await markup(tab));
  assert.ok(fresh.length > 0, 'something is painted');
  await tab.front();
  await waitFor(async () => JSON.stringify(await painted(tab)) === JSON.stringify(fresh)).catch(() => {}); // the difference tells more
  assert.deepEqual(await painted(tab), fresh, 'what is painted is what a fresh reading paints');
}

/** What is painted on a page. @param {Installed} browser @param {string} html */
async function freshly(browser, html) {
  const tab = await browser.open();
  try {
    await tab.go(`${url}/blank`);
    await tab.run(page => { document.documentElement.innerHTML = page; }, html);
    await read(tab);
    return await painted(tab);
  } finally {
    await tab.close();
  }
}

/** @param {() => Promise<boolean>} ask */
export async function waitFor(ask) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await ask().catch(() => false)) return;
    await new Promise(resolve => setTimeout(resolve, 30));
  }
  throw new Error(`waited in vain for ${ask}`);
}

/** The page's markup; during a reading without the one element that stands beside the body. @param {Reading} tab */
export const markup = tab => tab.run(() => document.documentElement.outerHTML.replace('<hearsay-overlay></hearsay-overlay>', ''));

/** The page in the side panel, opened in a tab of its own. @param {Installed} browser @param {Reading} tab that is in front */
export async function panelOf(browser, tab) {
  const number = await tab.number();
  const panel = await browser.open(420);
  await panel.go(`${panel.origin}extension/panel.html?tab=${number}`);
  await panel.until(() => /** @type {any} */ (window).hearsayReader?.state === 'read' && document.getElementById('panel')?.hidden === false);
  return panel;
}

/** What is read of a page: its blocks, as they go over the line to the panel. @param {Installed} browser @param {Reading} tab that is in front @returns {Promise<string[]>} */
export async function blocks(browser, tab) {
  const number = await tab.number();
  const desk = await browser.desk();
  const text = await desk.run(id => new Promise(resolve => {
    const { tabs } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
    const port = tabs.connect(id, { name: 'panel', frameId: 0 });
    port.onMessage.addListener((/** @type {any} */ told) => {
      port.disconnect();
      resolve(told.text);
    });
  }), number);
  return /** @type {string} */ (text).split('\n\n').map(b => b.replace(/\s+/g, ' ').trim());
}

/** Whether chip or marks can be seen. @param {Reading} tab */
export const shown = tab => tab.run(() => {
  const host = document.querySelector('hearsay-overlay');
  const styled = getComputedStyle(document.documentElement).getPropertyValue('--hearsay-hedge') !== '';
  return (host !== null && getComputedStyle(host).display !== 'none') || (styled && CSS.highlights.size > 0);
});

/**
 * What the network and the console see from now on; the extension's own files aside, which lie on this machine.
 * @param {Reading} tab @returns {() => string[]}
 */
export function listen({ requests, complaints }) {
  const [asked, said] = [requests.length, complaints.length];
  return () => [...requests.slice(asked).filter(r => !/^(?:chrome|moz)-extension:/.test(r)), ...complaints.slice(said)];
}
