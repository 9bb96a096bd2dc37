// The language of the interface: chosen by the reader, else the first of the browser's that there is a table of.

import { WORDS as ENGLISH } from '../shared/words/en.js';
import { LANGUAGES, say, speak, spoken } from '../shared/words.js';

const KEY = 'hearsay language';

/**
 * Speaks the reader's language, and lets another be chosen.
 * @param {import('./start.js').Source} source
 * @param {() => void} onchange called when another was chosen
 */
export async function speakToReader(source, onchange) {
  document.addEventListener('change', async e => {
    const choice = /** @type {HTMLSelectElement} */ (e.target);
    if (!choice.matches?.('.interface-language')) return;
    remember(choice.value);
    await change(choice.value, source);
    onchange();
  });
  const code = chosen();
  if (code !== 'en') await change(code, source).catch(() => {}); // the table cannot be fetched: English will do
}

/** @param {string} code @param {import('./start.js').Source} source */
async function change(code, source) {
  speak(code, code === 'en' ? ENGLISH : (await source.later.words(code)).WORDS);
  document.documentElement.lang = spoken();
  translate(document.documentElement);
}

/** What was chosen, or what the browser prefers. */
function chosen() {
  const known = (/** @type {string | null} */ code) => code !== null && code in LANGUAGES;
  const kept = recall();
  return known(kept) ? String(kept) : navigator.languages.map(tag => tag.split('-')[0]).find(known) ?? 'en';
}

/**
 * Puts the texts of the table into the elements that name them: data-say for the text of an element, data-say-label for
 * what it is called, data-say-paste for what an empty sheet says.
 * @param {Element} root
 */
export function translate(root) {
  for (const el of /** @type {Iterable<HTMLElement>} */ ([root, ...root.querySelectorAll('[data-say], [data-say-label], [data-say-paste], .interface-language')])) {
    if (el.dataset.say) el.textContent = say(el.dataset.say);
    if (el.dataset.sayLabel) el.setAttribute('aria-label', say(el.dataset.sayLabel));
    if (el.dataset.sayPaste) {
      el.dataset.placeholder = say(el.dataset.sayPaste);
      el.setAttribute('aria-placeholder', say(el.dataset.sayPaste));
    }
    if (el instanceof HTMLSelectElement && el.matches('.interface-language')) el.value = spoken();
  }
}

function recall() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param {string} code */
export function remember(code) {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // it holds until the tab is closed
  }
}
