import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Answerer, Fatal } from './answerer.js';

/**
 * An answerer over an engine that guesses one language and, given both models, decides another.
 * @param {{guess?: string, decides?: string, candidates?: string}} [plan]
 */
function setUp({ guess = 'en', decides = 'en', candidates = 'en de' } = {}) {
  /** @type {string[]} */
  const log = [];
  /** @type {any[]} */
  const replies = [];
  /** @type {Set<string>} */
  const models = new Set();
  /** @type {Set<string>} */
  const failing = new Set();
  /** @type {any} */
  const engine = {
    candidates: () => ({ ok: candidates }),
    granted: () => ({ ok: '[]' }),
    detect: () => ({ ok: JSON.stringify(models.size === 2 ? { code: decides, confidence: 0.9 } : { code: guess, confidence: 0.5 }) }),
    addPack: (/** @type {string} */ code) => { log.push(`pack ${code}`); return { ok: '' }; },
    addModel: (/** @type {string} */ code) => { models.add(code); log.push(`model ${code}`); return { ok: '' }; },
    annotate: (/** @type {string} */ text, /** @type {any} */ options) => {
      log.push(`annotate ${options.language}`);
      return { ok: JSON.stringify({ text, ...options }) };
    },
  };
  const files = { 'assets.json': '{"packs":["en","de"],"models":["en","de"]}' };
  const load = async (/** @type {string} */ path) => {
    if (failing.has(path)) throw new Error(`could not fetch ${path}`);
    return new Response(/** @type {any} */ (files)[path] ?? path);
  };
  const answerer = new Answerer(engine, load, reply => { log.push(`reply ${reply.final ? 'final' : 'first'}`); replies.push(reply); });
  return { answerer, engine, log, replies, failing };
}

test('the first answer does not wait for the models', async () => {
  const { answerer, log } = setUp();
  await answerer.answer({ id: 1, text: 'a' });
  assert.deepEqual(log, ['pack en', 'annotate en', 'reply first', 'model en', 'model de', 'reply final']);
});

test('the beginning of a long text is answered first, where that is asked for, and until the engine is quick', async () => {
  const { answerer, replies } = setUp({ candidates: 'en' });
  const text = `${'A first paragraph. '.repeat(200)}\n${'Another one. '.repeat(1000)}`;
  const kinds = async (/** @type {any} */ question) => {
    replies.length = 0;
    await answerer.answer(question);
    return replies.map(reply => (reply.opening === undefined ? 'whole' : 'opening'));
  };
  assert.deepEqual(await kinds({ id: 1, text }), ['whole']);
  answerer.quick = false;
  assert.deepEqual(await kinds({ id: 2, text, opening: true }), ['opening', 'whole']);
  assert.equal(JSON.parse(replies[0].opening).text, text.slice(0, text.indexOf('\n') + 1));
  assert.deepEqual(await kinds({ id: 3, text, opening: true }), ['whole']);
  assert.deepEqual(await kinds({ id: 4, text: text.repeat(8), opening: true }), ['opening', 'whole']);
  answerer.quick = false;
  assert.deepEqual(await kinds({ id: 5, text: text.replace('\n', ' '), opening: true }), ['whole']);
});

test('an export is one reply, in the language that was decided', async () => {
  const { answerer, engine, replies } = setUp();
  engine.export = (/** @type {string} */ text, /** @type {any} */ options, /** @type {string} */ format, /** @type {any} */ words) => ({ ok: `${text} ${options.language} ${format} ${words.code}` });
  await answerer.answer({ id: 1, text: 'a', language: 'de', format: 'markdown', words: { code: 'uk', locale: 'uk', texts: {} } });
  assert.deepEqual(replies, [{ id: 1, exported: 'a de markdown uk', final: true }]);
});

test('where lingua agrees, the answer stands and only its language is told again', async () => {
  const { answerer, replies } = setUp();
  await answerer.answer({ id: 1, text: 'a' });
  assert.deepEqual(replies[1], { id: 1, language: { code: 'en', confidence: 0.9 }, final: true });
});

test('where lingua disagrees, the text is read again with the right pack', async () => {
  const { answerer, log, replies } = setUp({ decides: 'de' });
  await answerer.answer({ id: 1, text: 'a' });
  assert.deepEqual(log.slice(-3), ['pack de', 'annotate de', 'reply final']);
  assert.deepEqual(JSON.parse(replies[1].answer), { text: 'a', language: 'de', confidence: 0.9 });
});

test('with the models at hand there is one answer', async () => {
  const { answerer, log } = setUp();
  await answerer.answer({ id: 1, text: 'a' });
  log.length = 0;
  await answerer.answer({ id: 2, text: 'b' });
  assert.deepEqual(log, ['annotate en', 'reply final']);
});

test('a single candidate needs no models', async () => {
  const { answerer, log } = setUp({ candidates: 'el', guess: 'el' });
  await answerer.answer({ id: 1, text: 'a' });
  assert.deepEqual(log, ['annotate el', 'reply final']);
});

test('a language chosen by hand is not detected', async () => {
  const { answerer, log, replies } = setUp();
  await answerer.answer({ id: 1, text: 'a', language: 'de', date: '2026-03-14' });
  assert.deepEqual(log, ['pack de', 'annotate de', 'reply final']);
  assert.deepEqual(JSON.parse(replies[0].answer), { text: 'a', language: 'de', confidence: 1, date: '2026-03-14' });
});

test('without a model the guess stands, and the next question tries again', async () => {
  const { answerer, log, replies, failing } = setUp();
  failing.add('models/de.lm');
  await answerer.answer({ id: 1, text: 'a' });
  assert.deepEqual(replies[1], { id: 1, language: { code: 'en', confidence: 0.5 }, final: true });
  failing.clear();
  log.length = 0;
  await answerer.answer({ id: 2, text: 'a' });
  assert.ok(log.includes('model de'), String(log));
});

test('a pack that cannot be fetched is an error, and is tried again', async () => {
  const { answerer, replies, failing } = setUp();
  failing.add('packs/en.tsv');
  await assert.rejects(answerer.answer({ id: 1, text: 'a' }), /could not fetch packs\/en.tsv/);
  failing.clear();
  await answerer.answer({ id: 2, text: 'a' });
  assert.equal(replies[replies.length - 1].final, true);
});

test('a panic, and an engine that has exited, are fatal; a mistake is not', async () => {
  const { answerer, engine } = setUp();
  engine.annotate = () => ({ error: 'the engine panicked', fatal: true });
  await assert.rejects(answerer.answer({ id: 1, text: 'a' }), Fatal);
  engine.annotate = () => { throw new Error('Go program has already exited'); };
  await assert.rejects(answerer.answer({ id: 2, text: 'a' }), Fatal);
  engine.annotate = () => ({ error: 'not a string' });
  await assert.rejects(answerer.answer({ id: 3, text: 'a' }), e => !(e instanceof Fatal));
});

test('the reader’s own language is made ready, if there are rules for it', async () => {
  const { answerer, log } = setUp();
  await answerer.warmUp(['fi-FI', 'de-AT', 'en']);
  assert.deepEqual(log, ['pack de', 'annotate de']);
  await setUp().answerer.warmUp(['fi']);
});

test('who has asked does not wait for the warming up', async () => {
  const { answerer, log } = setUp();
  const warming = answerer.warmUp(['de']);
  await answerer.answer({ id: 1, text: 'a', language: 'en' });
  await warming;
  assert.deepEqual(log.filter(entry => entry.startsWith('annotate')), ['annotate en']);
});
