// Measures Hearsay beside its peers in Chromium, in one run: node web/test/bench/bench.js
//
// Writes JSON to standard output, progress to standard error. go run ./scripts/bench builds what this needs, and makes
// the tables. Every peer runs alone in a fresh browser, on the page's main thread.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { brotli, bundle } from './bundle.js';

const ROOT = new URL('../../../', import.meta.url);
const BUILT = new URL('dist/site/', ROOT);
const SHARED = new URL('../shared/', ROOT); // public texts beside the project, not part of it
const RUNS = 5;
const PATIENCE = 60_000; // ms, for one reading of the longest text
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const TYPES = /** @type {Record<string, string>} */ ({ wasm: 'application/wasm', js: 'text/javascript', json: 'application/json', html: 'text/html' });

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} does
 * @property {string} script of peers/
 * @property {string} [start] the function that starts it
 * @property {boolean} [slow] one run is enough, and no long texts
 * @property {(site: string) => string[]} [files] of the built site, that it fetches
 */

const engine = ['engine.wasm'];

/** @type {Peer[]} */
const READERS = [
  { name: 'Hearsay', does: 'quotations with speakers, hedges, figures', script: 'hearsay', files: () => [...engine, 'packs/en.tsv', 'assets.json', 'shared/worker.js'] },
  { name: 'wink-nlp, lite web model', does: 'parts of speech, entities, sentiment', script: 'wink-nlp' },
  { name: 'compromise', does: 'quotations, numbers', script: 'compromise' },
  { name: 'chrono-node', does: 'dates', script: 'chrono-node' },
  { name: 'retext-intensify', does: 'weak words', script: 'retext-intensify' },
  { name: 'write-good', does: 'weasel words', script: 'write-good' },
  { name: 'recognizers-text-suite', does: 'figures, dates', script: 'recognizers-text-suite', slow: true },
  { name: 'Harper', does: 'grammar', script: 'harper', slow: true },
];

/** @type {Peer[]} */
const DETECTORS = [
  { name: 'Hearsay, lingua', does: '75 languages', script: 'hearsay', start: 'startDetection', files: site => [...engine, ...models(site)] },
  { name: 'Hearsay, prefilter', does: '75 languages', script: 'hearsay', start: 'startPrefilter', files: () => engine },
  { name: 'franc', does: '187 languages', script: 'franc' },
  { name: 'eld, medium', does: '60 languages', script: 'eld' },
  { name: 'tinyld', does: '64 languages', script: 'tinyld' },
  { name: 'cld3-asm', does: '107 languages', script: 'cld3-asm' },
];

/** @param {string} site */
const models = site => readdirSync(new URL(`${site}/models/`, BUILT)).filter(name => name.endsWith('.lm')).map(name => `models/${name}`);

/** The second half: by then the browser has compiled what is hot. @template T @param {T[]} list */
const settled = list => list.slice(list.length >> 1);

/** @param {number[]} numbers */
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** The project's samples, and three public articles where they are there: 31 kB. */
function articles() {
  const samples = new URL('web/site/samples/', ROOT);
  const shared = new URL('articles/', SHARED);
  const texts = (/** @type {URL} */ dir) => (existsSync(dir) ? readdirSync(dir).filter(name => name.endsWith('.txt')).map(name => readFileSync(new URL(name, dir), 'utf8')) : []);
  return [...texts(shared), ...texts(samples)];
}

/** Sentences by language, 100 of each: of the public treebank where it is there, else none. @returns {[string, string][]} */
function sentences() {
  const dir = new URL('news/', SHARED);
  if (!existsSync(dir)) return [];
  return readdirSync(dir).flatMap(name => {
    const code = /^pud_(\w+)\.tsv$/.exec(name)?.[1];
    if (!code) return [];
    const lines = readFileSync(new URL(name, dir), 'utf8').trim().split('\n').slice(0, 100);
    return lines.map(line => /** @type {[string, string]} */ ([code, line.slice(line.indexOf('\t') + 1)]));
  });
}

// What runs in the page.

/** Starts the peer: milliseconds until it has read a first word. @param {string | undefined} start */
async function startUp(start) {
  const began = performance.now();
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src: '/peer.js', onload: resolve, onerror: reject });
    document.head.append(script);
  });
  const w = /** @type {any} */ (window);
  w.read = await w.eval('peer')[start ?? 'start']();
  await w.read('Ready.');
  return performance.now() - began;
}

/** Milliseconds for all texts, one after the other. @param {string[]} texts */
async function pass(texts) {
  const began = performance.now();
  for (const text of texts) await /** @type {any} */ (window).read(text);
  return performance.now() - began;
}

/** Milliseconds of each pass, for four seconds or two hundred passes. @param {string[]} texts */
async function passes(texts) {
  const took = [];
  for (const until = performance.now() + 4000; took.length < 200 && (took.length < 2 || performance.now() < until);) {
    const began = performance.now();
    for (const text of texts) await /** @type {any} */ (window).read(text);
    took.push(performance.now() - began);
  }
  return took;
}

