// What cannot be read, and an extension that is updated while it reads.

import assert from 'node:assert/strict';
import { badge, read, shown, url, waitFor } from '../overlay.js';

/** @param {import('../overlay.js').InTab} inTab @param {import('../overlay.js').Installed} browser */
export function trouble(inTab, browser) {
  inTab('what cannot be read is said by the button', browser.name === 'firefox' ? 'about:license' : 'chrome://version/', async tab => {
    await tab.button();
    await badge(tab, /^!$/, /cannot read this page/);
    assert.deepEqual(tab.complaints, []);
  });

  inTab('a PDF is refused, and it is said what to do', '/blank', async tab => {
    await tab.go(`${url}/paper.pdf`);
    await tab.button();
    await badge(tab, /^!$/, /This is a PDF/);
    assert.deepEqual(tab.complaints, []);
  });

  inTab('an extension that is updated leaves no dead overlay behind', '/words-1000', async tab => {
    await read(tab);
    assert.ok(await browser.memory() <= 80, 'MB of the engine, after all the pages that were read');
    await tab.update();
    await waitFor(async () => !(await shown(tab)));
    assert.deepEqual(tab.complaints, []);
  });
}
