import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Prose } from './prose.js';

const text = 'A title\n\nIt rained. Nobody came.\n  \nThe end.';
const prose = new Prose(text);

test('paragraphs are counted, empty lines are not', () => {
  assert.deepEqual(['title', 'rained', 'Nobody', 'end'].map(w => prose.paragraph(text.indexOf(w))), [1, 2, 2, 3]);
});

test('the sentence around an offset', () => {
  for (const [word, want] of [['title', 'A title'], ['rained', 'It rained.'], ['Nobody', 'Nobody came.'], ['end', 'The end.']]) {
    assert.equal(text.slice(...prose.sentence(text.indexOf(word), 'en')), want);
  }
});

test('words are counted, marks alone are not', () => {
  assert.equal(prose.words(0, text.length), 8);
  assert.equal(new Prose('“Yes” – 1,200 people').words(0, 30), 3);
});
