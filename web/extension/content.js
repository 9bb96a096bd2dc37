// Runs in a page when the reader asks for it: once reads, once more takes everything away. The background says what is
// wanted, and in which language, before it runs this.

import { speak } from '../shared/words.js';
import './english.js';
import { Overlay, selected } from './overlay.js';

/** @typedef {'toggle' | 'start' | 'selection'} Wanted */

/**
 * What the background orders. kinds: those that are not to be shown are false; table: of the language spoken, null for
 * English, which is here.
 * @typedef {{wanted: Wanted, kinds: Record<import('../shared/annotations').Kind, boolean>, code: string, table: import('../shared/words.js').Table | null}} Order
 */

// Symbols: an element of the page with an id is a property of the window, in this world too.
const OVERLAY = Symbol.for('hearsay overlay');
const ORDER = Symbol.for('hearsay order');

const world = /** @type {any} */ (globalThis); // of this extension: the page has another
/** @type {Order} */
const order = world[ORDER]; // the last that was given: two clicks may come together
/** @type {Overlay | undefined} */
const overlay = world[OVERLAY];

if (!overlay) start();
else if (order.wanted === 'selection') overlay.readSelection();
else if (order.wanted === 'toggle') overlay.stop();

function start() {
  if (order.table) speak(order.code, order.table);
  const made = new Overlay(order.wanted === 'selection' ? selected() : null, () => { delete world[OVERLAY]; });
  world[OVERLAY] = made;
  made.start(order.kinds);
}
