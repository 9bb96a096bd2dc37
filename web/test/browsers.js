// Real Chromium and real Firefox behind one small interface, so that each test is written once and runs in both.

import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

const OUT = new URL('out/', import.meta.url);
export const NAMES = (process.env.BROWSERS ?? 'chromium firefox').split(' ');
const PATIENCE = 60000; // ms: a loaded machine is slow, and nobody waits longer than for what is waited for
export const CHROMIUM = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * What a test may ask of a page's look.
 * @typedef {object} Look
 * @property {number} [width]
 * @property {number} [height]
 * @property {boolean} [dark]
 * @property {boolean} [forcedColors]
 * @property {boolean} [touch]
 */

/**
 * A tab of either browser.
 * @typedef {object} Tab
 * @property {string[]} requests          URLs asked for since it opened, the worker's included
 * @property {string[]} complaints        console errors and uncaught errors
 * @property {(url: string) => Promise<void>} go
 * @property {<A extends any[], R>(fn: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} run   runs a function in the page
 * @property {<A extends any[]>(fn: (...args: A) => any, ...args: A) => Promise<void>} until        waits until it answers true
 * @property {<A extends any[]>(fn: (...args: A) => void, ...args: A) => Promise<void>} before      runs it before every page's own code
 * @property {(...keys: string[]) => Promise<void>} press   keys in turn; "Control+v" holds the first
 * @property {(text: string) => Promise<void>} type
 * @property {(x: number, y: number) => Promise<void>} hover
 * @property {(selector: string) => Promise<void>} click
 * @property {(x: number, y: number) => Promise<void>} point   clicks with the mouse
 * @property {(x: number, y: number) => Promise<void>} tap
 * @property {(name: string) => Promise<void>} shoot        writes a screenshot to web/test/out
 * @property {() => Promise<Tab>} another    another tab of the same reader
 * @property {() => Promise<void>} front      shows this tab in front of the reader's others
 * @property {() => Promise<void>} cutOff     takes the network away, where the driver can
 * @property {() => Promise<void>} shut       closes this tab, and leaves the reader's others open
 * @property {() => Promise<void>} close      closes all that this reader has open
 */

/** @typedef {{name: string, open: (look?: Look) => Promise<Tab>, close: () => Promise<void>}} Browser */

/** The browsers that are to be tested in, by name; each starts when its first tab is opened. */
export const browsers = NAMES.map(name => (name === 'firefox' ? firefox() : chrome()));

/** @returns {Browser} */
function chrome() {
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  return {
    name: 'chromium',
    async open({ width = 1280, height = 900, dark = false, forcedColors = false, touch = false } = {}) {
      browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: CHROMIUM });
      const context = await browser.newContext({
        viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', forcedColors: forcedColors ? 'active' : 'none', hasTouch: touch,
      });
      const page = await context.newPage();
      return chromeTab(context, page);
    },
    close: async () => browser?.close(),
  };
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('playwright-core').Page} page
 * @returns {Tab}
 */
export function chromeTab(context, page) {
  const watched = watch(/** @type {any} */ (page), context);
  return {
    ...watched,
    go: async url => void await page.goto(url),
    run: (fn, ...args) => /** @type {any} */ (page.evaluate(call(fn, args))),
    until: (fn, ...args) => poll(() => page.evaluate(call(fn, args)), fn),
    before: async (fn, ...args) => void await context.addInitScript(call(fn, args)),
    press: async (...keys) => { for (const key of keys) await page.keyboard.press(key); },
    type: text => page.keyboard.type(text),
    hover: (x, y) => page.mouse.move(x, y),
    click: selector => page.click(selector),
    point: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    shoot: async name => save(`chromium-${name}`, await page.screenshot()),
    front: () => page.bringToFront(),
    another: async () => chromeTab(context, await context.newPage()),
    cutOff: () => context.setOffline(true),
    shut: async () => void await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]),
    close: () => context.close(),
  };
}

