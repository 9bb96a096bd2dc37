// The interface in its languages: chosen by the reader or by the browser, remembered, and nothing left in English.

import assert from 'node:assert/strict';
import { WORDS as en } from '../shared/words/en.js';
import { ARTICLE, card, cardCloses, cardOpens, catchFiles, file, middleOf, pasteAndRead, read, drawn } from './page-under-test.js';
import { everywhere, url } from './tabs.js';

/** Chooses a language of the interface. @param {import('./browsers.js').Tab} tab @param {string} code */
async function choose(tab, code) {
  await tab.run(c => {
    const select = /** @type {HTMLSelectElement} */ (document.querySelector('#keys .interface-language'));
    select.value = c;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, code);
  await tab.until(c => document.documentElement.lang === c, code);
}

/** English sentences of the table that stand in the page, article and names of languages aside. @param {import('./browsers.js').Tab} tab */
const leaks = tab => tab.run(english => {
  const page = /** @type {HTMLElement} */ (document.body.cloneNode(true));
  page.querySelectorAll('#sheet, [lang], .version, script').forEach(el => el.remove());
  const said = [...page.querySelectorAll('*')].flatMap(el => [el.getAttribute('aria-label'), el.getAttribute('data-placeholder'), ...[...el.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent)]);
  return said.map(t => t?.trim() ?? '').filter(t => english.includes(t));
}, Object.values(en).flatMap(e => (typeof e === 'string' ? [e] : Object.values(e))).filter(t => t !== 'Web Annotations' && t.split(' ').length > 1 && !/^\{?\w*\}? %$/.test(t)));

everywhere(inTab => {
  inTab('another language is chosen, at once, in the page, its panels and cards, and stays after a reload', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.press('g');
    await choose(tab, 'de');
    await tab.until(() => document.getElementById('glance')?.innerText.includes('Auf einen') === false && /Sprache\s+Englisch/.test(document.getElementById('glance')?.innerText ?? ''));
    assert.equal(await tab.run(() => document.getElementById('tab-voices')?.textContent), 'Stimmen');
    assert.equal(await tab.run(() => document.getElementById('sheet')?.getAttribute('aria-label')), 'Der Artikel');
    await tab.press('Escape');
    const at = await middleOf(tab, 'The dam is safe');
    await tab.hover(at.x, at.y);
    await cardOpens(tab);
    assert.match((await card(tab))[0], /^Wörtliches Zitat · .*Ana Reis/);
    await tab.press('Escape');
    await cardCloses(tab);
    await catchFiles(tab);
    await tab.press('x');
    await tab.click("[data-format='markdown']");
    assert.match(await file(tab, 0), /^# Was der Artikel sagt\n\nSprache: Englisch\n[\s\S]*### Ana Reis\n\nmit Namen/);
    await tab.go(url);
    await read(tab);
    await drawn(tab);
    assert.equal(await tab.run(() => document.documentElement.lang), 'de');
    assert.match(await tab.run(() => document.getElementById('live')?.textContent ?? ''), /^Gelesen als Englisch\. 3 Zitate/);
    await choose(tab, 'en');
    await tab.until(() => document.getElementById('tab-voices')?.textContent === 'Voices');
  });

  for (const code of ['de', 'uk', 'fr', 'es']) {
    inTab(`${code}: no English is left, wherever one looks`, async tab => {
      await pasteAndRead(tab, ARTICLE);
      await choose(tab, code);
      for (const key of ['g', 'v', 'b', 't', 'l']) {
        await tab.press(key);
        if (key === 'v') await tab.click('.voice summary');
        assert.deepEqual(await leaks(tab), [], key);
      }
      await tab.shoot(`language-${code}`);
    });
  }

  inTab('the first of the browser’s languages that there is a table of is spoken', async tab => {
    await tab.before(() => Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['cy', 'uk-UA', 'en'] }));
    await tab.go(url);
    await tab.until(() => document.documentElement.lang === 'uk');
    assert.equal(await tab.run(() => document.getElementById('sheet')?.dataset.placeholder), 'Вставте статтю');
  });
});
