// Offline: has the service worker keep the page's files, and says when a new version of them is ready.

import { openFile } from './start.js';
import { say } from '../shared/words.js';

const SHARED = 'hearsay shared'; // a cache, as in sw.js
const PAUSE = 2000; // ms after the page is ready: what the reader waits for comes first

/**
 * @param {string} script URL of the service worker
 * @param {import('./start.js').Page} page
 */
export async function installOffline(script, page) {
  openShared(page);
  openHandled(page);
  const { serviceWorker } = navigator;
  if (!serviceWorker) return; // a private window, or no https: the page works while the server is there
  await new Promise(resolve => setTimeout(resolve, PAUSE));
  try {
    const registration = await serviceWorker.register(script, { updateViaCache: 'none' });
    offer(registration, page);
    registration.addEventListener('updatefound', () => offer(registration, page));
    fill(await serviceWorker.ready);
  } catch (e) {
    console.info('hearsay: not available offline:', e);
  }
}

/** Offers a version that waits. @param {ServiceWorkerRegistration} registration @param {import('./start.js').Page} page */
function offer(registration, page) {
  const { installing, waiting } = registration;
  if (waiting && navigator.serviceWorker.controller) tell(waiting, page);
  installing?.addEventListener('statechange', () => offer(registration, page));
}

/** @param {ServiceWorker} waiting @param {import('./start.js').Page} page */
function tell(waiting, { reader, bulletin }) {
  bulletin.say('update', say('update.ready'), {
    label: say('update.now'),
    does: async () => {
      reader.keep();
      await reader.keeper.saving;
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      waiting.postMessage('use');
    },
  });
}

/** Has what is not needed yet fetched when there is nothing else to do. @param {ServiceWorkerRegistration} registration */
function fill({ active }) {
  const idle = window.requestIdleCallback ?? window.setTimeout;
  idle(() => active?.postMessage('fill'));
}

/**
 * Has the service worker fetch all files of the page again: one that it kept turned out to be broken.
 * @returns {Promise<boolean>} whether there are new ones
 */
export function mend() {
  const controller = navigator.serviceWorker?.controller;
  if (!controller) return Promise.resolve(false);
  const { port1, port2 } = new MessageChannel();
  controller.postMessage('mend', [port2]);
  return new Promise(resolve => { port1.onmessage = ({ data }) => resolve(data); });
}

/** Opens what another application has shared: the service worker has put it aside. @param {import('./start.js').Page} page */
async function openShared(page) {
  const { reader, bulletin } = page;
  const answer = await window.caches?.match('/share', { cacheName: SHARED }).catch(() => undefined);
  if (!answer) return;
  await caches.delete(SHARED);
  const name = answer.headers.get('x-name');
  if (name) return openFile(new File([await answer.blob()], decodeURIComponent(name)), page);
  const text = await answer.text();
  const address = /^https?:\S+$/.test(text.trim());
  if (address) bulletin.say('shared', say('file.onlyAddress'), { label: say('storage.understood'), does: () => bulletin.say('shared', '') });
  else if (text.trim() !== '') reader.bring(text);
}

/** Opens a file that the system has handed to the installed page. @param {import('./start.js').Page} page */
function openHandled(page) {
  /** @type {any} */ (window).launchQueue?.setConsumer(async (/** @type {{files: FileSystemFileHandle[]}} */ { files }) => {
    if (files[0]) openFile(await files[0].getFile(), page);
  });
}
