// The browser's interface to extensions: Firefox calls it browser, Chrome calls it chrome.

/** @type {any} */
export const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** Whether the extension that this script came from is still there: it may have been updated or removed meanwhile. */
export function isAlive() {
  try {
    return api.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Sends a message to the background. @param {object} message @returns {Promise<any>} undefined where nobody answers */
export async function tell(message) {
  try {
    return await api.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}
