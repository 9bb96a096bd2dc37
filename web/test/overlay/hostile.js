// Pages that would hinder the overlay, or reach it.

import assert from 'node:assert/strict';
import { chip, clear, markup, read } from '../overlay.js';

/** @param {import('../overlay.js').InTab} inTab */
export function hostile(inTab) {
  inTab('a hostile page neither hinders nor reaches it', '/hostile', async tab => {
    const before = await markup(tab);
    const globals = await tab.run(() => Object.getOwnPropertyNames(window).length);
    await read(tab);
    assert.ok((await chip(tab)).counts[0] > 5, 'quotes are found');
    const seen = await tab.run(() => /** @type {any} */ (window).seen.map((/** @type {Node} */ n) => n.nodeName));
    assert.deepEqual(seen, ['HEARSAY-OVERLAY'], 'the host is all that a page can see');
    const reach = await tab.run(async origin => {
      const host = document.querySelector('hearsay-overlay');
      const fetched = await fetch(`${origin}extension/content.js`).then(() => 'fetched', () => 'refused');
      return [host?.shadowRoot ?? null, host?.childNodes.length, host?.attributes.length, fetched];
    }, tab.origin);
    assert.deepEqual(reach, [null, 0, 0, 'refused']);
    assert.equal(await tab.run(() => Object.getOwnPropertyNames(window).length), globals);
    await clear(tab);
    assert.equal(await markup(tab), before);
  });

  inTab('a million nodes: it is read, and the page goes on meanwhile', '/million', async tab => {
    assert.ok(await tab.run(() => document.querySelectorAll('*').length) > 660000);
    await tab.run(() => {
      /** @type {any} */ (window).turns = 0;
      setInterval(() => { /** @type {any} */ (window).turns++; }, 1);
    });
    await read(tab);
    assert.ok((await chip(tab)).counts[0] > 5);
    assert.ok(await tab.run(() => /** @type {any} */ (window).turns) > 5);
  });

  inTab('five megabytes in one node: the first part is read, and it is said', '/huge', async tab => {
    await read(tab);
    const { counts, says } = await chip(tab);
    assert.ok(counts[0] > 1000, `${counts}`);
    assert.match(says, /first 500,000 characters/);
    await clear(tab);
  });
}
