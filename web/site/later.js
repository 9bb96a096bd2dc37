// Modules of the page that the first highlight does not need: fetched when somebody asks for what they do.

/** Each by its name: an address that is put together would pass no extension's linter. @type {Record<string, () => Promise<any>>} */
const TABLES = {
  de: () => import('../shared/words/de.js'),
  es: () => import('../shared/words/es.js'),
  fr: () => import('../shared/words/fr.js'),
  uk: () => import('../shared/words/uk.js'),
};

/** @type {import('./start.js').Later} */
export const LATER = {
  pair: () => import('./pair.js'),
  words: code => TABLES[code](),
  readability: () => import('../vendor/readability/readability.js'),
};
