// What is off unless configured: rate limits and pages of other origins.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from './host.js';

test('without configuration there is neither', async () => {
  const worker = await start();
  for (let i = 0; i < 20; i++) {
    const response = await fetch(worker.url + '/healthz');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
  }
  await worker.dispose();
});

test('with configuration there are both, on refusals too', async () => {
  const origin = 'https://example.org';
  const worker = await start({ vars: { ALLOW_ORIGIN: origin }, limit: { limit: 5, period: 60 } });
  const preflight = await fetch(worker.url + '/api/annotate', { method: 'OPTIONS' });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('Access-Control-Allow-Methods'), 'POST');
  const statuses = [];
  for (let i = 0; i < 8; i++) {
    const response = await fetch(worker.url + '/healthz');
    statuses.push(response.status);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), origin);
  }
  assert.deepEqual(statuses, [200, 200, 200, 200, 429, 429, 429, 429]);
  assert.equal((await fetch(worker.url + '/')).status, 200);
  await worker.dispose();
});
