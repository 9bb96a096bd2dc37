// The page as one file, opened from the disk: everything in it, nothing asked for.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { browsers } from './browsers.js';
import { ARTICLE, drawn, language, marks, notice, pasteAndRead, read, sheetText, visit } from './page-under-test.js';

const url = new URL('../../dist/hearsay.html', import.meta.url).href;

after(async () => {
  for (const browser of browsers) await browser.close();
});

for (const browser of browsers) {
  describe(browser.name, () => {
    test('from file://: paste, highlight, library, licences; no request but for itself', { timeout: 180000 }, async t => {
      const tab = await browser.open();
      try {
        await visit(tab, url);
        await pasteAndRead(tab, ARTICLE);
        assert.deepEqual((await marks(tab)).direct, ['The dam is safe,', 'Nobody has to leave.']);
        assert.match(await language(tab), /^English · (9\d|100) %$/);
        t.diagnostic(`from navigation to ready: ${await tab.run(() => Math.round(performance.getEntriesByName('hearsay-ready')[0].startTime))} ms`);
        await tab.shoot('single');
        await tab.run(t => /** @type {any} */ (window).hearsayReader.open(t), 'Dywedodd y maer ddydd Mawrth y bydd y bont dros yr afon yn parhau ar gau am o leiaf bythefnos arall oherwydd y gwaith.');
        await tab.until(() => /^Welsh/.test(/** @type {HTMLSelectElement} */ (document.getElementById('language')).selectedOptions[0].textContent ?? ''));
        assert.match(await notice(tab), /no rules for this language yet/);
        await tab.click('#new');
        await tab.click('[data-sample*=flood]');
        await read(tab);
        await drawn(tab);
        assert.ok((await marks(tab)).direct.length > 8);
        await tab.press('/');
        await tab.until(() => document.querySelectorAll('#library-list li').length === 3);
        assert.match(await tab.run(() => /** @type {HTMLAnchorElement} */ (document.getElementById('licences')).href), /^blob:/);
        await tab.go(url);
        await read(tab);
        assert.match(await sheetText(tab), /Tamsel/);
        assert.deepEqual(tab.requests.filter(r => r !== url && !r.startsWith('blob:') && !r.startsWith('data:')), []);
        assert.deepEqual(await tab.run(() => /** @type {any} */ (window).testViolations), [], 'policy violations');
        assert.deepEqual(tab.complaints, []);
      } finally {
        await tab.close();
      }
    });
  });
}
