// The worker in workerd, the platform's own runtime, as miniflare of Cloudflare starts it on this machine.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Log, LogLevel, Miniflare } from 'miniflare';

const built = fileURLToPath(new URL('../../../dist/edge/', import.meta.url));

/**
 * Starts the built worker. Nothing but this machine is asked.
 * @param {{port?: number, dir?: string, vars?: Record<string, string>, limit?: {limit: number, period: 10 | 60}}} [options]
 */
export async function start({ port = 0, dir = built, vars = {}, limit } = {}) {
  const scripts = readdirSync(dir).filter(name => /\.(js|wasm)$/.test(name) && name !== 'worker.js');
  const modules = ['worker.js', ...scripts].map(name => ({
    type: name.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule',
    path: dir + name,
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
    cf: false,
    host: '127.0.0.1',
    port,
    log: new Log(LogLevel.WARN),
  });
  const url = (await host.ready).origin;
  return { url, host, dispose: () => host.dispose() };
}

// As a program: PORT, then serves until it is killed.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await start({ port: Number(process.argv[2]) });
  console.log(url);
}
