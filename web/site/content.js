// What an article consists of: its words, and what the reader has told about them.

/** @typedef {import('../shared/annotations').Corrections} Corrections */

/**
 * @typedef {object} About
 * @property {string} language  chosen by hand, '' for what is detected
 * @property {string} date      given by hand as YYYY-MM-DD, '' for none
 * @property {Corrections} corrections
 */

/** @typedef {About & {text: string}} Content */

/** Nothing told yet. @returns {About} */
export const untold = () => ({ language: '', date: '', corrections: { voices: [], quotes: [] } });

/** Takes from anything what it tells about an article, and nothing else. @param {any} from @returns {About} */
export function aboutOf(from) {
  const string = (/** @type {unknown} */ v) => (typeof v === 'string' ? v : '');
  const list = (/** @type {unknown} */ v) => (Array.isArray(v) ? v : []);
  const correction = (/** @type {any} */ c) => ({ at: Number(c?.at) || 0, to: string(c?.to) });
  return {
    language: string(from?.language),
    date: /^\d{4}-\d\d-\d\d$/.test(from?.date) ? from.date : '',
    corrections: {
      voices: list(from?.corrections?.voices).map(c => ({ name: string(c?.name), ...correction(c) })),
      quotes: list(from?.corrections?.quotes).map(c => ({ text: string(c?.text), ...correction(c) })),
    },
  };
}

/** How much was put right by hand. @param {Corrections} corrections */
export const countOf = ({ voices, quotes }) => voices.length + quotes.length;

/** @param {Content} a @param {Content} b */
export function sameContent(a, b) {
  return a.text === b.text && a.language === b.language && a.date === b.date && JSON.stringify(a.corrections) === JSON.stringify(b.corrections);
}

/** @param {Content} content @returns {Content} */
export const contentOf = content => ({ text: content.text, ...aboutOf(content) });
