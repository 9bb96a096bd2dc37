import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordDiff } from './worddiff.js';

/** The words that differ, left and right. @param {string} a @param {string} b */
function words(a, b) {
  const d = wordDiff(a, b, 100, 200);
  return [d.a.map(([s, e]) => a.slice(s - 100, e - 100)), d.b.map(([s, e]) => b.slice(s - 200, e - 200))];
}

test('what differs is found word by word', () => {
  assert.deepEqual(words('It is unclear why it burned', 'We do not know why he burned'), [['It is unclear', 'it'], ['We do not know', 'he']]);
  assert.deepEqual(words('the gates are shut', 'the gates are not shut'), [[], ['not']]);
  assert.deepEqual(words('a b c', 'x y'), [['a b c'], ['x y']]);
});

test('case and spaces do not count, marks do', () => {
  assert.deepEqual(words('The  gates\nare shut', 'the gates ARE shut'), [[], []]);
  assert.deepEqual(words('shut, he said', 'shut he said'), [[','], []]);
  assert.deepEqual(words('', 'all new'), [[], ['all new']]);
});

test('long texts that share nothing are one stretch each, at once', () => {
  const [a, b] = [Array(3000).fill('left').join(' '), Array(3000).fill('right').join(' ')];
  assert.deepEqual(words(a, b), [[a], [b]]);
});
