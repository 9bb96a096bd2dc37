// The overlay in real Chromium and Firefox, really installed.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { card, chip, clear, everywhere, hasNews, likeFresh, markup, NEWS, painted, panelOf, press, read, url, waitFor } from './overlay.js';
import { post } from './pages.js';

const without = hasNews ? false : 'the real pages are not here';

/** What is read of a page, through the panel: its blocks. @param {any} browser @param {any} tab @returns {Promise<string[]>} */
async function blocks(browser, tab) {
  const panel = await panelOf(browser, tab);
  const text = await panel.run(() => /** @type {any} */ (window).hearsayReader.text);
  await panel.close();
  return text.split('\n\n').map((/** @type {string} */ b) => b.replace(/\s+/g, ' ').trim());
}

everywhere((inTab, browser) => {
  inTab('reads the article, all of it and nothing else', '/everything', async tab => {
    await read(tab);
    const said = await blocks(browser, tab);
    assert.deepEqual(said.filter(b => b.includes('not read')), []);
    for (const begin of ['Flood in Porto Vale', 'The standfirst', '“The river', 'The caption', 'About 1,200', 'An official', 'The block quote', 'The first item',
      'The second item', 'The engineers', 'In a shadow root', 'In its slot', '“In a frame', 'Jonas Brandt']) {
      assert.ok(said.some(b => b.startsWith(begin)), `${begin} is read`);
    }
    assert.ok(said.some(b => b.endsWith('stayed closed. Inline words go on.')), 'what is hidden leaves no gap');
  });

  inTab('an article among teasers and remarks that nothing names', '/crowded', async tab => {
    await read(tab);
    const said = await blocks(browser, tab);
    assert.deepEqual([said.length, said.filter(b => b.includes('not read'))], [9, []]);
    await tab.go(`${url}/home`);
    await read(tab);
    assert.match((await chip(tab)).says, /^No article was found/);
  });

  inTab('paints in shadow roots and frames, and opens cards there', '/everything', async tab => {
    await read(tab);
    const marks = await tab.run(() => {
      const frame = /** @type {any} */ (document.querySelector('iframe'))?.contentWindow;
      const inShadow = [...(CSS.highlights.get('hearsay-direct') ?? [])].filter(r => /** @type {Range} */ (r).startContainer.getRootNode() !== document).map(String);
      return { inShadow, inFrame: [...(frame.CSS.highlights.get('hearsay-direct') ?? [])].map(String) };
    });
    assert.deepEqual(marks, { inShadow: ['The pumps are running,'], inFrame: ['In a frame we saw it coming,'] });
    const at = await tab.run(() => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      frame.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = /** @type {Range} */ ([.../** @type {any} */ (frame.contentWindow).CSS.highlights.get('hearsay-direct')][0]);
      const box = range.getBoundingClientRect();
      const { left, top } = frame.getBoundingClientRect();
      return { x: left + frame.clientLeft + box.left + 20, y: top + frame.clientTop + box.top + 5 };
    });
    await tab.hover(at.x - 5, at.y);
    await tab.hover(at.x, at.y);
    await waitFor(async () => (await card(tab))[0]?.startsWith('Direct quote · Rosa Lima'));
  });

  inTab('leaves the page as it was: markup, network, console', '/words-1000?strict', async tab => {
    const before = await markup(tab);
    const noise = listen(tab);
    await read(tab);
    assert.equal(await markup(tab), before);
    assert.ok((await tab.badge()).text !== '');
    assert.equal(await tab.run(() => document.querySelector('hearsay-overlay')?.parentNode === document.documentElement), true);
    await clear(tab);
    assert.equal(await tab.run(() => document.documentElement.outerHTML), before);
    assert.deepEqual(await painted(tab), []);
    assert.equal(await tab.run(() => [...CSS.highlights.keys()].length), 0);
    assert.deepEqual(noise(), []);
    assert.equal((await tab.badge()).text, '');
  });

  inTab('the marks can be seen', '/words-1000', async tab => {
    await read(tab);
    const at = await tab.run(() => Object.fromEntries(['direct', 'indirect', 'figure'].map(name => {
      const { left, top } = /** @type {Range} */ ([...(CSS.highlights.get(`hearsay-${name}`) ?? [])][0]).getClientRects()[0];
      return [name, [Math.ceil(left) + 1, Math.ceil(top) + 1]];
    })));
    await tab.shoot('marks');
    const png = readFileSync(new URL(`out/${browser.name}-marks.png`, import.meta.url)).toString('base64');
    const grounds = await tab.run(async (data, points) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), c => c.charCodeAt(0))]));
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(image.width, image.height).getContext('2d'));
      context.drawImage(image, 0, 0);
      return Object.fromEntries(Object.entries(points).map(([name, [x, y]]) => [name, [...context.getImageData(x, y, 1, 1).data].join(' ')]));
    }, png, at);
    const colours = new Set(Object.values(grounds));
    assert.ok(colours.size === 3 && !colours.has('255 255 255 255'), JSON.stringify(grounds));
  });

  inTab('a card opens under the pointer and closes by Escape; the chip takes keys', '/words-1000', async tab => {
    await read(tab);
    const at = await tab.run(() => {
      const box = /** @type {Range} */ ([...(CSS.highlights.get('hearsay-figure') ?? [])][0]).getClientRects()[0];
      return { x: box.left + 4, y: box.top + 4 };
    });
    await tab.hover(at.x - 3, at.y);
    await tab.hover(at.x, at.y);
    await waitFor(async () => (await card(tab))[0]?.startsWith('Figure'));
    await tab.press('Escape');
    await waitFor(async () => (await card(tab)).length === 0);
    await tab.inside(root => /** @type {HTMLElement} */ (root.querySelector('.chip button')).focus());
    await tab.press('j');
    await waitFor(async () => (await card(tab)).length > 0);
    await tab.press('f');
    await tab.until(() => !CSS.highlights.has('hearsay-figure'));
  });

  inTab('posts that come one by one', '/live', async tab => {
    await read(tab);
    await tab.run(async posts => {
      for (const html of posts) {
        document.getElementById('posts')?.insertAdjacentHTML('beforeend', html);
        await new Promise(resolve => setTimeout(resolve, 15));
      }
    }, Array.from({ length: 100 }, (_, i) => post(i + 6)));
    await likeFresh(tab);
  });

  inTab('text nodes that are replaced, an article that goes and comes back', '/live', async tab => {
    await read(tab);
    await tab.run(() => document.querySelectorAll('p').forEach((p, i) => {
      if (i === 0) p.firstChild?.replaceWith('“Other words,” said Rosa Lima, a farmer of 40 cows, who may sell.');
      if (i === 1) /** @type {Text} */ (p.firstChild).data = /** @type {Text} */ (p.firstChild).data.replace('1,200', '9,700');
      if (i === 2) /** @type {Text} */ (p.firstChild).insertData(0, 'Later that day, 12 trucks came. ');
      if (i === 3) p.remove();
    }));
    await likeFresh(tab);
    await tab.run(() => {
      const posts = /** @type {HTMLElement} */ (document.getElementById('posts'));
      /** @type {any} */ (window).kept = posts;
      posts.remove();
    });
    await waitFor(async () => (await painted(tab)).length === 0 && (await chip(tab)).says.startsWith('No article'));
    await tab.run(() => document.querySelector('main')?.append(/** @type {any} */ (window).kept));
    await waitFor(async () => (await painted(tab)).length > 0);
    await likeFresh(tab);
  });

  inTab('another article under another address, without a new page', '/site', async tab => {
    await read(tab);
    const before = await painted(tab);
    await tab.run(() => /** @type {any} */ (window).go('/two'));
    await waitFor(async () => (await painted(tab)).length > 0 && JSON.stringify(await painted(tab)) !== JSON.stringify(before));
    await likeFresh(tab);
  });

  inTab('a hostile page neither hinders nor reaches it', '/hostile', async tab => {
    const before = await markup(tab);
    const globals = await tab.run(() => Object.getOwnPropertyNames(window).length);
    await read(tab);
    assert.ok((await chip(tab)).counts[0] > 5, 'quotes are found');
    const seen = await tab.run(() => /** @type {any} */ (window).seen.map((/** @type {Node} */ n) => n.nodeName));
    assert.deepEqual(seen, ['HEARSAY-OVERLAY'], 'the host is all that a page can see');
    const reach = await tab.run(async origin => {
      const host = document.querySelector('hearsay-overlay');
      const fetched = await fetch(`${origin}extension/content.js`).then(() => 'fetched', () => 'refused');
      return [host?.shadowRoot ?? null, host?.childNodes.length, host?.attributes.length, fetched];
    }, tab.origin);
    assert.deepEqual(reach, [null, 0, 0, 'refused']);
    assert.equal(await tab.run(() => Object.getOwnPropertyNames(window).length), globals);
    await clear(tab);
    assert.equal(await markup(tab), before);
  });

  inTab('a million nodes', '/million', async tab => {
    await tab.run(() => {
      /** @type {any} */ (window).longest = 0;
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        /** @type {any} */ (window).longest = Math.max(/** @type {any} */ (window).longest, now - last);
        last = now;
      }, 5);
    });
    await read(tab);
    assert.ok((await chip(tab)).counts[0] > 5);
  });

  inTab('five megabytes in one node: the first part is read, and it is said', '/huge', async tab => {
    await read(tab);
    const { counts, says } = await chip(tab);
    assert.ok(counts[0] > 1000, `${counts}`);
    assert.match(says, /first 500,000 characters/);
    await clear(tab);
  });

  inTab('no article: it says so, and reads what is selected', '/nothing', async tab => {
    await read(tab);
    assert.match((await chip(tab)).says, /^No article was found/);
    assert.equal((await tab.badge()).text, '–');
    await tab.run(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.getElementById('words'))));
    await press(tab, 'Read the selection');
    await waitFor(async () => (await painted(tab)).some(p => p.includes('Short')));
  });

  inTab('marks follow the page’s own light, not the browser’s', '/dark', async tab => {
    await read(tab);
    const colour = await tab.run(() => getComputedStyle(document.documentElement).getPropertyValue('--hearsay-hedge').trim());
    assert.equal(colour, 'rgb(240 180 80)');
  });

  inTab('what cannot be read is said by the button', browser.name === 'firefox' ? 'about:license' : 'chrome://version/', async tab => {
    await tab.button();
    await waitFor(async () => (await tab.badge()).text === '!');
    assert.match((await tab.badge()).title, /cannot read this page/);
    assert.deepEqual(tab.complaints, []);
  });

  inTab('a page that is left in the middle of an answer', '/words-10000', async tab => {
    await tab.button();
    await tab.go(`${url}/words-1000`);
    await tab.run(() => new Promise(resolve => setTimeout(resolve, 400)));
    assert.deepEqual(await painted(tab), []);
    await read(tab);
    assert.ok((await painted(tab)).length > 0);
    assert.deepEqual(tab.complaints, []);
  });

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
    await press(tab, 'Hedges');
    await panel.until(() => document.getElementById('toggle-hedge')?.getAttribute('aria-pressed') === 'true');
    await tab.front();
    await press(tab, '›');
    await panel.until(() => /** @type {any} */ (window).hearsayReader.current >= 0);
    await tab.run(() => { document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>“A last word,” said Clara Voss, who counted 77 boats on the river that night.</p>'); });
    await panel.until(() => /** @type {any} */ (window).hearsayReader.text.includes('Clara Voss'));
    await panel.run(() => /** @type {any} */ (window).hearsayReader.study.reassign(0, 'Clara Voss'));
    await panel.until(() => /** @type {any} */ (window).hearsayReader.answer.speakers.some((/** @type {any} */ s) => s.name === 'Clara Voss'));
    assert.deepEqual(panel.complaints, []);
    await panel.close();
  });

  inTab('the background is stopped: the next change of the page wakes it', '/words-1000', async tab => {
    await read(tab);
    await tab.stopBackground();
    await tab.run(() => { document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>“A last word,” said Clara Voss, who counted 77 boats.</p>'); });
    await waitFor(async () => (await painted(tab)).some(p => p.includes('A last word')));
    assert.deepEqual(tab.complaints, []);
  });

  inTab('its own words, colours and kinds', '/words-1000', async tab => {
    const options = await browser.open(800);
    await options.go(`${options.origin}extension/options.html`);
    await options.until(() => document.querySelectorAll('#marks tr').length === 3);
    const type = (/** @type {string} */ cues, /** @type {string} */ hedges) => options.run((c, h) => {
      /** @type {any} */ (document.getElementById('language')).value = 'en';
      /** @type {any} */ (document.getElementById('cues')).value = c;
      /** @type {any} */ (document.getElementById('hedges')).value = h;
      /** @type {HTMLFormElement} */ (document.getElementById('words')).requestSubmit();
    }, cues, hedges);
    const status = (/** @type {string} */ wanted) => options.until(w => document.getElementById('status')?.textContent?.startsWith(w), wanted);
    await type('x '.repeat(4000), '');
    await status('These are more words');
    await type('blurt blurts blurted blurted blurting', 'as the valley tells it');
    await status('Kept');
    await options.run(() => {
      const [, hedge, figure] = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#marks tr')]);
      const colour = /** @type {HTMLInputElement} */ (hedge.querySelector('[type=color]'));
      colour.value = '#ff0000';
      colour.dispatchEvent(new Event('change'));
      const shown = /** @type {HTMLInputElement} */ (figure.querySelector('[type=checkbox]'));
      shown.click();
    });
    await options.until(() => /** @type {HTMLInputElement} */ (document.querySelectorAll('#marks [type=checkbox]')[2]).checked === false);
    await tab.front();
    await tab.run(() => { document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Clara Voss blurted that the boats had been sold, as the valley tells it.</p>'); });
    await read(tab);
    const all = await painted(tab);
    assert.ok(all.some(p => /^indirect .*the boats had been sold/.test(p)), 'a verb of the reader’s own');
    assert.ok(all.some(p => /^hedge .*as the valley tells it/.test(p)), 'a hedge of the reader’s own');
    assert.deepEqual(all.filter(p => p.startsWith('figure')), [], 'figures are not shown at first');
    assert.match(await tab.run(() => getComputedStyle(document.documentElement).getPropertyValue('--hearsay-hedge')), /#ff0000|rgb\(255/);
    await options.run(() => /** @type {any} */ (globalThis).browser?.storage.sync.clear() ?? /** @type {any} */ (globalThis).chrome.storage.sync.clear());
    assert.deepEqual(options.complaints, []);
    await options.close();
  });

  inTab('a site that is always read', '/words-1000', async tab => {
    const options = await browser.open(800);
    await options.go(`${options.origin}extension/options.html`);
    await options.until(() => document.querySelectorAll('#marks tr').length === 3);
    await options.run(() => { /** @type {HTMLInputElement} */ (document.getElementById('site')).value = 'no site'; });
    await options.click('#add-site button');
    await options.until(() => document.getElementById('status')?.textContent?.includes('is no site'));
    await options.run(() => { /** @type {HTMLInputElement} */ (document.getElementById('site')).value = '127.0.0.1'; });
    await options.click('#add-site button');
    await options.until(() => document.querySelectorAll('#sites li').length === 1);
    await tab.front();
    await waitFor(async () => {
      await tab.go(`${url}/words-1000`); // the browser may not have registered it yet
      await tab.run(() => new Promise(resolve => setTimeout(resolve, 1000)));
      return (await painted(tab)).length > 0;
    });
    await options.front();
    await options.click('#sites button');
    await options.until(() => document.querySelectorAll('#sites li').length === 0);
    await tab.front();
    await tab.go(`${url}/words-1000`);
    await tab.run(() => new Promise(resolve => setTimeout(resolve, 500)));
    assert.deepEqual(await painted(tab), []);
    await options.close();
  }, { skip: browser.name === 'chromium' ? 'Chromium asks, and nobody is there to answer' : false });

  inTab('the reading page keeps the text, in the extension', '/words-1000', async tab => {
    await read(tab);
    const panel = await panelOf(browser, tab);
    await panel.run(() => document.getElementById('open-page')?.click());
    const library = await browser.open();
    await waitFor(async () => {
      await library.go(`${library.origin}extension/page.html`);
      await library.until(() => document.getElementById('recent')?.hidden === false);
      return library.run(() => document.getElementById('recent-list')?.textContent?.includes('Flood in Porto Vale') ?? false);
    });
    await library.run(() => /** @type {HTMLElement} */ (document.querySelector('#recent-list button')).click());
    await library.until(() => document.body.dataset.state === 'read' && (CSS.highlights.get('hearsay-direct')?.size ?? 0) > 10);
    assert.deepEqual(library.complaints, []);
    await library.close();
    await panel.close();
  });

  for (const name of hasNews ? readdirSync(NEWS) : ['none']) {
    for (const policy of ['', '?strict']) {
      inTab(`the news page ${name}${policy}`, `/${name}${policy}`, async tab => {
        await tab.run(() => new Promise(resolve => setTimeout(resolve, 500))); // its own scripts come to rest
        await tab.run(() => { for (let i = Number(setTimeout(() => {})); i > 0; i--) clearTimeout(i); });
        const before = await markup(tab);
        const noise = listen(tab);
        await read(tab);
        assert.equal(await markup(tab), before);
        assert.ok((await painted(tab)).length > 0);
        if (policy !== '') await coverage(tab, await blocks(browser, tab), name);
        await clear(tab);
        assert.equal(await tab.run(() => document.documentElement.outerHTML), before);
        assert.deepEqual(noise(), []);
      }, { skip: without });
    }
  }

  inTab('an extension that is updated leaves no dead overlay behind', '/words-1000', async tab => {
    await read(tab);
    await tab.update();
    await waitFor(async () => !(await shown(tab)));
    assert.deepEqual(tab.complaints, []);
  });
});

/** Whether chip or marks can be seen. @param {any} tab */
async function shown(tab) {
  return tab.run(() => {
    const host = document.querySelector('hearsay-overlay');
    const styled = getComputedStyle(document.documentElement).getPropertyValue('--hearsay-hedge') !== '';
    return (host !== null && getComputedStyle(host).display !== 'none') || (styled && CSS.highlights.size > 0);
  });
}

/**
 * What the network and the console see from now on; the extension's own files aside, which lie on this machine.
 * @param {any} tab @returns {() => string[]}
 */
function listen({ requests, complaints }) {
  const [asked, said] = [requests.length, complaints.length];
  return () => [...requests.slice(asked).filter((/** @type {string} */ r) => !/^(?:chrome|moz)-extension:/.test(r)), ...complaints.slice(said)];
}

/** @param {any} tab @param {string[]} said @param {string} name */
async function coverage(tab, said, name) {
  const expected = readFileSync(new URL(`${name}/expected.html`, NEWS), 'utf8');
  const wanted = paragraphsOf(expected);
  const squeeze = (/** @type {string} */ s) => s.replace(/\s+/g, '');
  const [all, whole] = [squeeze(said.join('')), squeeze(expected.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&').replace(/&gt;/g, '>').replace(/&lt;/g, '<'))];
  const missing = wanted.filter(p => !all.includes(squeeze(p)));
  const outside = said.filter(b => !whole.includes(squeeze(b)));
  assert.ok(missing.length <= 0.05 * wanted.length, `${missing.length} of ${wanted.length} paragraphs are missing: ${missing}`);
  assert.ok(outside.join('').length <= 0.05 * said.join('').length, `read beside the article: ${outside}`);
}

/** @param {string} html @returns {string[]} */
function paragraphsOf(html) {
  const plain = (/** @type {string} */ s) => s.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, '\u00a0').replace(/&amp;/g, '&').replace(/&gt;/g, '>').replace(/&lt;/g, '<').trim();
  return [...html.matchAll(/<(p|li|h2|h3)\b[^>]*>((?:(?!<(?:p|li)\b)[\s\S])*?)<\/\1>/g)].map(m => plain(m[2])).filter(Boolean);
}
