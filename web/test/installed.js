// Chromium and Firefox with the extension really installed. One browser of each for all tests: tabs come and go.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { call, CHROMIUM, chromeTab, firefoxTab, NAMES, poll } from './browsers.js';

/** @typedef {import('./browsers.js').Tab} Tab */

/**
 * A tab, and what the extension does in it.
 * @typedef {object} Beside
 * @property {string} origin   that the extension's own pages lie under, with "/" at its end
 * @property {() => Promise<void>} button    clicks the extension's button in the toolbar
 * @property {() => Promise<{text: string, title: string}>} badge   what the button says
 * @property {<A extends any[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A) => Promise<Awaited<R>>} inside  runs a function on the closed shadow root of the overlay
 * @property {<R>(fn: () => R) => Promise<Awaited<R>>} background   runs a function in the background
 */

/** @typedef {Tab & Beside} Reading */
/** @typedef {{name: string, open: (width?: number, height?: number) => Promise<Reading>, close: () => Promise<void>, worker?: () => Promise<void>}} Installed */

const FOLDER = fileURLToPath(new URL('../../dist/extension/', import.meta.url));

export const installed = NAMES.map(name => (name === 'firefox' ? firefox() : chrome()));

/** @returns {Installed} */
function chrome() {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-'));
  /** @type {Promise<any> | null} */
  let running = null;
  const launch = async () => {
    const folder = `${FOLDER}chrome`;
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, viewport: null,
      args: [...CHROMIUM, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`, '--window-size=1280,900'],
    });
    const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker');
    await poll(() => worker.evaluate('self.registration?.active !== null && self.registration?.active !== undefined'), launch);
    const session = await /** @type {any} */ (context.browser()).newBrowserCDPSession();
    return { context, session, id: worker.url().split('/')[2] };
  };
  return {
    name: 'chromium',
    async open(width = 1280, height = 900) {
      const { context, session, id } = await (running ??= launch());
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      const cdp = await context.newCDPSession(page);
      const background = async () => context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker');
      return {
        ...chromeTab(context, page),
        close: () => page.close(),
        origin: `chrome-extension://${id}/`,
        button: async () => {
          await page.bringToFront();
          const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
          const { targetId } = targetInfos.find((/** @type {any} */ t) => t.url === page.url());
          await session.send('Extensions.triggerAction', { id, targetId });
        },
        background: async fn => (await background()).evaluate(fn),
        badge: async () => (await background()).evaluate(badgeOfActive),
        inside: (fn, ...args) => insideChrome(cdp, call(fn, args).replace(`(...`, `(...[this],...`)),
      };
    },
    async close() {
      await (await running)?.context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Runs in the background: what the button says in the tab in front. */
function badgeOfActive() {
  const { action, tabs } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
  return tabs.query({ active: true, currentWindow: true }).then(async (/** @type {any[]} */ [{ id: tabId }]) => ({ text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) }));
}

/** @param {any} cdp @param {string} expression with this for the shadow root */
async function insideChrome(cdp, expression) {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = hostIn(root);
  if (!host) throw new Error('there is no overlay');
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: host.shadowRoots[0].backendNodeId });
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: `function () { return ${expression}; }`, returnByValue: true, awaitPromise: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** @param {any} node @returns {any} */
function hostIn(node) {
  const html = node.children?.find((/** @type {any} */ c) => c.nodeName === 'HTML');
  return html?.children?.find((/** @type {any} */ c) => c.nodeName === 'HEARSAY-OVERLAY');
}

/** @returns {Installed} */
function firefox() {
  /** @type {Promise<any> | null} */
  let running = null;
  const launch = async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true, args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': 1 },
    });
    const id = await browser.installExtension(`${FOLDER}firefox`);
    const connection = /** @type {any} */ (browser).connection ?? /** @type {any} */ (browser)._connection;
    return { browser, id, connection, origin: await chromeScope(connection, `WebExtensionPolicy.getByID(${JSON.stringify(id)}).getURL('')`) };
  };
  return {
    name: 'firefox',
    async open(width = 1280, height = 900) {
      const { browser, id, connection, origin } = await (running ??= launch());
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
      const action = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global.browserActionFor(${policy}.extension)`;
      return {
        ...firefoxTab(/** @type {any} */ ({ close: () => page.close() }), page),
        origin,
        button: async () => {
          await page.bringToFront();
          await chromeScope(connection, `void ${action}.triggerAction(window)`);
        },
        badge: () => chromeScope(connection, `(() => { const { badgeText, title } = ${action}.action.getContextData(gBrowser.selectedTab); return { text: badgeText ?? '', title }; })()`),
        background: async () => { throw new Error('the background of Firefox is out of reach'); },
        inside: (fn, ...args) => insideFirefox(connection, page, fn, args),
      };
    },
    async close() {
      await (await running)?.browser.close();
    },
  };
}

/** Runs an expression in the browser's own window. @param {any} connection @param {string} expression @returns {Promise<any>} */
async function chromeScope(connection, expression) {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { context } = result.contexts.find((/** @type {any} */ c) => c.url.includes('browser.xhtml'));
  const answer = (await connection.send('script.evaluate', { target: { context }, awaitPromise: true, expression: `Promise.resolve(${expression}).then(value => JSON.stringify(value ?? null))` })).result;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value);
}

/** @param {any} connection @param {any} page @param {Function} fn @param {any[]} args */
async function insideFirefox(connection, page, fn, args) {
  const context = page.mainFrame()._id;
  const found = (await connection.send('script.evaluate', {
    target: { context }, awaitPromise: false, expression: "document.querySelector(':root > hearsay-overlay')", serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })).result.result;
  const root = found.value?.shadowRoot;
  if (!root) throw new Error('there is no overlay');
  const answer = (await connection.send('script.callFunction', {
    target: { context }, awaitPromise: true, functionDeclaration: `async root => JSON.stringify(await (${fn})(root, ...${JSON.stringify(args)}) ?? null)`, arguments: [{ sharedId: root.sharedId }],
  })).result;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value);
}
