import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahead } from './ahead.js';

/** A load that writes down what it is asked for. @param {Record<string, string>} files */
function loading(files) {
  /** @type {string[]} */
  const log = [];
  const load = async (/** @type {string} */ path) => {
    log.push(path);
    if (!(path in files)) throw new Error(`no ${path}`);
    return new Response(files[path]);
  };
  return { log, load };
}

const settled = () => new Promise(resolve => setTimeout(resolve));

test('the list of packs and the reader’s own pack are fetched unasked, and once', async () => {
  const { log, load } = loading({ 'assets.json': '{"packs":["de","en"]}', 'packs/de.tsv': 'deutsch', 'packs/en.tsv': 'english' });
  const early = ahead(load, ['fi', 'de-AT', 'en']);
  await settled();
  assert.deepEqual(log, ['assets.json', 'packs/de.tsv']);
  assert.deepEqual(await (await early('assets.json')).json(), { packs: ['de', 'en'] });
  assert.equal(await (await early('packs/de.tsv')).text(), 'deutsch');
  assert.equal(await (await early('packs/en.tsv')).text(), 'english');
  assert.equal(await (await early('packs/de.tsv')).text(), 'deutsch', 'asked again, fetched again');
  assert.deepEqual(log, ['assets.json', 'packs/de.tsv', 'packs/en.tsv', 'packs/de.tsv']);
});

test('a reader’s language without a pack fetches none', async () => {
  const { log, load } = loading({ 'assets.json': '{"packs":["de"]}' });
  ahead(load, ['fi']);
  await settled();
  assert.deepEqual(log, ['assets.json']);
});

test('what could not be fetched is told to who asks, and may be tried again', async () => {
  /** @type {Record<string, string>} */
  const files = {};
  const { load } = loading(files);
  const early = ahead(load, ['de']);
  await settled();
  await assert.rejects(early('assets.json'), /no assets.json/);
  files['assets.json'] = '{"packs":[]}';
  assert.equal((await early('assets.json')).ok, true);
});
