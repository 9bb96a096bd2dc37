import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, landmarks, lastUpTo, summary } from './differences.js';

const A = 'The gate is shut, she said. Nobody knows why. Twelve boats sank. It may rain.';
const B = 'It may rain. The gate is closed, she said. Ten boats sank. Snow fell.';

/** @param {string} text @param {string} part @returns {[number, number]} */
const at = (text, part) => [text.indexOf(part), text.indexOf(part) + part.length];

/** @param {string} text @param {string[]} parts */
const annotations = (text, ...parts) => parts.map(p => ({ kind: 'x', start: at(text, p)[0], end: at(text, p)[1], text: p }));

/** @returns {any} */
const comparison = () => ({
  a: { language: { code: 'en' }, annotations: annotations(A, 'The gate is shut', 'Twelve boats', 'may', 'Nobody') },
  b: { language: { code: 'en' }, annotations: annotations(B, 'The gate is closed', 'Ten boats', 'may', 'Snow') },
  passages: [
    { a: at(A, 'The gate is shut, she said.'), b: at(B, 'The gate is closed, she said.'), relation: 'reworded' },
    { a: at(A, 'Nobody knows why.'), b: null, relation: 'only-a' },
    { a: at(A, 'Twelve boats sank.'), b: at(B, 'Ten boats sank.'), relation: 'reworded' },
    { a: at(A, 'It may rain.'), b: at(B, 'It may rain.'), relation: 'same', moved: true },
    { a: null, b: at(B, 'Snow fell.'), relation: 'only-b' },
  ],
  quotes: [{ a: 0, b: 0, changes: ['reworded', 'altered', 'attribution'] }, { a: 3, b: null, changes: ['only-a'] }],
  figures: [{ a: 1, b: 1, change: 'changed' }],
  hedges: [{ a: 2, b: 2, change: 'same' }, { a: null, b: 3, change: 'added' }],
});

test('one list in the order of the left, each passage told once', () => {
  const list = differences(comparison(), A, B);
  assert.deepEqual(list.map(d => d.what.replace('compare.what.', '')), ['altered', 'only', 'changed', 'only', 'moved']);
  assert.deepEqual(list[0].marks, { mark: 'altered', a: [at(A, 'shut')], b: [at(B, 'closed')] });
  assert.deepEqual(list[3].b, at(B, 'Snow fell.'));
});

test('the summary counts what stands in the list', () => {
  assert.deepEqual(summary(differences(comparison(), A, B)), [
    ['compare.quoteAltered', 1], ['compare.figureChanged', 1], ['compare.passagesLeft', 1], ['compare.passagesRight', 1],
  ]);
});

test('what is reworded without a finding in it is a difference of wording', () => {
  const c = comparison();
  c.quotes = [];
  const [first] = differences(c, A, B);
  assert.equal(first.sort, 'wording');
  assert.deepEqual(first.marks.a, [at(A, 'shut')]);
});

test('across languages only figures are told', () => {
  const c = comparison();
  c.b.language.code = 'de';
  assert.deepEqual(differences(c, A, B).map(d => d.sort), ['figure']);
});

test('two of the same have no difference', () => {
  const c = comparison();
  Object.assign(c, { passages: [{ a: [0, 5], b: [0, 5], relation: 'same' }], quotes: [{ a: 0, b: 0, changes: [] }], figures: [{ a: 1, b: 1, change: 'same' }], hedges: [] });
  assert.deepEqual(differences(c, A, A), []);
});

test('landmarks leave out what has moved, and are searched by place', () => {
  const marks = landmarks(comparison()).map(l => l.a);
  assert.equal(marks.length, 2);
  assert.deepEqual([0, marks[1][0] - 1, marks[1][0], 1000].map(n => lastUpTo(marks, n)), [0, 0, 1, 1]);
  assert.equal(lastUpTo([], 3), -1);
});
