import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, plain } from './plain.js';

const TEXT = '\n   The  mayor,   Ana Reis, \n\n\n\n   said   no.  ';

test('spaces that nobody sees are not kept', () => {
  assert.equal(plain(TEXT), 'The mayor, Ana Reis,\n\nsaid no.');
});

test('what was put right stands where its words stand', () => {
  const at = (/** @type {string} */ words) => ({ at: TEXT.indexOf(words), to: 'x' });
  const { voices, quotes } = moved({ voices: [{ name: 'Ana Reis', ...at('Ana') }], quotes: [{ text: 'said   no', ...at('said') }] }, TEXT);
  assert.equal(plain(TEXT).indexOf('Ana'), voices[0].at);
  assert.equal(plain(TEXT).indexOf('said no'), quotes[0].at);
  assert.equal(quotes[0].text, 'said no');
});
