// Ways to begin beside the button: the menu of the page and the keyboard.

import assert from 'node:assert/strict';
import { chip, clear, painted, read, settled, waitFor } from '../overlay.js';

/** @param {import('../overlay.js').InTab} inTab @param {import('../overlay.js').Installed} browser */
export function handling(inTab, browser) {
  inTab('the menu reads the page, and what is selected on it', '/nothing', async tab => {
    if (browser.name === 'chromium') {
      await read(tab); // the driver cannot choose from Chromium's menu: its listener is called, with the leave that a click gives
      await clear(tab);
    }
    await tab.menu('read');
    await settled(tab);
    assert.match((await chip(tab)).says, /^No article was found/);
    await tab.run(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.getElementById('words'))));
    await tab.menu('selection');
    await waitFor(async () => (await painted(tab)).some(p => p.includes('Short')));
    assert.deepEqual(tab.complaints, []);
  });

  inTab('the keyboard reads the page, and takes the marks away', '/words-1000', async tab => {
    await tab.shortcut();
    await settled(tab);
    assert.ok((await painted(tab)).length > 0);
    await tab.shortcut();
    await tab.until(() => document.querySelector('hearsay-overlay') === null);
  }, { skip: browser.name === 'chromium' ? 'no driver reaches Chromium’s own keys' : false });

  inTab('the keyboard command is the browser’s own, with its keys', '/blank', async () => {
    const desk = await browser.desk();
    const commands = await desk.run(() => (/** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome).commands.getAll());
    const keys = Object.fromEntries(commands.map((/** @type {any} */ { name, shortcut }) => [name, shortcut]));
    assert.equal(keys._execute_action, 'Alt+Shift+Q'); // a browser gives none where the keys are its own
  });
}
