// The reader's own words, as rows of a language's pack: a pack is tables joined, each behind a line with its name, and a
// table may come in several parts.

/** @typedef {import('./settings.js').Extra} Extra */

/**
 * A pack with the reader's words in it.
 * @param {string} pack
 * @param {Extra | undefined} extra
 */
export function withOwn(pack, extra) {
  if (!extra) return pack;
  const cues = entries(extra.cues).map(forms => `${forms}\tneutral\tc q p w`);
  const hedges = entries(extra.hedges).map(phrase => `likelihood\t\t${phrase}`);
  return pack + table('cues.tsv', cues) + table('hedges.tsv', hedges);
}

/** One entry a line; what would end a column or begin a comment is no word. @param {string} list */
export function entries(list) {
  return list.split('\n').map(line => line.replace(/[\t#|[\],]+/g, ' ').replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** @param {string} name @param {string[]} rows */
function table(name, rows) {
  return rows.length > 0 ? `\n# file ${name}\n${rows.join('\n')}\n` : '';
}
