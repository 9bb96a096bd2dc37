// How a text comes onto the sheet, and stays there.

import assert from 'node:assert/strict';
import { ARTICLE, marks, notice, paste, pasteAndRead, read, sample, sheetText, state } from './page-under-test.js';
import { everywhere, url } from './tabs.js';

everywhere(inTab => {
  inTab('the empty sheet asks for an article and offers samples', async tab => {
    assert.equal(await state(tab), 'empty');
    assert.notEqual(await tab.run(() => getComputedStyle(/** @type {Element} */ (document.getElementById('sheet')), '::before').content), 'none');
    assert.equal(await tab.run(() => document.querySelectorAll('[data-sample]').length), 2);
  });

  inTab('what was pasted stands on the sheet as it was', async tab => {
    const odd = 'One line\n\n\n  indented,  two spaces\n\ttab\nlast';
    await pasteAndRead(tab, odd);
    assert.equal(await sheetText(tab), odd);
  });

  inTab('editing in place is read again, and every mark stays on its words', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.run(() => {
      const sheet = /** @type {HTMLElement} */ (document.getElementById('sheet'));
      sheet.focus();
      getSelection()?.collapse(/** @type {Node} */ (sheet.firstChild?.firstChild), 0);
    });
    await tab.type('It may rain. ');
    await tab.until(() => [.../** @type {Highlight} */ (CSS.highlights.get('hearsay-hedge'))].filter(r => r.toString() === 'may').length === 2);
    const painted = await marks(tab);
    assert.deepEqual(painted.direct, ['The dam is safe,', 'Nobody has to leave.']);
  });

  inTab('a sample opens; the text before can be put back', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.click('#new');
    assert.equal(await state(tab), 'empty');
    await tab.click('[data-sample*=flood]');
    await read(tab);
    assert.equal((await sheetText(tab)).trim(), sample('flood').trim());
    assert.ok((await marks(tab)).direct.length > 8);
    await tab.click('#new');
    await tab.until(() => document.getElementById('notice-action')?.textContent === 'Put the text before back');
    await tab.click('#notice-action');
    await read(tab);
    assert.match(await sheetText(tab), /Thousands leave homes/);
  });

  inTab('a text that takes the place of another before that is quite read is the one that is read', async tab => {
    await tab.until(() => !(/** @type {HTMLButtonElement} */ (document.getElementById('open-keys')).disabled)); // the interface follows
    await tab.run(([first, second]) => {
      const reader = /** @type {any} */ (window).hearsayReader;
      const paint = reader.painter.paint;
      reader.painter.paint = (/** @type {any[]} */ ...args) => {
        reader.painter.paint = paint;
        paint.apply(reader.painter, args);
        queueMicrotask(() => reader.open(second)); // the models are still being fetched
      };
      reader.open(first);
    }, [sample('flood'), ARTICLE]);
    await tab.until(() => document.body.dataset.state === 'read' && document.querySelector('#toggle-quote .count')?.textContent === '3');
    assert.equal(await sheetText(tab), ARTICLE);
    assert.deepEqual((await marks(tab)).direct, ['The dam is safe,', 'Nobody has to leave.']);
  });

  inTab('a dropped text file is read', async tab => {
    await tab.run(text => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'article.txt', { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, ARTICLE);
    await read(tab);
    assert.equal(await sheetText(tab), ARTICLE);
  });

  inTab('the sheet works before any wasm has loaded, and what was typed is kept and read', async tab => {
    await tab.before(() => {
      const compile = WebAssembly.compileStreaming;
      const held = new Promise(resolve => { /** @type {any} */ (window).testRelease = resolve; });
      WebAssembly.compileStreaming = async source => {
        await held;
        return compile(source);
      };
    });
    await tab.go(url);
    await tab.run(() => document.getElementById('sheet')?.focus());
    await tab.type('It may rain. ');
    await paste(tab, '“Perhaps,” she said.');
    await tab.run(() => /** @type {any} */ (window).testRelease());
    await read(tab);
    await tab.until(() => CSS.highlights.get('hearsay-hedge')?.size);
    const text = await sheetText(tab);
    assert.ok(text.includes('It may rain.') && text.includes('“Perhaps,” she said.'), text);
  });

  inTab('the text is kept over a reload', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await tab.go(url);
    await read(tab);
    assert.equal(await sheetText(tab), ARTICLE);
  });
});
