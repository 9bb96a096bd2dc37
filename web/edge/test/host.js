// The worker in workerd, the platform's own runtime, as miniflare of Cloudflare starts it on this machine.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Log, LogLevel, Miniflare } from 'miniflare';

const built = fileURLToPath(new URL('../../../dist/edge/', import.meta.url));

/**
 * Starts the built worker. Nothing but this machine is asked.
 * @param {object} [options]
 * @param {number} [options.port]
 * @param {string} [options.engine] file of another engine than the one built
 * @param {Record<string, string>} [options.vars]
 * @param {{limit: number, period: 10 | 60}} [options.limit] requests from one address
 * @param {boolean} [options.inspect] open the inspector, at the address inspector of the answer
 * @param {(line: string) => void} [options.onlog] is told what the worker prints
 */
export async function start({ port = 0, engine = built + 'hearsay.wasm', vars = {}, limit, inspect = false, onlog } = {}) {
  const dir = built;
  const scripts = readdirSync(dir).filter(name => /\.(js|wasm)$/.test(name) && name !== 'worker.js');
  const modules = ['worker.js', ...scripts].map(name => ({
    type: name.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule',
    path: dir + name,
    contents: readFileSync(name === 'hearsay.wasm' ? engine : dir + name),
  }));
  const host = new Miniflare({
    name: 'hearsay',
    modulesRoot: dir,
    modules,
    compatibilityDate: '2026-04-01',
    bindings: vars,
    ratelimits: limit ? { RATE_LIMITER: { simple: limit } } : undefined,
    assets: {
      directory: dir + 'public',
      binding: 'ASSETS',
      routerConfig: { has_user_worker: true, static_routing: { user_worker: ['/api/*', '/healthz'] } },
    },
    inspectorPort: inspect ? 0 : undefined,
    cf: false,
    host: '127.0.0.1',
    port,
    log: new Log(onlog ? LogLevel.NONE : LogLevel.WARN),
    handleRuntimeStdio: onlog && ((...streams) => streams.forEach(s => s.setEncoding('utf8').on('data', onlog))),
  });
  const url = (await host.ready).origin;
  return { url, inspector: inspect ? await host.getInspectorURL() : new URL(url), dispose: () => host.dispose() };
}

// As a program: PORT, then serves until it is killed.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await start({ port: Number(process.argv[2]) });
  console.log(url);
}
