// The draft: what stands on the sheet, kept in this tab's session storage, so that a reload loses nothing; what a closed
// tab had not saved yet, and whether single keys are commands, kept in the browser.

import { contentOf, untold } from './content.js';

const KEY = 'hearsay draft';
const ARTICLE = 'hearsay article';
const RESCUE = 'hearsay rescue ';
const KEYS = 'hearsay keys';

/** @typedef {import('./library.js').Written} Written */
/** @typedef {import('./content.js').Content} Content */

/** What was kept; its text is '' for nothing. @returns {Content} */
export function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{"text":""}');
    return contentOf(kept);
  } catch {
    return { text: '', ...untold() };
  }
}

/** Keeps a draft, unless the browser keeps nothing or the text is too long: then there is the library. @param {Content} content */
export function keep(content) {
  try {
    if (content.text === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(contentOf(content)));
  } catch {
    forget();
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

/** Which article of the library the draft is. @returns {{id: string, revision: number} | null} */
export function recallArticle() {
  try {
    return JSON.parse(sessionStorage.getItem(ARTICLE) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} id @param {number} revision */
export function keepArticle(id, revision) {
  try {
    sessionStorage.setItem(ARTICLE, JSON.stringify({ id, revision }));
  } catch {
    // after a reload the text is looked for in the library by its words
  }
}

export function forgetArticle() {
  try {
    sessionStorage.removeItem(ARTICLE);
  } catch {
    // nothing was kept
  }
}

/** Leaves a text for the next page to save. @param {Written} written */
export function rescue(written) {
  try {
    localStorage.setItem(RESCUE + written.id, JSON.stringify(written));
  } catch {
    // too long for local storage: the library may still have the time
  }
}

/** What closed tabs have left. @returns {Written[]} */
export function rescued() {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(RESCUE)).map(key => JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    return [];
  }
}

/** What was left of an article is in the library. @param {string} id */
export function safe(id) {
  try {
    localStorage.removeItem(RESCUE + id);
  } catch {
    // nothing was left
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
