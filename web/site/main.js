// The page as a server hands it out: its files lie in one folder, which is named after their version.

import { LATER } from './later.js';
import { installOffline, mend } from './offline.js';
import { start } from './start.js';

const base = new URL('..', import.meta.url).href;
const worker = `${base}shared/worker.js`;
const offlineWorker = new URL('/sw.js', base).href;

const policy = window.trustedTypes?.createPolicy('hearsay', {
  createScriptURL: url => {
    if (url !== worker && url !== offlineWorker) throw new TypeError(`not a script of this page: ${url}`);
    return url;
  },
  createHTML: html => html, // parsed for its words (files.js), never put into the page
});

/** A URL that the policy has passed. @param {string} url */
const trusted = url => /** @type {string} */ (/** @type {unknown} */ (policy?.createScriptURL(url) ?? url));

start({
  base,
  load: path => fetch(base + path),
  spawn: () => new Worker(trusted(worker), { type: 'module' }),
  later: LATER,
  trustedHTML: html => /** @type {any} */ (policy?.createHTML(html) ?? html),
  mend,
  ready: page => installOffline(trusted(offlineWorker), page),
});
