// The words of the interface for what the engine finds. Plain and neutral: they never judge the article.

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
