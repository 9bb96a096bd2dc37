// Starting in a tab, and what its button in the toolbar says: how much was found, or why nothing can be.

import { say } from '../shared/words.js';
import { api } from './api.js';
import { load } from './settings.js';
import { style } from './style.js';
import { speakTo, TABLES } from './tables.js';

/** @typedef {import('./content.js').Wanted} Wanted */
/** @typedef {{state: string, error: string, counts: Record<string, number>}} Found */

const CALM = '#5848c8';    // grounds of the badge
const TROUBLE = '#b06200';
const TRIES = 5;
const PATIENCE = 50; // ms: right after the click the tab is sometimes still closed to the extension

/** Reads a tab, or stops reading it. @param {number} tabId @param {Wanted} wanted @param {string} [url] */
export async function begin(tabId, wanted, url = '') {
  const { kinds, language } = await load(api);
  const code = speakTo(language);
  try {
    await persist(() => inject(tabId, { wanted, kinds, code, table: code === 'en' ? null : TABLES[code] }));
  } catch (e) {
    await trouble(tabId, say('button.refused', { why: reason(String(e), url) }));
  }
}

/** @param {number} tabId @param {import('./content.js').Order} order */
async function inject(tabId, order) {
  const target = { tabId };
  await api.scripting.executeScript({ target, func: give, args: [order] });
  const [ran] = await api.scripting.executeScript({ target, files: ['extension/content.js'] });
  if (!ran || ran.error) throw new Error(ran?.error?.message ?? 'nothing was run'); // Firefox does not always refuse
}

/** Runs in the page, before content.js. @param {object} order */
function give(order) {
  /** @type {any} */ (globalThis)[Symbol.for('hearsay order')] = order;
}

/** Tries again where a tab may open yet. @param {() => Promise<void>} does */
async function persist(does) {
  for (let i = 1; ; i++) {
    try {
      return await does();
    } catch (e) {
      if (i === TRIES) throw e;
      await new Promise(resolve => setTimeout(resolve, PATIENCE * i));
    }
  }
}

/** @param {string} error @param {string} url */
function reason(error, url) {
  if (url.startsWith('file:') || /file:/.test(error)) return say('button.files');
  if (/\.pdf(?:[?#]|$)/i.test(url)) return say('chip.pdf');
  return /^https?:/.test(url) && /permission|access/i.test(error) ? say('button.denied') : say('button.ownPages');
}

/**
 * Colours the marks of a tab.
 * @param {number} tabId @param {boolean} dark @param {string} before the style sheet that this one replaces
 * @returns {Promise<{css: string} | {error: string}>}
 */
export async function colour(tabId, dark, before) {
  try {
    const [css, settings] = await Promise.all([sheet(), load(api)]);
    const styled = style(css, dark, settings);
    if (before !== '') await uncolour(tabId, before);
    await persist(() => api.scripting.insertCSS({ ...placed(tabId), css: styled }));
    return { css: styled };
  } catch (e) {
    await trouble(tabId, say('chip.noStyle'));
    return { error: e instanceof Error ? e.message : String(e) };
  }
}

/** @param {number} tabId @param {string} css */
export async function uncolour(tabId, css) {
  await api.scripting.removeCSS({ ...placed(tabId), css }).catch(() => {}); // the tab has gone on to another page
}

// In Firefox only a sheet of the user's reaches into shadow roots; in Chrome only one of the author's colours the ground
// of a highlight.
const ORIGIN = 'getBrowserInfo' in api.runtime ? 'USER' : 'AUTHOR';

const placed = (/** @type {number} */ tabId) => ({ target: { tabId, allFrames: true }, origin: ORIGIN });

/** @type {Promise<string> | null} */
let highlight = null;

function sheet() {
  highlight ??= fetch(api.runtime.getURL('shared/highlight.css')).then(response => response.text());
  return highlight;
}

/** The button says what was found. @param {number} tabId @param {Found} found */
export async function report(tabId, { state, error, counts }) {
  const counted = Object.entries(counts);
  const title = /** @type {Record<string, string>} */ ({
    read: `${say('button.on')}\n${counted.map(([kind, n]) => say(`count.${kind}`, { n })).join(', ')}`,
    none: say('button.refused', { why: say('button.noArticle') }),
    failed: say('button.refused', { why: error }),
  })[state];
  const text = /** @type {Record<string, string>} */ ({ read: short(counted.reduce((sum, [, n]) => sum + n, 0)), none: '–', failed: '!' })[state];
  await show(tabId, text ?? '', title ?? say('button.on'), state === 'failed' ? TROUBLE : CALM);
}

/** @param {number} tabId */
export const clear = tabId => show(tabId, '', '', CALM);

/** @param {number} tabId @param {string} title */
const trouble = (tabId, title) => show(tabId, '!', title, TROUBLE);

/** A badge holds four characters. @param {number} n */
const short = n => (n < 1000 ? String(n) : `${Math.floor(n / 1000)}k`);

/** @param {number} tabId @param {string} text @param {string} title '' for the one of the manifest @param {string} color */
async function show(tabId, text, title, color) {
  const { action } = api;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color }),
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title: title || say('button.off') }),
  ]).catch(() => {}); // the tab has been closed
}
