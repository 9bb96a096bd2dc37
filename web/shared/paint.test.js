import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf } from './paint.js';

/** @param {any} a */
const names = a => marksOf({ start: 0, end: 9, ...a }).map(m => m.mark);

test('words inside quotation marks are direct, reported words are indirect', () => {
  assert.deepEqual(['direct', 'unattributed', 'indirect', 'mixed'].map(form => names({ kind: 'quote', form, speaker: null })[0]),
    ['direct', 'direct', 'indirect', 'indirect']);
});

test('the speaker’s name is a mark of its own, where it stands', () => {
  const marks = marksOf(/** @type {any} */ ({ kind: 'quote', form: 'direct', start: 0, end: 9, speaker: { start: 12, end: 15 } }));
  assert.deepEqual(marks[1], { mark: 'speaker', start: 12, end: 15 });
});

test('what the article could not verify is told from other hedges', () => {
  assert.deepEqual(names({ kind: 'hedge', category: 'modal' }), ['hedge']);
  assert.deepEqual(names({ kind: 'hedge', category: 'unverified' }), ['unverified']);
});
