// What the worker weighs and costs, measured in workerd on this machine: bundle, CPU per article, memory.
//
//   go run ./scripts/build -edge && (cd web/edge && npm ci --ignore-scripts) && node web/edge/measure.mjs
//
// CPU is that of the whole workerd process, its HTTP included, so somewhat more than the platform would count.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import WebSocket from 'ws';
import { articles } from './test/articles.js';
import { start } from './test/host.js';

const requests = Number(process.argv[2] ?? 10_000);
const ticks = Number(execFileSync('getconf', ['CLK_TCK'])); // of CPU time in a second
const built = fileURLToPath(new URL('../../dist/edge/', import.meta.url));

/** The process that runs the worker: the only workerd among this one's children. */
function workerd() {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const pid = children.find(pid => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'workerd');
  if (!pid) throw new Error('no workerd among the children of this process');
  return pid;
}

/** CPU time used so far, in ms. @param {string} pid */
function cpu(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
}

/** Resident memory in MB. @param {string} pid */
const memory = pid => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]) / 1024;

/**
 * What the worker's isolate holds, in MB, told by its inspector: the heap, and the WebAssembly memory of every engine
 * that is alive. The platform counts these. The process holds more: compiled code and the runtime's other services.
 * @param {URL} inspector
 */
async function held(inspector) {
  const socket = new WebSocket(`ws://${inspector.host}/core:user:hearsay`);
  await new Promise(resolve => socket.once('open', resolve));
  let asked = 0;
  const ask = (/** @type {string} */ method, params = {}) => {
    const id = ++asked;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise(resolve => socket.on('message', data => JSON.parse(String(data)).id === id && resolve(JSON.parse(String(data)).result)));
  };
  const created = new Promise(resolve => socket.on('message', data => resolve(JSON.parse(String(data)).params?.context.id)));
  await ask('Runtime.enable');
  const { result: prototype } = await ask('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype', contextId: await created });
  const { objects } = await ask('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
  const sum = 'function () { return [this.length, this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)] }';
  const { result: counted } = await ask('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: sum, returnByValue: true });
  const { usedSize } = await ask('Runtime.getHeapUsage');
  socket.close();
  const [engines, bytes] = counted.value;
  const mb = (/** @type {number} */ n) => (n / 2 ** 20).toFixed(0);
  return `${mb(usedSize + bytes)} MB in the isolate (${mb(bytes)} MB of them ${engines} engine), ${memory(workerd()).toFixed(0)} MB in the process`;
}

/** @param {string} url @param {{text: string}[]} documents @param {number} n @param {number} inFlight */
async function run(url, documents, n, inFlight) {
  let next = 0;
  const one = async () => {
    while (next < n) {
      const body = JSON.stringify(documents[next++ % documents.length]);
      const response = await fetch(url + '/api/annotate', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
}

const files = readdirSync(built).filter(name => /\.(js|wasm)$/.test(name));
const size = files.reduce((sum, name) => sum + gzipSync(readFileSync(built + name), { level: 9 }).length, 0);
console.log(`bundle: ${(size / 1e6).toFixed(2)} MB gzip`);

const worker = await start({ inspect: true });
try {
  const pid = workerd();
  const began = performance.now();
  await run(worker.url, articles(1, 6000, 'en'), 1, 1);
  console.log(`first article: ${(performance.now() - began).toFixed(0)} ms, starting the engine and fetching models included`);
  for (const code of /** @type {const} */ (['en', 'de', 'uk'])) {
    const six = articles(100, 5800, code);
    await run(worker.url, six, 100, 1);
    const before = cpu(pid);
    await run(worker.url, six, 200, 1);
    console.log(`CPU, warm: ${((cpu(pid) - before) / 200).toFixed(1)} ms per article of 5,800 letters (${code})`);
  }
  const before = cpu(pid);
  for (let i = 0; i < 200; i++) await (await fetch(worker.url + '/healthz')).text();
  console.log(`CPU, warm: ${((cpu(pid) - before) / 200).toFixed(1)} ms per /healthz`);
  console.log(`memory after 900 requests: ${await held(worker.inspector)}`);
  const mixed = articles(500, 1500);
  for (let done = 0; done < requests; done += 1000) {
    await run(worker.url, mixed, Math.min(1000, requests - done), 32);
    if (done % 3000 === 0) console.log(`memory after ${done + 1000} more in 8 languages: ${await held(worker.inspector)}`);
  }
} finally {
  await worker.dispose();
}
