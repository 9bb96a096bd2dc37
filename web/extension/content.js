// Runs in a page when the reader asks for it: once reads, once more takes everything away. The background says what is
// wanted before it runs this.

import { api } from './api.js';
import { Overlay, selected } from './overlay.js';
import { load } from './settings.js';

/** @typedef {'toggle' | 'start' | 'selection'} Wanted */

const world = /** @type {{hearsay?: Overlay, hearsayWanted?: Wanted}} */ (globalThis); // of this extension: the page has another
const wanted = world.hearsayWanted ?? 'toggle';
delete world.hearsayWanted;

if (world.hearsay && wanted === 'selection') world.hearsay.readSelection();
else if (world.hearsay && wanted === 'toggle') world.hearsay.stop();
else if (!world.hearsay) start();

function start() {
  const overlay = new Overlay(wanted === 'selection' ? selected() : null, () => { delete world.hearsay; });
  world.hearsay = overlay;
  load(api).then(({ kinds }) => overlay.start(kinds));
}
