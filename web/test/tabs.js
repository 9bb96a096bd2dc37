// A test in a tab of its own, in every browser, with what must hold whatever the test is about.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { browsers } from './browsers.js';
import { visit } from './page-under-test.js';
import { serve } from './server.js';

/** @typedef {import('./browsers.js').Tab} Tab */
/** @typedef {(name: string, body: (tab: Tab) => Promise<void>, options?: {look?: import('./browsers.js').Look, complaints?: boolean, refused?: string[]}) => void} Define */

const server = await serve();

/** Where the page is served. */
export const url = server.url;

after(async () => {
  for (const browser of browsers) await browser.close();
  server.stop();
});

/**
 * Defines tests for every browser. A tab must not ask for anything but the site's own files, break the content security
 * policy, or complain on the console (unless the test is about complaints, or about what the policy refuses).
 * @param {(inTab: Define) => void} define
 */
export function everywhere(define) {
  for (const browser of browsers) {
    describe(browser.name, () => define((name, body, { look, complaints = false, refused = [] } = {}) => {
      test(name, { timeout: 180000 }, async () => {
        const tab = await browser.open(look);
        try {
          await visit(tab, url);
          await body(tab);
          const foreign = tab.requests.filter(r => !r.startsWith(url) || r.includes('?'));
          assert.ok(tab.requests.length > 0);
          assert.deepEqual(foreign, [], 'requests for anything but the site’s own files');
          const violations = await tab.run(() => /** @type {any} */ (window).testViolations);
          assert.deepEqual(violations.filter((/** @type {string} */ v) => !refused.includes(v)), [], 'policy violations');
          if (!complaints) assert.deepEqual(tab.complaints, [], 'console complaints');
        } finally {
          await tab.close();
        }
      });
    }));
  }
}
