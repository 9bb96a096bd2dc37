// The native side: the command line's answers, which those of the worker must equal, and engines built for tests.

import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const annotate = root + 'build/bin/annotate';

/** Builds the command line. */
export function buildAnnotate() {
  mkdirSync(root + 'build/bin', { recursive: true });
  execFileSync('go', ['build', '-o', annotate, './scripts/annotate'], { cwd: root });
}

/**
 * What the command line answers.
 * @param {string[]} args
 * @param {string} stdin
 * @returns {Promise<string>}
 */
export function native(args, stdin = '') {
  return new Promise((resolve, reject) => {
    const child = execFile(annotate, args, { maxBuffer: 1 << 30 }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    child.stdin?.end(stdin);
  });
}

/** Starts the command line. @param {string[]} args */
export function running(args) {
  return spawn(annotate, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Builds an engine that fails on texts that ask for it (wasm/edge/faults.go), and returns its file. */
export function faultyEngine() {
  const out = root + 'build/edge-faults.wasm';
  const env = { ...process.env, GOOS: 'js', GOARCH: 'wasm', GOWORK: root + 'build/go.work' };
  execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-tags=compact,faults', '-o', out, './wasm/edge'], { cwd: root, env });
  return out;
}
