// The worker in workerd: that it answers as the command line does, refuses what it must, and that trouble with one
// request costs no other its answer.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { articles, lines } from './articles.js';
import { buildAnnotate, native } from './go.js';
import { start } from './host.js';

/** @type {Awaited<ReturnType<typeof start>>} */
let worker;
/** @type {string[]} */
const logged = [];
const documents = articles(48, 1500);
/** @type {string[]} The command line's answers to them, each a line. */
let answers;

before(async () => {
  buildAnnotate();
  answers = (await native(['-format', 'jsonl'], lines(documents))).match(/.+\n/g) ?? [];
  worker = await start({ vars: { PATIENCE_MS: '400' }, onlog: line => logged.push(line) });
});
after(() => worker?.dispose());

/** @param {string} path @param {string} type @param {BodyInit} body @param {RequestInit & {duplex?: 'half'}} [more] */
const post = (path, type, body, more = {}) => fetch(worker.url + path, { method: 'POST', headers: { 'Content-Type': type }, body, ...more });

test('every document is answered as by the command line', async () => {
  assert.equal(answers.length, documents.length);
  for (const [i, d] of documents.entries()) {
    assert.equal(await (await post('/api/annotate', 'application/json', JSON.stringify(d))).text(), answers[i]);
    assert.equal(await (await post(`/api/annotate?id=${d.id}`, 'text/plain', d.text)).text(), answers[i]);
  }
});

test('lines of JSON are answered in order', async () => {
  const response = await post('/api/annotate', 'application/jsonl', lines(documents));
  assert.equal(response.headers.get('Content-Type'), 'application/jsonl');
  assert.equal(await response.text(), answers.join(''));
});

test('lines are answered while the next ones come in', async () => {
  /** @type {ReadableStreamDefaultController<Uint8Array>} */
  let sender;
  const body = new ReadableStream({ start: controller => void (sender = controller) });
  const send = (/** @type {object} */ d) => sender.enqueue(new TextEncoder().encode(JSON.stringify(d) + '\n'));
  const asked = post('/api/annotate', 'application/x-ndjson', body, { duplex: 'half' });
  send(documents[0]);
  const reader = /** @type {ReadableStream<Uint8Array>} */ ((await asked).body).pipeThrough(new TextDecoderStream()).getReader();
  for (let i = 0, got = ''; i < 3; i++) {
    while (!got.endsWith('\n')) got += (await reader.read()).value;
    assert.equal(got, answers[i]);
    got = '';
    if (i < 2) send(documents[i + 1]);
  }
  sender.close();
  assert.equal((await reader.read()).done, true);
});

test('a bad line gets its problem in its place, wherever the pieces are cut', async () => {
  const all = new TextEncoder().encode(lines([documents[0]]) + '\nnot JSON\n' + lines([documents[1]]) + 'x'.repeat(1 << 21) + '\n' + lines([documents[2]]));
  for (const size of [all.length, 9999, 70001]) {
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < all.length; at += size) controller.enqueue(all.slice(at, at + size));
        controller.close();
      },
    });
    const got = (await (await post('/api/annotate', 'application/jsonl', pieces, { duplex: 'half' })).text()).match(/.+\n/g) ?? [];
    assert.deepEqual([got[0], got[2], got[4]], answers.slice(0, 3));
    assert.equal(JSON.parse(got[1]).line, 3);
    assert.equal(JSON.parse(got[3]).line, 5);
    assert.equal(got.length, 5);
  }
});

test('the other paths', async () => {
  const description = await (await fetch(worker.url + '/api/openapi.json')).json();
  for (const path of Object.keys(description.paths)) assert.notEqual((await fetch(worker.url + path)).status, 404, path);
  assert.deepEqual(await (await fetch(worker.url + '/healthz')).json(), { status: 'ok' });
  const { languages } = await (await fetch(worker.url + '/api/languages')).json();
  assert.equal(languages.length, 75);
  const pair = JSON.stringify({ a: { text: 'It cost $5 million, she said.', lang: 'en' }, b: { text: 'It cost $6 million, she said.', lang: 'en' } });
  const comparison = await (await post('/api/compare', 'application/json', pair)).json();
  assert.deepEqual(comparison.figures, [{ a: 1, b: 1, change: 'changed' }]);
  assert.equal((await fetch(worker.url + '/healthz', { method: 'HEAD' })).status, 200);
});

