// The worker on Cloudflare: the API's paths go to the engine, all others are the reading page's files.
//
// Bodies are read here, under limits of size and time, and the engine is asked about whole requests. Lines of JSON go to
// it in batches while they arrive, and their answers leave while the next ones come in.

import { Engine } from './engine.js';
import { BodyError, batches, whole } from './body.js';
import { problem, withOrigin } from './problem.js';
import module from './hearsay.wasm';
import { version } from './version.js';

/**
 * @typedef {object} Env
 * @property {{fetch(request: Request | string): Promise<Response>}} ASSETS
 * @property {{limit(of: {key: string}): Promise<{success: boolean}>}} [RATE_LIMITER]
 * @property {string} [ALLOW_ORIGIN]
 * @property {string} [PATIENCE_MS] how long to wait for the next piece of a body
 * @property {string} [BUDGET_MS] how long the engine may take for an answer
 */

const PATIENCE_MS = 20_000;

/** @type {Engine | undefined} One for all requests that this isolate serves. */
let engine;

export default {
  /** @param {Request} request @param {Env} env */
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/api/') && pathname !== '/healthz') return env.ASSETS.fetch(request);
    if (await tooMany(request, env)) return withOrigin(env, problem(429, 'too many requests from your address; wait a little', { 'Retry-After': '10' }));
    engine ??= new Engine(module, env, `/${version}/models/`);
    try {
      return withOrigin(env, await answer(request, env, engine));
    } catch (error) {
      if (error instanceof BodyError) return withOrigin(env, problem(error.status, error.message));
      throw error;
    }
  },
};

/** @param {Request} request @param {Env} env */
async function tooMany(request, env) {
  if (!env.RATE_LIMITER) return false;
  const key = request.headers.get('CF-Connecting-IP') ?? 'unknown';
  return !(await env.RATE_LIMITER.limit({ key })).success;
}

/** @param {Request} request @param {Env} env @param {Engine} engine */
async function answer(request, env, engine) {
  const patience = Number(env.PATIENCE_MS ?? PATIENCE_MS);
  if (isLines(request)) return stream(request, patience, engine);
  return engine.answer(question(request, await whole(request, patience)));
}

/** @param {Request} request */
function isLines(request) {
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0].trim().toLowerCase();
  const { pathname } = new URL(request.url);
  return request.method === 'POST' && pathname === '/api/annotate' && /^application\/(jsonl|x-ndjson|x-jsonlines)$/.test(type);
}

/**
 * What the engine is asked: of the request's headers those that say what the body is.
 * @param {Request} request @param {Uint8Array | null} body @param {number} [firstLine]
 */
function question({ method, url, headers }, body, firstLine) {
  const about = new Headers();
  for (const name of ['Content-Type', 'Content-Encoding']) {
    const value = headers.get(name);
    if (value !== null) about.set(name, value);
  }
  if (firstLine && firstLine > 1) about.set('First-Line', String(firstLine));
  return { method, url, headers: about, body };
}

/**
 * Answers lines of JSON batch by batch. The first batch decides on the status.
 * @param {Request} request @param {number} patience @param {Engine} engine
 */
async function stream(request, patience, engine) {
  const source = batches(request.body, patience);
  const first = await source.next();
  const opening = await engine.answer(question(request, first.value?.bytes ?? null));
  const ok = opening.status === 200;
  if (!first.value || (!ok && (opening.status < 500 || first.value.lines === 1))) return opening;

  let pending = ok ? await bytes(opening) : await oneByOne(request, first.value, engine);
  const body = new ReadableStream({
    async pull(controller) {
      if (pending.length) {
        controller.enqueue(pending);
        pending = new Uint8Array();
        return;
      }
      try {
        const { value, done } = await source.next();
        if (done) return controller.close();
        controller.enqueue(await answers(request, value, engine));
      } catch (error) {
        if (error instanceof BodyError) controller.enqueue(await bytes(problem(error.status, error.message)));
        controller.close();
      }
    },
    async cancel() {
      await source.return(undefined);
    },
  });
  return new Response(body, { headers: lineHeaders });
}

const lineHeaders = { 'Content-Type': 'application/jsonl', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

/** @typedef {import('./body.js').Batch} Batch */

/** @param {Request} request @param {Batch} batch @param {Engine} engine */
async function answers(request, batch, engine) {
  const response = await engine.answer(question(request, batch.bytes, batch.first));
  if (response.status === 200) return bytes(response);
  return oneByOne(request, batch, engine);
}

/**
 * Answers a batch that the engine failed on line by line, so that one bad line costs no other its answer.
 * @param {Request} request @param {Batch} batch @param {Engine} engine
 */
async function oneByOne(request, batch, engine) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let number = batch.first;
  for (let at = 0; at < batch.bytes.length; number++) {
    const end = batch.bytes.indexOf(10, at) + 1 || batch.bytes.length;
    const response = await engine.answer(question(request, batch.bytes.slice(at, end), number));
    parts.push(response.status === 200 ? await bytes(response) : await bytes(problem(response.status, (await response.json()).error, {}, number)));
    at = end;
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** @param {Response} response */
async function bytes(response) {
  return new Uint8Array(await response.arrayBuffer());
}
