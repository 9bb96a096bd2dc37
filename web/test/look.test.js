// How the page looks, and whether everybody can use it: axe-core in both themes, screenshots for the eye.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cardOpens, drawn, marks, middleOf, read, sample } from './page-under-test.js';
import { everywhere } from './tabs.js';

const AXE = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** @type {Record<string, import('./browsers.js').Look>} */
const LOOKS = {
  desktop: {},
  dark: { dark: true },
  phone: { width: 390, height: 844, touch: true },
  'forced-colors': { forcedColors: true },
};

/** Rules that a page breaks, with the elements that break them. @param {import('./browsers.js').Tab} tab */
async function broken(tab) {
  await tab.run(/** @type {any} */ (new Function(AXE)));
  return tab.run(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] });
    return violations.map((/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(' ')).join(', ')}`);
  });
}

/** A copy of an article in which somebody has changed words. @param {string} text */
function rewritten(text) {
  const lines = text.split('\n').filter((_, i) => i % 9 !== 7);
  return lines.join('\n').replaceAll('cannot', 'could not').replace(/1\.5 million/g, '1.8 million').replaceAll('about', 'nearly').replaceAll('water', 'flood');
}

everywhere(inTab => {
  for (const [name, look] of Object.entries(LOOKS)) {
    inTab(`${name}: nothing that axe-core finds`, async tab => {
      await tab.until(() => /** @type {HTMLButtonElement} */ (document.getElementById('open-keys')).disabled === false);
      await tab.shoot(`${name}-empty`);
      assert.deepEqual(await broken(tab), [], 'the empty sheet');

      await tab.click('[data-sample*=flood]');
      await read(tab);
      await drawn(tab);
      const at = await middleOf(tab, 'I cannot tell');
      await (look.touch ? tab.tap(at.x, at.y) : tab.hover(at.x, at.y));
      await cardOpens(tab);
      await tab.shoot(name);
      assert.ok((await marks(tab)).direct.length > 8);
      assert.deepEqual(await broken(tab), [], 'an article with a card');

      await tab.press('Escape');
      for (const [key, panel] of [['g', 'glance'], ['v', 'voices'], ['b', 'hedges'], ['t', 'figures']]) {
        await tab.press(key);
        if (panel === 'voices') await tab.click('.voice summary');
        await tab.shoot(`${name}-${panel}`);
        assert.deepEqual(await broken(tab), [], panel);
      }

      await tab.press('l');
      await tab.until(() => document.querySelectorAll('#findings li').length > 0);
      await tab.shoot(`${name}-list`);
      assert.deepEqual(await broken(tab), [], 'the list');

      await tab.press('?');
      await tab.shoot(`${name}-help`);
      assert.deepEqual(await broken(tab), [], 'the help');

      await tab.press('Escape', 'x');
      assert.deepEqual(await broken(tab), [], 'the export');
      await tab.press('Escape', '/');
      await tab.until(() => document.querySelectorAll('#library-list li').length === 1);
      await tab.shoot(`${name}-library`);
      assert.deepEqual(await broken(tab), [], 'the library');

      await tab.press('Escape', 'c');
      await tab.until(() => /** @type {HTMLDialogElement} */ (document.getElementById('versions')).open);
      await tab.run(t => {
        const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('version-pasted'));
        box.value = t;
        box.dispatchEvent(new Event('input'));
      }, rewritten(sample('flood')));
      await tab.shoot(`${name}-versions`);
      assert.deepEqual(await broken(tab), [], 'the choice of versions');
      await tab.click('#versions form button');
      await tab.until(() => /** @type {any} */ (window).hearsayReader.pair?.state === 'ready');
      await tab.press('j', 'j');
      await tab.shoot(`${name}-comparison`);
      assert.deepEqual(await broken(tab), [], 'the comparison');
    }, { look });
  }
});
