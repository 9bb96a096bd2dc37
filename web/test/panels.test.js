// The panels: voices, hedges, figures, at a glance; what is chosen in them, corrected, sorted, exported.

import assert from 'node:assert/strict';
import { FLASH } from '../site/study.js';
import { ARTICLE, card, cardOpens, catchFiles, drawn, file, held, hold, letGo, marks, middleOf, pasteAndRead, read, sample } from './page-under-test.js';
import { everywhere, url } from './tabs.js';

/** @typedef {import('./browsers.js').Tab} Tab */

/** @param {Tab} tab @param {string} name of a panel */
const text = (tab, name) => tab.run(n => document.getElementById(n)?.innerText ?? '', name);

/** @param {Tab} tab @param {string} selector */
const all = (tab, selector) => tab.run(s => [...document.querySelectorAll(s)].map(el => el.textContent ?? ''), selector);

/** @param {Tab} tab @param {string} selector */
const shown = (tab, selector) => tab.run(s => /** @type {HTMLElement | null} */ (document.querySelector(s))?.checkVisibility() ?? false, selector);

/** What is brightened in the text. @param {Tab} tab @returns {Promise<string[]>} */
const bright = tab => tab.run(() => [.../** @type {Highlight} */ (CSS.highlights.get('hearsay-active'))].map(String));

/** @param {Tab} tab */
const said = tab => tab.run(() => document.getElementById('live')?.textContent ?? '');

/** The names of the voices. @param {Tab} tab */
const voices = tab => all(tab, '.voice summary b');

/** Types a name into the field of a form and sends it. @param {Tab} tab @param {string} form @param {string} name */
async function enter(tab, form, name) {
  await tab.until(s => document.querySelector(`${s} input`) !== null, form); // drawn when its voice is opened
  await tab.run(s => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector(`${s} input`));
    input.focus();
    input.select();
  }, form);
  await tab.type(name);
  await tab.press('Enter');
}

