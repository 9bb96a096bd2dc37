// The built site, served by the project's own server on a free port for as long as the tests run.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {Promise<{url: string, stop: () => void}>} */
export function serve() {
  const go = spawn('go', ['run', './scripts/serve', '-built', '-addr', 'localhost:0'], { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => {
    try {
      process.kill(-(/** @type {number} */ (go.pid)));
    } catch {
      // it has ended already
    }
  };
  process.on('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1)); // nothing is left running
  return new Promise((resolve, reject) => {
    go.on('exit', code => reject(new Error(`the server ended with ${code}; was the site built (go run ./scripts/build)?`)));
    go.stdout.on('data', data => {
      const url = /http:\/\/\S+/.exec(String(data))?.[0];
      if (url) resolve({ url: `${url}/`, stop });
    });
  });
}
