// Measures the overlay where it runs: node web/test/measure-extension.js (after go run ./scripts/build).
//
// From the click to painted marks, cold (the background has been stopped) and warm; the longest that the page had to wait
// meanwhile; the memory of the background's engine after twenty articles. Milliseconds on this machine, medians.

import { installed } from './installed.js';
import { servePages } from './pages.js';

const RUNS = 7;
const server = await servePages(null);
const median = (/** @type {number[]} */ list) => Math.round(list.sort((a, b) => a - b)[list.length >> 1]);

/**
 * Runs in the page: begins to look for marks, and with `pressing` how long the page's own timers have to wait, which keeps
 * one core busy: a time is taken without.
 * @param {boolean} pressing
 */
function watch(pressing) {
  const w = /** @type {any} */ (window);
  w.longest = 0;
  w.painted = new Promise(resolve => {
    const look = () => ((CSS.highlights.get('hearsay-figure')?.size ?? 0) > 0 ? requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())) : requestAnimationFrame(look));
    look();
  });
  if (!pressing) return;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    w.longest = Math.max(w.longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
}

/**
 * Clicks on a page that has come to rest. Painted is awaited in the page: asking for it again and again would slow it.
 * @param {import('./installed.js').Reading} tab
 * @param {string} path
 * @param {boolean} [pressing] takes the longest wait, not the time
 */
async function once(tab, path, pressing = false) {
  await tab.go(server.url + path);
  await tab.run(watch, pressing);
  await tab.run(() => new Promise(resolve => setTimeout(resolve, 150)));
  await tab.run(() => { /** @type {any} */ (window).longest = 0; });
  const began = Date.now();
  await tab.button();
  return tab.run(async clicked => {
    const w = /** @type {any} */ (window);
    return { ms: await w.painted - clicked, longest: w.longest };
  }, began);
}

for (const browser of installed) {
  const tab = await browser.open();
  await once(tab, '/words-1000');
  for (const [name, path, cold] of /** @type {[string, string, boolean][]} */ ([['1,000 words, cold', '/words-1000', true], ['1,000 words, warm', '/words-1000', false], ['10,000 words, cold', '/words-10000', true], ['10,000 words, warm', '/words-10000', false]])) {
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      if (cold) {
        await tab.go('about:blank'); // an overlay that is open starts the background again
        await tab.stopBackground();
      }
      runs.push(await once(tab, path));
    }
    console.log(browser.name, name, median(runs.map(r => r.ms)), 'ms', `(${runs.map(r => Math.round(r.ms)).join(' ')})`);
    if (!cold) console.log(browser.name, name, 'the page waited at most', Math.round((await once(tab, path, true)).longest), 'ms');
  }
  for (let i = 0; i < 20; i++) await once(tab, i % 2 ? '/words-1000' : '/words-10000');
  console.log(browser.name, 'engine after 20 articles', await browser.memory(), 'MB');
  await browser.close();
}
server.close();
