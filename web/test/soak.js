// Reads article after article, and says what memory it takes: node web/test/soak.js [articles] (after go run ./scripts/build).
//
// Once through one page, whose library keeps every article, and once through the extension, on one tab. Chromium, where
// memory can be told: of the page, the megabytes that its processes have for themselves (the browser's own program, which
// they share, aside) when what is no longer needed has been collected; of the extension, those of its engine.
// Memory should be flat after the first hundred.

import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './browsers.js';
import { installed } from './installed.js';
import { sample } from './page-under-test.js';
import { servePages } from './pages.js';
import { serve } from './server.js';

const ARTICLES = Number(process.argv[2] ?? 2000);
const STEPS = 10; // lines to print
const texts = [sample('flood'), sample('bridge')];

/** An article that none before it was. @param {number} i */
const article = i => `Report ${i}. ${texts[i % texts.length]}\n\nThe ${i} people who were there said that it may take ${i % 90} days.`;

/**
 * Megabytes of a browser's pages and workers, without what they share.
 * @param {import('playwright-core').CDPSession} session @param {import('playwright-core').CDPSession} tab
 */
async function resident(session, tab) {
  await tab.send('HeapProfiler.collectGarbage');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const kilobytes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
  return Math.round(kilobytes.reduce((sum, kB) => sum + kB, 0) / 1000);
}

/** @param {string} name @param {(i: number) => Promise<void>} readOne @param {() => Promise<number | string> | number} memory */
async function soak(name, readOne, memory) {
  const step = Math.max(1, Math.round(ARTICLES / STEPS));
  for (let i = 1; i <= ARTICLES; i++) {
    await readOne(i);
    if (i === Math.min(100, step) || i % step === 0) console.log(`${name}: ${await memory()} MB after ${i} articles`);
  }
}

async function throughThePage() {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: CHROMIUM });
  const session = await browser.newBrowserCDPSession();
  const page = await browser.newPage();
  const tab = await page.context().newCDPSession(page);
  await page.goto(server.url);
  await page.waitForFunction(() => Boolean(/** @type {any} */ (window).hearsayReader));
  await soak('the page', async i => {
    await page.evaluate(text => /** @type {any} */ (window).hearsayReader.open(text), article(i));
    await page.waitForFunction(() => document.body.dataset.state === 'read' && !/** @type {any} */ (window).hearsayReader.asking);
  }, () => resident(session, tab));
  await browser.close();
  server.stop();
}

async function throughTheExtension() {
  const [browser] = installed;
  const server = await servePages(null);
  const tab = await browser.open();
  await tab.go(`${server.url}/words-1000`);
  await soak('the extension', async i => {
    await tab.run((n, text) => {
      /** @type {any} */ (document.querySelector('p')).textContent = `Report ${n}. ${text}`;
    }, i, article(i).slice(0, 600));
    await tab.button();
    await tab.until(() => (CSS.highlights.get('hearsay-figure')?.size ?? 0) > 0);
    await tab.button();
    await tab.until(() => (CSS.highlights.get('hearsay-figure')?.size ?? 0) === 0);
  }, () => browser.memory());
  await browser.close();
  server.close();
}

await throughThePage();
await throughTheExtension();
process.exit();
