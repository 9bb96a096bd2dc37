// A worker that is a port: engine.js takes the engine in the background for one of its own.

import { api } from './api.js';

/** @returns {Worker} */
export function portWorker() {
  const port = api.runtime.connect({ name: 'engine' });
  const worker = /** @type {any} */ ({
    onmessage: null,
    onerror: null,
    /** The background has an engine of its own: only questions go there. @param {any} message */
    postMessage: message => {
      if (message.text === undefined) return;
      try {
        port.postMessage(message);
      } catch (e) {
        worker.onerror?.({ message: String(e) });
      }
    },
    terminate: () => port.disconnect(),
  });
  port.onMessage.addListener((/** @type {any} */ data) => worker.onmessage?.({ data }));
  port.onDisconnect.addListener(() => {
    void api.runtime.lastError; // read, or the browser writes it on the console
    worker.onerror?.({ message: 'Hearsay’s background was stopped' });
  });
  return worker;
}