/** How many are told rightly. @param {[string, string][]} labelled */
async function right(labelled) {
  let n = 0;
  for (const [code, text] of labelled) n += Number(await /** @type {any} */ (window).read(text) === code);
  return n;
}

// What drives it.

/** A browser with one page that has the peer's script at hand. @param {string} script @param {string} site */
async function open(script, site) {
  const server = createServer(({ url = '/' }, response) => {
    const type = TYPES[url.split('.').pop() ?? ''] ?? 'text/html';
    try {
      const content = url === '/peer.js' ? script : url.startsWith('/hearsay/') ? readFileSync(new URL(`${site}/${url.slice(9)}`, BUILT)) : '<!doctype html><title>bench</title>';
      response.writeHead(200, { 'content-type': type }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, 'localhost', () => resolve(null)));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${/** @type {any} */ (server.address()).port}/`);
  const empty = await memory(browser);
  return {
    page, version: browser.version(),
    grown: async () => await memory(browser) - empty,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Megabytes of the page's process, wasm memory included. @param {import('playwright-core').Browser} browser */
async function memory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const resident = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
  return Math.max(...resident) / 1000;
}

/** Waits for the page, but not for ever. @template T @param {Promise<T>} promise @returns {Promise<T | null>} */
function patiently(promise) {
  /** @type {NodeJS.Timeout} */ let timer;
  return Promise.race([promise, new Promise(resolve => { timer = setTimeout(resolve, PATIENCE, null); })]).finally(() => clearTimeout(timer));
}

/** @param {Peer} peer @param {string} site */
async function prepared({ script, files }, site) {
  const bundled = await bundle(script);
  const bytes = (files?.(site) ?? []).reduce((sum, file) => sum + brotli(readFileSync(new URL(`${site}/${file}`, BUILT))), bundled.bytes);
  return { script: bundled.script, bytes };
}

/** @param {Peer} peer @param {string[]} texts @param {string} site */
async function measureReader(peer, texts, site) {
  const { script, bytes } = await prepared(peer, site);
  const all = texts.join('\n\n');
  const long = (/** @type {number} */ size) => all.repeat(Math.ceil(size / all.length)).slice(0, size);
  const started = [], first = [];
  let warm = 0, grown = 0;
  /** @type {(number | null)[]} */ let lengths = [];
  for (let i = 0; i < (peer.slow ? 1 : RUNS); i++) {
    const { page, grown: growth, close } = await open(script, site);
    started.push(await page.evaluate(startUp, peer.start));
    first.push(await page.evaluate(pass, texts));
    warm = median(settled(await page.evaluate(passes, texts)));
    grown = await growth();
    if (i === 0) lengths = await measureLengths(page, [1e5, 1e6].map(long), peer.slow);
    await close();
  }
  return { ...described(peer), bytes, start: median(started), first: median(first), warm, memory: grown, lengths, characters: all.length };
}

/** Milliseconds for each text, null where it takes too long. @param {import('playwright-core').Page} page @param {string[]} texts @param {boolean} [slow] */
async function measureLengths(page, texts, slow) {
  const took = [];
  for (const text of texts) {
    if (took.includes(null) || slow && took.length > 0) {
      took.push(null);
      continue;
    }
    const once = await patiently(page.evaluate(pass, [text]).catch(() => null));
    took.push(once === null || slow ? once : Math.min(once, await patiently(page.evaluate(pass, [text]).catch(() => null)) ?? once));
  }
  return took;
}

/** @param {Peer} peer @param {[string, string][]} labelled @param {string} site */
async function measureDetector(peer, labelled, site) {
  const { script, bytes } = await prepared(peer, site);
  const { page, close } = await open(script, site);
  const started = await page.evaluate(startUp, peer.start);
  const correct = await page.evaluate(right, labelled);
  const warm = median(settled(await page.evaluate(passes, labelled.map(([, text]) => text))));
  await close();
  return { ...described(peer), bytes, start: started, correct, sentences: labelled.length, warm };
}

/** @param {Peer} peer */
const described = ({ name, does }) => ({ name, does });

/** @template A, B @param {A[]} list @param {(a: A) => Promise<B>} measure */
async function each(list, measure) {
  const rows = [];
  for (const item of list) {
    const row = await measure(item);
    console.error(JSON.stringify(row));
    rows.push(row);
  }
  return rows;
}

const [site] = readdirSync(fileURLToPath(BUILT)).filter(name => /^\w{12}$/.test(name));
const texts = articles(), labelled = sentences();
const { version, close } = await open('', site);
await close();
const readers = await each(READERS, peer => measureReader(peer, texts, site));
const detectors = labelled.length > 0 ? await each(DETECTORS, peer => measureDetector(peer, labelled, site)) : [];
console.log(JSON.stringify({ machine: `${cpus().length} cores of ${cpus()[0].model}, Chromium ${version}`, texts: texts.length, readers, detectors }));
