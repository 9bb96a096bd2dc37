// The reading page in real browsers: each test runs in Chromium and in Firefox.
//
// Whatever a test does, its tab must not have asked for anything but the site's own files, broken the content security
// policy, or complained on the console (unless the test is about complaints).

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { browsers } from './browsers.js';
import { card, cardCloses, cardOpens, drawn, marks, middleOf, paste, pasteAndRead, read, sample, sheetText, visit } from './page-under-test.js';
import { serve } from './server.js';

const ARTICLE = [
  '“The dam is safe,” said Ana Reis, the mayor of Porto Vale. “Nobody has to leave.”',
  '',
  'An official, who spoke on condition of anonymity because he was not authorized to discuss the matter, said that about 12 percent of the water may vanish. The claim could not be independently verified.',
].join('\n');

const server = await serve();
after(async () => {
  for (const browser of browsers) await browser.close();
  server.stop();
});

/**
 * A test in a tab of its own.
 * @param {import('./browsers.js').Browser} browser
 * @param {string} name
 * @param {(tab: import('./browsers.js').Tab) => Promise<void>} body
 * @param {{look?: import('./browsers.js').Look, complaints?: boolean}} [options]
 */
function inTab(browser, name, body, { look, complaints = false } = {}) {
  test(name, { timeout: 60000 }, async () => {
    const tab = await browser.open(look);
    try {
      await visit(tab, server.url);
      await body(tab);
      const foreign = tab.requests.filter(url => !url.startsWith(server.url) || url.includes('?'));
      assert.deepEqual(foreign, [], 'requests for anything but the site’s own files');
      assert.deepEqual(await tab.run(() => /** @type {any} */ (window).testViolations), [], 'policy violations');
      if (!complaints) assert.deepEqual(tab.complaints, [], 'console complaints');
    } finally {
      await tab.close();
    }
  });
}

/** @param {import('./browsers.js').Tab} tab */
const state = tab => tab.run(() => document.body.dataset.state);
/** @param {import('./browsers.js').Tab} tab */
const notice = tab => tab.run(() => document.getElementById('notice')?.innerText.trim() ?? '');
/** @param {import('./browsers.js').Tab} tab @param {string} kind */
const count = (tab, kind) => tab.run(k => document.querySelector(`#toggle-${k} .count`)?.textContent, kind);
/** @param {import('./browsers.js').Tab} tab */
const language = tab => tab.run(() => /** @type {HTMLSelectElement} */ (document.getElementById('language')).selectedOptions[0].textContent);

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

