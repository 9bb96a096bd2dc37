// Modules of the page that the first highlight does not need: fetched when somebody asks for what they do.

/** @type {import('./start.js').Later} */
export const LATER = {
  pair: () => import('./pair.js'),
  words: code => import(`../shared/words/${code}.js`),
  readability: () => import('../vendor/readability/readability.js'),
};
