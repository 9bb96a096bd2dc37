// Why a finding was marked: the engine's rule ids, said in words.
//
// An id is "kind.rule" or "kind.rule.word". {cue} stands for the reporting words, {text} for the marked ones.

/** @typedef {import('./annotations').Annotation} Annotation */

/** @type {Record<string, string>} */
const REASONS = {
  'quote.introduced': 'Quotation marks, and the one who says it just before them',
  'quote.continued': 'Quotation marks that go on with the quote before',
  'quote.unattributed': 'Words in quotation marks, with nobody named who says them',
  'quote.behind': 'Who says it stands behind it, with “{cue}”',
  'quote.inverted': '“{cue}” and then who says it',
  'quote.quoted': 'Quotation marks after “{cue}”',
  'quote.colon': 'What follows “{cue}” and a colon',
  'quote.that': 'What follows “{cue} that”',
  'quote.told': 'What follows “{cue}” and the one who is told',
  'quote.clause': 'The clause that “{cue}” reports',
  'quote.gap': 'The clause that “{cue}” reports',
  'quote.wh': 'The question that “{cue}” reports',
  'quote.infinitive': 'What follows “{cue}” and “to”',
  'quote.object': 'What “{cue}” has as its object',
  'quote.preposition': 'What follows “{cue}” and a preposition',
  'quote.noun': 'What the noun “{cue}” reports',
  'quote.passive': 'Reported in the passive: “{cue}”',
  'quote.phrase': 'Attributed by “{cue}”',
  'hedge.modal': '“{text}”: a word for what may be',
  'hedge.likelihood': '“{text}”: a word for how likely it is',
  'hedge.appearance': '“{text}”: a word for how it looks',
  'hedge.belief': '“{text}”: a word for what is thought',
  'hedge.approximator': '“{text}”: near an amount, not exactly it',
  'hedge.report': '“{text}”: passed on from elsewhere',
  'hedge.unverified': '“{text}”: the article says what it does not know',
  'figure.count': 'A number and what it counts',
  'figure.money': 'A number with a currency',
  'figure.percent': 'A number with a percent sign or word',
  'figure.age': 'A number of years that someone has lived',
  'figure.date': 'A day or month',
  'figure.time': 'A time of day',
  'figure.year': 'A number that can be a year',
  'figure.duration': 'A number with a unit of time',
  'figure.range': 'Two numbers and what lies between them',
  'figure.ordinal': 'A place in an order',
  'figure.vague': 'An amount without a number',
  'figure.fraction': 'A part of a whole',
  'figure.proportion': 'So many out of so many',
  'figure.multiple': 'So many times as much',
  'figure.score': 'Two numbers set against each other',
  'figure.odds': 'Two numbers set against each other',
  'figure': 'A number with its unit',
};

/**
 * One line: the reason in words, and the id of the rule.
 * @param {Annotation} a
 */
export function because(a) {
  const [kind, rule] = a.rule.split('.');
  const words = REASONS[`${kind}.${rule}`] ?? REASONS[kind];
  if (!words) return `Rule ${a.rule}`;
  const cue = a.kind === 'quote' ? a.cue?.text ?? '' : '';
  return `${words.replace('{cue}', cue).replace('{text}', a.text)} · ${a.rule}`;
}
