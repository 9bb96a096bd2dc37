// The library: what was read is kept, whatever happens to the tab, and two tabs never lose each other's words.

import assert from 'node:assert/strict';
import { ARTICLE, drawn, pasteAndRead, read, sample, sheetText, state } from './page-under-test.js';
import { everywhere, url } from './tabs.js';

/** @typedef {import('./browsers.js').Tab} Tab */

const BRIDGE = 'The bridge may stay closed. “We do not know,” said Ina Holt.';

/** What is in the library, as it says itself: an exported file. @param {Tab} tab @returns {Promise<any[]>} */
const kept = tab => tab.run(async () => {
  const { keeper } = /** @type {any} */ (window).hearsayReader;
  await keeper.saving;
  return JSON.parse(await keeper.library.export()).articles;
});

/** @param {Tab} tab */
const texts = async tab => (await kept(tab)).map(a => a.text);

/** Opens the library and reads its rows. @param {Tab} tab @param {() => Promise<void>} [open] how */
async function rows(tab, open = () => tab.click('#open-library')) {
  await open();
  await tab.until(() => document.getElementById('library-count')?.textContent !== '');
  return titles(tab);
}

/** @param {Tab} tab */
const titles = tab => tab.run(() => [...document.querySelectorAll('#library-list .title')].map(b => b.textContent));

/** Types at the end of the article. @param {Tab} tab @param {string} text */
async function add(tab, text) {
  await tab.run(() => {
    const sheet = /** @type {HTMLElement} */ (document.getElementById('sheet'));
    sheet.focus();
    const last = /** @type {Text} */ (sheet.lastElementChild?.lastChild);
    getSelection()?.collapse(last, last.length);
  });
  await tab.type(text);
}

/** Another tab of the same reader, that shows the article read last. @param {Tab} tab */
async function alsoIn(tab) {
  const other = await tab.another();
  await other.go(url);
  await other.until(() => !document.getElementById('recent')?.hidden);
  await other.click('#recent-list button');
  await read(other);
  return other;
}

/** @param {Tab} tab @param {string} about */
const bulletin = (tab, about) => tab.run(a => document.querySelector(`#bulletin [data-about=${a}]`)?.textContent ?? '', about);

/** @param {Tab} tab @param {string} about */
const told = (tab, about) => tab.until(a => document.querySelector(`#bulletin [data-about=${a}]`) !== null, about);

/** Waits until the library holds a text. @param {Tab} tab @param {string} part */
const holds = (tab, part) => tab.until(async p => {
  const { keeper } = /** @type {any} */ (window).hearsayReader;
  return (await keeper.library.all()).some((/** @type {any} */ a) => a.text.includes(p));
}, part);

/** Gives the library a file to import. @param {Tab} tab @param {string} text */
const give = (tab, text) => tab.run(t => {
  const data = new DataTransfer();
  data.items.add(new File([t], 'library.json'));
  const input = /** @type {HTMLInputElement} */ (document.getElementById('library-import'));
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
}, text);

/** @param {Tab} tab */
const status = tab => tab.run(() => document.getElementById('library-status')?.textContent ?? '');

