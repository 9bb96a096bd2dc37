// One classic script for each peer, minified as a site would ship it, and what it weighs in brotli.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../build/bench/', import.meta.url));

/**
 * What some of them want of Node though they run without.
 * @type {import('esbuild').Plugin}
 */
const withoutNode = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:.*|fs|path|crypto|url|module)$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** @param {string} name of a module in peers/ @returns {Promise<{script: string, bytes: number}>} bytes: in brotli */
export async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [`${HERE}peers/${name}.js`], bundle: true, minify: true, write: false, format: 'iife', globalName: 'peer',
    platform: 'browser', mainFields: ['browser', 'main', 'module'], define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    external: ['/hearsay/*'], plugins: [withoutNode], logLevel: 'error',
  });
  const script = outputFiles[0].text;
  return { script, bytes: brotli(script) };
}

/** Bytes in brotli at its smallest; made once for each content. @param {string | Buffer} content */
export function brotli(content) {
  mkdirSync(CACHE, { recursive: true });
  const file = CACHE + createHash('sha256').update(content).digest('hex').slice(0, 16);
  if (!existsSync(file)) writeFileSync(file, String(brotliCompressSync(content).length));
  return Number(readFileSync(file, 'utf8'));
}
