// What the tests do with the reading page, in words of the reader: paste, look at the marks, open a card.

import { readFileSync } from 'node:fs';

/** @typedef {import('./browsers.js').Tab} Tab */

/** A short article with a mark of every kind. */
export const ARTICLE = [
  '“The dam is safe,” said Ana Reis, the mayor of Porto Vale. “Nobody has to leave.”',
  '',
  'An official, who spoke on condition of anonymity because he was not authorized to discuss the matter, said that about 12 percent of the water may vanish. The claim could not be independently verified.',
].join('\n');

/** @param {string} name */
export const sample = name => readFileSync(new URL(`../site/samples/${name}.txt`, import.meta.url), 'utf8');

/**
 * Opens the page with what the tests need to look into it: the closed shadow root of the card, and policy violations.
 * @param {Tab} tab @param {string} url
 */
export async function visit(tab, url) {
  await tab.before(() => {
    const w = /** @type {any} */ (window);
    w.testRoots = [];
    w.testViolations = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (/** @type {ShadowRootInit} */ init) {
      const root = attach.call(this, init);
      w.testRoots.push(root);
      return root;
    };
    document.addEventListener('securitypolicyviolation', e => w.testViolations.push(`${e.violatedDirective} ${e.blockedURI}`));
  });
  await tab.go(url);
}

/** Pastes by the real clipboard and key. @param {Tab} tab @param {string} text */
export async function paste(tab, text) {
  await copy(tab, text);
  await tab.run(() => document.getElementById('sheet')?.focus());
  await tab.press('Control+v');
}

/** Puts a text on the clipboard as a reader would: out of a text box. @param {Tab} tab @param {string} text */
async function copy(tab, text) {
  await tab.run(t => {
    const box = document.createElement('textarea');
    box.id = 'test-box';
    box.value = t;
    document.body.append(box);
    box.focus();
    box.select();
  }, text);
  await tab.press('Control+c');
  await tab.run(() => document.getElementById('test-box')?.remove());
}

/** Waits until the article on the sheet has been read, and its language decided. @param {Tab} tab */
export async function read(tab) {
  await tab.until(() => document.body.dataset.state === 'read' && !(/** @type {any} */ (window).hearsayReader.asking));
}

/** Waits until the interface has followed: Go has drawn the counts. @param {Tab} tab */
export async function drawn(tab) {
  await tab.until(() => document.querySelector('#toggle-quote .count')?.textContent !== '');
}

/** Pastes and waits for marks and interface. @param {Tab} tab @param {string} text */
export async function pasteAndRead(tab, text) {
  await paste(tab, text);
  await read(tab);
  await drawn(tab);
}

/**
 * The words under each mark, read back from what the browser paints.
 * @param {Tab} tab
 * @returns {Promise<Record<string, string[]>>}
 */
export function marks(tab) {
  return tab.run(() => Object.fromEntries(['direct', 'indirect', 'speaker', 'hedge', 'unverified', 'figure'].map(name => {
    const highlight = CSS.highlights.get(`hearsay-${name}`);
    return [name, highlight ? [...highlight].map(range => range.toString()) : []];
  })));
}

/** The middle of the first words that stand so on the sheet, brought into view. @param {Tab} tab @param {string} words */
export function middleOf(tab, words) {
  return tab.run(async w => {
    const walker = document.createTreeWalker(/** @type {Element} */ (document.getElementById('sheet')), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = /** @type {Text} */ (node).data.indexOf(w);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + w.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))); // lines that were skipped are laid out
      const box = range.getClientRects()[0];
      return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    }
    throw new Error(`not on the sheet: ${w}`);
  }, words);
}

/** The lines of the open card, none when it is closed. @param {Tab} tab @returns {Promise<string[]>} */
export function card(tab) {
  return tab.run(() => {
    const open = /** @type {any} */ (window).testRoots.map((/** @type {ShadowRoot} */ r) => r.querySelector(':popover-open')).find(Boolean);
    return open ? [...open.querySelectorAll('p')].map(p => p.textContent) : [];
  });
}

/** @param {Tab} tab */
export const cardOpens = tab => tab.until(() => /** @type {any} */ (window).testRoots.some((/** @type {ShadowRoot} */ r) => r.querySelector(':popover-open')));

/** @param {Tab} tab */
export const cardCloses = tab => tab.until(() => !/** @type {any} */ (window).testRoots.some((/** @type {ShadowRoot} */ r) => r.querySelector(':popover-open')));

/**
 * What the page would do after just so many ms waits until the test lets go: how long a test takes for its next step differs
 * from machine to machine.
 * @param {Tab} tab @param {number} ms
 */
export const hold = (tab, ms) => tab.run(delay => {
  const w = /** @type {any} */ (window);
  const { setTimeout, clearTimeout } = w;
  w.testHeld = new Map();
  w.setTimeout = (/** @type {() => void} */ does, /** @type {number} */ after, /** @type {any[]} */ ...args) => {
    const id = setTimeout(after === delay ? () => {} : does, after, ...args);
    if (after === delay) w.testHeld.set(id, does);
    return id;
  };
  w.clearTimeout = (/** @type {number} */ id) => {
    w.testHeld.delete(id);
    clearTimeout(id);
  };
  w.testLetGo = () => {
    Object.assign(w, { setTimeout, clearTimeout });
    for (const does of w.testHeld.values()) does();
  };
}, ms);

/** Waits until so much of it waits. @param {Tab} tab @param {number} n */
export const held = (tab, n) => tab.until(wanted => /** @type {any} */ (window).testHeld.size === wanted, n);

/** @param {Tab} tab */
export const letGo = tab => tab.run(() => /** @type {any} */ (window).testLetGo());

/** The text on the sheet, as it is read. @param {Tab} tab @returns {Promise<string>} */
export const sheetText = tab => tab.run(() => /** @type {any} */ (window).hearsayReader.sheet.read().text);

/** What the page is about: empty, reading, read, failed. @param {Tab} tab */
export const state = tab => tab.run(() => document.body.dataset.state);

/** What the page says is going on. @param {Tab} tab */
export const notice = tab => tab.run(() => document.getElementById('notice')?.innerText.trim() ?? '');

/** The count of a kind in the legend. @param {Tab} tab @param {string} kind */
export const count = (tab, kind) => tab.run(k => document.querySelector(`#toggle-${k} .count`)?.textContent, kind);

/** Whether the legend shows a kind, as it says itself. @param {Tab} tab @param {string} kind */
export const pressed = (tab, kind) => tab.run(k => document.getElementById(`toggle-${k}`)?.getAttribute('aria-pressed'), kind);

/** The language in the bar. @param {Tab} tab */
export const language = tab => tab.run(() => /** @type {HTMLSelectElement} */ (document.getElementById('language')).selectedOptions[0].textContent);

/** From now on files that the page hands out are kept for the test. @param {Tab} tab */
export const catchFiles = tab => tab.run(() => {
  const w = /** @type {any} */ (window);
  w.testFiles = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (/** @type {any} */ blob) => {
    blob.text().then((/** @type {string} */ content) => w.testFiles.push(content));
    return make.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function () { w.testFileName = this.download; };
});

/** A file that the page has handed out, by its number. @param {Tab} tab @param {number} i @returns {Promise<string>} */
export async function file(tab, i) {
  await tab.until(n => /** @type {any} */ (window).testFiles.length > n, i);
  return tab.run(n => /** @type {any} */ (window).testFiles[n], i);
}
