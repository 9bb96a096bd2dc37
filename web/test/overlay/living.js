// Pages that go on living: after each change what is painted is what a fresh reading paints.

import assert from 'node:assert/strict';
import { chip, likeFresh, painted, read, url, waitFor } from '../overlay.js';
import { post } from '../pages.js';

/** @param {import('../overlay.js').InTab} inTab @param {import('../overlay.js').Installed} browser */
export function living(inTab, browser) {
  inTab('a hundred posts that come one by one', '/live', async tab => {
    await read(tab);
    await tab.run(async posts => {
      for (const html of posts) {
        document.getElementById('posts')?.insertAdjacentHTML('beforeend', html);
        await new Promise(resolve => setTimeout(resolve, 15));
      }
    }, Array.from({ length: 100 }, (_, i) => post(i + 6)));
    await likeFresh(browser, tab);
  });

  inTab('text nodes that are replaced, an article that goes and comes back', '/live', async tab => {
    await read(tab);
    await tab.run(() => document.querySelectorAll('p').forEach((p, i) => {
      if (i === 0) p.firstChild?.replaceWith('“Other words,” said Rosa Lima, a farmer of 40 cows, who may sell.');
      if (i === 1) /** @type {Text} */ (p.firstChild).data = /** @type {Text} */ (p.firstChild).data.replace('1,200', '9,700');
      if (i === 2) /** @type {Text} */ (p.firstChild).insertData(0, 'Later that day, 12 trucks came. ');
      if (i === 3) p.remove();
    }));
    await likeFresh(browser, tab);
    await tab.run(() => {
      const posts = /** @type {HTMLElement} */ (document.getElementById('posts'));
      /** @type {any} */ (window).kept = posts;
      posts.remove();
    });
    await waitFor(async () => (await painted(tab)).length === 0 && (await chip(tab)).says.startsWith('No article'));
    await tab.run(() => document.querySelector('main')?.append(/** @type {any} */ (window).kept));
    await likeFresh(browser, tab);
  });

  inTab('another article under another address, without a new page', '/site', async tab => {
    await read(tab);
    await tab.run(() => /** @type {any} */ (window).go('/two'));
    await tab.until(() => document.querySelector('h1')?.textContent === 'Two');
    await likeFresh(browser, tab);
  });

  inTab('a page that is left in the middle of an answer', '/words-10000', async tab => {
    await tab.stopBackground(); // the engine takes its time
    await tab.button();
    await tab.until(() => document.querySelector('hearsay-overlay') !== null);
    await tab.go(`${url}/words-1000`);
    assert.deepEqual(await painted(tab), []);
    await read(tab);
    assert.ok((await painted(tab)).length > 0);
    assert.deepEqual(tab.complaints, []);
  });

  inTab('the background is stopped: the next change of the page wakes it', '/words-1000', async tab => {
    await read(tab);
    await tab.stopBackground();
    await tab.run(() => { document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>“A last word,” said Clara Voss, who counted 77 boats.</p>'); });
    await waitFor(async () => (await painted(tab)).some(p => p.includes('A last word')));
    assert.deepEqual(tab.complaints, []);
  });
}
