// Looking at findings: the card, the legend, the list, and the keys.

import assert from 'node:assert/strict';
import { LEAVE, REST } from '../shared/card.js';
import { ARTICLE, card, cardCloses, cardOpens, count, drawn, held, hold, letGo, marks, middleOf, pasteAndRead, pressed, sample, read, sheetText } from './page-under-test.js';
import { everywhere, url } from './tabs.js';

everywhere(inTab => {
  inTab('the legend counts each kind, and shows and hides it', async tab => {
    await pasteAndRead(tab, ARTICLE);
    const painted = await marks(tab);
    assert.equal(await count(tab, 'quote'), String(painted.direct.length + painted.indirect.length));
    assert.equal(await count(tab, 'hedge'), String(painted.hedge.length + painted.unverified.length));
    assert.equal(await count(tab, 'figure'), String(painted.figure.length));
    await tab.click('#toggle-quote');
    const without = await marks(tab);
    assert.deepEqual([...without.direct, ...without.indirect, ...without.speaker], []);
    assert.deepEqual(without.hedge, painted.hedge);
    assert.equal(await pressed(tab, 'quote'), 'false');
    await tab.click('#toggle-quote');
    assert.deepEqual(await marks(tab), painted);
  });

  inTab('the pointer at rest opens a card that tells who, and covers nothing of the passage', async tab => {
    await pasteAndRead(tab, ARTICLE);
    const at = await middleOf(tab, 'The dam is safe');
    await tab.hover(at.x, at.y);
    await cardOpens(tab);
    const lines = await card(tab);
    assert.match(lines[0], /^Direct quote · .*Ana Reis/);
    assert.match(lines[1], /named person/);
    assert.ok(lines.length <= 5);
    assert.match(lines[lines.length - 1], /who says it · quote\./);
    const box = await tab.run(() => {
      const { left, top, right, bottom } = /** @type {any} */ (window).testRoots[0].querySelector(':popover-open').getBoundingClientRect();
      return { left, top, right, bottom };
    });
    assert.ok(box.top >= at.bottom || box.bottom <= at.top || box.left >= at.right || box.right <= at.left, JSON.stringify({ box, at }));
    await tab.press('Escape');
    await cardCloses(tab);
  });

  inTab('a passing pointer opens nothing, a leaving one closes', async tab => {
    await pasteAndRead(tab, ARTICLE);
    const at = await middleOf(tab, 'The dam is safe');
    await hold(tab, REST);
    await tab.hover(at.x, at.y);
    await held(tab, 1);
    await tab.hover(at.x, at.y + 300);
    await held(tab, 0);
    await letGo(tab);
    assert.deepEqual(await card(tab), []);
    await tab.hover(at.x, at.y);
    await cardOpens(tab);
    await tab.hover(at.x, at.y + 300);
    await cardCloses(tab);
  });

  inTab('inside a quote the card is that of the innermost finding', async tab => {
    await pasteAndRead(tab, ARTICLE);
    const at = await middleOf(tab, '12 percent');
    await tab.hover(at.x, at.y);
    await cardOpens(tab);
    assert.match((await card(tab))[0], /^Figure/);
  });

  inTab('j and k go through the findings, each with its card, and are read out', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.press('j');
    await cardOpens(tab);
    const first = await card(tab);
    assert.match(first[0], /^Direct quote/);
    assert.ok((await tab.run(() => document.getElementById('live')?.textContent ?? '')).includes(first[0]));
    await tab.run(() => /** @type {any} */ (window).hearsayReader.onchange('notice')); // as when the article has been saved
    assert.ok((await tab.run(() => document.getElementById('live')?.textContent ?? '')).includes(first[0]));
    await tab.press('j');
    assert.notDeepEqual(await card(tab), first);
    await tab.press('k');
    assert.deepEqual(await card(tab), first);
  });

  inTab('j begins where the reader has scrolled to', async tab => {
    await pasteAndRead(tab, sample('flood'));
    const { top } = await middleOf(tab, 'In Lower Sarn, where');
    await tab.press('j');
    await cardOpens(tab);
    const at = await tab.run(() => /** @type {any} */ (window).hearsayReader.range(/** @type {any} */ (window).hearsayReader.current).getBoundingClientRect().top);
    assert.ok(at > 0 && at < 900 && top > 0, String(at));
    assert.ok(await tab.run(() => /** @type {any} */ (window).hearsayReader.current > /** @type {any} */ (window).hearsayReader.answer.annotations.length / 2));
  });

  inTab('q, h and f toggle the kinds, ? opens the help', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.press('h');
    assert.deepEqual((await marks(tab)).hedge, []);
    await tab.press('h', 'f');
    const painted = await marks(tab);
    assert.ok(painted.hedge.length > 0);
    assert.deepEqual(painted.figure, []);
    await tab.press('?');
    assert.equal(await tab.run(() => /** @type {HTMLDialogElement} */ (document.getElementById('keys')).open), true);
    assert.equal(await tab.run(() => document.activeElement?.id), 'keys-title', 'it begins with its heading');
    await tab.run(() => {
      /** @type {HTMLDialogElement} */ (document.getElementById('keys')).close();
      document.getElementById('keys-title')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', bubbles: true }));
    });
    assert.equal(await pressed(tab, 'quote'), 'false', 'a dialog that has been closed takes no keys, though it may have the focus yet');
  });

  inTab('no key is stolen while typing; Escape leaves the sheet', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.press('e');
    await tab.type('jkqhf?');
    assert.match(await sheetText(tab), /jkqhf\?/);
    assert.equal(await pressed(tab, 'quote'), 'true');
    await tab.press('Escape', 'q');
    assert.equal(await pressed(tab, 'quote'), 'false');
  });

  inTab('single keys can be switched off, and stay off', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.press('?');
    await tab.click('#use-keys');
    await tab.press('Escape', 'q');
    assert.equal(await pressed(tab, 'quote'), 'true');
    await tab.go(url);
    await read(tab);
    await drawn(tab);
    await tab.press('q');
    assert.equal(await pressed(tab, 'quote'), 'true');
    assert.equal(await tab.run(() => /** @type {HTMLInputElement} */ (document.getElementById('use-keys')).checked), false);
  });

  inTab('the list holds every finding and goes to it', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.press('l');
    const rows = await tab.run(() => [...document.querySelectorAll('#findings li')].map(li => li.textContent ?? ''));
    const total = Number(await count(tab, 'quote')) + Number(await count(tab, 'hedge')) + Number(await count(tab, 'figure'));
    assert.equal(rows.length, total);
    assert.match(rows[0], /^Direct quote · .*Ana Reis.*: The dam is safe,/);
    await tab.click('#findings li:nth-child(2) button');
    await cardOpens(tab);
    assert.ok((await tab.run(() => document.getElementById('live')?.textContent ?? '')).startsWith((await card(tab))[0]));
    assert.equal(await tab.run(() => document.querySelector('#findings li:nth-child(2) button')?.getAttribute('aria-current')), 'true');
    await hold(tab, LEAVE);
    await tab.run(async () => {
      const row = /** @type {HTMLElement} */ (document.querySelector('#findings li:nth-child(3) button'));
      for (const type of ['pointermove', 'pointerdown']) row.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', bubbles: true }));
      row.click();
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    await held(tab, 0); // the pointer has been there all the time: it does not leave, and the card stays
    assert.equal((await card(tab)).length > 0, true);
  });
});
