// Two versions beside each other: chosen, marked, gone through, filtered, handed out.

import assert from 'node:assert/strict';
import { poll } from './browsers.js';
import { catchFiles, drawn, file, pasteAndRead, read, sample } from './page-under-test.js';
import { everywhere } from './tabs.js';

/** @typedef {import('./browsers.js').Tab} Tab */

const LEFT = [
  'The dam at Porto Vale',
  'Water rose behind the dam for three days.',
  '“The dam is safe and nobody has to leave,” said Ana Reis, the mayor of Porto Vale.',
  'Engineers counted 14 cracks in the northern wall.',
  'An official said that about 12 percent of the water may vanish. The claim could not be independently verified.',
  'Shops on the quay stayed open until the evening bell.',
].join('\n\n');

const RIGHT = [
  'The dam at Porto Vale',
  'Water rose behind the dam for three days.',
  '“The dam is strong and nobody has to leave,” said Ana Reis, the mayor of Porto Vale.',
  'Engineers counted 40 cracks in the northern wall.',
  'An official said that about 12 percent of the water may vanish.',
  'A second crew of divers arrived by train at midnight.',
].join('\n\n');

/** The words under a mark of the comparison. @param {Tab} tab @param {string} mark @returns {Promise<string[]>} */
const marked = (tab, mark) => tab.run(m => [...(CSS.highlights.get(`hearsay-diff-${m}`) ?? [])].map(String), mark);

/** @param {Tab} tab @param {string} selector */
const text = (tab, selector) => tab.run(s => /** @type {HTMLElement} */ (document.querySelector(s)).innerText, selector);

/** @param {Tab} tab */
const ready = tab => tab.until(() => /** @type {any} */ (window).hearsayReader.pair?.state === 'ready');

/** @param {Tab} tab */
async function choosing(tab) {
  await tab.press('c');
  await tab.until(() => /** @type {HTMLDialogElement} */ (document.getElementById('versions')).open);
}

/** Compares what stands on the page with another text, pasted into the dialog. @param {Tab} tab @param {string} other */
async function against(tab, other) {
  await choosing(tab);
  await tab.run(t => {
    const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('version-pasted'));
    box.value = t;
    box.dispatchEvent(new Event('input'));
  }, other);
  await tab.click('#versions form button');
  await ready(tab);
}

/** Puts texts into the library. @param {Tab} tab @param {string[]} texts */
const store = (tab, texts) => tab.run(async all => {
  const { library } = /** @type {any} */ (window).hearsayReader.keeper;
  for (const [i, t] of all.entries()) await library.save({ id: `test${i}`, revision: 0, text: t, language: '', date: '', corrections: { voices: [], quotes: [] } });
}, texts);

