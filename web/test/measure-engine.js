// Measures the engine in Chromium's worker: node web/test/measure-engine.js [runs]. No test: it says how fast it is.
//
// Prints medians: the first pass over three articles in a fresh worker whose pack is ready, and the throughput on the
// same articles repeated to 1 MB. Build first (go run ./scripts/build); the figures are for a quiet machine.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browsers } from './browsers.js';
import { sample } from './page-under-test.js';
import { serve } from './server.js';

const RUNS = Number(process.argv[2] ?? 7);
const SHARED = fileURLToPath(new URL('../../../shared/articles/', import.meta.url));
const articles = existsSync(SHARED)
  ? readdirSync(SHARED).filter(name => name.endsWith('.txt')).map(name => readFileSync(SHARED + name, 'utf8'))
  : [sample('flood'), sample('bridge'), sample('flood')];

/** @param {number[]} numbers */
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Runs in the page, with an engine of its own: milliseconds of the first pass, and of 1 MB. @param {string[]} texts */
async function time(texts) {
  const { engine } = /** @type {any} */ (window).hearsayReader;
  const fresh = new engine.constructor(engine.module, engine.spawn, engine.base);
  await fresh.ask('Ready.', { language: 'en' }); // the pack is fetched and read
  let began = performance.now();
  for (const text of texts) await fresh.ask(text, { language: 'en' });
  const first = performance.now() - began;
  const long = texts.join('\n\n').repeat(Math.ceil(1e6 / texts.join('\n\n').length)).slice(0, 1e6);
  for (let i = 0; i < 3; i++) await fresh.ask(long, { language: 'en' });
  began = performance.now();
  await fresh.ask(long, { language: 'en' });
  const megabyte = performance.now() - began;
  fresh.worker.terminate();
  return { first, megabyte };
}

const server = await serve();
const [chromium] = browsers;
/** @type {number[]} */ const first = [];
/** @type {number[]} */ const speed = [];
const tab = await chromium.open();
await tab.go(server.url);
await tab.until(() => Boolean(/** @type {any} */ (window).hearsayReader));
for (let i = 0; i < RUNS; i++) {
  const took = await tab.run(time, articles);
  first.push(took.first);
  speed.push(1000 / took.megabyte);
}
console.log(`first pass over ${articles.length} articles (${articles.join('').length} characters) in a fresh worker, ms: ${Math.round(median(first))} (${first.map(Math.round).join(' ')})`);
console.log(`throughput on 1 MB, answer included, MB/s: ${median(speed).toFixed(1)} (${speed.map(n => n.toFixed(1)).join(' ')})`);
await tab.close();
await chromium.close();
server.stop();
