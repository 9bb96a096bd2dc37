import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correct, none } from './corrections.js';

/** @returns {any} */
const answer = () => ({
  annotations: [
    { kind: 'quote', text: 'It is safe', start: 10, end: 20, speaker: { start: 30, end: 33, text: 'she', name: 'Ana', id: 0, sourcing: 'named' } },
    { kind: 'hedge', text: 'may', start: 12, end: 15 },
    { kind: 'quote', text: 'It is not', start: 40, end: 50, speaker: { start: 60, end: 65, text: 'Mayor', name: 'the mayor', id: 1, sourcing: 'unnamed' } },
  ],
  speakers: [
    { id: 0, name: 'Ana', sourcing: 'named', mentions: [[30, 33]], quotes: [0], words: 3 },
    { id: 1, name: 'the mayor', sourcing: 'unnamed', mentions: [[60, 65]], quotes: [2], words: 3 },
  ],
});

test('without corrections the answer is the same object', () => {
  const a = answer();
  assert.equal(correct(a, none()), a);
});

test('a voice given the name of another becomes one with it', () => {
  const a = answer();
  const c = correct(a, { voices: [{ name: 'the mayor', at: 60, to: 'Ana' }], quotes: [] });
  assert.deepEqual(c.speakers, [{ id: 0, name: 'Ana', sourcing: 'named', mentions: [[30, 33], [60, 65]], quotes: [0, 2], words: 6 }]);
  assert.equal(/** @type {any} */ (c.annotations[2]).speaker.name, 'Ana');
  assert.deepEqual(a, answer(), 'the answer given is left alone');
});

test('a new name is a new name', () => {
  const c = correct(answer(), { voices: [{ name: 'the mayor', at: 0, to: 'Bo' }], quotes: [] });
  assert.deepEqual(c.speakers.map(s => s.name), ['Ana', 'Bo']);
});

test('a quotation moves to whom the reader says, known, new, or nobody', () => {
  for (const [to, names] of [['the mayor', ['the mayor']], ['Cy', ['the mayor', 'Cy']], ['', ['the mayor']]]) {
    const c = correct(answer(), { voices: [], quotes: [{ text: 'It is safe', at: 10, to: /** @type {string} */ (to) }] });
    assert.deepEqual(c.speakers.map(s => s.name), names);
    assert.equal(/** @type {any} */ (c.annotations[0]).speaker?.name ?? '', to);
  }
});

test('a correction of words that are gone does nothing', () => {
  const c = correct(answer(), { voices: [{ name: 'Zoe', at: 0, to: 'Ana' }], quotes: [{ text: 'gone', at: 10, to: 'Ana' }] });
  assert.deepEqual(c.speakers.map(s => s.quotes), [[0], [2]]);
});