everywhere(inTab => {
  inTab('another version is pasted: a summary, marks on both sides, and the text is in the library', async tab => {
    await pasteAndRead(tab, LEFT);
    await against(tab, RIGHT);
    const summary = (await text(tab, '#comparison-summary')).split('\n');
    assert.match(summary[0], /^\d+ % alike$/);
    assert.deepEqual(summary.slice(1), ['1 quotation altered inside the marks', '1 figure changed', '2 passages only in the left', '1 passage only in the right']);
    assert.deepEqual(await marked(tab, 'altered'), ['safe', 'strong']);
    assert.deepEqual(await marked(tab, 'figure'), ['14', '40']);
    assert.equal((await marked(tab, 'only')).length, 3);
    assert.match((await marked(tab, 'only')).join(), /A second crew.*independently verified.*Shops on the quay/s);
    assert.match(await tab.run(() => document.getElementById('live')?.textContent ?? ''), /1 quotation altered/);
    await tab.until(async () => (await /** @type {any} */ (window).hearsayReader.keeper.library.all()).some((/** @type {any} */ a) => a.text.includes('A second crew')));
    await tab.press('Escape');
    assert.equal(await tab.run(() => document.getElementById('sheet')?.checkVisibility()), true);
    assert.deepEqual(await marked(tab, 'altered'), []);
  });

  inTab('j and k go through the differences, a click chooses one, toggles leave sorts out', async tab => {
    await pasteAndRead(tab, LEFT);
    await against(tab, RIGHT);
    assert.equal(await text(tab, '#difference-position'), '5 differences');
    await tab.press('j');
    assert.equal(await text(tab, '#difference-position'), 'Difference 1 of 5');
    assert.equal(await text(tab, '#difference h3'), 'Altered inside the quotation marks');
    assert.deepEqual(await tab.run(() => [document.querySelector('#difference del')?.textContent, document.querySelector('#difference ins')?.textContent]), ['safe', 'strong']);
    assert.match((await marked(tab, 'current')).join('|'), /^The dam is safe.*\|The dam is strong/);
    assert.match(await tab.run(() => document.getElementById('live')?.textContent ?? ''), /^Altered inside the quotation marks\. Left: The dam is safe.*Right: The dam is strong/);
    await tab.press('j');
    assert.equal(await text(tab, '#difference h3'), 'Figure changed');
    await tab.press('k', 'k');
    assert.equal(await text(tab, '#difference-position'), 'Difference 5 of 5');
    await tab.click('[data-sort=passage]');
    assert.deepEqual(await marked(tab, 'only'), []);
    assert.equal(await tab.run(() => document.querySelector('[data-sort=passage]')?.getAttribute('aria-pressed')), 'false');
    await tab.press('j');
    assert.equal(await text(tab, '#difference-position'), 'Difference 1 of 2');
    const at = await tab.run(() => {
      const [, right] = [.../** @type {Highlight} */ (CSS.highlights.get('hearsay-diff-figure'))].map(r => /** @type {Range} */ (r).getBoundingClientRect());
      return { x: right.left + 10, y: right.top + right.height / 2 };
    });
    await tab.hover(at.x, at.y);
    await tab.run(p => document.elementFromPoint(p.x, p.y)?.dispatchEvent(new MouseEvent('click', { clientX: p.x, clientY: p.y, bubbles: true })), at);
    assert.equal(await text(tab, '#difference h3'), 'Figure changed');
  });

  inTab('the columns scroll together, by what they have in common', async tab => {
    await pasteAndRead(tab, sample('flood'));
    const other = sample('flood').replace(/^(.*\n)/, `$1\n${'New words that only the right has stand here. '.repeat(60)}\n`);
    await against(tab, other);
    const shared = 'In Lower Sarn, where';
    /** Where the shared words stand in both columns, from their top. */
    const heights = () => tab.run(words => ['version-a', 'version-b'].map(id => {
      const box = /** @type {HTMLElement} */ (document.getElementById(id));
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = /** @type {Text} */ (node).data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 5);
        return range.getBoundingClientRect().top - box.getBoundingClientRect().top;
      }
      return NaN;
    }), shared);
    const [a, b] = await heights();
    assert.ok(b - a > 300, `${a} ${b}`);
    for (const [leader, at] of /** @type {[string, number][]} */ ([['version-a', a], ['version-b', b]])) {
      await tab.run((id, top) => {
        const box = /** @type {HTMLElement} */ (document.getElementById(id));
        box.dispatchEvent(new Event('wheel'));
        box.scrollTop = top - box.clientHeight * 0.3 + 5;
      }, leader, at);
      await poll(async () => {
        const [x, y] = await heights();
        return Math.abs(x - y) < 30;
      }, `the other column, which follows ${leader}`);
      await tab.run(id => { /** @type {HTMLElement} */ (document.getElementById(id)).scrollTop = 0; }, leader);
      await tab.until(() => ['version-a', 'version-b'].every(id => document.getElementById(id)?.scrollTop === 0));
    }
  });

  inTab('of the library the most alike is proposed; the matrix compares any two', async tab => {
    await store(tab, [RIGHT, sample('bridge')]);
    await pasteAndRead(tab, LEFT);
    await choosing(tab);
    // They are told one after the other: a less alike one may be proposed until its better is known.
    await tab.until(() => [.../** @type {HTMLSelectElement} */ (document.getElementById('version-right')).options].filter(o => /alike/.test(o.text)).length === 2);
    assert.match(await tab.run(() => /** @type {HTMLSelectElement} */ (document.getElementById('version-right')).selectedOptions[0].textContent), /^The dam at Porto Vale · \d+ % alike$/);
    await tab.click('#matrix summary');
    await tab.until(() => document.querySelectorAll('#matrix td button').length === 6);
    const cells = await tab.run(() => [...document.querySelectorAll('#matrix td button')].map(b => [b.getAttribute('aria-label') ?? '', Number(b.textContent)]));
    const dams = cells.filter(([label]) => String(label).match(/Porto Vale/g)?.length === 2).map(([, share]) => Number(share));
    assert.equal(dams.length, 2);
    assert.ok(dams.every(share => share > 50) && cells.every(([, share]) => dams.includes(Number(share)) || Number(share) < 20), JSON.stringify(cells));
    await tab.run(() => /** @type {HTMLElement | undefined} */ ([...document.querySelectorAll('#matrix td button')].find(b => b.getAttribute('aria-label')?.includes('bridge')))?.click());
    await ready(tab);
    assert.match(await text(tab, '#comparison'), /bridge/);
  });

  inTab('the comparison is handed out as markdown and as a page', async tab => {
    await catchFiles(tab);
    await pasteAndRead(tab, LEFT);
    await against(tab, RIGHT);
    await tab.click('[data-compared=markdown]');
    assert.match(await file(tab, 0), /~~safe~~ \*\*strong\*\*/);
    assert.match(await tab.run(() => /** @type {any} */ (window).testFileName), /-compared\.md$/);
    await tab.click('[data-compared=html]');
    assert.match(await file(tab, 1), /<del>safe <\/del>|<del>safe<\/del>/);
  });

  inTab('an article against itself has no difference; against its typographic copy only form', async tab => {
    const plain = LEFT.replace(/[“”]/g, '"');
    await pasteAndRead(tab, LEFT);
    await against(tab, `${LEFT}\n`);
    assert.match(await text(tab, '#comparison-summary'), /100 % alike\s+The two are the same, word for word\./);
    await against(tab, plain);
    assert.match(await text(tab, '#comparison-summary'), /Only punctuation, spaces, order or the form of numbers differ\./);
  });

  inTab('across languages it is said what cannot be compared', async tab => {
    await pasteAndRead(tab, LEFT);
    await against(tab, 'Der Damm in Porto Vale. „Der Damm ist sicher“, sagte Ana Reis, die Bürgermeisterin. Die Ingenieure zählten vierzig Risse in der nördlichen Wand.');
    assert.match(await text(tab, '#comparison-notice'), /The left is in English, the right in German: wording, quotations and hedges cannot be compared.*Named in both: Ana Reis\./);
    assert.deepEqual(await marked(tab, 'altered'), []);
  });

  inTab('a long comparison tells how far it is, and can be stopped; both texts stay', async tab => {
    await pasteAndRead(tab, LEFT);
    await choosing(tab);
    const long = Array.from({ length: 40000 }, (_, i) => `The minister said on day ${i} that about ${i} percent may vanish near street ${i * 7}.`).join(' ');
    await tab.run(t => {
      const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('version-pasted'));
      box.value = t;
      box.dispatchEvent(new Event('input'));
    }, long);
    await tab.click('#versions form button');
    await tab.until(() => document.querySelector('#comparison-notice span')?.textContent === 'Reading the right version …');
    await tab.click('#comparison-notice button');
    await tab.until(() => document.querySelector('#comparison-notice span')?.textContent?.startsWith('Stopped.'));
    await tab.click('#comparison-notice button');
    await tab.run(t => /** @type {any} */ (window).hearsayReader.open(t), RIGHT);
    await read(tab);
    await drawn(tab);
  });

  for (const [name, look] of Object.entries({ phone: { width: 390, height: 844 }, desktop: {} })) {
    inTab(`${name}: both texts are in sight`, async tab => {
      await pasteAndRead(tab, LEFT);
      await against(tab, RIGHT);
      const [a, b] = await tab.run(() => ['version-a', 'version-b'].map(id => document.getElementById(id)?.getBoundingClientRect().toJSON()));
      for (const box of [a, b]) assert.ok(box.height > 150 && box.bottom <= (look.height ?? 900) + 1 && box.right <= (look.width ?? 1280) + 1, JSON.stringify(box));
      assert.ok(name === 'phone' ? b.top >= a.bottom : b.left >= a.right - 1);
    }, { look });
  }
});
