// The words of the interface, in the language chosen. Plain and neutral: they never judge the article.
//
// They stand in one table a language (words/CODE.js): a text by its key, or several by the forms that the language's
// numbers ask for. {name} in a text is a value; {n} chooses the form.

import { WORDS as ENGLISH } from './words/en.js';

/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Entry */
/** @typedef {Record<string, Entry>} Table */

/** The languages that there are tables of, by their own names. */
export const LANGUAGES = { en: 'English', uk: 'Українська', de: 'Deutsch', fr: 'Français', es: 'Español' };

/** @type {{code: string, locale: string, table: Table, plurals: Intl.PluralRules, numbers: Intl.NumberFormat}} */
let now = inLanguage('en', ENGLISH);

/** Speaks another language from now on. @param {string} code @param {Table} table */
export function speak(code, table) {
  now = inLanguage(code, table);
}

/** The code of the language spoken. */
export const spoken = () => now.code;

/** The reader's own form of that language, for numbers and dates: en-GB. */
export const locale = () => now.locale;

/**
 * The words spoken, for the engine to write a file with.
 * @typedef {{code: string, locale: string, texts: Table}} Words
 */

/** @returns {Words} */
export const words = () => ({ code: now.code, locale: now.locale, texts: now.table });

/** Whether there is a text of this key. @param {string} key */
export const has = key => key in now.table;

/** A number as the language writes it. @param {number} n @param {Intl.NumberFormatOptions} [options] */
export const number = (n, options) => (options ? new Intl.NumberFormat(now.locale, options) : now.numbers).format(n);

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
  const locale = globalThis.navigator?.languages?.find(tag => tag.split('-')[0] === code) ?? code;
  return { code, locale, table, plurals: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }) };
}
