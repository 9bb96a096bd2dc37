// Without a server: the service worker keeps the page whole, and a new version is used when the reader says so.

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browsers } from './browsers.js';
import { ARTICLE, drawn, marks, notice, pasteAndRead, read, sheetText, visit } from './page-under-test.js';

/** @typedef {import('./browsers.js').Tab} Tab */

const DIST = fileURLToPath(new URL('../../dist/site', import.meta.url));
/** @type {Record<string, string>} */
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', json: 'application/json', svg: 'image/svg+xml', png: 'image/png', webmanifest: 'application/manifest+json' };

/** A server of a folder, which can be ended with its connections, and put up again on the same port. @param {string} dir */
async function serveFolder(dir) {
  let told = 0; // requests that bring anything with them
  const make = () => createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.includes('?')) told++;
    const path = new URL(request.url ?? '', 'http://x').pathname;
    try {
      const content = readFileSync(join(dir, path === '/' ? 'index.html' : path));
      response.writeHead(200, { 'Content-Type': TYPES[path === '/' ? 'html' : path.split('.').pop() ?? ''] ?? 'text/plain', 'Cache-Control': 'no-cache' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  let server = make();
  const listen = (/** @type {number} */ port) => new Promise(resolve => server.listen(port, 'localhost', () => resolve(null)));
  await listen(0);
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}/`,
    told: () => told,
    end: () => {
      server.close();
      server.closeAllConnections();
    },
    again: () => {
      server = make();
      return listen(port);
    },
  };
}

/** Waits until the service worker keeps the page. @param {Tab} tab */
const installed = tab => tab.until(() => Boolean(navigator.serviceWorker.controller));

/** Waits until it keeps the language models, too. @param {Tab} tab */
const filled = tab => tab.until(async () => {
  const [name] = (await caches.keys()).filter(n => n.startsWith('hearsay-'));
  return (await (await caches.open(name)).keys()).filter(r => r.url.endsWith('.lm')).length > 70;
});

/** @param {Tab} tab */
const version = tab => tab.run(() => /\/(\w{12})\//.exec(/** @type {HTMLScriptElement} */ (document.querySelector('script[type=module]')).src)?.[1]);

/** Makes a folder's site another version. @param {string} dir */
function renew(dir) {
  const [old] = readdirSync(dir).filter(name => /^\w{12}$/.test(name));
  const next = old.startsWith('0') ? old.replace('0', '1') : `0${old.slice(1)}`;
  renameSync(join(dir, old), join(dir, next));
  for (const file of ['index.html', 'sw.js', 'manifest.webmanifest'].map(name => join(dir, name)).filter(existsSync)) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, next));
  }
  return { old, next };
}

/** Shares as a system does: a form is sent to the page's share target, and the tab goes there. @param {Tab} tab @param {string} url @param {Record<string, string>} fields */
async function share(tab, url, fields) {
  await tab.go('about:blank');
  await tab.run((target, all) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.enctype = 'multipart/form-data';
    form.action = `${target}share`;
    for (const [name, value] of Object.entries(all)) {
      const field = document.createElement('textarea');
      field.name = name;
      field.value = String(value);
      form.append(field);
    }
    document.body.append(form);
    setTimeout(() => form.submit());
  }, url, fields);
  await tab.until(() => location.protocol === 'http:' && document.body?.dataset.state !== undefined);
}

const dir = mkdtempSync(join(tmpdir(), 'hearsay-'));
after(async () => {
  for (const browser of browsers) await browser.close();
  rmSync(dir, { recursive: true });
});

for (const browser of browsers) {
  describe(browser.name, () => {
    /**
     * @param {string} name @param {(tab: Tab, server: Awaited<ReturnType<typeof serveFolder>>, folder: string) => Promise<void>} body
     * @param {{missing?: string}} [options] a file that the server does not have
     */
    const withServer = (name, body, { missing = '' } = {}) => test(name, { timeout: 240000 }, async () => {
      const folder = mkdtempSync(join(dir, 'site-'));
      cpSync(DIST, folder, { recursive: true });
      if (missing) rmSync(join(folder, missing));
      const server = await serveFolder(folder);
      const tab = await browser.open();
      try {
        await visit(tab, server.url);
        await body(tab, server, folder);
      } finally {
        await tab.close();
        server.end();
      }
    });

    withServer('with the server gone and the network off: reload, paste, highlight, another language', async (tab, server) => {
      await installed(tab);
      await filled(tab);
      server.end();
      await tab.cutOff();
      await tab.go(server.url);
      await pasteAndRead(tab, ARTICLE);
      assert.deepEqual((await marks(tab)).direct, ['The dam is safe,', 'Nobody has to leave.']);
      await tab.run(t => /** @type {any} */ (window).hearsayReader.open(t), 'Die Ministerin sagte am Dienstag, die Brücke bleibe vermutlich noch zwölf Tage gesperrt. „Wir wissen es nicht“, sagte sie.');
      await read(tab);
      await tab.until(() => document.getElementById('live')?.textContent?.startsWith('Read as German'));
      assert.deepEqual((await marks(tab)).direct, ['Wir wissen es nicht']);
      await tab.press('l');
      await tab.until(() => document.querySelectorAll('#findings li').length > 2);
      assert.equal(await notice(tab), 'Put the text before back');
    });

    withServer('a program that was kept broken is fetched again, and the page reads, without the server too', async (tab, server) => {
      await installed(tab);
      await tab.run(async () => {
        const [name] = (await caches.keys()).filter(n => n.startsWith('hearsay-'));
        const cache = await caches.open(name);
        for (const program of ['engine.wasm', 'page.wasm']) {
          const kept = /** @type {Request} */ ((await cache.keys()).find(r => r.url.endsWith(program)));
          const whole = await /** @type {Response} */ (await cache.match(kept)).arrayBuffer();
          await cache.put(kept, new Response(whole.slice(0, whole.byteLength / 2), { headers: { 'Content-Type': 'application/wasm' } }));
        }
      });
      await tab.go(server.url);
      await pasteAndRead(tab, ARTICLE);
      assert.equal((await marks(tab)).direct.length, 2);
      server.end();
      await tab.cutOff();
      await tab.go(server.url);
      await read(tab);
      await drawn(tab);
      assert.equal((await marks(tab)).direct.length, 2);
    });

    withServer('rules of another version are not used: the page asks to be loaded again', async (tab, server, folder) => {
      await pasteAndRead(tab, ARTICLE);
      renew(folder);
      assert.equal(await tab.run(() => navigator.serviceWorker.controller), null, 'nothing has kept the rules of this version');
      await tab.run(t => /** @type {any} */ (window).hearsayReader.open(t), 'Die Ministerin sagte am Dienstag, die Brücke bleibe vermutlich noch zwölf Tage gesperrt.');
      await tab.until(() => document.body.dataset.state === 'failed');
      await tab.until(() => document.getElementById('notice')?.innerText.includes('built anew since it was opened, reload it'));
    }, { missing: 'sw.js' });

    withServer('a new version is offered, used on a click, and keeps the text; page and engine are of one version', async (tab, server, folder) => {
      await installed(tab);
      await pasteAndRead(tab, ARTICLE);
      const { old, next } = renew(folder);
      assert.equal(await version(tab), old);
      await tab.run(async () => void (await navigator.serviceWorker.ready).update());
      await tab.until(() => document.querySelector('#bulletin [data-about=update]') !== null);
      await tab.shoot('update');
      assert.match(await tab.run(() => document.getElementById('bulletin')?.innerText ?? ''), /^A new version is ready\./);
      await tab.go(server.url);
      assert.equal(await version(tab), old, 'not before the click');
      await tab.until(() => document.querySelector('#bulletin [data-about=update]') !== null);
      await tab.click('#bulletin button');
      await tab.until(v => document.querySelector('script[type=module]')?.getAttribute('src')?.includes(v), next);
      await read(tab);
      await drawn(tab);
      assert.equal(await sheetText(tab), ARTICLE);
      assert.equal(await tab.run(() => /** @type {any} */ (window).hearsayReader.engine.base), `${server.url}${next}/`);
    });

    withServer('a text that is shared with the installed page is opened, and is sent nowhere', async (tab, server) => {
      await installed(tab);
      await share(tab, server.url, { title: 'Dam', text: ARTICLE });
      await read(tab);
      assert.equal(await sheetText(tab), `Dam\n\n${ARTICLE}`);
      await tab.run(async () => {
        const form = new FormData();
        form.append('file', new File(['# The dam\n\nIt **may** hold for now.'], 'dam.md'));
        await fetch('/share', { method: 'POST', body: form, redirect: 'manual' });
      });
      await tab.go(server.url);
      await tab.until(() => /** @type {any} */ (window).hearsayReader?.sheet.read().text.includes('It may hold'));
      assert.equal(await sheetText(tab), 'The dam\n\nIt may hold for now.');
      assert.equal(server.told(), 0);
    });

    withServer('a file that the system hands to the installed page is opened', async (tab, server) => {
      await tab.before(text => {
        const file = new File([String(text)], 'article.txt', { type: 'text/plain' });
        Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (/** @type {any} */ f) => f({ files: [{ getFile: async () => file }] }) } });
      }, ARTICLE);
      await tab.go(server.url);
      await read(tab);
      assert.equal(await sheetText(tab), ARTICLE);
    });
  });
}
