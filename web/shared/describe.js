// What a card says of a finding, and how a list names it: annotations become short lines of text.

import { because } from './rules.js';
import { when } from './when.js';
import { has, number, say } from './words.js';

/** @typedef {import('./annotations').Answer} Answer */
/** @typedef {import('./annotations').Annotation} Annotation */
/** @typedef {import('./annotations').Quote} Quote */
/** @typedef {import('./annotations').Hedge} Hedge */
/** @typedef {import('./annotations').Figure} Figure */

/**
 * A card's text: what it is, up to three lines about it, and the rule that found it.
 * @typedef {{kind: Annotation['kind'], title: string, lines: string[], why: string}} Description
 */

const MAX_LINES = 3;

/**
 * @param {Answer} answer
 * @param {number} index of the annotation
 * @returns {Description}
 */
export function describe(answer, index) {
  const a = answer.annotations[index];
  const { title, lines } = describers[a.kind](/** @type {any} */ (a), answer);
  return { kind: a.kind, title, lines: lines.filter(Boolean).slice(0, MAX_LINES), why: because(a) };
}

/**
 * One line for a list of findings: “Direct quote · Ana Reis: It was dark”.
 * @param {Answer} answer
 * @param {number} index
 */
export function label(answer, index) {
  const { title } = describe(answer, index);
  return say('labelled', { name: title, words: shorten(answer.annotations[index].text, 80) });
}

/**
 * A finding as somebody else would quote it: “It was dark” (Ana Reis, the mayor). Only what stood in quotation marks gets them.
 * @param {Answer} answer
 * @param {number} index
 */
export function citation(answer, index) {
  const a = answer.annotations[index];
  if (a.kind !== 'quote') return a.text;
  const words = a.form === 'direct' || a.form === 'unattributed' ? `“${a.text}”` : a.text;
  const speaker = answer.speakers.find(s => s.id === a.speaker?.id);
  const name = [speaker?.name ?? a.speaker?.text ?? say('card.noSource'), speaker?.role].filter(Boolean).join(', ');
  return `${words} (${name}${a.form === 'indirect' || a.form === 'mixed' ? `; ${say('card.reported')}` : ''})`;
}

const describers = { quote: describeQuote, hedge: describeHedge, figure: describeFigure };

/** @param {Quote} q @param {Answer} answer */
function describeQuote(q, answer) {
  return {
    title: say(`form.${q.form}`) + (q.speaker ? ` · ${q.speaker.text}` : ''),
    lines: [who(q, answer), stance(q), ...(q.integrity ?? []).map(i => say(`integrity.${i}`)), continued(q, answer)],
  };
}

/** @param {Quote} q @param {Answer} answer */
function who({ speaker }, answer) {
  if (!speaker) return '';
  const role = answer.speakers.find(s => s.id === speaker.id)?.role;
  const name = speaker.name === undefined || speaker.name === speaker.text ? '' : speaker.name; // the title has it
  return [[name, role].filter(Boolean).join(', '), speaker.sourcing && say(`sourcing.${speaker.sourcing}`)].filter(Boolean).join(' · ');
}

/** @param {Quote} q */
function stance({ cue }) {
  return cue && has(`stance.${cue.stance}`) ? say('labelled', { name: `“${cue.text}”`, words: say(`stance.${cue.stance}`) }) : '';
}

/** @param {Quote} q @param {Answer} answer */
function continued({ continues }, answer) {
  const before = continues === undefined ? undefined : answer.annotations[continues];
  return before ? say('card.goesOn', { words: shorten(before.text, 40) }) : '';
}

/** @param {Hedge} h @param {Answer} answer */
function describeHedge(h, answer) {
  return { title: say('hedge.title', { name: say(`hedge.${h.category}`) }), lines: [say(`means.${h.category}`), caution(h, answer)] };
}

/** @param {Hedge} h @param {Answer} answer */
function caution({ voice }, answer) {
  if (voice === 'reporter') return say('card.ownCaution');
  const quote = answer.annotations[voice];
  const speaker = quote?.kind === 'quote' ? quote.speaker?.name ?? quote.speaker?.text : undefined;
  return speaker ? say('card.cautionOf', { name: speaker }) : say('card.cautionQuoted');
}

/** @param {Figure} f @param {Answer} answer */
function describeFigure(f, answer) {
  const dated = f.type === 'date' || f.type === 'time';
  return { title: say('figure.title', { type: say(`type.${f.type}`) }), lines: [dated ? day(f) : amount(f), restated(f, answer)] };
}

/** A day or time in words, or what is missing to tell it. @param {Figure} f */
function day({ timex = '', value }) {
  const words = when(timex);
  if (words) return say('card.calendar', { day: words });
  if (timex.startsWith('XXXX-W')) return say('figures.whichOne');
  return typeof value === 'string' ? value : timex.replaceAll('XXXX', '…');
}

/**
 * The value in words: “about 15 km”, “3 to 4 EUR”, “more than 1,200 houses”. The unit of a count is the noun itself.
 * @param {Figure} f
 */
export function amount({ value, unit, of, qualifier, type }) {
  if (value === null) return [say('card.noNumber'), of && `· ${of}`].filter(Boolean).join(' ');
  const [from, to] = [value].flat().map(v => written(v, type));
  const numbers = to === undefined ? from : say('range', { from, to });
  const named = type === 'year' || (type === 'count' && of !== null) || of?.startsWith(unit ?? '?');
  const measured = named ? '' : unitName(unit, [value].flat().at(-1));
  const counted = of && (measured || type === 'ordinal' ? `· ${of}` : of);
  return [qualified(qualifier), numbers, measured, counted].filter(Boolean).join(' ');
}

/** @param {number | string} value @param {string} type */
function written(value, type) {
  if (typeof value === 'string') return value;
  return number(value, { maximumFractionDigits: 6, useGrouping: type !== 'year' && type !== 'date' });
}

/** How exact a figure is, in words; '' for exactly. @param {string} qualifier */
export const qualified = qualifier => (has(`qualifier.${qualifier}`) ? say(`qualifier.${qualifier}`) : '');

/** A unit in words where it has a word, in the form for so many; symbols stay. @param {string | null} unit @param {number | string} [n] */
export const unitName = (unit, n = 1) => (unit && has(`unit.${unit}`) ? say(`unit.${unit}`, { n }) : unit ?? '');

/** @param {Figure} f @param {Answer} answer */
function restated({ equals, conversion, unit }, answer) {
  const other = equals === undefined ? undefined : answer.annotations[equals];
  if (!other) return '';
  if (!conversion) return say('card.same', { words: other.text });
  const expected = `${number(conversion.expected, { maximumSignificantDigits: 6 })} ${unitName(unit, conversion.expected)}`.trim();
  return say(conversion.consistent ? 'card.agree' : 'card.differ', { words: other.text, expected });
}

/** @param {string} text @param {number} max */
function shorten(text, max) {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= max ? line : line.slice(0, max - 1).trimEnd() + '…';
}
