// Measures the page in Chromium: node web/test/measure.js [runs]. No test: it says how fast it is, not whether it works.
//
// Prints medians. Build first (go run ./scripts/build); the figures are for a quiet machine.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { CHROMIUM, browsers, call } from './browsers.js';
import { read, sample } from './page-under-test.js';
import { serve } from './server.js';

const RUNS = Number(process.argv[2] ?? 7);
const DIST = fileURLToPath(new URL('../../dist/site', import.meta.url));
const article = sample('flood');

/** @param {number[]} numbers */
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Runs in the page: pastes, and answers the milliseconds until the frame with the first marks has been shown; comes back when all has been read. @param {string} text */
async function pasteToPainted(text) {
  const reader = /** @type {any} */ (window).hearsayReader;
  reader.open('');
  await new Promise(resolve => setTimeout(resolve, 50));
  const painted = new Promise(resolve => {
    const paint = reader.painter.paint;
    reader.painter.paint = (/** @type {any[]} */ ...args) => {
      reader.painter.paint = paint;
      paint.apply(reader.painter, args);
      requestAnimationFrame(() => setTimeout(resolve));
    };
  });
  const began = performance.now();
  reader.sheet.fill(text); // what the paste handler does
  await painted;
  const took = performance.now() - began;
  while (reader.asking) await new Promise(resolve => setTimeout(resolve, 5));
  return took;
}

/**
 * Runs in the page: opens each panel from nothing, and answers the milliseconds until the frame with it has been shown.
 * @returns {Promise<Record<string, number>>}
 */
async function openPanels() {
  /** @type {Record<string, number>} */
  const took = {};
  for (const [key, name] of [['g', 'glance'], ['v', 'voices'], ['b', 'hedges'], ['t', 'figures'], ['l', 'findings']]) {
    const began = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    took[name] = performance.now() - began;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return took;
}

/** Runs in the page: what differs between two texts, as the worker answers; the milliseconds of each of several times. @param {string} a @param {string} b @param {number} times */
async function compare(a, b, times) {
  const { engine } = /** @type {any} */ (window).hearsayReader;
  const took = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await engine.compare([{ text: a, language: 'en' }, { text: b, language: 'en' }]);
    took.push(performance.now() - began);
  }
  return took;
}

/** Runs in the page: pastes a long text; the milliseconds to its first marks, and the longest task meanwhile. @param {string} text */
async function longest(text) {
  const reader = /** @type {any} */ (window).hearsayReader;
  reader.open('');
  await new Promise(resolve => setTimeout(resolve, 200));
  /** @type {number[]} */
  const tasks = [0];
  const observer = new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => e.duration)));
  observer.observe({ type: 'longtask' });
  const began = performance.now();
  const painted = new Promise(resolve => {
    const paint = reader.painter.paint;
    reader.painter.paint = (/** @type {any[]} */ ...args) => {
      reader.painter.paint = paint;
      paint.apply(reader.painter, args);
      requestAnimationFrame(() => setTimeout(resolve));
    };
  });
  reader.sheet.fill(text);
  await painted;
  const first = performance.now() - began;
  await new Promise(resolve => setTimeout(resolve, 1500));
  return { first, longest: Math.max(...tasks) };
}

/** Runs in the page: scrolls through the article, a line a frame; the milliseconds between frames, the longest first. @param {number} frames */
async function scroll(frames) {
  const frame = () => new Promise(requestAnimationFrame);
  window.scrollTo(0, 0);
  await frame();
  const took = [];
  for (let i = 0, before = await frame(); i < frames; i++) {
    window.scrollBy(0, 120);
    const now = await frame();
    took.push(now - before);
    before = now;
  }
  return took.sort((a, b) => b - a);
}

/** About so many words of news. @param {number} words @param {string} [other] what takes the place of "water" */
const news = (words, other = 'water') => (`${article}\n\n`).repeat(Math.ceil(words / article.split(/\s+/).length)).split(/(?<=\s)/).slice(0, words).join('').replaceAll('water', other);

/** Runs in the page: waits for the first marks; milliseconds from navigation to the frame that shows them. */
function painted() {
  return new Promise(resolve => {
    new PerformanceObserver(list => {
      const [entry] = list.getEntriesByName('hearsay-painted');
      if (entry) resolve(entry.startTime + entry.duration);
    }).observe({ type: 'measure', buffered: true });
  });
}

