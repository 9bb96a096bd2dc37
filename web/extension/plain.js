/** A text as it is kept: the markup of its page left spaces that nobody sees. @param {string} text */
export function plain(text) {
  return text.replace(/[ \t]+/g, ' ').replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}
