import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from './sheet.js';
import { countBroken } from './reader.js';

test('a line of ordinary length is one piece', () => {
  assert.deepEqual(pieces('a line'), ['a line']);
  assert.deepEqual(pieces(''), ['']);
});

test('a long line is cut after a space, and nothing is lost', () => {
  const line = 'some words '.repeat(5000);
  const cut = pieces(line);
  assert.equal(cut.join(''), line);
  assert.ok(cut.length > 5 && cut.every(p => p.length <= 8000));
  assert.ok(cut.slice(0, -1).every(p => p.endsWith(' ')));
});

test('a long line without a space is cut, but never inside a character', () => {
  const line = 'x' + '😀'.repeat(20000);
  const cut = pieces(line);
  assert.equal(cut.join(''), line);
  assert.ok(cut.every(p => p.isWellFormed()));
});

test('a line of trailing halves still ends', () => {
  assert.equal(pieces('\udc00'.repeat(20000)).join('').length, 20000);
});

test('broken characters are halves of pairs and NUL', () => {
  assert.equal(countBroken('a\0b\ud83dc😀é'), 2);
});