const pasteAtOnce = (/** @type {string} */ text) => {
  addEventListener('DOMContentLoaded', () => /** @type {any} */ (window).hearsayReader.sheet.fill(text));
};

/**
 * Milliseconds from navigation to the first marks for a reader who comes back: between the two visits the browser, one of
 * its own that keeps what it is given, has written down what it compiled.
 * @param {string} url
 */
async function secondVisit(url) {
  const folder = mkdtempSync(`${tmpdir()}/hearsay-measure-`);
  const context = await playwright.launchPersistentContext(folder, { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: CHROMIUM });
  await context.addInitScript(call(pasteAtOnce, [article]));
  const visit = async () => {
    const page = await context.newPage();
    await page.goto(url);
    const took = await page.evaluate(painted);
    await new Promise(resolve => setTimeout(resolve, 6000));
    await page.close();
    return took;
  };
  await visit();
  const took = await visit();
  await context.close();
  rmSync(folder, { recursive: true });
  return took;
}

/** @param {import('./browsers.js').Tab} tab @param {string} name */
const mark = (tab, name) => tab.run(n => performance.getEntriesByName(n)[0]?.startTime, name);

/** Bytes of the files asked for, in brotli. @param {string[]} urls */
function bytes(urls) {
  const paths = new Set(urls.map(url => new URL(url).pathname).map(path => (path === '/' ? '/index.html' : path)));
  return [...paths].reduce((sum, path) => sum + statSync(`${DIST}${path}.br`).size, 0);
}

const server = await serve();
const [chromium] = browsers;
/** @type {Record<string, number[]>} */
const figures = { 'page load to ready-to-paste, ms': [], 'navigation to painted, pasted at once, first visit, ms': [], 'navigation to painted, pasted at once, second visit, ms': [], 'paste to painted, warm, ms': [], 'paste to painted, warm, 330 kB, ms': [], 'brotli bytes before the first highlight': [] };
const [ready, cold, again, warm, long, fetched] = Object.values(figures);

for (let i = 0; i < RUNS; i++) {
  const tab = await chromium.open();
  await tab.before(pasteAtOnce, article);
  await tab.go(server.url);
  cold.push(await tab.run(painted)); // before anything else is asked: asking again and again would slow it
  await read(tab);
  fetched.push(bytes(tab.requests.filter(url => !url.endsWith('page.wasm'))));
  ready.push(await mark(tab, 'hearsay-ready'));
  await tab.until(() => !(/** @type {HTMLButtonElement} */ (document.getElementById('open-keys')).disabled));
  for (let j = 0; j < 10; j++) await tab.run(pasteToPainted, article);
  warm.push(await tab.run(pasteToPainted, article));
  long.push(await tab.run(pasteToPainted, article.repeat(55)));
  await tab.run(pasteToPainted, news(1000));
  for (const [name, ms] of Object.entries(await tab.run(openPanels))) (figures[`panel ${name} opened, 1,000 words, ms`] ??= []).push(ms);
  if (i === 0) {
    const all = await tab.run(longest, news(50000));
    figures['50,000 words: paste to first marks, ms'] = [all.first];
    figures['50,000 words: longest task of the main thread, ms'] = [all.longest];
    const frames = await tab.run(scroll, 300);
    figures['50,000 words: scrolling, 300 frames of 120 pixels, the longest, ms'] = [frames[0]];
    figures['50,000 words: scrolling, of a hundred frames the second longest, ms'] = [frames[3]];
    for (const [name, ms] of Object.entries(await tab.run(openPanels))) figures[`panel ${name} opened, 50,000 words, ms`] = [ms];
    figures['comparison in the worker, 1,000 words each, ms'] = (await tab.run(compare, news(1000), news(1000, 'flood'), 12)).slice(5);
    figures['comparison in the worker, 20,000 words each, ms'] = (await tab.run(compare, news(20000), news(20000, 'flood'), 3));
  }
  await tab.close();
  again.push(await secondVisit(server.url));
}
for (const [name, numbers] of Object.entries(figures)) console.log(`${name}: ${Math.round(median(numbers))} (${numbers.map(Math.round).join(' ')})`);
await chromium.close();
server.stop();
