// Runs in a page when the reader asks for it: once reads, once more takes everything away. The background says what is
// wanted before it runs this.

import { api } from './api.js';
import { Overlay, selected } from './overlay.js';
import { load } from './settings.js';

/** @typedef {'toggle' | 'start' | 'selection'} Wanted */

// Symbols: an element of the page with an id is a property of the window, in this world too.
const OVERLAY = Symbol.for('hearsay overlay');
const WANTED = Symbol.for('hearsay wanted');

const world = /** @type {any} */ (globalThis); // of this extension: the page has another
/** @type {Wanted} */
const wanted = world[WANTED] ?? 'toggle';
delete world[WANTED];
/** @type {Overlay | undefined} */
const overlay = world[OVERLAY];

if (!overlay) start();
else if (wanted === 'selection') overlay.readSelection();
else if (wanted === 'toggle') overlay.stop();

function start() {
  const made = new Overlay(wanted === 'selection' ? selected() : null, () => { delete world[OVERLAY]; });
  world[OVERLAY] = made;
  load(api).then(({ kinds }) => made.start(kinds));
}
