import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieceAt, read } from './anchor.js';
import { el, text } from '../test/tree.js';

/** @param {...any} children */
const textOf = (...children) => read(el('DIV', ...children)).text;

test('text nodes are joined, and each remembers where it begins', () => {
  const [a, b, c] = [text('The '), text('mayor'), text(' said')];
  const anchored = read(el('P', a, el('B', b), c));
  assert.equal(anchored.text, 'The mayor said');
  assert.deepEqual(anchored.pieces, [{ node: a, start: 0, length: 4 }, { node: b, start: 4, length: 5 }, { node: c, start: 9, length: 5 }]);
  assert.equal(anchored.offsetOf(b, 2), 6);
  assert.equal(anchored.offsetOf(text('elsewhere'), 0), -1);
});

test('each block is a line, however deep the blocks nest', () => {
  assert.equal(textOf(el('P', text('one')), el('P', text('two'))), 'one\ntwo');
  assert.equal(textOf(el('SECTION', el('DIV', el('P', text('one')))), el('P', text('two'))), 'one\ntwo');
  assert.equal(textOf(text('one'), el('DIV', text('two')), text('three')), 'one\ntwo\nthree');
});

test('a line break is a line, the one that fills an empty line is not another', () => {
  assert.equal(textOf(text('one'), el('BR'), text('two')), 'one\ntwo');
  assert.equal(textOf(el('DIV', text('one')), el('DIV', el('BR')), el('DIV', text('two'))), 'one\n\ntwo');
  assert.equal(textOf(el('DIV', text('one'), el('BR')), el('DIV', text('two'))), 'one\ntwo');
  assert.equal(textOf(text('one'), el('BR'), el('BR'), text('two')), 'one\n\ntwo');
});

test('a block that goes on with the line before adds no break', () => {
  const options = { joined: (/** @type {any} */ e) => e.joined };
  const tree = el('DIV', el('DIV', text('half a ')), Object.assign(el('DIV', text('line')), { joined: true }), el('DIV', text('next')));
  assert.equal(read(tree, options).text, 'half a line\nnext');
});

test('what is skipped leaves no trace, and the separator can be chosen', () => {
  const tree = el('DIV', el('P', text('one')), el('SCRIPT', text('x()')), el('P', text('two')));
  assert.equal(read(tree, { skip: e => e.nodeName === 'SCRIPT', separator: '\n\n' }).text, 'one\n\ntwo');
});

test('empty text nodes are no pieces', () => {
  assert.deepEqual(read(el('DIV', text(''), text('a'), text(''))).pieces.length, 1);
  assert.equal(textOf(), '');
});

test('offsets count UTF-16 units, lone surrogates included', () => {
  const anchored = read(el('DIV', text('😀\ud83d'), text('\0é')));
  assert.equal(anchored.text.length, 5);
  assert.equal(anchored.pieces[1].start, 3);
});

test('ten thousand levels deep is no deeper than the stack', () => {
  let tree = el('DIV', text('deep'));
  for (let i = 0; i < 10000; i++) tree = el('DIV', tree);
  assert.equal(read(tree).text, 'deep');
});

test('a span that is not of the text is refused', () => {
  const anchored = read(el('DIV', text('four')));
  for (const [start, end] of [[-1, 2], [2, 2], [3, 5], [NaN, 1]]) assert.throws(() => anchored.range(start, end), RangeError);
});

test('pieceAt is the last piece that begins at or before an offset', () => {
  const pieces = [0, 4, 9].map(start => ({ start }));
  assert.deepEqual([-1, 0, 3, 4, 8, 9, 100].map(at => pieceAt(pieces, at)), [-1, 0, 0, 1, 1, 2, 2]);
  assert.equal(pieceAt([], 0), -1);
});
