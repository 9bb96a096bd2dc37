// What stands beside the page: the panel, in the browser's own side panel and in a tab, and the reading page inside the
// extension.

import assert from 'node:assert/strict';
import { chip, panelOf, press, read, url, waitFor } from '../overlay.js';

/** @param {import('../overlay.js').InTab} inTab @param {import('../overlay.js').Installed} browser */
export function beside(inTab, browser) {
  inTab('the panel shows what was found, and is tied to the page both ways', '/words-1000', async tab => {
    await read(tab);
    const panel = await panelOf(browser, tab);
    const seen = await panel.run(() => [document.getElementById('hint')?.hidden, document.getElementById('notice')?.className, Number(document.getElementById('panel')?.getBoundingClientRect().top) < 200]);
    assert.deepEqual(seen, [true, '', true], 'the panel alone, at the top');
    await panel.run(() => document.getElementById('tab-figures')?.click());
    await panel.until(() => document.querySelector('#figures [data-does=visit]') !== null);
    await panel.run(() => /** @type {HTMLElement} */ (document.querySelector('#figures [data-does=visit]')).click());
    await tab.until(() => (CSS.highlights.get('hearsay-active')?.size ?? 0) > 0);
    await panel.run(() => document.getElementById('toggle-hedge')?.click());
    await tab.until(() => !CSS.highlights.has('hearsay-hedge'));
    await panel.until(() => document.getElementById('toggle-hedge')?.getAttribute('aria-pressed') === 'false');
    await press(tab, 'Hedges');
    await panel.until(() => document.getElementById('toggle-hedge')?.getAttribute('aria-pressed') === 'true');
    await tab.front();
    const before = await panel.run(() => /** @type {any} */ (window).hearsayReader.current);
    await press(tab, '›');
    await panel.until(last => /** @type {any} */ (window).hearsayReader.current > last, before);
    await tab.run(() => { document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>“A last word,” said Clara Voss, who counted 77 boats on the river that night.</p>'); });
    await panel.until(() => /** @type {any} */ (window).hearsayReader.text.includes('Clara Voss'));
    await panel.run(() => /** @type {any} */ (window).hearsayReader.study.reassign(0, 'Clara Voss'));
    await panel.until(() => /** @type {any} */ (window).hearsayReader.answer.speakers.some((/** @type {any} */ s) => s.name === 'Clara Voss' && s.quotes.includes(0)));
    assert.deepEqual(panel.complaints, []);
    await panel.close();
  });

  inTab('the browser’s own side panel shows the page in front', '/words-1000', async tab => {
    await browser.desk(); // before there is another window for it
    await read(tab);
    const [x, y] = await tab.inside(root => {
      const { left, top } = /** @type {Element} */ ([...root.querySelectorAll('.chip button')].find(b => b.textContent === 'Panel')).getBoundingClientRect();
      return [left + 10, top + 10];
    });
    await tab.point(x, y);
    if (browser.name === 'firefox') await ownWindow(browser, tab);
    const panel = await tab.sidePanel();
    await waitFor(() => panel.run(document => document.getElementById('panel')?.hidden === false && document.querySelector('#glance .facts') !== null));
    await panel.run(document => document.getElementById('toggle-hedge')?.click());
    await tab.until(() => !CSS.highlights.has('hearsay-hedge'));
    await tab.go(`${url}/crowded`);
    await waitFor(() => panel.run(document => document.getElementById('hint')?.hidden === false));
    await panel.close();
  });

  inTab('the reading page keeps the text, in the extension', '/words-1000', async tab => {
    await read(tab);
    await press(tab, 'Open');
    const desk = await browser.desk();
    const kept = () => desk.run(async () => {
      const { tabs } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
      return (await tabs.query({})).filter((/** @type {any} */ t) => t.url?.includes('/extension/page.html')).map((/** @type {any} */ t) => t.id);
    });
    await waitFor(async () => (await kept()).length > 0);
    await desk.run(ids => (/** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome).tabs.remove(ids), await kept()); // no driver sees it
    const library = await browser.open();
    await library.go(`${library.origin}extension/page.html`);
    await library.until(() => document.getElementById('recent')?.hidden === false);
    assert.ok(await library.run(() => document.getElementById('recent-list')?.textContent?.includes('Flood in Porto Vale')));
    await library.run(() => /** @type {HTMLElement} */ (document.querySelector('#recent-list button')).click());
    await library.until(() => document.body.dataset.state === 'read' && (CSS.highlights.get('hearsay-direct')?.size ?? 0) > 10);
    assert.deepEqual(library.complaints, []);
    await library.close();
  });
}

/** Firefox opens its sidebar by its own menus only: the button gives the panel a window, and says so. @param {import('../overlay.js').Installed} browser @param {import('../overlay.js').Reading} tab */
async function ownWindow(browser, tab) {
  await waitFor(async () => (await chip(tab)).says.startsWith('The panel is in a window of its own'));
  const desk = await browser.desk();
  await waitFor(() => desk.run(async () => {
    const { windows } = /** @type {any} */ (globalThis).browser;
    const popups = (await windows.getAll({ populate: true })).filter((/** @type {any} */ w) => w.type === 'popup' && /panel\.html\?tab=\d+$/.test(w.tabs[0].url)); // it has no address at first
    for (const { id } of popups) await windows.remove(id);
    return popups.length === 1;
  }));
}
