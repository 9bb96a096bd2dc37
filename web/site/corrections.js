// What a reader has put right by hand: who says a quotation, and which voices are one. Corrections are plain data, kept
// with the article; they are found again by the words they are about, so that they outlive edits elsewhere.

/** @typedef {import('../shared/annotations').Answer} Answer */
/** @typedef {import('../shared/annotations').Quote} Quote */
/** @typedef {Answer['speakers'][number]} Voice */

/**
 * @typedef {object} Corrections
 * @property {{name: string, at: number, to: string}[]} voices  another name for a voice; that of another makes them one
 * @property {{text: string, at: number, to: string}[]} quotes  who says a quotation, '' for nobody named
 */

/** @returns {Corrections} */
export const none = () => ({ voices: [], quotes: [] });

/**
 * An answer as the reader has corrected it. The answer given stays as it was.
 * @param {Answer} answer
 * @param {Corrections} corrections
 * @returns {Answer}
 */
export function correct(answer, { voices, quotes }) {
  if (voices.length + quotes.length === 0) return answer;
  const annotations = [...answer.annotations];
  const speakers = answer.speakers.map(s => ({ ...s, mentions: [...s.mentions], quotes: [...s.quotes] }));
  const corrected = { ...answer, annotations, speakers };
  for (const { name, at, to } of voices) {
    const voice = nearest(speakers.filter(s => s.name === name && s.quotes.length > 0), at, s => s.mentions[0]?.[0] ?? 0);
    if (voice && to !== name) rename(corrected, voice, to);
  }
  for (const { text, at, to } of quotes) {
    const quote = nearest([...annotations.keys()].filter(i => annotations[i].kind === 'quote' && annotations[i].text === text), at, i => annotations[i].start);
    if (quote !== undefined) give(corrected, quote, to === '' ? null : voiceCalled(corrected, to));
  }
  corrected.speakers = speakers.filter(s => s.quotes.length > 0);
  return corrected;
}

/** Two voices of one name are one. @param {Answer} answer @param {Voice} voice @param {string} to */
function rename(answer, voice, to) {
  const other = answer.speakers.find(s => s.name === to && s.quotes.length > 0);
  if (!other) voice.name = to;
  const into = other ?? voice;
  for (const i of [...voice.quotes]) {
    const quote = /** @type {Quote} */ (answer.annotations[i]);
    if (quote.speaker) answer.annotations[i] = { ...quote, speaker: { ...quote.speaker, ...identity(into) } };
  }
  if (!other) return;
  other.mentions = [...other.mentions, ...voice.mentions].sort((a, b) => a[0] - b[0]);
  other.quotes = [...other.quotes, ...voice.quotes].sort((a, b) => a - b);
  other.words += voice.words;
  voice.quotes = [];
}

/** @param {Answer} answer @param {number} index of a quote @param {Voice | null} voice */
function give(answer, index, voice) {
  const quote = /** @type {Quote} */ (answer.annotations[index]);
  const words = quote.text.match(/\S+/gu)?.length ?? 0;
  const before = answer.speakers.find(s => s.quotes.includes(index));
  if (before) {
    before.quotes = before.quotes.filter(i => i !== index);
    before.words = Math.max(0, before.words - words);
  }
  if (voice) {
    voice.quotes = [...voice.quotes, index].sort((a, b) => a - b);
    voice.words += words;
  }
  // The reader says who, not where the article says so: the mention is an empty span.
  answer.annotations[index] = { ...quote, speaker: voice && { start: quote.start, end: quote.start, text: voice.name, ...identity(voice) } };
}

/** @param {Answer} answer @param {string} name @returns {Voice} */
function voiceCalled({ speakers }, name) {
  const known = speakers.find(s => s.name === name);
  if (known) return known;
  const voice = { id: 1 + Math.max(-1, ...speakers.map(s => s.id)), name, sourcing: 'named', mentions: [], quotes: [], words: 0 };
  speakers.push(voice);
  return voice;
}

/** @param {Voice} voice */
function identity({ id, name, sourcing }) {
  return { id, name, sourcing: /** @type {any} */ (sourcing) };
}

/**
 * @template T
 * @param {T[]} all @param {number} at @param {(one: T) => number} where
 * @returns {T | undefined}
 */
function nearest(all, at, where) {
  return all.sort((a, b) => Math.abs(where(a) - at) - Math.abs(where(b) - at))[0];
}