test('what cannot be answered is refused with the right status', async () => {
  const long = 'a'.repeat((1 << 20) + 1);
  /** @type {[string, string, RequestInit, number][]} */
  const cases = [
    ['unknown path', '/api/nothing', {}, 404],
    ['broken path', '/api/%zz', {}, 400],
    ['method', '/api/annotate', {}, 405],
    ['method with a body', '/healthz', { method: 'PUT', body: 'a' }, 405],
    ['preflight', '/api/annotate', { method: 'OPTIONS' }, 405],
    ['no type', '/api/annotate', { method: 'POST', body: new Uint8Array([97]) }, 415],
    ['type', '/api/annotate', { method: 'POST', body: 'a', headers: { 'Content-Type': 'text/html' } }, 415],
    ['charset', '/api/annotate', { method: 'POST', body: 'a', headers: { 'Content-Type': 'text/plain; charset=utf-16' } }, 415],
    ['encoding', '/api/annotate', { method: 'POST', body: 'a', headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' } }, 415],
    ['not UTF-8', '/api/annotate', { method: 'POST', body: new Uint8Array([0x63, 0xe9]), headers: { 'Content-Type': 'text/plain' } }, 400],
    ['JSON', '/api/annotate', { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } }, 400],
    ['first line', '/api/annotate', { method: 'POST', body: '{', headers: { 'Content-Type': 'application/jsonl' } }, 400],
    ['language', '/api/annotate?lang=xx', { method: 'POST', body: '{', headers: { 'Content-Type': 'text/plain' } }, 400],
    ['text too long', '/api/annotate', { method: 'POST', body: long, headers: { 'Content-Type': 'text/plain' } }, 413],
    ['line too long', '/api/annotate', { method: 'POST', body: long, headers: { 'Content-Type': 'application/jsonl' } }, 413],
    ['pair too long', '/api/compare', { method: 'POST', body: long + long, headers: { 'Content-Type': 'application/json' } }, 413],
    ['models are not for callers', '/models/en', { method: 'PUT', body: 'a' }, 404],
  ];
  for (const [name, path, init, status] of cases) {
    const response = await fetch(worker.url + path, init);
    assert.equal(response.status, status, name);
    if (path.startsWith('/api/')) assert.equal(typeof (await response.json()).error, 'string', name);
    else await response.arrayBuffer();
  }
});

test('a body that does not tell its length is cut off, one that comes too slowly is not waited for', { timeout: 20_000 }, async () => {
  let left = 100;
  const long = new ReadableStream({ pull: controller => (left-- ? controller.enqueue(new Uint8Array(1 << 16).fill(97)) : controller.close()) });
  assert.equal((await post('/api/annotate', 'text/plain', long, { duplex: 'half' })).status, 413);
  for (const type of ['text/plain', 'application/jsonl']) {
    /** @type {ReadableStreamDefaultController<Uint8Array>} */
    let sender;
    const slow = new ReadableStream({ start: controller => (sender = controller).enqueue(new Uint8Array([97])) });
    const response = await post('/api/annotate', type, slow, { duplex: 'half' });
    assert.equal(response.status, 408, type);
    await response.arrayBuffer();
    sender.close();
  }
});

test('64 at once, good and bad, slow and gone, each get their own answer', async () => {
  await Promise.all(
    Array.from({ length: 64 }, async (_, i) => {
      const d = documents[i % documents.length];
      if (i % 8 === 1) return assert.equal((await post('/api/annotate', 'text/html', d.text)).status, 415);
      if (i % 8 === 3) return assert.rejects(post('/api/annotate', 'application/jsonl', lines(documents), { signal: AbortSignal.timeout(1) }));
      if (i % 8 === 5) return assert.equal((await post('/api/annotate', 'application/json', '{')).status, 400);
      if (i % 8 === 7) return assert.equal(await (await post('/api/annotate', 'application/jsonl', lines(documents.slice(0, 9)))).text(), answers.slice(0, 9).join(''));
      assert.equal(await (await post('/api/annotate', 'application/json', JSON.stringify(d))).text(), answers[i % documents.length]);
    }),
  );
});

test('the page is served with its headers, and wasm as wasm', async () => {
  const page = await fetch(worker.url + '/');
  assert.match(page.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
  assert.equal(page.headers.get('Cache-Control'), 'no-cache');
  const version = (await page.text()).match(/\/([0-9a-f]{12})\//)?.[1];
  const wasm = await fetch(`${worker.url}/${version}/engine.wasm`);
  assert.equal(wasm.headers.get('Content-Type'), 'application/wasm');
  assert.match(wasm.headers.get('Cache-Control') ?? '', /immutable/);
  await wasm.arrayBuffer();
  assert.equal((await fetch(worker.url + '/nothing')).status, 404);
});

test('nothing of the texts is logged', () => {
  const all = logged.join('');
  for (const d of documents) for (const sentence of d.text.split(/[.\n]/).filter(s => s.length > 20)) assert.ok(!all.includes(sentence));
});