/** @returns {Browser} */
function firefox() {
  /** @type {Map<string, Promise<import('puppeteer-core').Browser>>} */
  const running = new Map(); // one for each colour scheme: Firefox takes it as a preference
  return {
    name: 'firefox',
    async open({ width = 1280, height = 900, dark = false, forcedColors = false } = {}) {
      const key = `${dark} ${forcedColors}`;
      if (!running.has(key)) running.set(key, launchFirefox(dark, forcedColors));
      const browser = await /** @type {Promise<import('puppeteer-core').Browser>} */ (running.get(key));
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      return firefoxTab(context, page);
    },
    close: async () => { for (const browser of running.values()) await (await browser).close(); },
  };
}

/** @param {boolean} dark @param {boolean} forcedColors */
function launchFirefox(dark, forcedColors) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'browser.display.document_color_use': forcedColors ? 2 : 1,
    },
  });
}

/**
 * @param {import('puppeteer-core').BrowserContext} context
 * @param {import('puppeteer-core').Page} page
 * @returns {Tab}
 */
export function firefoxTab(context, page) {
  const watched = watch(/** @type {any} */ (page), /** @type {any} */ (page));
  return {
    ...watched,
    go: async url => void await page.goto(url),
    run: (fn, ...args) => /** @type {any} */ (page.evaluate(call(fn, args))),
    until: (fn, ...args) => poll(() => page.evaluate(call(fn, args)), fn),
    before: async (fn, ...args) => void await page.evaluateOnNewDocument(call(fn, args)),
    press: async (...keys) => { for (const key of keys) await chord(page.keyboard, key); },
    type: text => page.keyboard.type(text),
    hover: (x, y) => page.mouse.move(x, y),
    click: async selector => {
      const { x, y } = await atRest(page, selector);
      await page.mouse.click(x, y);
    },
    point: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    shoot: async name => save(`firefox-${name}`, await page.screenshot()),
    front: () => page.bringToFront(),
    another: async () => firefoxTab(context, await context.newPage()),
    cutOff: async () => {},
    shut: () => page.close(),
    close: () => context.close(),
  };
}

/** Functions travel as source, so that either driver takes them. @param {Function} fn @param {any[]} args */
export function call(fn, args) {
  return `(${fn})(...${JSON.stringify(args)})`;
}

/**
 * Where to click on an element: what Chromium's driver waits for, Firefox's does not. It is there, nothing lies over it, and
 * it has come to rest.
 * @param {import('puppeteer-core').Page} page @param {string} selector
 * @returns {Promise<{x: number, y: number}>}
 */
async function atRest(page, selector) {
  let [before, now] = ['', ''];
  await poll(async () => {
    before = now;
    now = JSON.stringify(await page.evaluate(call(middleOfElement, [selector])));
    return now !== 'null' && now === before;
  }, `a place to click ${selector}`);
  return JSON.parse(now);
}

/** Runs in the page. @param {string} selector */
function middleOfElement(selector) {
  const el = /** @type {HTMLInputElement | null} */ (document.querySelector(selector));
  if (!el || el.disabled) return null;
  const seen = el.getBoundingClientRect();
  if (seen.top < 0 || seen.left < 0 || seen.bottom > innerHeight || seen.right > innerWidth) el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = el.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return el.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}

/**
 * Asks again and again: the drivers' own waiting compiles strings in the page, which its policy forbids.
 * @param {() => Promise<unknown>} ask @param {Function | string} what
 */
export async function poll(ask, what) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await ask().catch(leaving)) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** A page that is being left answers nothing; the next one will. @param {unknown} e */
function leaving(e) {
  if (!/destroyed|navigat|detached|no such frame|cannot find context/i.test(String(e))) throw e;
  return false;
}

/** @param {import('puppeteer-core').Keyboard} keyboard @param {string} keys */
async function chord(keyboard, keys) {
  const parts = /** @type {any[]} */ (keys.length > 1 ? keys.split('+') : [keys]);
  for (const key of parts) await keyboard.down(key);
  for (const key of parts.reverse()) await keyboard.up(key);
}

/** @param {any} page @param {any} requesting */
function watch(page, requesting) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const complaints = [];
  requesting.on('request', (/** @type {any} */ r) => requests.push(r.url()));
  page.on('console', (/** @type {any} */ m) => m.type() === 'error' && complaints.push(m.text()));
  page.on('pageerror', (/** @type {any} */ e) => complaints.push(String(e)));
  return { requests, complaints };
}

/** @param {string} name @param {Uint8Array} png */
function save(name, png) {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(new URL(`${name}.png`, OUT), png);
}
