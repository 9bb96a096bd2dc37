// From a pasted article to marks at the right words, in its language.

import assert from 'node:assert/strict';
import { ARTICLE, language, marks, notice, pasteAndRead } from './page-under-test.js';
import { everywhere } from './tabs.js';

everywhere(inTab => {
  inTab('a pasted article lights up at the right words', async tab => {
    await pasteAndRead(tab, ARTICLE);
    const painted = await marks(tab);
    assert.deepEqual(painted.direct, ['The dam is safe,', 'Nobody has to leave.']);
    assert.equal(painted.indirect.length, 1);
    assert.match(painted.indirect[0], /about 12 percent of the water may vanish/);
    assert.ok(painted.speaker.some(s => s.includes('Ana Reis')), String(painted.speaker));
    assert.ok(painted.hedge.includes('may'), String(painted.hedge));
    assert.ok(painted.unverified.some(u => u.includes('verified')), String(painted.unverified));
    assert.ok(painted.figure.some(f => f.includes('12 percent')), String(painted.figure));
  });

  inTab('marks are right after emoji, in right-to-left text and across broken characters', async tab => {
    await pasteAndRead(tab, `😀👩‍👩‍👧 שלום عالم \ud83d\0\n${ARTICLE}`);
    assert.deepEqual((await marks(tab)).direct, ['The dam is safe,', 'Nobody has to leave.']);
  });

  inTab('the language and its confidence are shown', async tab => {
    await pasteAndRead(tab, ARTICLE);
    assert.match(await language(tab), /^English · (9\d|100) %$/);
  });

  inTab('a language without rules is named, and said to have none', async tab => {
    await pasteAndRead(tab, 'Dywedodd y maer ddydd Mawrth y bydd y bont dros yr afon yn parhau ar gau am o leiaf bythefnos arall oherwydd y gwaith.');
    assert.match(await language(tab), /^Welsh · /);
    assert.match(await notice(tab), /no rules for this language yet/);
  });

  inTab('another language can be chosen by hand', async tab => {
    await pasteAndRead(tab, 'Dywedodd y maer ddydd Mawrth y bydd y bont dros yr afon yn parhau ar gau am bythefnos. Traffic may stop.');
    const before = (await marks(tab)).hedge.length;
    await tab.run(() => {
      const select = /** @type {HTMLSelectElement} */ (document.getElementById('language'));
      select.value = 'en';
      select.dispatchEvent(new Event('change'));
    });
    await tab.until(() => document.getElementById('live')?.textContent?.startsWith('Read as English'));
    assert.equal(before, 0);
    assert.ok((await marks(tab)).hedge.includes('may'));
  });
});
