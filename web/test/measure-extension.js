// Measures the overlay where it runs: node web/test/measure-extension.js (after go run ./scripts/build).
//
// From the click to painted marks, cold (the background has been stopped) and warm; the longest that the page had to wait
// meanwhile; the memory of the background's engine after twenty articles. Milliseconds on this machine, medians.

import { installed } from './installed.js';
import { servePages } from './pages.js';

const RUNS = 7;
const server = await servePages(null);
const median = (/** @type {number[]} */ list) => Math.round(list.sort((a, b) => a - b)[list.length >> 1]);

/** Notes when marks first stand in the registry, and how long the page's own timers had to wait, in the page. */
function watch() {
  const w = /** @type {any} */ (window);
  w.painted = w.longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    if (w.clicked) w.longest = Math.max(w.longest, now - last);
    last = now;
    if (!w.painted && (CSS.highlights.get('hearsay-figure')?.size ?? 0) > 0) requestAnimationFrame(() => { w.painted ||= performance.timeOrigin + performance.now(); });
    port2.postMessage(0);
  };
  port2.postMessage(0);
}

/** @param {import('./installed.js').Reading} tab @param {string} path */
async function once(tab, path) {
  await tab.go(server.url + path);
  await tab.run(watch);
  await tab.run(() => new Promise(resolve => setTimeout(resolve, 150)));
  const clicked = Date.now();
  await tab.run(() => { /** @type {any} */ (window).clicked = true; });
  const began = Date.now();
  await tab.button();
  await tab.until(() => /** @type {any} */ (window).painted > 0);
  const [painted, longest] = await tab.run(() => [/** @type {any} */ (window).painted, /** @type {any} */ (window).longest]);
  return { ms: painted - began, longest, clicked };
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
    console.log(browser.name, name, median(runs.map(r => r.ms)), 'ms; the page waited at most', median(runs.map(r => r.longest)), 'ms');
  }
  for (let i = 0; i < 20; i++) await once(tab, i % 2 ? '/words-1000' : '/words-10000');
  console.log(browser.name, 'engine after 20 articles', await browser.memory(), 'MB');
  await browser.close();
}
server.close();
