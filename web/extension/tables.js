// The tables of all languages, the overlay's own words beside those that it shares with the reading page: for the
// background, which hands a page's script the one that it needs, and for the extension's pages.

import { WORDS as DE } from '../shared/words/de.js';
import { WORDS as EN } from '../shared/words/en.js';
import { WORDS as ES } from '../shared/words/es.js';
import { WORDS as FR } from '../shared/words/fr.js';
import { WORDS as UK } from '../shared/words/uk.js';
import { speak } from '../shared/words.js';
import { WORDS as OWN_DE } from './words/de.js';
import { WORDS as OWN_EN } from './words/en.js';
import { WORDS as OWN_ES } from './words/es.js';
import { WORDS as OWN_FR } from './words/fr.js';
import { WORDS as OWN_UK } from './words/uk.js';

/** @type {Record<string, import('../shared/words.js').Table>} */
export const TABLES = {
  en: { ...EN, ...OWN_EN }, uk: { ...UK, ...OWN_UK }, de: { ...DE, ...OWN_DE }, fr: { ...FR, ...OWN_FR }, es: { ...ES, ...OWN_ES },
};

/**
 * Speaks the language chosen, else the first of the browser's that there is a table of.
 * @param {string} chosen '' for none
 * @returns {string} its code
 */
export function speakTo(chosen) {
  const code = [chosen, ...navigator.languages.map(tag => tag.split('-')[0])].find(tag => tag in TABLES) ?? 'en';
  speak(code, TABLES[code]);
  return code;
}
