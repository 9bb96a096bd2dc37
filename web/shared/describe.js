// What a card says of a finding, and how a list names it: annotations become short lines of text.

import { because } from './rules.js';
import { FORMS, HEDGES, INTEGRITY, QUALIFIERS, SOURCING, STANCES } from './words.js';

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
  return `${title}: ${shorten(answer.annotations[index].text, 80)}`;
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
  const name = [speaker?.name ?? a.speaker?.text ?? 'no source named', speaker?.role].filter(Boolean).join(', ');
  return `${words} (${name}${a.form === 'indirect' || a.form === 'mixed' ? '; reported' : ''})`;
}

const describers = { quote: describeQuote, hedge: describeHedge, figure: describeFigure };

/** @param {Quote} q @param {Answer} answer */
function describeQuote(q, answer) {
  return {
    title: FORMS[q.form] + (q.speaker ? ` · ${q.speaker.text}` : ''),
    lines: [who(q, answer), stance(q), ...(q.integrity ?? []).map(i => INTEGRITY[i] ?? i), continued(q, answer)],
  };
}

/** @param {Quote} q @param {Answer} answer */
function who({ speaker }, answer) {
  if (!speaker) return '';
  const role = answer.speakers.find(s => s.id === speaker.id)?.role;
  const name = (speaker.name ?? speaker.text) + (role ? `, ${role}` : '');
  return [name, SOURCING[speaker.sourcing ?? '']].filter(Boolean).join(' · ');
}

/** @param {Quote} q */
function stance({ cue }) {
  return cue && STANCES[cue.stance] ? `“${cue.text}”: ${STANCES[cue.stance]}` : '';
}

/** @param {Quote} q @param {Answer} answer */
function continued({ continues }, answer) {
  const before = continues === undefined ? undefined : answer.annotations[continues];
  return before ? `Goes on from “${shorten(before.text, 40)}”` : '';
}

/** @param {Hedge} h @param {Answer} answer */
function describeHedge(h, answer) {
  const { name, means } = HEDGES[h.category] ?? { name: h.category, means: '' };
  return { title: `Hedge · ${name}`, lines: [means, caution(h, answer)] };
}

/** @param {Hedge} h @param {Answer} answer */
function caution({ voice }, answer) {
  if (voice === 'reporter') return 'The article’s own caution';
  const quote = answer.annotations[voice];
  const speaker = quote?.kind === 'quote' ? quote.speaker?.name ?? quote.speaker?.text : undefined;
  return speaker ? `The caution of ${speaker}` : 'The caution of the one quoted';
}

/** @param {Figure} f @param {Answer} answer */
function describeFigure(f, answer) {
  return { title: `Figure · ${f.type}`, lines: [amount(f), f.timex ? `In the calendar: ${f.timex}` : '', restated(f, answer)] };
}

/**
 * The value in words: “about 15 km”, “3 to 4 EUR”, “more than 1,200 houses”. The unit of a count is the noun itself.
 * @param {Figure} f
 */
export function amount({ value, unit, of, qualifier, type }) {
  if (value === null) return ['No exact number', of && `· ${of}`].filter(Boolean).join(' ');
  const numbers = [value].flat().map(v => number(v, type)).join(' to ');
  const named = type === 'year' || (type === 'count' && of !== null) || of?.startsWith(unit ?? '?');
  const measured = named ? '' : unit;
  const counted = of && (measured ? `· ${of}` : of);
  return [QUALIFIERS[qualifier], numbers, measured, counted].filter(Boolean).join(' ');
}

/** @param {number | string} value @param {string} type */
function number(value, type) {
  if (typeof value === 'string') return value;
  return value.toLocaleString('en', { maximumSignificantDigits: 6, useGrouping: type !== 'year' && type !== 'date' });
}

/** @param {Figure} f @param {Answer} answer */
function restated({ equals, conversion, unit }, answer) {
  const other = equals === undefined ? undefined : answer.annotations[equals];
  if (!other) return '';
  if (!conversion) return `The same as “${other.text}”`;
  const expected = `“${other.text}” is ${number(conversion.expected, '')} ${unit ?? ''}`.trim();
  return conversion.consistent ? `${expected}: the two agree` : `${expected}: the article’s two figures differ`;
}

/** @param {string} text @param {number} max */
function shorten(text, max) {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= max ? line : line.slice(0, max - 1).trimEnd() + '…';
}
