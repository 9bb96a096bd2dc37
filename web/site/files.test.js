import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, fromMarkdown, isText } from './files.js';

/** @param {number[]} bytes */
const buffer = (...bytes) => new Uint8Array(bytes).buffer;

test('bytes are read by their encoding', () => {
  assert.equal(decode(new TextEncoder().encode('Straße “so”').buffer, false), 'Straße “so”');
  assert.equal(decode(buffer(0xef, 0xbb, 0xbf, 0x61), false), 'a', 'a byte order mark is no letter');
  assert.equal(decode(buffer(0x53, 0x74, 0x72, 0x61, 0xdf, 0x65), false), 'Straße');
  assert.equal(decode(buffer(0xff, 0xfe, 0x61, 0x00), false), 'a');
  const page = `<meta charset="koi8-u">`;
  assert.equal(decode(new Uint8Array([...new TextEncoder().encode(page), 0xcb, 0xcb]).buffer, true).slice(page.length), 'кк');
});

test('Markdown is read without its signs', () => {
  assert.equal(fromMarkdown('---\ntitle: x\n---\n# The *old* bridge #\n\n> “It is **safe**,” said [Ana Reis](https://a.example/).\n\nHead\n====\n![map](m.png) `code` snake_case 2 * 3 * 4 \\*not\\*'),
    'The old bridge\n\n“It is safe,” said Ana Reis.\n\nHead\nmap code snake_case 2 * 3 * 4 *not*');
});

test('what is text is told by type or name', () => {
  const file = (/** @type {string} */ name, /** @type {string} */ type) => new File([], name, { type });
  for (const [name, type] of [['a.md', ''], ['a', 'text/plain'], ['a.HTM', ''], ['a', 'application/xhtml+xml']]) assert.ok(isText(file(name, type)), name);
  for (const [name, type] of [['a.pdf', 'application/pdf'], ['a.png', 'image/png'], ['a', '']]) assert.ok(!isText(file(name, type)), name);
});
