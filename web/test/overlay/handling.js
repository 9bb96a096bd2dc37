// Ways to begin beside the button: the menu of the page and the keyboard.

import assert from 'node:assert/strict';
import { chip, clear, painted, press, read, settled, waitFor } from '../overlay.js';

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

  inTab('on a phone the chip keeps its lines, and cards stand above it', '/words-1000', async tab => {
    await read(tab);
    for (let i = 0; i < 8; i++) {
      await press(tab, '›');
      const { card, bar, ways, close, first } = await tab.inside(root => {
        const box = (/** @type {string} */ selector) => root.querySelector(selector)?.getBoundingClientRect().toJSON();
        return { card: box('.card:popover-open'), bar: box('.chip'), ways: box('.ways'), close: box('.dismiss'), first: box('.kind') };
      });
      assert.ok(card.bottom <= bar.top, `the card ends at ${card.bottom}, the chip begins at ${bar.top}`);
      assert.ok(bar.left >= 0 && bar.right <= 390 && close.right <= bar.right && ways.right <= bar.right);
      assert.ok(close.top < first.bottom, 'what closes it stands on its first line');
      assert.ok(ways.height < 2 * close.height, 'panel and reading page stand on one line');
    }
  }, { width: 390 });

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
