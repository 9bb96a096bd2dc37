import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from './engine.js';

/** A worker that answers when the test says so. */
class FakeWorker {
  /** @type {any[]} */
  sent = [];
  terminated = false;
  /** @type {(e: any) => void} */
  onmessage = () => {};
  /** @type {(e: any) => void} */
  onerror = () => {};

  /** @param {any} data */
  postMessage(data) {
    this.sent.push(data);
  }

  terminate() {
    this.terminated = true;
  }

  /** @param {any} data */
  says(data) {
    this.onmessage({ data });
  }
}

function setUp(module = Promise.resolve({})) {
  /** @type {FakeWorker[]} */
  const workers = [];
  const spawn = () => {
    workers.push(new FakeWorker());
    return workers[workers.length - 1];
  };
  return { workers, engine: new Engine(/** @type {any} */ (module), /** @type {any} */ (spawn), '/v/') };
}

const settle = () => new Promise(resolve => setTimeout(resolve));
const answer = JSON.stringify({ language: { code: 'en', confidence: 0.5, pack: 'en' }, annotations: [] });

test('the worker is told where the files lie, gets the module once, then questions with ids', async () => {
  const { workers: [worker], engine } = setUp();
  engine.ask('one');
  engine.ask('two', { language: 'de' });
  await settle();
  assert.deepEqual(worker.sent[0], { base: '/v/', files: undefined });
  assert.deepEqual(worker.sent[1], { module: {} });
  assert.deepEqual(worker.sent.slice(2), [{ id: 1, text: 'one' }, { id: 2, text: 'two', language: 'de' }]);
});

test('every answer is passed on, the final one resolves', async () => {
  const { workers: [worker], engine } = setUp();
  /** @type {any[]} */
  const seen = [];
  const asked = engine.ask('one', {}, (a, final) => seen.push([a.language.confidence, final]));
  worker.says({ id: 1, answer, final: false });
  worker.says({ id: 1, language: { code: 'en', confidence: 0.99 }, final: true });
  const final = await asked;
  assert.deepEqual(seen, [[0.5, false], [0.99, true]]);
  assert.deepEqual(final.language, { code: 'en', confidence: 0.99, pack: 'en' });
});

test('a language that is decided later leaves the annotations the same object', async () => {
  const { workers: [worker], engine } = setUp();
  /** @type {any[]} */
  const seen = [];
  const asked = engine.ask('one', {}, a => seen.push(a.annotations));
  worker.says({ id: 1, answer, final: false });
  worker.says({ id: 1, language: { code: 'en' }, final: true });
  await asked;
  assert.equal(seen[0], seen[1]);
});

test('answers find their questions in any order', async () => {
  const { workers: [worker], engine } = setUp();
  const [one, two] = [engine.ask('one'), engine.ask('two')];
  worker.says({ id: 2, answer: '{"n":2}', final: true });
  worker.says({ id: 1, answer: '{"n":1}', final: true });
  assert.deepEqual([await one, await two], [{ n: 1 }, { n: 2 }]);
});

test('an error rejects its own question only, and the worker stays', async () => {
  const { workers, engine } = setUp();
  const [one, two] = [engine.ask('one'), engine.ask('two')];
  workers[0].says({ id: 1, error: 'could not fetch /v/packs/en.tsv' });
  await assert.rejects(one, { reason: 'failed', message: /packs\/en/ });
  workers[0].says({ id: 2, answer, final: true });
  await two;
  assert.equal(workers.length, 1);
});

test('a panic rejects what was asked, ends the worker, and the next question finds another', async () => {
  const { workers, engine } = setUp();
  workers[0].says({ ready: true });
  const one = engine.ask('one');
  workers[0].says({ id: 1, error: 'the engine panicked', fatal: true });
  await assert.rejects(one, { reason: 'stopped' });
  assert.equal(workers[0].terminated, true);
  const two = engine.ask('two');
  await settle();
  assert.deepEqual(workers[1].sent.map(m => m.text ?? Object.keys(m)[0]), ['base', 'module', 'two']);
  workers[0].says({ id: 2, answer: '{"late":true}', final: true });
  workers[1].says({ id: 2, answer: '{"late":false}', final: true });
  assert.deepEqual(await two, { late: false });
});

test('cancelling frees the engine; without a question it does nothing', async () => {
  const { workers, engine } = setUp();
  engine.cancel();
  assert.equal(workers.length, 1);
  const one = engine.ask('one');
  engine.cancel();
  await assert.rejects(one, { reason: 'cancelled' });
  assert.equal(workers.length, 2);
});

test('a browser that refuses wasm is told from an engine that failed', async () => {
  const { engine } = setUp(Promise.reject(new Error('CompileError')));
  await assert.rejects(engine.ask('one'), { reason: 'refused', message: 'CompileError' });
});

test('a question asked after wasm was refused is told so too', async () => {
  const { engine } = setUp(Promise.reject(new Error('CompileError')));
  await settle();
  await assert.rejects(engine.ask('late'), { reason: 'refused' });
});

test('a worker that does not start fails what was asked, and is tried again', async () => {
  const { workers, engine } = setUp();
  const one = engine.ask('one');
  workers[0].onerror({ message: 'NetworkError' });
  await assert.rejects(one, { reason: 'failed', message: 'NetworkError' });
  engine.ask('two');
  await settle();
  assert.equal(workers[1].sent[2].text, 'two');
});

test('an engine that ends as it starts is not started over and over', async () => {
  const { workers, engine } = setUp();
  const one = engine.ask('one');
  workers[0].says({ error: 'the engine has ended', fatal: true });
  await assert.rejects(one, { reason: 'stopped' });
  assert.equal(workers.length, 1);
  engine.ask('two');
  assert.equal(workers.length, 2);
});
