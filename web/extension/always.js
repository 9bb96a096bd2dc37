// Runs when a page of a site has loaded that the reader wants always read: it has the background begin.

const { runtime } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

runtime.sendMessage({ op: 'always' }).catch(() => {}); // the extension has just been updated: the next page will be read
