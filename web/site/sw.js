// The service worker: keeps one version of the page whole, so that it works without the server, and never lets a page
// meet files of another version. The build writes the version and the lists into it.
//
// The files of the page are fetched when the worker is installed; language models when they are first used, the rest of
// them when the page is idle. The version before stays until the next, for tabs that still show it.

const { version, first, later } = JSON.parse('%FILES%');

const sw = /** @type {any} */ (self);
const CACHE = `hearsay-${version}`;
const SHARED = 'hearsay shared';

sw.addEventListener('install', (/** @type {any} */ e) => e.waitUntil(install()));
sw.addEventListener('activate', (/** @type {any} */ e) => e.waitUntil(activate()));
sw.addEventListener('message', (/** @type {any} */ e) => {
  if (e.data === 'use') sw.skipWaiting();
  if (e.data === 'fill') e.waitUntil(fill());
  if (e.data === 'mend') e.waitUntil(install('reload').then(() => true, () => false).then(done => e.ports[0].postMessage(done)));
});
sw.addEventListener('fetch', (/** @type {any} */ e) => {
  const { pathname, origin } = new URL(e.request.url);
  if (origin !== location.origin) return;
  if (e.request.method === 'POST' && pathname === '/share') e.respondWith(takeShared(e.request));
  else if (e.request.method === 'GET') e.respondWith(answer(e.request, pathname));
});

/** @param {RequestCache} [from] "reload": past the browser's own cache too */
async function install(from = 'default') {
  const cache = await caches.open(CACHE);
  const index = await fetch('/', { cache: 'no-cache' });
  if (!index.ok || !(await index.clone().text()).includes(`/${version}/`)) throw new Error('the page has been built anew: its newer worker will install');
  await cache.addAll(first.map((/** @type {string} */ path) => new Request(path, { cache: from })));
  await cache.put('/', index);
}

async function activate() {
  const versions = (await caches.keys()).filter(name => name.startsWith('hearsay-') && name !== CACHE);
  for (const old of versions.slice(0, -1)) await caches.delete(old);
  await sw.clients.claim();
}

/** Fetches what is not there yet, one after the other. */
async function fill() {
  const cache = await caches.open(CACHE);
  for (const path of later) {
    if (!await cache.match(path)) await cache.add(path).catch(() => {}); // fetched when it is needed
  }
}

/** @param {Request} request @param {string} pathname */
async function answer(request, pathname) {
  const path = request.mode === 'navigate' && pathname === '/index.html' ? '/' : pathname;
  const options = { ignoreSearch: true, ignoreVary: true };
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path, options) ?? await caches.match(path, options);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && later.includes(path)) await cache.put(path, response.clone()).catch(() => {}); // no room: it can be used all the same
  return response;
}

/**
 * Puts aside what another application shares, for the page to open. It comes here and goes no further: a share by GET
 * would write the text into an address that is asked of the server.
 * @param {Request} request
 */
async function takeShared(request) {
  const form = await request.formData();
  const file = form.get('file');
  const shared = file instanceof File && file.size > 0
    ? new Response(file, { headers: { 'x-name': encodeURIComponent(file.name) } })
    : new Response(['title', 'text', 'url'].map(name => form.get(name)).filter(Boolean).join('\n\n'));
  await (await caches.open(SHARED)).put('/share', shared);
  return Response.redirect('/', 303);
}
