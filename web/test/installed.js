// Chromium and Firefox with the extension really installed. One browser of each for all tests: tabs come and go.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { call, CHROMIUM, chromeTab, firefoxTab, NAMES, poll } from './browsers.js';
import { sidePanelAt } from './chrome-window.js';
import { chooseFromMenu, inWindow, openSidebar, pressShortcut } from './firefox-window.js';

/** @typedef {import('./browsers.js').Tab} Tab */

/**
 * A tab, and what the extension does in it.
 * @typedef {object} Beside
 * @property {string} origin   that the extension's own pages lie under, with "/" at its end
 * @property {() => Promise<void>} button    clicks the extension's button in the toolbar
 * @property {() => Promise<{text: string, title: string}>} badge   what the button says
 * @property {<A extends any[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A) => Promise<Awaited<R>>} inside  runs a function on the closed shadow root of the overlay
 * @property {() => Promise<void>} stopBackground   as the browser does when nobody has asked it for a while
 * @property {() => Promise<void>} update            reloads the extension, as an update does
 * @property {() => Promise<number>} number     of the tab, as the extension counts
 * @property {(origin: string) => Promise<void>} allow  answers yes to what the browser will ask about a site
 * @property {(item: string) => Promise<void>} menu   chooses an item of the extension from the menu of the page, by its id
 * @property {() => Promise<void>} shortcut    presses the extension's keys, where the driver can
 * @property {() => Promise<Panel>} sidePanel  the browser's own, with the extension's panel in it
 */

/** @typedef {{run: (fn: (document: Document) => any) => Promise<any>, close: () => Promise<any>}} Panel */

/** @typedef {Tab & Beside} Reading */
/** @typedef {{name: string, open: (width?: number, height?: number) => Promise<Reading>, desk: () => Promise<Reading>, memory: () => Promise<number>, close: () => Promise<void>}} Installed desk: a page of the extension that stays open, to ask from; memory: of the engine in MB */

const FOLDER = fileURLToPath(new URL('../../dist/extension/', import.meta.url));

/** @typedef {Omit<Installed, 'desk' | 'memory'> & {memory?: () => Promise<number>}} Bare memory in bytes, where the browser can tell it without a page */

export const installed = NAMES.map(name => withDesk(name === 'firefox' ? firefox() : chrome()));

/** @param {Bare} browser @returns {Installed} */
function withDesk(browser) {
  /** @type {Promise<Reading> | null} */
  let desk = null;
  const seat = async () => {
    const tab = await browser.open();
    await tab.go(`${tab.origin}extension/options.html`);
    return tab;
  };
  const ask = () => (desk ??= seat());
  const memory = async () => (await ask()).run(async () => (await /** @type {any} */ (globalThis).browser.runtime.getBackgroundPage()).hearsayMemory?.() ?? 0);
  return { ...browser, desk: ask, memory: async () => Math.round(await (browser.memory ?? memory)() / 1e6) };
}

/** @returns {Bare} */
function chrome() {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-'));
  /** @type {Promise<any> | null} */
  let running = null;
  const launch = async () => {
    const folder = `${FOLDER}chrome`;
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, viewport: null,
      args: [...CHROMIUM, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
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
      const background = () => backgroundOf(context);
      return {
        ...chromeTab(context, page),
        close: () => page.close(),
        origin: `chrome-extension://${id}/`,
        button: async () => {
          await page.bringToFront();
          let targetId = '';
          const found = async () => {
            const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
            targetId = targetInfos.find((/** @type {any} */ t) => t.url === page.url())?.targetId ?? '';
            return targetId !== '';
          };
          await poll(found, found); // its address is known a little later
          await session.send('Extensions.triggerAction', { id, targetId });
        },
        stopBackground: async () => {
          const workers = async () => (await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] })).targetInfos.map((/** @type {any} */ t) => t.targetId);
          const running = await workers();
          await poll(async () => {
            const left = (await workers()).filter((/** @type {string} */ id) => running.includes(id));
            for (const targetId of left) await session.send('Target.closeTarget', { targetId }); // one that is busy does not always hear the first time
            return left.length === 0;
          }, workers);
        },
        update: async () => void await (await background()).evaluate(() => /** @type {any} */ (globalThis).chrome.runtime.reload()).catch(() => {}),
        number: async () => (await background()).evaluate(async () => {
          const { tabs } = /** @type {any} */ (globalThis).chrome;
          return (await tabs.query({ active: true, currentWindow: true }))[0].id;
        }),
        badge: async () => (await background()).evaluate(badgeOfActive),
        menu: async menuItemId => (await background()).evaluate(async (/** @type {string} */ item) => {
          const { tabs, contextMenus } = /** @type {any} */ (globalThis).chrome;
          contextMenus.onClicked.dispatch({ menuItemId: item }, (await tabs.query({ active: true, currentWindow: true }))[0]);
        }, menuItemId),
        allow: async origin => {
          const settings = await context.newPage();
          await settings.goto('chrome://extensions/');
          await settings.evaluate((/** @type {string[]} */ [extension, site]) => /** @type {any} */ (globalThis).chrome.developerPrivate.addHostPermission(extension, site), [id, origin]);
          await settings.close();
        },
        shortcut: async () => { throw new Error('no driver reaches Chromium’s own keys'); },
        sidePanel: () => sidePanelAt(session, `chrome-extension://${id}/extension/panel.html`),
        inside: (fn, ...args) => insideChrome(cdp, call(fn, args).replace(`(...`, `(...[this],...`)),
      };
    },
    memory: async () => backgroundOf((await /** @type {Promise<any>} */ (running)).context).then(worker => worker.evaluate(() => /** @type {any} */ (globalThis).hearsayMemory?.() ?? 0)),
    async close() {
      await (await running)?.context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** @param {any} context */
const backgroundOf = async context => context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker');

/** Runs in the background: what the button says in the tab in front. */
function badgeOfActive() {
  const { action, tabs } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
  return tabs.query({ active: true, currentWindow: true }).then(async (/** @type {any[]} */ [{ id: tabId }]) => ({ text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) }));
}