everywhere(inTab => {
  inTab('what was pasted is in the library, once, after a reload too', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await holds(tab, 'The dam is safe');
    await tab.go(url);
    await read(tab);
    await add(tab, ' It may rain.');
    await holds(tab, 'It may rain.');
    assert.deepEqual(await texts(tab), [`${ARTICLE} It may rain.`]);
    assert.deepEqual(await rows(tab), [`${ARTICLE.slice(0, 79)}…`]);
  });

  inTab('a tab closed in the middle of typing loses nothing', async tab => {
    const other = await tab.another();
    await other.go(url);
    await pasteAndRead(other, ARTICLE);
    await add(other, ' Last words.');
    await other.shut();
    await tab.go(url);
    await holds(tab, 'Last words.');
    assert.deepEqual(await texts(tab), [`${ARTICLE} Last words.`]);
    await tab.until(() => !document.getElementById('recent')?.hidden);
    await tab.click('#recent-list button');
    await read(tab);
    assert.equal(await sheetText(tab), `${ARTICLE} Last words.`);
    assert.equal((await kept(tab)).length, 1);
  });

  inTab('a change reads one article of the library, and a closed library holds none', async tab => {
    await pasteAndRead(tab, BRIDGE);
    await holds(tab, 'Ina Holt');
    assert.equal((await rows(tab)).length, 1);
    await tab.press('Escape');
    await tab.until(() => document.querySelectorAll('#library-list li').length === 0);
    await tab.run(() => {
      const { store } = /** @type {any} */ (window).hearsayReader.keeper.library;
      const all = store.all.bind(store);
      /** @type {any} */ (window).wholes = 0;
      store.all = () => { /** @type {any} */ (window).wholes++; return all(); };
    });
    await add(tab, ' More was said later.');
    await tab.until(async () => {
      const { keeper } = /** @type {any} */ (window).hearsayReader;
      await keeper.saving;
      return (await keeper.library.get(keeper.slot.id)).text.includes('More was said later.');
    });
    assert.equal(await tab.run(() => /** @type {any} */ (window).wholes), 0);
    assert.equal((await rows(tab)).length, 1);
  });

  inTab('what a tab was still saving when it was closed is no other version', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await holds(tab, 'The dam is safe');
    await tab.run(() => {
      const { keeper, written } = /** @type {any} */ (window).hearsayReader;
      const content = written.call(/** @type {any} */ (window).hearsayReader);
      keeper.slot.revision = 0; // the library has the text; that it has it, the tab does not know yet
      keeper.keep = () => {};   // nor will it have the time for more
      keeper.leave({ ...content, text: `${content.text} Last words.` });
    });
    const other = await tab.another();
    await other.go(url);
    await holds(other, 'Last words.');
    assert.deepEqual(await texts(other), [`${ARTICLE} Last words.`]);
    await other.shut();
  });

  inTab('a clock that jumps back loses nothing', async tab => {
    await pasteAndRead(tab, BRIDGE);
    await holds(tab, 'Ina Holt');
    await tab.run(() => {
      const { now } = Date;
      Date.now = () => now() - 3 * 864e5;
    });
    await add(tab, ' More was said later.');
    await holds(tab, 'More was said later.');
    await tab.go(url);
    await read(tab);
    assert.equal(await sheetText(tab), `${BRIDGE} More was said later.`);
    assert.deepEqual(await texts(tab), [`${BRIDGE} More was said later.`]);
  });

  inTab('two tabs that change the same article at once keep both versions', async tab => {
    await pasteAndRead(tab, BRIDGE);
    await holds(tab, 'Ina Holt');
    const other = await alsoIn(tab);
    await tab.run(() => { /** @type {any} */ (window).hearsayReader.keeper.library.others.onmessage = null; }); // it hears nothing of the other in time
    await add(other, ' From the other tab.');
    await holds(tab, 'From the other tab.');
    await tab.front();
    await add(tab, ' From the first tab.');
    await told(tab, 'conflict');
    await holds(tab, 'From the first tab.');
    assert.match(await bulletin(tab, 'conflict'), /changed in another tab, too/);
    assert.deepEqual((await texts(tab)).sort(), [`${BRIDGE} From the first tab.`, `${BRIDGE} From the other tab.`]);
    await add(tab, ' And on.');
    await holds(tab, 'And on.');
    assert.deepEqual((await texts(tab)).sort(), [`${BRIDGE} From the first tab. And on.`, `${BRIDGE} From the other tab.`]);
  });

  inTab('a tab follows what another changes in the same article, while nothing here waits to be saved', async tab => {
    await pasteAndRead(tab, BRIDGE);
    await holds(tab, 'Ina Holt');
    const other = await alsoIn(tab);
    await add(other, ' From the other tab.');
    await tab.until(() => /** @type {any} */ (window).hearsayReader.sheet.read().text.endsWith('From the other tab.'));
    await tab.front();
    await add(tab, ' From the first tab.');
    await other.until(() => /** @type {any} */ (window).hearsayReader.sheet.read().text.endsWith('From the first tab.'));
    await tab.run(() => /** @type {any} */ (window).hearsayReader.chooseDate('2024-05-08'));
    await other.until(() => /** @type {any} */ (window).hearsayReader.date === '2024-05-08');
    assert.deepEqual(await texts(tab), [`${BRIDGE} From the other tab. From the first tab.`]);
    assert.equal(await bulletin(tab, 'conflict') + await bulletin(other, 'conflict'), '');
  });

  inTab('search, rename, delete and undo, by keyboard', async tab => {
    await tab.until(() => /** @type {any} */ (window).hearsayReader);
    await pasteAndRead(tab, sample('flood'));
    await tab.run(t => /** @type {any} */ (window).hearsayReader.open(t), BRIDGE);
    await holds(tab, 'Ina Holt');
    assert.equal((await rows(tab, () => tab.press('/'))).length, 2);
    await tab.type('ina HOLT');
    assert.deepEqual(await titles(tab), [BRIDGE]);
    await tab.shoot('library');
    await tab.press('ArrowDown', 'Tab', 'Enter');
    await tab.type('The bridge');
    await tab.press('Enter');
    await tab.until(() => document.activeElement?.className === 'title' && document.activeElement.textContent === 'The bridge');
    await tab.press('Tab', 'Tab', 'Enter');
    await tab.until(() => document.activeElement === document.querySelector('#library-status button'));
    assert.match(await status(tab), /^“The bridge” was deleted\./);
    assert.equal(await tab.run(() => document.querySelectorAll('#library-list li').length), 0);
    assert.equal((await kept(tab)).length, 1);
    await tab.press('Enter');
    await tab.until(() => document.querySelectorAll('#library-list li').length === 1);
    assert.deepEqual((await kept(tab)).map(a => a.name).sort(), ['', 'The bridge']);
    await tab.run(() => {
      const search = /** @type {HTMLInputElement} */ (document.getElementById('library-search'));
      search.value = 'unwritten words';
      search.dispatchEvent(new Event('input'));
    });
    assert.match(await tab.run(() => document.getElementById('library-count')?.textContent ?? ''), /^No article has “unwritten words”/);
    await tab.press('Escape');
    await tab.until(() => !(/** @type {HTMLDialogElement} */ (document.getElementById('library')).open));
  });

  inTab('an article deleted while it is read stays on the sheet, and comes back with the next change', async tab => {
    await pasteAndRead(tab, BRIDGE);
    await holds(tab, 'Ina Holt');
    await tab.click('#open-library');
    await tab.until(() => document.querySelector('#library-list li') !== null);
    await tab.click('#library-list button:last-child');
    await tab.until(() => document.querySelectorAll('#library-list li').length === 0);
    await tab.go(url);
    await read(tab);
    await tab.run(async () => {
      const { keeper } = /** @type {any} */ (window).hearsayReader;
      await keeper.saving; // what stood here before the reload has been taken up
      /** @type {any} */ (window).hearsayReader.keep();
    });
    assert.deepEqual(await texts(tab), []);
    await add(tab, ' More.');
    await holds(tab, 'More.');
    assert.deepEqual(await texts(tab), [`${BRIDGE} More.`]);
  });

  inTab('export and import are a round trip; nothing is there twice, nothing is overwritten', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await holds(tab, 'The dam is safe');
    await rows(tab);
    const file = await tab.run(async () => {
      /** @type {any} */
      let made;
      const { createObjectURL } = URL;
      URL.createObjectURL = blob => createObjectURL.call(URL, made = blob);
      HTMLAnchorElement.prototype.click = function () { made.named = this.download; };
      document.getElementById('library-export')?.click();
      while (!made?.named) await new Promise(resolve => setTimeout(resolve, 20));
      return { name: made.named, text: await made.text() };
    });
    assert.match(file.name, /^hearsay-library-\d{4}-\d\d-\d\d\.json$/);
    await give(tab, file.text);
    await tab.until(() => document.getElementById('library-status')?.textContent === '0 articles added, 1 already here.');
    await tab.run(async () => {
      const { library } = /** @type {any} */ (window).hearsayReader.keeper;
      for (const a of await library.all()) await library.remove(a.id);
    });
    const parsed = JSON.parse(file.text);
    const [{ id }] = parsed.articles;
    parsed.articles.push({ ...parsed.articles[0], text: 'Other words under the same id.', name: 'Other' });
    await give(tab, JSON.stringify(parsed));
    await tab.until(() => document.getElementById('library-status')?.textContent === '2 articles added.');
    const all = await kept(tab);
    assert.deepEqual(all.map(a => a.text).sort(), [ARTICLE, 'Other words under the same id.'].sort());
    assert.ok(all.some(a => a.id === id && a.text === ARTICLE));
    for (const bad of ['no JSON', '{"format":"something else"}', '{"format":"hearsay library","version":99,"articles":[]}', '{"format":"hearsay library","version":1,"articles":[{}]}']) {
      await give(tab, bad);
      await tab.until(() => document.getElementById('library-status')?.textContent?.includes('was not imported'));
      assert.equal((await kept(tab)).length, 2);
      await tab.run(() => document.getElementById('library-status')?.replaceChildren());
    }
  });

  inTab('where the browser keeps nothing, it is said; the text stays, and can be saved to a file', async tab => {
    await tab.before(() => {
      IDBFactory.prototype.open = () => { throw new DOMException('blocked by a test', 'SecurityError'); };
      Storage.prototype.setItem = () => { throw new DOMException('blocked by a test', 'SecurityError'); };
      Storage.prototype.getItem = () => { throw new DOMException('blocked by a test', 'SecurityError'); };
    });
    await tab.go(url);
    await pasteAndRead(tab, ARTICLE);
    await told(tab, 'storage');
    assert.match(await bulletin(tab, 'storage'), /keeps nothing for this page.*Your text is safe while this tab is open.*Save to a file/);
    await tab.shoot('library-blocked');
    await holds(tab, 'The dam is safe');
    assert.deepEqual(await texts(tab), [ARTICLE]);
    assert.equal((await rows(tab)).length, 1);
    assert.equal(await tab.run(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))), true, 'the browser asks before the tab is closed');
  });

  inTab('when storage is full, it is said; what was kept stays, and it is kept when there is room again', async tab => {
    await pasteAndRead(tab, BRIDGE);
    await holds(tab, 'Ina Holt');
    await tab.run(() => {
      const { put } = IDBObjectStore.prototype;
      /** @type {any} */ (window).testRoom = () => { IDBObjectStore.prototype.put = put; };
      IDBObjectStore.prototype.put = () => { throw new DOMException('full, says a test', 'QuotaExceededError'); };
    });
    await add(tab, ' More.');
    await told(tab, 'storage');
    await holds(tab, ' More.');
    assert.match(await bulletin(tab, 'storage'), /storage is full.*safe while this tab is open/);
    assert.deepEqual(await texts(tab), [`${BRIDGE} More.`]);
    await tab.run(() => /** @type {any} */ (window).testRoom());
    await add(tab, ' Still more.');
    await tab.until(() => !document.querySelector('#bulletin [data-about=storage]'));
    await holds(tab, ' Still more.');
    await tab.run(async () => {
      const { keeper } = /** @type {any} */ (window).hearsayReader;
      await keeper.saving;
      keeper.library.unsaved.clear();
    });
    assert.deepEqual(await texts(tab), [`${BRIDGE} More. Still more.`]);
  });

  inTab('the library opens where wasm is refused', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await holds(tab, 'The dam is safe');
    await tab.before(() => { WebAssembly.compileStreaming = async () => { throw new Error('refused by a test'); }; });
    await tab.go(url);
    await tab.until(() => document.body.dataset.state === 'failed');
    assert.equal((await rows(tab)).length, 1);
    assert.equal(await state(tab), 'failed');
  }, { complaints: true });

  for (const [name, look] of Object.entries({ phone: { width: 390, height: 844 }, dark: { dark: true } })) {
    inTab(`${name}: how the library looks`, async tab => {
      await pasteAndRead(tab, sample('flood'));
      await tab.run(t => /** @type {any} */ (window).hearsayReader.open(t), BRIDGE);
      await drawn(tab);
      await holds(tab, 'Ina Holt');
      assert.equal((await rows(tab)).length, 2);
      await tab.shoot(`library-${name}`);
    }, { look });
  }
});
