import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults } from './settings.js';
import { hostOf, originOf } from './origin.js';
import { style } from './style.js';

const CSS = ':root { --hearsay-hedge: red; }\n@media (prefers-color-scheme: dark) { :root { --hearsay-hedge: pink; } }';

test('the page’s own light decides, not the browser’s', () => {
  assert.match(style(CSS, true, defaults()), /@media all \{/);
  assert.match(style(CSS, false, defaults()), /@media not all \{/);
});

test('a chosen colour takes the place of every shade of its kind, lighter on a dark page', () => {
  const chosen = { ...defaults(), colours: { quote: '#102030', hedge: '', figure: '' } };
  for (const name of ['quote', 'direct-wash', 'indirect-wash']) assert.match(style(CSS, false, chosen), new RegExp(`--hearsay-${name}: color-mix\\(in srgb, #102030 `));
  assert.match(style(CSS, true, chosen), /#102030 55%, white/);
});

test('a chosen line is drawn under its mark', () => {
  const chosen = { ...defaults(), lines: { quote: /** @type {const} */ (''), hedge: /** @type {const} */ ('wavy'), figure: /** @type {const} */ ('none') } };
  assert.match(style(CSS, false, chosen), /::highlight\(hearsay-hedge\) \{ text-decoration: underline wavy 2px/);
  assert.match(style(CSS, false, chosen), /::highlight\(hearsay-figure\) \{ text-decoration: none; \}/);
});

test('a site is a host, whatever stands around it', () => {
  assert.equal(originOf('https://www.example.org:8080/a?b#c'), '*://www.example.org/*');
  assert.equal(hostOf(originOf('http://example.org')), 'example.org');
  for (const none of ['about:blank', 'file:///a', 'chrome://version', '']) assert.equal(originOf(none), '');
});
