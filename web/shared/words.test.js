import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { LANGUAGES, say, speak } from './words.js';
import { WORDS as shared } from './words/en.js';
import { WORDS as overlay } from '../extension/words/en.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** @type {Record<string, import('./words.js').Table>} */
const tables = Object.fromEntries(await Promise.all(Object.keys(LANGUAGES).map(async code => [code, {
  ...(await import(`./words/${code}.js`)).WORDS, ...(await import(`../extension/words/${code}.js`)).WORDS, // of page and overlay
}])));
const { en } = tables;

/** Every text of an entry. @param {import('./words.js').Entry} entry @returns {string[]} */
const texts = entry => (typeof entry === 'string' ? [entry] : /** @type {string[]} */ (Object.values(entry)));

/** @param {string} text */
const values = text => [...new Set(text.match(/\{\w+\}/g))].sort();

/** The sources that say something, by name. */
const code = ['web/site/', 'web/shared/', 'web/extension/', 'wasm/page/', 'internal/export/'].flatMap(dir => readdirSync(ROOT + dir).map(f => dir + f))
  .filter(f => /\.(js|go)$/.test(f) && !/\.test\.js$|_test\.go$/.test(f)).map(f => [f, readFileSync(ROOT + f, 'utf8').replace(/^\s*\/\/.*$/gm, '')]);
const html = ['site/index.html', 'extension/options.html'].map(f => readFileSync(`${ROOT}web/${f}`, 'utf8')).join('');
const manifest = readFileSync(`${ROOT}web/extension/manifest.json`, 'utf8');

after(() => speak('en', shared));

for (const [language, table] of Object.entries(tables)) {
  test(`${language}: the same keys, the same values in them, every form that its numbers ask for`, () => {
    assert.deepEqual(Object.keys(table).sort(), Object.keys(en).sort());
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter(c => c !== 'many' || language === 'uk'); // "many" of French and Spanish is for millions
    for (const [key, entry] of Object.entries(table)) {
      for (const text of texts(entry)) {
        assert.notEqual(text.trim(), '', key);
        assert.deepEqual(values(text), values(texts(en[key])[0]), `${key}: ${text}`);
      }
      assert.equal(typeof entry, typeof en[key], key);
      if (typeof entry !== 'string') for (const form of forms) assert.ok(form in entry, `${key} has no form “${form}”`);
    }
  });

  test(`${language}: no sentence was left in English`, () => {
    if (language === 'en') return;
    for (const [key, entry] of Object.entries(table)) {
      const english = texts(en[key]);
      for (const text of texts(entry)) assert.ok(!english.includes(text) || text.split(/\s+/).length < 4, `${key}: ${text}`);
    }
  });
}

test('no key of the overlay’s own is one of the page’s', () => assert.deepEqual(Object.keys(overlay).filter(key => key in shared), []));

test('a text is said with its values, in the form that the number asks for', () => {
  assert.equal(say('count.quote', { n: 1 }), '1 quote');
  assert.equal(say('count.word', { n: 1234 }), '1,234 words');
  speak('uk', tables.uk);
  assert.deepEqual([1, 3, 12, 21].map(n => say('count.quote', { n })), ['1 цитата', '3 цитати', '12 цитат', '21 цитата']);
  speak('de', tables.de);
  assert.equal(say('count.word', { n: 1234 }), '1.234 Wörter');
  assert.equal(say('library.deleted', { title: '$& {n}' }), '„$& {n}“ wurde gelöscht.');
  speak('en', shared);
});

test('every key that is asked for stands in the table, and every key of the table is asked for', () => {
  const asked = new Set([...html.matchAll(/data-say(?:-\w+)?="([^"]+)"/g)].map(m => m[1]));
  for (const [, key] of manifest.matchAll(/__MSG_(\w+)__/g)) asked.add(key.replaceAll('_', '.'));
  /** @type {string[]} */
  const begun = [];
  for (const [, source] of code) {
    for (const [, key, open] of source.matchAll(/["'`]([a-z]\w*\.[\w.-]*)(\$\{|["'`])/g)) (open === '${' || key.endsWith('.') ? begun : { push: (/** @type {string} */ k) => asked.add(k) }).push(key);
    for (const [, key] of source.matchAll(/say\(["'](\w+)["']/g)) asked.add(key);
    for (const [, of] of source.matchAll(/\.count\("(\w+)"/g)) asked.add(`count.${of}`);
  }
  begun.push('count.', 'compare.reading', 'compare.what.');
  const groups = new Set(Object.keys(en).map(key => key.split('.')[0]));
  const missing = [...asked].filter(key => key.includes('.') && groups.has(key.split('.')[0]) && !(key in en) && !begun.includes(key));
  assert.deepEqual(missing.filter(key => !/\.(js|wasm|go|css|html|txt|csv|tsv|json|target|Sort)$/.test(key)), []);
  assert.deepEqual(Object.keys(en).filter(key => !asked.has(key) && !begun.some(b => key.startsWith(b))), []);
});

test('what stands in the page is the English of its key', () => {
  for (const [, key, text] of html.matchAll(/data-say="([^"]+)"[^>]*>([^<]*)</g)) assert.equal(text, en[key], key);
  for (const [, label, key] of html.matchAll(/aria-label="([^"]+)" data-say-label="([^"]+)"/g)) assert.equal(label, en[key]);
  assert.equal([...html.matchAll(/aria-label="/g)].length, [...html.matchAll(/data-say-label="/g)].length, 'an aria-label without a key');
});

test('no sentence stands in the code: a table has it', () => {
  const english = new Set(Object.values(en).flatMap(texts));
  for (const [file, source] of code) {
    if (/extension\/(?:sample|walk)\.js$/.test(file)) continue; // words of articles and of markup, not the interface's
    for (const line of source.split('\n')) {
      if (/^\s*(\/\/|\*|\/\*)|Error\(|panic\(|console|className|new Set\(|words\(|replaceSync|error: '/.test(line)) continue;
      for (const [, text] of line.matchAll(/["'`]([A-Z][a-z’]+(?: [\w’]+){1,}[.:…]?|[a-z’]+(?: [a-z’]+){3,}[.:]?) ?["'`]/g)) assert.fail(`${file}: “${text}”`);
      for (const [, text] of line.matchAll(/["']([^"']{6,})["']/g)) assert.ok(!english.has(text) || /^[\w.-]+$/.test(text), `${file}: “${text}”`);
    }
  }
});
