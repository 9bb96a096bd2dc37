// The words of the interface, in the language chosen. Plain and neutral: they never judge the article.
//
// They stand in one table a language (words/CODE.js): a text by its key, or several by the forms that the language's
// numbers ask for. {name} in a text is a value; {n} chooses the form.

import { WORDS as ENGLISH } from './words/en.js';

/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Entry */
/** @typedef {Record<string, Entry>} Table */

/** @type {{code: string, table: Table, plurals: Intl.PluralRules, numbers: Intl.NumberFormat}} */
let now = inLanguage('en', ENGLISH);

/** Speaks another language from now on. @param {string} code @param {Table} table */
export function speak(code, table) {
  now = inLanguage(code, table);
}

/** The code of the language spoken. */
export const spoken = () => now.code;

/**
 * A text of the table.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const entry = now.table[key];
  if (entry === undefined) return key;
  const text = typeof entry === 'string' ? entry : entry[now.plurals.select(Number(values.n))] ?? entry.other ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return typeof value === 'number' ? now.numbers.format(value) : value ?? whole;
  });
}

/** @param {string} code @param {Table} table */
function inLanguage(code, table) {
  return { code, table, plurals: new Intl.PluralRules(code), numbers: new Intl.NumberFormat(code, { maximumSignificantDigits: 6 }) };
}

/** @type {Record<string, string>} */
export const FORMS = {
  direct: 'Direct quote',
  indirect: 'Indirect quote',
  mixed: 'Indirect quote with quoted words',
  unattributed: 'Quoted words, no source named',
};

/** @type {Record<string, string>} */
export const SOURCING = {
  named: 'named person',
  organisation: 'organisation',
  unnamed: 'a source without a name',
  anonymous: 'anonymous: the article withholds the name',
};

/** What a reporting verb adds beside “said”; a neutral one adds nothing. @type {Record<string, string>} */
export const STANCES = {
  assert: 'stresses it',
  doubt: 'keeps a distance from it',
  deny: 'denies',
  ask: 'asks',
  demand: 'demands',
  predict: 'looks ahead',
  concede: 'concedes',
};

/** @type {Record<string, string>} */
export const INTEGRITY = {
  unclosed: 'The quotation marks are not closed',
  'mixed-marks': 'Opens and closes with different quotation marks',
  ellipsis: 'Words were cut from the quotation',
  brackets: 'Words in brackets were put in by the article',
  'no-source': 'The article names no source for it',
};

/** @type {Record<string, {name: string, means: string}>} */
export const HEDGES = {
  modal: { name: 'possibility', means: 'It may be so; the sentence does not say that it is' },
  likelihood: { name: 'likelihood', means: 'Says how likely, not that it is so' },
  appearance: { name: 'appearance', means: 'How it looks, not how it is known to be' },
  belief: { name: 'belief', means: 'What someone thinks or expects' },
  approximator: { name: 'approximation', means: 'Near the figure, not exactly it' },
  report: { name: 'hearsay', means: 'Passed on from elsewhere' },
  unverified: { name: 'not confirmed in this article', means: 'The article says that it could not check this' },
};

/** @type {Record<string, string>} */
export const QUALIFIERS = {
  exact: '',
  about: 'about',
  'more-than': 'more than',
  'at-least': 'at least',
  'less-than': 'less than',
  'up-to': 'up to',
  nearly: 'nearly',
};

/** @type {Record<string, string>} */
export const KINDS = { quote: 'Quote', hedge: 'Hedge', figure: 'Figure' };
