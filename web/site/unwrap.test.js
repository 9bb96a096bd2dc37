import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unwrap } from './unwrap.js';

const PDF = `The harbour was closed on Tuesday after divers found a crack in
the eastern wall, the port said. Repairs will take about three
weeks, and ferries will be sent to the old quay until then. Nobody
was hurt, but the under-
water inspection has not ended.

“We saw it coming,” said Ida Moll, who has run the ferry for
eleven years. “They would not listen to us, and now everybody has
to wait for the winter storms to pass.”`;

test('lines broken to a width become paragraphs, cut words become whole', () => {
  assert.equal(unwrap(PDF), `The harbour was closed on Tuesday after divers found a crack in the eastern wall, the port said. Repairs will take about three weeks, and ferries will be sent to the old quay until then. Nobody
was hurt, but the under-
water inspection has not ended.`.replace('Nobody\nwas', 'Nobody was').replace('under-\nwater', 'underwater') + `

“We saw it coming,” said Ida Moll, who has run the ferry for eleven years. “They would not listen to us, and now everybody has to wait for the winter storms to pass.”`);
});

test('signs of quoting in e-mail are taken away', () => {
  const mail = PDF.split('\n').map(l => `> ${l}`).join('\n');
  assert.equal(unwrap(mail), unwrap(PDF));
});

test('what was not broken to a width stays letter by letter', () => {
  for (const text of [
    'A headline\n\nA paragraph that is quite long and goes on and on, until it ends at last with a full stop after many words have been said.\n\nAnother one.',
    'Roses are red\nviolets are blue\nand this is a verse\nthat goes on, too',
    'One line\n\n\n  indented,  two spaces\n\ttab\nlast',
    '- first thing to buy\n- second thing to buy\n- third thing to buy\n- fourth thing to buy\n- fifth thing to buy',
    '', '\n', 'x',
    `> ${'a long quoted paragraph '.repeat(20)}`,
  ]) assert.equal(unwrap(text), text);
});

test('lists and short last lines keep their breaks', () => {
  const list = unwrap(`${PDF}\nThe port named three reasons for the delay of the work at the wall:\n- the storms that have hit the coast\n- the price of steel\nAnd more.`);
  assert.match(list, /to pass\.”\nThe port named/);
  assert.match(list, /wall:\n- the storms/);
  assert.match(list, /steel\nAnd more\.$/);
});

test('a word that is written with a hyphen and a capital keeps it', () => {
  assert.match(unwrap(PDF.replace('under-\nwater', 'Franco-\nGerman')), /Franco-German inspection/);
});
