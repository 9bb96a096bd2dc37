// The engine that panics, dies and hangs, in workerd: another takes its place, and no other request is harmed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { articles, lines } from './articles.js';
import { buildAnnotate, faultyEngine, native } from './go.js';
import { start } from './host.js';

/** @type {Awaited<ReturnType<typeof start>>} */
let worker;
/** @type {string[]} */
const logged = [];
const documents = articles(8, 800);
/** @type {string[]} */
let answers;

before(async () => {
  buildAnnotate();
  answers = (await native(['-format', 'jsonl'], lines(documents))).match(/.+\n/g) ?? [];
  worker = await start({ engine: faultyEngine(), vars: { BUDGET_MS: '700' }, onlog: line => logged.push(line) });
});
after(() => worker?.dispose());

/** @param {string} type @param {string} body */
const ask = (type, body) => fetch(worker.url + '/api/annotate', { method: 'POST', headers: { 'Content-Type': type }, body });

/** @param {string} word what the engine should do */
const fault = word => `The river rose on Monday and the ${word} bridge was closed by the council, which met in the morning.`;

for (const [word, status] of /** @type {[string, number][]} */ ([['faultpanic', 500], ['faultfatal', 500], ['faultstuck', 503]])) {
  test(`${word}: the one request gets ${status}, all others their answers`, async () => {
    await Promise.all(
      Array.from({ length: 64 }, async (_, i) => {
        if (i % 16 === 5) {
          const response = await ask('text/plain', fault(word));
          assert.equal(response.status, status);
          assert.equal(typeof (await response.json()).error, 'string');
          return;
        }
        const k = i % documents.length;
        assert.equal(await (await ask('application/json', JSON.stringify(documents[k]))).text(), answers[k]);
      }),
    );
    assert.equal(await (await ask('application/json', JSON.stringify(documents[0]))).text(), answers[0]);
  });

  test(`${word} in a line: the other lines get their answers`, async () => {
    const body = lines([documents[0], { text: fault(word) }, ...documents.slice(1)]);
    const got = (await (await ask('application/jsonl', body)).text()).match(/.+\n/g) ?? [];
    assert.deepEqual(got.toSpliced(1, 1), answers);
    const { error, line } = JSON.parse(got[1]);
    assert.equal(typeof error, 'string');
    assert.equal(line, 2);
  });
}

test('what the engine prints when it fails stays in it', () => {
  assert.ok(logged.join('').includes('the engine is replaced'));
  assert.ok(!logged.join('').includes('fault'));
});
