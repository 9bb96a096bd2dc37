import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entries, withOwn } from './ownwords.js';

test('a pack with nothing of the reader’s is the pack', () => {
  assert.equal(withOwn('# file cues.tsv\nsay\n', undefined), '# file cues.tsv\nsay\n');
  assert.equal(withOwn('pack', { cues: ' \n', hedges: '' }), 'pack');
});

test('words become rows of tables, one entry a line', () => {
  assert.equal(withOwn('pack\n', { cues: 'blurt blurts', hedges: 'as they say\nso to speak' }),
    'pack\n\n# file cues.tsv\nblurt blurts\tneutral\tc q p w\n\n# file hedges.tsv\nlikelihood\t\tas they say\nlikelihood\t\tso to speak\n');
});

test('what would end a column, open a comment or join phrases is no word', () => {
  assert.deepEqual(entries('# file cues.tsv\n\ta,b|[c]\n\n'), ['file cues.tsv', 'a b c']);
});
