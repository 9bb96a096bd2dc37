import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Spans } from './spans.js';

test('the innermost span comes first', () => {
  const spans = new Spans([{ start: 0, end: 50, index: 0 }, { start: 10, end: 20, index: 1 }, { start: 12, end: 14, index: 2 }, { start: 30, end: 40, index: 3 }]);
  assert.deepEqual(spans.at(13), [2, 1, 0]);
  assert.deepEqual(spans.at(35), [3, 0]);
  assert.deepEqual(spans.at(60), []);
});

test('the edges of a span belong to it: the pointer’s caret may stand at either', () => {
  const spans = new Spans([{ start: 5, end: 8, index: 7 }]);
  assert.deepEqual([4, 5, 8, 9].map(at => spans.at(at)), [[], [7], [7], []]);
});

test('it answers as looking at every span does', () => {
  let seed = 1;
  const random = (/** @type {number} */ n) => { seed = (seed * 48271) % 2147483647; return seed % n; };
  const all = Array.from({ length: 300 }, (_, index) => { const start = random(1000); return { start, end: start + 1 + random(60), index }; });
  const spans = new Spans(all);
  for (let at = 0; at < 1100; at++) {
    const slow = all.filter(s => s.start <= at && at <= s.end).map(s => s.index);
    assert.deepEqual(spans.at(at).sort(), slow.sort());
  }
});

test('no spans, no answer', () => {
  assert.deepEqual(new Spans([]).at(0), []);
});