everywhere(inTab => {
  inTab('keys open each panel, a second time close it; the button does too', async tab => {
    await pasteAndRead(tab, ARTICLE);
    for (const [key, name] of [['g', 'glance'], ['v', 'voices'], ['b', 'hedges'], ['t', 'figures'], ['l', 'findings']]) {
      await tab.press(key);
      assert.equal(await shown(tab, `#${name}`), true, name);
      assert.equal(await tab.run(() => document.activeElement?.id), `tab-${name}`);
    }
    await tab.press('l');
    assert.equal(await shown(tab, '#panel'), false);
    await tab.click('#open-panel');
    assert.equal(await shown(tab, '#findings'), true);
    await tab.click('#tab-glance');
    assert.equal(await shown(tab, '#glance'), true);
    await tab.press('ArrowRight');
    assert.equal(await shown(tab, '#voices'), true);
    await tab.press('Escape');
    assert.equal(await shown(tab, '#panel'), false);
  });

  inTab('at a glance: length, quotes, sourcing, anonymity with its reason, what is not confirmed', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.press('g');
    const said = await text(tab, 'glance');
    assert.match(said, /Language\s+English · \d+ %/);
    assert.match(said, /50 words, about 1 minute to read/);
    assert.match(said, /3: 2 direct, 1 indirect/);
    assert.match(said, /named person 2/);
    assert.match(said, /anonymous 1/);
    assert.match(said, /because he was not authorized/);
    assert.match(said, /reporter \d+\.\d, sources \d+\.\d/);
    assert.match(said, /The claim could not be independently verified/);
  });

  inTab('voices: who, how often, how much, by which words; and the quotes', async tab => {
    await pasteAndRead(tab, sample('flood'));
    await tab.press('v');
    const names = await voices(tab);
    assert.ok(names.includes('Hanne Osk') && names.includes('Jana Meisner, Opposition leader'), names.join());
    const osk = `.voice:nth-of-type(${names.indexOf('Hanne Osk') + 1})`;
    assert.match((await all(tab, `${osk} summary .about`))[0], /^named person · 6 quotes · \d+ % of the attributed words$/);
    await tab.click(`${osk} summary`);
    await tab.until(s => document.querySelector(`${s} .mentions button`) !== null, osk); // drawn when it is opened
    assert.ok((await all(tab, `${osk} .mentions button`)).some(m => /^she paragraph \d+$/.test(m)));
    assert.ok((await all(tab, `${osk} .quotes .about`)).some(m => /“she” ← Hanne Osk, paragraph 5/.test(m)));
  });

  inTab('what is chosen in a panel is scrolled to and flashed; what is looked at has its row marked', async tab => {
    await pasteAndRead(tab, sample('flood'));
    await tab.press('t');
    const row = await tab.run(() => [...document.querySelectorAll('#figures tbody tr')].findIndex(tr => tr.textContent?.startsWith('1.5 million euros')) + 1);
    await hold(tab, FLASH);
    await tab.click(`#figures tbody tr:nth-child(${row}) button`);
    assert.deepEqual(await bright(tab), ['1.5 million euros']);
    const top = await tab.run(() => [.../** @type {Highlight} */ (CSS.highlights.get('hearsay-active'))].map(r => /** @type {Range} */ (r).getBoundingClientRect().top)[0]);
    assert.ok(top > 0 && top < 900, String(top));
    await held(tab, 1);
    await letGo(tab);
    assert.deepEqual(await bright(tab), []);
    await tab.press('J');
    await cardOpens(tab);
    assert.match((await card(tab))[0], /^Figure/);
    assert.match((await all(tab, '#figures [aria-current=true] .words')).join(), /^[^,]*three weeks$/);
  });

  inTab('figures are sorted by value and by unit, and say what they are elsewhere', async tab => {
    await pasteAndRead(tab, sample('flood'));
    await tab.press('t');
    const rows = () => all(tab, '#figures tbody .words');
    const before = await rows();
    await tab.click('#figures thead th:nth-child(2) button');
    assert.match((await rows())[0], /^a third|one in five$/);
    await tab.click('#figures thead th:nth-child(2) button');
    assert.match((await rows())[0], /^(between )?800 million/);
    assert.equal(await tab.run(() => document.querySelector('#figures thead th:nth-child(2)')?.getAttribute('aria-sort')), 'descending');
    assert.match(await said(tab), /Sorted by Value, descending/);
    assert.deepEqual([...await rows()].sort(), [...before].sort());
    const said2 = await text(tab, 'figures');
    assert.match(said2, /≈ 9.32 mi/);
    assert.match(said2, /March 14\s+(14 March|March 14), year not said/);
    assert.match(said2, /says “15 kilometers” again: the two agree/);
  });

  inTab('days are resolved against the date that the reader gives', async tab => {
    await pasteAndRead(tab, 'The town voted on 3 May. On Monday the mayor resigned after three weeks.');
    await tab.press('t');
    assert.match(await text(tab, 'figures'), /give the article’s date/);
    await tab.run(() => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#figures input[type=date]'));
      input.value = '2024-05-08';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.until(() => /Monday,? (6 May|May 6,) 2024/.test(document.getElementById('figures')?.innerText ?? ''));
  });

  inTab('hedges stand by category, with their claim and whose caution it is', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.press('b');
    assert.match((await all(tab, '#hedges h2'))[0], /^Not confirmed in this article/);
    assert.match(await text(tab, 'hedges'), /may\s+.*vanish\s+in the voice of An official/);
    await hold(tab, FLASH);
    await tab.click('#hedges .hedges button');
    assert.deepEqual(await bright(tab), ['could not be independently verified']);
  });

  inTab('one voice alone: the others lose their marks and are dimmed', async tab => {
    await pasteAndRead(tab, ARTICLE);
    const before = await marks(tab);
    await tab.press('v');
    await tab.click('.voice summary');
    await tab.click('.voice [data-does=only]');
    const alone = await marks(tab);
    assert.deepEqual(alone.direct, before.direct);
    assert.deepEqual(alone.indirect, []);
    assert.deepEqual(await tab.run(() => [.../** @type {Highlight} */ (CSS.highlights.get('hearsay-dim'))].map(String)), before.indirect);
    await tab.click('.voice [data-does=only]');
    assert.deepEqual(await marks(tab), before);
  });

  inTab('a wrong speaker is put right, two voices become one, and both outlive a reload', async tab => {
    await pasteAndRead(tab, sample('bridge'));
    await tab.press('v');
    const before = await voices(tab);
    assert.ok(before.length > 4);
    await tab.click('.voice:nth-of-type(1) summary');
    await tab.click('.voice:nth-of-type(1) .wrong');
    await enter(tab, '.voice:nth-of-type(1) .row form', 'Petra Lindt');
    await tab.until(() => [...document.querySelectorAll('.voice summary b')].some(b => b.textContent === 'Petra Lindt'));
    const names = await voices(tab);
    const last = names.indexOf(before[before.length - 1]) + 1;
    await tab.click(`.voice:nth-of-type(${last}) summary`);
    await enter(tab, `.voice:nth-of-type(${last}) > form`, 'Petra Lindt');
    await tab.until(() => document.getElementById('live')?.textContent === 'Now called Petra Lindt.');
    await tab.until(gone => [...document.querySelectorAll('.voice summary b')].every(b => b.textContent !== gone), before[before.length - 1]); // read again with it
    const after = await voices(tab);
    assert.equal(after.filter(n => n === 'Petra Lindt').length, 1);

    await tab.go(url);
    await read(tab);
    await drawn(tab);
    await tab.press('v');
    assert.deepEqual(await voices(tab), after);
    await tab.click('[data-does=uncorrect]');
    await tab.until(gone => [...document.querySelectorAll('.voice summary b')].every(b => b.textContent !== gone), 'Petra Lindt');
    assert.deepEqual(await voices(tab), before);
  });

  inTab('what was put right by hand, and the date, are in every export and in the library', async tab => {
    await catchFiles(tab);
    await pasteAndRead(tab, `${ARTICLE} On Monday the gates were shut.`);
    await tab.press('v');
    await tab.click('.voice:nth-of-type(1) summary');
    await enter(tab, '.voice:nth-of-type(1) > form', 'Petra Lindt');
    await tab.until(() => [...document.querySelectorAll('.voice summary b')].some(b => b.textContent?.startsWith('Petra Lindt')));
    await tab.press('Escape', 't');
    await tab.run(() => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#figures input[type=date]'));
      input.value = '2024-05-08';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.until(() => /(6 May|May 6,) 2024/.test(document.getElementById('figures')?.innerText ?? ''));
    for (const [i, format] of ['markdown', 'csv', 'quotes.csv', 'html', 'jsonld'].entries()) {
      await tab.run(f => /** @type {any} */ (window).hearsayReader.study.export(f), format);
      const content = await file(tab, i);
      assert.match(content, /Petra Lindt/, format);
      assert.doesNotMatch(content, /Ana Reis( \(named person\)|,named)/, format);
    }
    await tab.run(f => /** @type {any} */ (window).hearsayReader.study.export(f), 'figures.csv');
    assert.match(await file(tab, 5), /2024-05-06/);

    await tab.go(url);
    await read(tab);
    await drawn(tab);
    await tab.press('t');
    assert.match(await text(tab, 'figures'), /(6 May|May 6,) 2024/);
    const kept = await tab.run(async () => {
      const { library } = /** @type {any} */ (window).hearsayReader.keeper;
      const [article] = JSON.parse(await library.export()).articles;
      await library.remove(article.id);
      await library.import(JSON.stringify({ format: 'hearsay library', version: 1, articles: [article] }));
      return (await library.all()).map((/** @type {any} */ a) => ({ date: a.date, to: a.corrections.voices[0].to }));
    });
    assert.deepEqual(kept, [{ date: '2024-05-08', to: 'Petra Lindt' }]);
  });

  inTab('the card copies a quotation with its attribution, and shows it in its panel', async tab => {
    await tab.run(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (/** @type {string} */ t) => { /** @type {any} */ (window).copied = t; } } });
    });
    await pasteAndRead(tab, ARTICLE);
    const at = await middleOf(tab, 'The dam is safe');
    await tab.hover(at.x, at.y);
    await cardOpens(tab);
    const press = (/** @type {string} */ label) => tab.run(l => {
      const buttons = /** @type {any} */ (window).testRoots.flatMap((/** @type {ShadowRoot} */ r) => [...r.querySelectorAll(':popover-open button')]);
      buttons.find((/** @type {HTMLElement} */ b) => b.textContent === l).click();
    }, label);
    await press('Copy');
    assert.match(await tab.run(() => /** @type {any} */ (window).copied), /^“The dam is safe,” \(Ana Reis.*\)$/);
    await tab.until(() => document.getElementById('live')?.textContent?.startsWith('Copied: “The dam'));
    await press('Show in panel');
    assert.equal(await shown(tab, '#voices'), true);
    assert.match(await tab.run(() => document.activeElement?.textContent ?? ''), /^The dam is safe/);
  });

  inTab('the findings are exported as files, made here', async tab => {
    await catchFiles(tab);
    await pasteAndRead(tab, ARTICLE);
    /** @type {[string, RegExp, RegExp][]} */
    const formats = [
      ['markdown', /\.md$/, /# What the article says[\s\S]*### Ana Reis\n\nnamed person/],
      ['quotes.csv', /-quotes\.csv$/, /^start,end,form,speaker[\s\S]*direct,Ana Reis,named/],
      ['figures.csv', /-figures\.csv$/, /12 percent,percent,12/],
      ['html', /\.html$/, /<html[\s\S]*The dam is safe/],
      ['jsonld', /\.jsonld$/, /TextPositionSelector/],
    ];
    for (const [i, [format, name, content]] of formats.entries()) {
      await tab.press('x');
      await tab.click(`[data-format='${format}']`);
      assert.match(await file(tab, i), content);
      assert.match(await tab.run(() => /** @type {any} */ (window).testFileName), name);
    }
  });

  inTab('on a phone the panel is a sheet, and what is chosen shows above it', async tab => {
    await pasteAndRead(tab, sample('flood'));
    await tab.press('b');
    await hold(tab, FLASH);
    await tab.click('#hedges .hedges li:nth-child(3) button');
    const { bottom, sheet } = await tab.run(() => ({
      bottom: [.../** @type {Highlight} */ (CSS.highlights.get('hearsay-active'))].map(r => /** @type {Range} */ (r).getBoundingClientRect().bottom)[0],
      sheet: /** @type {Element} */ (document.getElementById('panel')).getBoundingClientRect().top,
    }));
    assert.ok(bottom > 100 && bottom <= sheet, `${bottom} ${sheet}`);
  }, { look: { width: 390, height: 844 } });
});
