// A page's text as it is kept: the markup left spaces that nobody sees.

/** @param {string} text */
export function plain(text) {
  return squeezed(text).trim();
}

/** @param {string} text */
function squeezed(text) {
  return text.replace(/[ \t]+/g, ' ').replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n');
}

/**
 * What the reader has put right in a text, as it stands in the text that is kept.
 * @param {import('../shared/annotations').Corrections} corrections
 * @param {string} text
 * @returns {import('../shared/annotations').Corrections}
 */
export function moved({ voices, quotes }, text) {
  const begins = squeezed(text).length - squeezed(text).trimStart().length;
  const place = (/** @type {number} */ at) => squeezed(`${text.slice(0, at)}x`).length - 1 - begins;
  return {
    voices: voices.map(v => ({ ...v, at: place(v.at) })),
    quotes: quotes.map(q => ({ ...q, text: squeezed(q.text), at: place(q.at) })),
  };
}
