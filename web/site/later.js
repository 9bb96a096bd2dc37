// Modules of the page that the first highlight does not need: fetched when somebody asks for what they do.

/** @type {import('./start.js').Later} */
export const LATER = {
  pair: () => import('./pair.js'),
  readability: () => import('../vendor/readability/readability.js'),
};
