// Bad input, and engines that stop: nothing crashes, the page says what is wrong, the text is safe.

import assert from 'node:assert/strict';
import { ARTICLE, drawn, marks, notice, paste, pasteAndRead, read, sheetText, state } from './page-under-test.js';
import { everywhere, url } from './tabs.js';

/**
 * Runs in the page: the next worker gets the real engine with one word of it misspelt, so that its Go code panics when it
 * is asked about a text. The workers after that get the engine as it was.
 */
async function doctorEngine() {
  const { engine } = /** @type {any} */ (window).hearsayReader;
  const wasm = new Uint8Array(await (await fetch(`${engine.base}engine.wasm`)).arrayBuffer());
  const word = new TextEncoder().encode('confidence');
  for (let at = wasm.indexOf(word[0]); at >= 0; at = wasm.indexOf(word[0], at + 1)) {
    if (word.every((byte, i) => wasm[at + i] === byte)) wasm[at] = 'C'.charCodeAt(0);
  }
  const good = engine.module;
  engine.module = WebAssembly.compile(wasm);
  engine.ask('').catch(() => {});
  engine.cancel();
  await engine.module;
  engine.module = good;
}

everywhere(inTab => {
  inTab('blank text is no article', async tab => {
    await paste(tab, ' \n\n ');
    assert.equal(await state(tab), 'empty');
    await tab.press('Control+a', 'Delete');
    assert.equal(await state(tab), 'empty');
  });

  inTab('broken characters are said, and left alone', async tab => {
    const broken = `Half \ud83d and \udc00, then \0 here. ${ARTICLE}`;
    await tab.run(t => /** @type {any} */ (document.getElementById('sheet')).replaceChildren(t), broken);
    await tab.run(() => document.getElementById('sheet')?.dispatchEvent(new Event('input')));
    await read(tab);
    await drawn(tab);
    assert.match(await notice(tab), /^3 characters of the text cannot be shown/);
    assert.equal(await tab.run(() => document.getElementById('sheet')?.textContent), broken);
    assert.deepEqual((await marks(tab)).direct, ['The dam is safe,', 'Nobody has to leave.']);
  });

  inTab('a text with nothing to mark says so', async tab => {
    await pasteAndRead(tab, 'The sun rose over the hills and the birds sang in the trees by the river.');
    assert.match(await notice(tab), /Nothing to mark was found/);
  });

  inTab('ten megabytes in one line: no crash, it can be stopped, the text is safe', async tab => {
    await tab.until(() => /** @type {any} */ (window).hearsayReader);
    await tab.run(() => /** @type {any} */ (window).hearsayReader.open('The minister said about 12 percent may vanish. '.repeat(220000)));
    await tab.until(() => document.getElementById('notice-action')?.textContent === 'Stop');
    assert.match(await notice(tab), /^Reading 10\.3 million characters …/);
    await tab.click('#notice-action');
    await tab.until(() => document.getElementById('notice-text')?.textContent?.startsWith('Stopped'));
    assert.equal(await tab.run(() => /** @type {any} */ (window).hearsayReader.sheet.read().text.length), 47 * 220000);
    await tab.run(t => /** @type {any} */ (window).hearsayReader.open(t), ARTICLE);
    await read(tab);
    assert.equal((await marks(tab)).direct.length, 2);
  });

  inTab('two megabytes in one line are read', async tab => {
    await tab.until(() => /** @type {any} */ (window).hearsayReader);
    await tab.run(() => /** @type {any} */ (window).hearsayReader.open('The minister said about 12 percent may vanish. '.repeat(40000)));
    await tab.until(() => document.body.dataset.state === 'read');
    assert.equal(await tab.run(() => [.../** @type {Highlight} */ (CSS.highlights.get('hearsay-hedge'))].filter(r => r.toString() === 'may').length), 40000);
  });

  inTab('an engine that panics is replaced, and the reader keeps the text', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.run(doctorEngine);
    await tab.run(() => /** @type {any} */ (window).hearsayReader.changed(false));
    await tab.until(() => document.body.dataset.state === 'failed');
    assert.match(await tab.run(() => /** @type {any} */ (window).hearsayReader.error.message), /panicked.*Value.Float/);
    assert.match(await notice(tab), /^The engine stopped while reading and has been started again\. Your text is safe\./);
    assert.equal(await sheetText(tab), ARTICLE);
    await tab.click('#notice-action');
    await read(tab);
    assert.equal((await marks(tab)).direct.length, 2);
  }, { complaints: true });

  inTab('an engine that ends as it starts is not started over and over', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.run(async () => {
      const { engine } = /** @type {any} */ (window).hearsayReader;
      const base = engine.base;
      engine.module = WebAssembly.compileStreaming(fetch(`${base}page.wasm`)); // a Go program that cannot run in a worker
      engine.ask('').catch(() => {});
      engine.cancel();
    });
    await tab.until(() => !(/** @type {any} */ (window).hearsayReader.engine.worker));
    assert.equal(await tab.run(() => /** @type {any} */ (window).hearsayReader.engine.restarts), 1);
  }, { complaints: true });

  inTab('an interface that ends is started again, and the article does not notice', async tab => {
    await pasteAndRead(tab, ARTICLE);
    const painted = await marks(tab);
    await tab.run(() => {
      const w = /** @type {any} */ (window);
      /** @type {any} */ (document.getElementById('bar')).testOld = true;
      const log = console.error;
      console.error = () => { throw new Error('a test'); }; // a panic while a panic is being handled ends a Go program
      const { label } = w.hearsayReader;
      w.hearsayReader.label = () => { throw new Error('a test'); };
      try {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true }));
      } finally {
        console.error = log;
        w.hearsayReader.label = label;
      }
    });
    await tab.until(() => !(/** @type {any} */ (document.getElementById('bar')).testOld) && document.querySelector('#toggle-quote .count')?.textContent === '3');
    assert.deepEqual(await marks(tab), painted);
    await tab.press('l');
    assert.ok(await tab.run(() => document.querySelectorAll('#findings li').length) > 3);
    await tab.click('#toggle-quote');
    assert.deepEqual((await marks(tab)).direct, []);
  }, { complaints: true });

  inTab('a browser that refuses wasm is told so, and the sheet still takes text', async tab => {
    await tab.before(() => { WebAssembly.compileStreaming = async () => { throw new Error('refused by a test'); }; });
    await tab.go(url);
    await paste(tab, ARTICLE);
    await tab.until(() => document.body.dataset.state === 'failed');
    await tab.until(() => document.getElementById('notice')?.innerText.includes('Your text is safe'));
    assert.match(await notice(tab), /refused by a test/);
    assert.match(await sheetText(tab), /The dam is safe/);
  }, { complaints: true });

  inTab('an old browser is told what it lacks, and the sheet still takes text', async tab => {
    await tab.before(() => {
      delete (/** @type {any} */ (globalThis).Highlight);
      Object.defineProperty(CSS, 'highlights', { value: undefined });
    });
    await tab.go(url);
    await tab.until(() => document.getElementById('notice-text')?.textContent?.includes('it lacks CSS.highlights. Use a current'));
    await paste(tab, ARTICLE);
    assert.match(await tab.run(() => document.getElementById('sheet')?.innerText ?? ''), /The dam is safe/);
  }, { complaints: true });
});
