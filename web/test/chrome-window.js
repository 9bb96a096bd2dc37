// Chromium's own side panel, which no driver lists among its pages: asked over the browser's own line.

import { call, poll } from './browsers.js';

/**
 * The side panel that is open, or is opening.
 * @param {any} session of the browser @param {string} url of the document in it
 */
export async function sidePanelAt(session, url) {
  let targetId = '';
  const found = async () => {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'page' }] });
    targetId = targetInfos.find((/** @type {any} */ t) => t.url === url)?.targetId ?? '';
    return targetId !== '';
  };
  await poll(found, found);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  return {
    /** @param {(document: Document) => any} fn */
    run: fn => evaluate(session, sessionId, call(fn, []).replace('(...[])', '(document)')),
    close: () => session.send('Target.closeTarget', { targetId }),
  };
}

let last = 0;

/** @param {any} session @param {string} sessionId @param {string} expression @returns {Promise<any>} */
function evaluate(session, sessionId, expression) {
  const id = ++last;
  return new Promise((resolve, reject) => {
    const listen = (/** @type {{sessionId: string, message: string}} */ event) => {
      const message = JSON.parse(event.message);
      if (event.sessionId !== sessionId || message.id !== id) return;
      session.off('Target.receivedMessageFromTarget', listen);
      const { result, exceptionDetails } = message.result ?? {};
      if (!result || exceptionDetails) reject(new Error(JSON.stringify(message)));
      else resolve(result.value);
    };
    session.on('Target.receivedMessageFromTarget', listen);
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, awaitPromise: true, returnByValue: true } }) });
  });
}
