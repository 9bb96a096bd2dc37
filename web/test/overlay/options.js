// The options page: what is chosen there holds on the pages.

import assert from 'node:assert/strict';
import { WORDS } from '../../extension/words/en.js';
import { badge, chip, painted, panelOf, read, url, waitFor } from '../overlay.js';

/** @typedef {import('../overlay.js').Reading} Reading */

/** @param {import('../overlay.js').InTab} inTab @param {import('../overlay.js').Installed} browser */
export function options(inTab, browser) {
  inTab('its own words, colours and kinds', '/words-1000', async tab => {
    const page = await optionsPage(browser);
    try {
      await ownWords(page, 'x '.repeat(4000), '', 'These are more words');
      await ownWords(page, 'blurt blurts blurted blurted blurting', 'as the valley tells it', 'Kept');
      await page.run(() => {
        const [, hedge, figure] = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#marks tr')]);
        const colour = /** @type {HTMLInputElement} */ (hedge.querySelector('[type=color]'));
        colour.value = '#ff0000';
        colour.dispatchEvent(new Event('change'));
        /** @type {HTMLInputElement} */ (figure.querySelector('[type=checkbox]')).click();
      });
      await stored(page, ({ colours, kinds }) => colours?.hedge === '#ff0000' && kinds?.figure === false);
      await tab.front();
      await tab.run(() => { document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Clara Voss blurted that the boats had been sold, as the valley tells it.</p>'); });
      await read(tab);
      const all = await painted(tab);
      assert.ok(all.some(p => /^indirect .*the boats had been sold/.test(p)), 'a verb of the reader’s own');
      assert.ok(all.some(p => /^hedge .*as the valley tells it/.test(p)), 'a hedge of the reader’s own');
      assert.deepEqual(all.filter(p => p.startsWith('figure')), [], 'figures are not shown at first');
      assert.match(await tab.run(() => getComputedStyle(document.documentElement).getPropertyValue('--hearsay-hedge')), /#ff0000|rgb\(255/);
      assert.deepEqual(page.complaints, []);
    } finally {
      await page.run(() => (/** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome).storage.sync.clear());
      await page.close();
    }
  });

  inTab('the browser finds the manifest’s texts', '/words-1000', async () => {
    const desk = await browser.desk();
    const { name, description, commands } = await desk.run(async () => {
      const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
      return { ...api.runtime.getManifest(), commands: await api.commands.getAll() };
    });
    assert.deepEqual([name, description], [WORDS['chip.name'], WORDS['manifest.about']]);
    assert.equal(commands[0].description, browser.name === 'firefox' ? WORDS['manifest.toggle'] : ''); // Chromium has words of its own for the button
  });

  inTab('the interface speaks the reader’s language', '/words-1000', async tab => {
    const page = await optionsPage(browser);
    try {
      await page.run(() => {
        const choice = /** @type {HTMLSelectElement} */ (document.getElementById('interface'));
        choice.value = 'de';
        choice.dispatchEvent(new Event('change'));
      });
      await stored(page, ({ language }) => language === 'de');
      assert.equal(await page.run(() => document.querySelector('h2')?.textContent), 'Markierungen');
      await tab.front();
      await read(tab);
      assert.deepEqual((await chip(tab)).buttons.slice(5, 7), ['Übersicht', 'Öffnen']);
      await badge(tab, /^\d+$/, /Hearsay liest diese Seite.*\d+ Zitate, \d+ Vorbehalte, \d+ Zahlen/s);
      const panel = await panelOf(browser, tab);
      await panel.until(() => document.getElementById('open-page')?.textContent === 'Öffnen' && document.getElementById('tab-glance')?.textContent === 'Auf einen Blick');
      await panel.close();
    } finally {
      await page.run(() => {
        localStorage.clear();
        return (/** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome).storage.sync.clear();
      });
      await page.close();
    }
  });

  inTab('a site that is always read', '/words-1000', async tab => {
    await tab.allow('*://127.0.0.1/*');
    const page = await optionsPage(browser);
    await page.run(() => { /** @type {HTMLInputElement} */ (document.getElementById('site')).value = 'no site'; });
    await page.click('#add-site button');
    await page.until(() => document.getElementById('status')?.textContent?.includes('is no site'));
    await page.run(() => { /** @type {HTMLInputElement} */ (document.getElementById('site')).value = '127.0.0.1'; });
    await page.click('#add-site button');
    await registered(page, 1);
    await tab.front();
    await tab.go(`${url}/words-1000`);
    await waitFor(async () => (await painted(tab)).length > 0);
    await page.front();
    await page.click('#sites button');
    await registered(page, 0);
    await tab.front();
    await tab.go(`${url}/words-1000`);
    assert.equal(await tab.run(() => document.querySelector('hearsay-overlay')), null);
    await page.close();
  });
}

/** @param {import('../overlay.js').Installed} browser @returns {Promise<Reading>} */
async function optionsPage(browser) {
  const page = await browser.open(800);
  await page.go(`${page.origin}extension/options.html`);
  await page.until(() => document.querySelectorAll('#marks tr').length === 3);
  return page;
}

/** Keeps words of the reader's own. @param {Reading} page @param {string} cues @param {string} hedges @param {string} said what the page answers */
async function ownWords(page, cues, hedges, said) {
  await page.run((c, h) => {
    /** @type {any} */ (document.getElementById('status')).textContent = '';
    /** @type {any} */ (document.getElementById('language')).value = 'en';
    /** @type {any} */ (document.getElementById('cues')).value = c;
    /** @type {any} */ (document.getElementById('hedges')).value = h;
    /** @type {HTMLFormElement} */ (document.getElementById('words')).requestSubmit();
  }, cues, hedges);
  await page.until(wanted => document.getElementById('status')?.textContent?.startsWith(wanted), said);
}

/** Waits until the browser has stored it. @param {Reading} page of the extension @param {(stored: any) => boolean} wanted */
const stored = (page, wanted) => waitFor(async () => wanted(await page.run(() => (/** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome).storage.sync.get(null))));

/** Waits until the browser runs so many scripts on sites that are always read. @param {Reading} page of the extension @param {number} n */
const registered = (page, n) => waitFor(async () => n === await page.run(async () => {
  const { scripting } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
  return (await scripting.getRegisteredContentScripts()).length;
}));
