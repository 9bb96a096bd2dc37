// The draft: what stands on the sheet, kept in this tab's session storage, so that a reload loses nothing; and whether
// single keys are commands, kept in the browser.

const KEY = 'hearsay draft';
const KEYS = 'hearsay keys';

/** The kept text, '' for none. */
export function recall() {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/**
 * Keeps a text. False where the browser keeps nothing, or the text is too long for it.
 * @param {string} text
 */
export function keep(text) {
  try {
    if (text === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    forget();
    return false;
  }
}

/** An older draft must not come back in place of a newer one that could not be kept. */
function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // storage is blocked altogether: nothing was kept before either
  }
}

/** Whether single keys are commands: yes, until somebody says no. */
export function recallKeys() {
  try {
    return localStorage.getItem(KEYS) !== 'off';
  } catch {
    return true;
  }
}

/** @param {boolean} on */
export function keepKeys(on) {
  try {
    localStorage.setItem(KEYS, on ? 'on' : 'off');
  } catch {
    // it holds until the tab is closed
  }
}
