// A backlog through scripts/annotate -remote, with the worker killed twice on the way.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { articles, lines } from './articles.js';
import { buildAnnotate, native, running } from './go.js';

const port = 8790;

/** Starts the worker in processes of its own, and returns how to kill them all at once. */
async function killable() {
  const child = spawn('node', [fileURLToPath(new URL('host.js', import.meta.url)), String(port)], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return async () => {
    process.kill(-(/** @type {number} */ (child.pid)), 'SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
}

const written = (/** @type {string} */ file) => {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
};

test('1,000 articles, 32 in flight, the worker killed twice: 1,000 answers, those of the command line', { timeout: 300_000 }, async () => {
  buildAnnotate();
  const dir = mkdtempSync(tmpdir() + '/hearsay-');
  const [input, output] = [dir + '/in.jsonl', dir + '/out.jsonl'];
  const documents = lines(articles(1000, 1200));
  writeFileSync(input, documents);
  const want = await native(['-format', 'jsonl'], documents);

  let kill = await killable();
  try {
    const run = running(['-remote', `http://127.0.0.1:${port}`, '-in-flight', '32', '-out', output, input]);
    const ended = once(run, 'exit');
    for (const share of [0.2, 0.6]) {
      while (written(output) < share * want.length) {
        assert.equal(run.exitCode, null, 'the run ended too early');
        await sleep(20);
      }
      await kill();
      await sleep(500);
      kill = await killable();
    }
    assert.deepEqual(await ended, [0, null]);
    assert.equal(readFileSync(output, 'utf8'), want);
  } finally {
    await kill();
    rmSync(dir, { recursive: true });
  }
});