/** @param {any} cdp @param {string} expression with this for the shadow root */
async function insideChrome(cdp, expression) {
  const { result: host } = await cdp.send('Runtime.evaluate', { expression: "document.querySelector(':root > hearsay-overlay')" });
  if (!host.objectId) throw new Error('there is no overlay');
  const { node } = await cdp.send('DOM.describeNode', { objectId: host.objectId, depth: 1, pierce: true });
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: node.shadowRoots[0].backendNodeId });
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: `function () { return ${expression}; }`, returnByValue: true, awaitPromise: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** @returns {Bare} */
function firefox() {
  /** @type {Promise<any> | null} */
  let running = null;
  const launch = async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true, args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'layout.css.prefers-color-scheme.content-override': 1,
        'network.dns.disabled': true, // no other host is asked
        'extensions.webextOptionalPermissionPrompts': false, // what is asked for by a click is given
      },
    });
    const id = await browser.installExtension(`${FOLDER}firefox`);
    const connection = /** @type {any} */ (browser).connection ?? /** @type {any} */ (browser)._connection;
    return { browser, id, connection, origin: await inWindow(connection, `WebExtensionPolicy.getByID(${JSON.stringify(id)}).getURL('')`) };
  };
  return {
    name: 'firefox',
    async open(width = 1280, height = 900) {
      const { browser, id, connection, origin } = await (running ??= launch());
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
      const action = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global.browserActionFor(${policy}.extension)`;
      const tab = firefoxTab(/** @type {any} */ ({ close: () => page.close() }), page);
      return {
        ...tab,
        origin,
        go: async url => {
          await tab.run(() => { /** @type {any} */ (window).left = true; }).catch(() => {}); // the same address is no sign of another page
          await connection.send('browsingContext.navigate', { context: /** @type {any} */ (page.mainFrame())._id, url, wait: 'none' }); // the driver trips over frames that are refused, and waits for ever for pages of extensions
          await tab.until(wanted => location.href === wanted && document.readyState === 'complete' && !/** @type {any} */ (window).left, url);
        },
        button: async () => {
          await page.bringToFront();
          await inWindow(connection, `void ${action}.triggerAction(window)`);
        },
        badge: () => inWindow(connection, `(() => { const { badgeText, title } = ${action}.action.getContextData(gBrowser.selectedTab); return { text: badgeText ?? '', title }; })()`),
        stopBackground: () => inWindow(connection, `${policy}.extension.terminateBackground()`),
        update: () => inWindow(connection, `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID(${JSON.stringify(id)}).then(addon => addon.reload())`),
        number: () => inWindow(connection, "ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)"),
        allow: async () => {}, // it does not ask: extensions.webextOptionalPermissionPrompts
        menu: async item => {
          await page.bringToFront();
          await page.mouse.click(5, 5, { button: 'right' });
          await chooseFromMenu(connection, item);
        },
        shortcut: async () => {
          await page.bringToFront();
          await pressShortcut(connection);
        },
        sidePanel: () => openSidebar(connection, id),
        inside: (fn, ...args) => insideFirefox(connection, page, fn, args),
      };
    },
    async close() {
      await (await running)?.browser.close();
    },
  };
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
