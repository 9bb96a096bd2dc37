// How a text comes onto the sheet, and stays there.

import assert from 'node:assert/strict';
import { ARTICLE, marks, notice, paste, pasteAndRead, read, sample, sheetText, state } from './page-under-test.js';
import { everywhere, url } from './tabs.js';

/** Drops a file onto the page. @param {import('./browsers.js').Tab} tab @param {string} content @param {string} name @param {string} [type] */
const drop = (tab, content, name, type = '') => tab.run((c, n, t) => {
  const data = new DataTransfer();
  data.items.add(new File([c], n, { type: t }));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, content, name, type);

const BROKEN = [
  'The harbour was closed on Tuesday after divers found a crack in',
  'the eastern wall, the port said. Repairs will take about three',
  'weeks, and ferries will be sent to the old quay until then, accor-',
  'ding to the master of the harbour.',
  '',
  '“We saw it coming,” said Ida Moll, who has run the ferry for',
  'eleven years. “They would not listen to us, and now everybody has',
  'to wait for the winter storms to pass.”',
].join('\n');

const SAVED = `<!doctype html><html><head><meta charset="utf-8"><title>Dam holds, mayor says - The Vale Post</title>
<meta property="article:published_time" content="2024-05-08T09:00:00Z"><script>document.title = 'run';</script></head><body>
<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Weather</a></li></ul></nav>
<article><h1>Dam holds, mayor says</h1>
${'<p>“The dam is safe,” said Ana Reis, the mayor of <b>Porto Vale</b>, who had walked along its crest at dawn with two engineers and a lamp.\n  Nobody has to leave, she said, and nobody should drive to the river.</p>'.repeat(6)}
<p>On Monday the gates may open. <img src="https://tracker.example/x.png" onerror="document.body.remove()">The last line.</p></article>
<footer>Cookies, terms, and all rights reserved by the Vale Post.</footer></body></html>`;

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

  inTab('a file is opened by its button; a Markdown file is read without its signs', async tab => {
    await tab.run(text => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dam.md'));
      const input = /** @type {HTMLInputElement} */ (document.getElementById('open-file'));
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, `# The dam\n\n${ARTICLE}`);
    await read(tab);
    assert.equal(await sheetText(tab), `The dam\n\n${ARTICLE}`);
  });

  inTab('of a saved page the article is read, as words only; nothing in it runs or is fetched', async tab => {
    await drop(tab, SAVED, 'dam.html', 'text/html');
    await read(tab);
    const text = await sheetText(tab);
    assert.match(text, /^Dam holds, mayor says\n\n“The dam is safe,” said Ana Reis, the mayor of Porto Vale, who had .* lamp\. Nobody has to leave/);
    assert.match(text, /The last line\.$/);
    assert.doesNotMatch(text, /Weather|Cookies|script|\n\n\n|  /);
    assert.equal(await tab.run(() => document.querySelectorAll('#sheet :not(div, br)').length), 0);
    assert.equal(await tab.run(() => /** @type {any} */ (window).hearsayReader.date), '2024-05-08');
    assert.equal(await tab.run(() => document.title), 'Hearsay');
  }, { refused: ['script-src-attr inline'], complaints: true }); // Chromium reports the handler that it will not run

  inTab('a file that holds no text is refused in words, and what stood there stays', async tab => {
    await pasteAndRead(tab, ARTICLE);
    await drop(tab, '%PDF', 'report.pdf', 'application/pdf');
    await tab.until(() => document.querySelector('#bulletin [data-about=file]') !== null);
    assert.match(await tab.run(() => document.getElementById('bulletin')?.innerText ?? ''), /“report\.pdf” holds no text/);
    assert.equal(await sheetText(tab), ARTICLE);
  });

  inTab('lines that a PDF or an e-mail has broken are joined, and can be put back', async tab => {
    const mail = BROKEN.split('\n').map(l => `> ${l}`).join('\n');
    await pasteAndRead(tab, mail);
    const text = await sheetText(tab);
    assert.match(text, /^The harbour .* crack in the eastern wall, .* according to the master of the harbour\.\n\n“We saw .*pass\.”$/);
    assert.match(await notice(tab), /were joined/);
    await tab.click('#notice-action');
    await read(tab);
    assert.equal(await sheetText(tab), mail);
  });

  inTab('headings are shown as such, and follow edits', async tab => {
    await pasteAndRead(tab, sample('flood'));
    const headed = () => tab.run(() => [...document.querySelectorAll('#sheet [data-heading]')].map(d => d.textContent));
    assert.deepEqual(await headed(), ['Thousands leave homes as the Tamsel breaks its dikes']);
    await tab.run(() => {
      const line = /** @type {HTMLElement} */ (document.querySelector('#sheet [data-heading]'));
      line.textContent += ' at night.';
      document.getElementById('sheet')?.dispatchEvent(new InputEvent('input'));
    });
    await tab.until(() => document.querySelectorAll('#sheet [data-heading]').length === 0);
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
