// What is read of a page, how it is painted, and that the page is left as it was.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { badge, blocks, card, chip, clear, listen, markup, painted, press, read, url, waitFor } from '../overlay.js';

/** @param {import('../overlay.js').InTab} inTab @param {import('../overlay.js').Installed} browser */
export function reading(inTab, browser) {
  inTab('reads the article, all of it and nothing else; paints in shadow roots and frames, and opens cards there', '/everything', async tab => {
    await read(tab);
    const said = await blocks(browser, tab);
    assert.deepEqual(said.filter(b => b.includes('not read')), []);
    for (const begin of ['Flood in Porto Vale', 'The standfirst', '“The river', 'The caption', 'About 1,200', 'An official', 'The block quote', 'The first item',
      'The second item', 'The engineers', 'In a shadow root', 'In its slot', '“In a frame', 'Jonas Brandt']) {
      assert.ok(said.some(b => b.startsWith(begin)), `${begin} is read`);
    }
    assert.ok(said.some(b => b.endsWith('stayed closed. Inline words go on.')), 'what is hidden leaves no gap');
    const marks = await tab.run(() => {
      const frame = /** @type {any} */ (document.querySelector('iframe'))?.contentWindow;
      const inShadow = [...(CSS.highlights.get('hearsay-direct') ?? [])].filter(r => /** @type {Range} */ (r).startContainer.getRootNode() !== document).map(String);
      return { inShadow, inFrame: [...(frame.CSS.highlights.get('hearsay-direct') ?? [])].map(String) };
    });
    assert.deepEqual(marks, { inShadow: ['The pumps are running,'], inFrame: ['In a frame we saw it coming,'] });
    await tab.front();
    const at = await tab.run(() => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      frame.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = /** @type {Range} */ ([.../** @type {any} */ (frame.contentWindow).CSS.highlights.get('hearsay-direct')][0]);
      const box = range.getBoundingClientRect();
      const { left, top } = frame.getBoundingClientRect();
      return { x: left + frame.clientLeft + box.left + 20, y: top + frame.clientTop + box.top + 5 };
    });
    await hovered(tab, at, 'Direct quote · Rosa Lima');
  });

  inTab('an article among teasers and remarks that nothing names', '/crowded', async tab => {
    await read(tab);
    const said = await blocks(browser, tab);
    assert.deepEqual([said.length, said.filter(b => b.includes('not read'))], [9, []]);
    await tab.go(`${url}/home`);
    await read(tab);
    assert.match((await chip(tab)).says, /^No article was found/);
  });

  inTab('leaves the page as it was: markup, network, console', '/words-1000?strict', async tab => {
    const before = await markup(tab);
    const noise = listen(tab);
    await read(tab);
    await badge(tab, /^\d+$/, /click to take its marks away/);
    assert.equal(await markup(tab), before);
    assert.equal(await tab.run(() => document.querySelector('hearsay-overlay')?.parentNode === document.documentElement), true);
    await clear(tab);
    await badge(tab, /^$/);
    assert.equal(await tab.run(() => document.documentElement.outerHTML), before);
    assert.deepEqual(await painted(tab), []);
    assert.equal(await tab.run(() => [...CSS.highlights.keys()].length), 0);
    assert.deepEqual(noise(), []);
  });

  inTab('the marks can be seen; a card opens under the pointer and closes by Escape; the chip takes keys', '/words-1000', async tab => {
    await read(tab);
    const at = await tab.run(() => Object.fromEntries(['direct', 'indirect', 'figure'].map(name => {
      const { left, top } = /** @type {Range} */ ([...(CSS.highlights.get(`hearsay-${name}`) ?? [])][0]).getClientRects()[0];
      return [name, [Math.ceil(left) + 1, Math.ceil(top) + 1]];
    })));
    await waitFor(async () => {
      const grounds = Object.values(await groundsAt(tab, at));
      return new Set(grounds).size === 3 && !grounds.includes('255 255 255 255');
    });
    await hovered(tab, { x: at.figure[0] + 3, y: at.figure[1] + 3 }, 'Figure');
    await tab.press('Escape');
    await waitFor(async () => (await card(tab)).length === 0);
    await tab.inside(root => /** @type {HTMLElement} */ (root.querySelector('.chip button')).focus());
    await tab.press('j');
    await waitFor(async () => (await card(tab)).length > 0);
    await tab.press('f');
    await tab.until(() => !CSS.highlights.has('hearsay-figure'));
  });

  inTab('no article: it says so, and reads what is selected', '/nothing', async tab => {
    await read(tab);
    assert.match((await chip(tab)).says, /^No article was found/);
    await badge(tab, /^–$/, /No article was found/);
    await tab.run(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.getElementById('words'))));
    await press(tab, 'Read the selection');
    await waitFor(async () => (await painted(tab)).some(p => p.includes('Short')));
  });

  inTab('marks follow the page’s own light, not the browser’s', '/dark', async tab => {
    await read(tab);
    const colour = await tab.run(() => getComputedStyle(document.documentElement).getPropertyValue('--hearsay-hedge').trim());
    assert.equal(colour, 'rgb(240 180 80)');
  });

  /** The colours that are drawn at points of the page. @param {import('../overlay.js').Reading} tab @param {Record<string, number[]>} at @returns {Promise<Record<string, string>>} */
  async function groundsAt(tab, at) {
    await tab.shoot('marks');
    const png = readFileSync(new URL(`../out/${browser.name}-marks.png`, import.meta.url)).toString('base64');
    return tab.run(async (data, points) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), c => c.charCodeAt(0))]));
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(image.width, image.height).getContext('2d'));
      context.drawImage(image, 0, 0);
      return Object.fromEntries(Object.entries(points).map(([name, [x, y]]) => [name, [...context.getImageData(x, y, 1, 1).data].join(' ')]));
    }, png, at);
  }
}

/** Moves the pointer about on a place until its card is open. @param {import('../overlay.js').Reading} tab @param {{x: number, y: number}} at @param {string} title that the card begins with */
async function hovered(tab, { x, y }, title) {
  let by = 0;
  await waitFor(async () => {
    await tab.hover(x - (by = 3 - by), y);
    return (await card(tab))[0]?.startsWith(title);
  });
}