for (const browser of browsers) {
  describe(browser.name, () => {
    inTab(browser, 'the empty sheet asks for an article and offers samples', async tab => {
      assert.equal(await state(tab), 'empty');
      assert.notEqual(await tab.run(() => getComputedStyle(/** @type {Element} */ (document.getElementById('sheet')), '::before').content), 'none');
      assert.equal(await tab.run(() => document.querySelectorAll('[data-sample]').length), 2);
    });

    inTab(browser, 'a pasted article lights up at the right words', async tab => {
      await pasteAndRead(tab, ARTICLE);
      const painted = await marks(tab);
      assert.deepEqual(painted.direct, ['The dam is safe,', 'Nobody has to leave.']);
      assert.equal(painted.indirect.length, 1);
      assert.match(painted.indirect[0], /about 12 percent of the water may vanish/);
      assert.ok(painted.speaker.some(s => s.includes('Ana Reis')), String(painted.speaker));
      assert.ok(painted.hedge.includes('may'), String(painted.hedge));
      assert.ok(painted.unverified.some(u => u.includes('verified')), String(painted.unverified));
      assert.ok(painted.figure.some(f => f.includes('12 percent')), String(painted.figure));
    });

    inTab(browser, 'what was pasted stands on the sheet as it was', async tab => {
      const odd = 'One line\n\n\n  indented,  two spaces\n\ttab\nlast';
      await pasteAndRead(tab, odd);
      assert.equal(await sheetText(tab), odd);
    });

    inTab(browser, 'marks are right after emoji, in right-to-left text and across broken characters', async tab => {
      await pasteAndRead(tab, `😀👩‍👩‍👧 שלום عالم \ud83d\0\n${ARTICLE}`);
      assert.deepEqual((await marks(tab)).direct, ['The dam is safe,', 'Nobody has to leave.']);
    });

    inTab(browser, 'the language and its confidence are shown', async tab => {
      await pasteAndRead(tab, ARTICLE);
      assert.match(await language(tab), /^English · (9\d|100) %$/);
    });

    inTab(browser, 'a language without rules is named, and said to have none', async tab => {
      await pasteAndRead(tab, 'Pormestari sanoi tiistaina, että joen ylittävä silta pysyy suljettuna vielä vähintään kaksi viikkoa korjausten vuoksi.');
      assert.match(await language(tab), /^Finnish · /);
      assert.match(await notice(tab), /no rules for this language yet/);
    });

    inTab(browser, 'another language can be chosen by hand', async tab => {
      await pasteAndRead(tab, 'Pormestari sanoi tiistaina, että silta pysyy suljettuna vielä kaksi viikkoa. Traffic may stop.');
      const before = (await marks(tab)).hedge.length;
      await tab.run(() => {
        const select = /** @type {HTMLSelectElement} */ (document.getElementById('language'));
        select.value = 'en';
        select.dispatchEvent(new Event('change'));
      });
      await tab.until(() => document.getElementById('live')?.textContent?.startsWith('Read as English'));
      assert.equal(before, 0);
      assert.ok((await marks(tab)).hedge.includes('may'));
    });

    inTab(browser, 'the legend counts each kind, and shows and hides it', async tab => {
      await pasteAndRead(tab, ARTICLE);
      const painted = await marks(tab);
      assert.equal(await count(tab, 'quote'), String(painted.direct.length + painted.indirect.length));
      assert.equal(await count(tab, 'hedge'), String(painted.hedge.length + painted.unverified.length));
      assert.equal(await count(tab, 'figure'), String(painted.figure.length));
      await tab.click('#toggle-quote');
      const without = await marks(tab);
      assert.deepEqual([...without.direct, ...without.indirect, ...without.speaker], []);
      assert.deepEqual(without.hedge, painted.hedge);
      assert.equal(await tab.run(() => document.getElementById('toggle-quote')?.getAttribute('aria-pressed')), 'false');
      await tab.click('#toggle-quote');
      assert.deepEqual(await marks(tab), painted);
    });

    inTab(browser, 'the pointer at rest opens a card that tells who, and covers nothing of the passage', async tab => {
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

    inTab(browser, 'a passing pointer opens nothing, a leaving one closes', async tab => {
      await pasteAndRead(tab, ARTICLE);
      const at = await middleOf(tab, 'The dam is safe');
      await tab.hover(at.x, at.y);
      await tab.hover(at.x, at.y + 300);
      await new Promise(resolve => setTimeout(resolve, 300));
      assert.deepEqual(await card(tab), []);
      await tab.hover(at.x, at.y);
      await cardOpens(tab);
      await tab.hover(at.x, at.y + 300);
      await cardCloses(tab);
    });

    inTab(browser, 'inside a quote the card is that of the innermost finding', async tab => {
      await pasteAndRead(tab, ARTICLE);
      const at = await middleOf(tab, '12 percent');
      await tab.hover(at.x, at.y);
      await cardOpens(tab);
      assert.match((await card(tab))[0], /^Figure/);
    });

    inTab(browser, 'j and k go through the findings, each with its card, and are read out', async tab => {
      await pasteAndRead(tab, ARTICLE);
      await tab.press('j');
      await cardOpens(tab);
      const first = await card(tab);
      assert.match(first[0], /^Direct quote/);
      assert.ok((await tab.run(() => document.getElementById('live')?.textContent ?? '')).includes(first[0]));
      await tab.press('j');
      assert.notDeepEqual(await card(tab), first);
      await tab.press('k');
      assert.deepEqual(await card(tab), first);
    });

    inTab(browser, 'q, h and f toggle the kinds, ? opens the help', async tab => {
      await pasteAndRead(tab, ARTICLE);
      await tab.press('h');
      assert.deepEqual((await marks(tab)).hedge, []);
      await tab.press('h', 'f');
      const painted = await marks(tab);
      assert.ok(painted.hedge.length > 0);
      assert.deepEqual(painted.figure, []);
      await tab.press('?');
      assert.equal(await tab.run(() => /** @type {HTMLDialogElement} */ (document.getElementById('keys')).open), true);
    });

    inTab(browser, 'no key is stolen while typing; Escape leaves the sheet', async tab => {
      await pasteAndRead(tab, ARTICLE);
      await tab.press('e');
      await tab.type('jkqhf?');
      assert.match(await sheetText(tab), /jkqhf\?/);
      assert.equal(await tab.run(() => document.getElementById('toggle-quote')?.getAttribute('aria-pressed')), 'true');
      await tab.press('Escape', 'q');
      assert.equal(await tab.run(() => document.getElementById('toggle-quote')?.getAttribute('aria-pressed')), 'false');
    });

    inTab(browser, 'single keys can be switched off, and stay off', async tab => {
      await pasteAndRead(tab, ARTICLE);
      await tab.press('?');
      await tab.click('#use-keys');
      await tab.press('Escape', 'q');
      assert.equal(await tab.run(() => document.getElementById('toggle-quote')?.getAttribute('aria-pressed')), 'true');
      await tab.go(server.url);
      await read(tab);
      await drawn(tab);
      await tab.press('q');
      assert.equal(await tab.run(() => document.getElementById('toggle-quote')?.getAttribute('aria-pressed')), 'true');
      assert.equal(await tab.run(() => /** @type {HTMLInputElement} */ (document.getElementById('use-keys')).checked), false);
    });

    inTab(browser, 'editing in place is read again, and every mark stays on its words', async tab => {
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

    inTab(browser, 'the list holds every finding and goes to it', async tab => {
      await pasteAndRead(tab, ARTICLE);
      await tab.click('#open-findings');
      const rows = await tab.run(() => [...document.querySelectorAll('#findings li')].map(li => li.textContent ?? ''));
      const total = Number(await count(tab, 'quote')) + Number(await count(tab, 'hedge')) + Number(await count(tab, 'figure'));
      assert.equal(rows.length, total);
      assert.match(rows[0], /^Direct quote · .*Ana Reis.*: The dam is safe,/);
      await tab.click('#findings li:nth-child(2) button');
      await cardOpens(tab);
      assert.equal(await tab.run(() => document.querySelector('#findings li:nth-child(2) button')?.getAttribute('aria-current')), 'true');
    });

    inTab(browser, 'a sample opens; the text before can be put back', async tab => {
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

    inTab(browser, 'a dropped text file is read', async tab => {
      await tab.run(text => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'article.txt', { type: 'text/plain' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, ARTICLE);
      await read(tab);
      assert.equal(await sheetText(tab), ARTICLE);
    });

    inTab(browser, 'the sheet works before any wasm has loaded, and what was typed is kept and read', async tab => {
      await tab.before(() => {
        const compile = WebAssembly.compileStreaming;
        const held = new Promise(resolve => { /** @type {any} */ (window).testRelease = resolve; });
        WebAssembly.compileStreaming = async source => {
          await held;
          return compile(source);
        };
      });
      await tab.go(server.url);
      await tab.run(() => document.getElementById('sheet')?.focus());
      await tab.type('It may rain. ');
      await paste(tab, '“Perhaps,” she said.');
      await tab.run(() => /** @type {any} */ (window).testRelease());
      await read(tab);
      await tab.until(() => CSS.highlights.get('hearsay-hedge')?.size);
      const text = await sheetText(tab);
      assert.ok(text.includes('It may rain.') && text.includes('“Perhaps,” she said.'), text);
    });

    inTab(browser, 'the text is kept over a reload', async tab => {
      await pasteAndRead(tab, ARTICLE);
      await tab.go(server.url);
      await read(tab);
      assert.equal(await sheetText(tab), ARTICLE);
    });

    inTab(browser, 'blank text is no article', async tab => {
      await paste(tab, ' \n\n ');
      assert.equal(await state(tab), 'empty');
      await tab.press('Control+a', 'Delete');
      assert.equal(await state(tab), 'empty');
    });

    inTab(browser, 'broken characters are said, and left alone', async tab => {
      const broken = `Half \ud83d and \udc00, then \0 here. ${ARTICLE}`;
      await tab.run(t => /** @type {any} */ (document.getElementById('sheet')).replaceChildren(t), broken);
      await tab.run(() => document.getElementById('sheet')?.dispatchEvent(new Event('input')));
      await read(tab);
      await drawn(tab);
      assert.match(await notice(tab), /^3 characters of the text cannot be shown/);
      assert.equal(await tab.run(() => document.getElementById('sheet')?.textContent), broken);
      assert.deepEqual((await marks(tab)).direct, ['The dam is safe,', 'Nobody has to leave.']);
    });

    inTab(browser, 'a text with nothing to mark says so', async tab => {
      await pasteAndRead(tab, 'The sun rose over the hills and the birds sang in the trees by the river.');
      assert.match(await notice(tab), /Nothing to mark was found/);
    });

    inTab(browser, 'ten megabytes in one line: no crash, it can be stopped, the text is safe', async tab => {
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

    inTab(browser, 'two megabytes in one line are read', async tab => {
      await tab.until(() => /** @type {any} */ (window).hearsayReader);
      await tab.run(() => /** @type {any} */ (window).hearsayReader.open('The minister said about 12 percent may vanish. '.repeat(40000)));
      await tab.until(() => document.body.dataset.state === 'read');
      assert.equal(await tab.run(() => [.../** @type {Highlight} */ (CSS.highlights.get('hearsay-hedge'))].filter(r => r.toString() === 'may').length), 40000);
    });

    inTab(browser, 'an engine that panics is replaced, and the reader keeps the text', async tab => {
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

    inTab(browser, 'an engine that ends as it starts is not started over and over', async tab => {
      await pasteAndRead(tab, ARTICLE);
      await tab.run(async () => {
        const { engine } = /** @type {any} */ (window).hearsayReader;
        const base = engine.base;
        engine.module = WebAssembly.compileStreaming(fetch(`${base}page.wasm`)); // a Go program that cannot run in a worker
        engine.ask('').catch(() => {});
        engine.cancel();
      });
      await new Promise(resolve => setTimeout(resolve, 500));
      const { restarts, alive } = await tab.run(() => ({ restarts: /** @type {any} */ (window).hearsayReader.engine.restarts, alive: Boolean(/** @type {any} */ (window).hearsayReader.engine.worker) }));
      assert.deepEqual({ restarts, alive }, { restarts: 1, alive: false });
    }, { complaints: true });

    inTab(browser, 'an interface that ends is started again, and the article does not notice', async tab => {
      await pasteAndRead(tab, ARTICLE);
      const painted = await marks(tab);
      await tab.run(() => {
        const w = /** @type {any} */ (window);
        const log = console.error;
        console.error = () => { throw new Error('a test'); }; // a panic while a panic is being handled ends a Go program
        const { label } = w.hearsayReader;
        w.hearsayReader.label = () => { throw new Error('a test'); };
        try {
          document.getElementById('open-findings')?.click();
        } finally {
          console.error = log;
          w.hearsayReader.label = label;
        }
      });
      await tab.until(() => document.querySelectorAll('#findings li').length === 0 && document.querySelector('#toggle-quote .count')?.textContent === '3');
      assert.deepEqual(await marks(tab), painted);
      await tab.click('#open-findings');
      assert.ok(await tab.run(() => document.querySelectorAll('#findings li').length) > 3);
      await tab.click('#toggle-quote');
      assert.deepEqual((await marks(tab)).direct, []);
    }, { complaints: true });

    inTab(browser, 'a browser that refuses wasm is told so, and the sheet still takes text', async tab => {
      await tab.before(() => { WebAssembly.compileStreaming = async () => { throw new Error('refused by a test'); }; });
      await tab.go(server.url);
      await paste(tab, ARTICLE);
      await tab.until(() => document.body.dataset.state === 'failed');
      await tab.until(() => document.getElementById('notice')?.innerText.includes('Your text is safe'));
      assert.match(await notice(tab), /refused by a test/);
      assert.match(await sheetText(tab), /The dam is safe/);
    }, { complaints: true });
  });
}
