// A worker that is elsewhere: engine.js takes the engine in the background for one of its own. Each question has a port
// of its own, which is closed with the last reply: the browser may stop the background between two questions, and a new
// port wakes it.

import { say } from '../shared/words.js';
import { api } from './api.js';

/** @returns {Worker} */
export function portWorker() {
  const ports = new Set();
  const worker = /** @type {any} */ ({
    onmessage: null,
    onerror: null,
    /** The background has an engine already: only questions go there. @param {any} message */
    postMessage: message => message.text !== undefined && put(message),
    terminate: () => [...ports].forEach(close),
  });

  /** @param {any} question */
  function put(question) {
    try {
      const port = api.runtime.connect({ name: 'engine' });
      ports.add(port);
      port.onMessage.addListener((/** @type {any} */ reply) => {
        if (reply.final || reply.error !== undefined) close(port);
        worker.onmessage?.({ data: reply });
      });
      port.onDisconnect.addListener(() => {
        void api.runtime.lastError; // read, or the browser writes it on the console
        if (ports.delete(port)) worker.onerror?.({ message: say('chip.stopped') });
      });
      port.postMessage(question);
    } catch (e) {
      worker.onerror?.({ message: e instanceof Error ? e.message : String(e) });
    }
  }

  /** @param {any} port */
  function close(port) {
    ports.delete(port);
    try {
      port.disconnect();
    } catch {
      // the extension is gone, and the port with it
    }
  }

  return worker;
}
