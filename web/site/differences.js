// What differs between two versions, as a reader goes through it: one list in the order of the left text, each difference
// with its place on both sides and the marks that show it. What one side lacks as a whole passage is one difference, not
// one for every finding in it.

import { wordDiff } from './worddiff.js';

/** @typedef {import('../shared/annotations').Comparison} Comparison */
/** @typedef {import('../shared/annotations').Annotation} Annotation */
/** @typedef {import('../shared/annotations').Quote} Quote */
/** @typedef {import('../shared/annotations').Stretch} Stretch */
/** @typedef {'quote' | 'figure' | 'hedge' | 'passage' | 'wording' | 'form'} Sort */

/**
 * @typedef {object} Difference
 * @property {Sort} sort    what it is filtered by
 * @property {string} what  key of the words for it: "compare.what.altered"
 * @property {Stretch | null} a  where it is in the left, null where that has nothing of it
 * @property {Stretch | null} b
 * @property {{mark: string, a: Stretch[], b: Stretch[]}} marks what is painted, and how
 */

/** @type {Sort[]} */
export const SORTS = ['quote', 'figure', 'hedge', 'passage', 'wording', 'form'];

/** What a quotation is listed as: the gravest of its changes. */
const GRAVEST = /** @type {const} */ (['altered', 'truncated', 'attribution', 'reworded', 'punctuation']);

/** Whether two documents are in one language: else wording, quotations and hedges cannot be compared. @param {Comparison} c */
export function comparable({ a, b }) {
  return a.language.code === b.language.code;
}

/**
 * @param {Comparison} c
 * @param {string} textA @param {string} textB
 * @returns {Difference[]}
 */
export function differences(c, textA, textB) {
  if (!comparable(c)) return ordered(c, c.figures.flatMap(f => (f.change === 'changed' ? figure(c, f) : [])));
  const only = { a: c.passages.filter(p => !p.b).map(p => /** @type {Stretch} */ (p.a)), b: c.passages.filter(p => !p.a).map(p => /** @type {Stretch} */ (p.b)) };
  const found = [
    ...c.quotes.flatMap(q => quote(c, q, textA, textB)),
    ...c.figures.flatMap(f => figure(c, f)),
    ...c.hedges.flatMap(h => hedge(c, h)),
  ].filter(d => (d.a !== null && d.b !== null) || !within(d.a ? only.a : only.b, d.a ?? d.b));
  const sideA = sorted(found.filter(d => d.sort !== 'form').map(d => d.a));
  return ordered(c, [...found, ...c.passages.flatMap(p => passage(p, textA, textB, sideA))]);
}

/** @param {Comparison} c @param {Comparison['quotes'][number]} q @param {string} textA @param {string} textB @returns {Difference[]} */
function quote(c, q, textA, textB) {
  if (q.changes.length === 0) return [];
  const [a, b] = [place(c.a, q.a), place(c.b, q.b)];
  if (!a || !b) return [{ sort: 'quote', what: 'compare.what.quoteOnly', a, b, marks: { mark: 'only', a: all(a), b: all(b) } }];
  const change = GRAVEST.find(g => q.changes.includes(g)) ?? 'punctuation';
  const what = `compare.what.${change}`;
  if (change === 'punctuation') return [{ sort: 'form', what, a, b, marks: { mark: 'form', a: all(a), b: all(b) } }];
  if (change === 'attribution') {
    return [{ sort: 'quote', what, a, b, marks: { mark: 'attribution', a: attribution(c.a, q.a), b: attribution(c.b, q.b) } }];
  }
  const words = wordDiff(textA.slice(...a), textB.slice(...b), a[0], b[0]);
  return [{ sort: 'quote', what, a, b, marks: { mark: change === 'reworded' ? 'wording' : 'altered', ...words } }];
}

/** @param {Comparison} c @param {Comparison['figures'][number]} f @returns {Difference[]} */
function figure(c, f) {
  if (f.change === 'same') return [];
  const [a, b] = [place(c.a, f.a), place(c.b, f.b)];
  if (f.change === 'restated') return [{ sort: 'form', what: 'compare.what.restated', a, b, marks: { mark: 'form', a: all(a), b: all(b) } }];
  const what = a && b ? 'compare.what.changed' : 'compare.what.figureOnly';
  return [{ sort: 'figure', what, a, b, marks: { mark: 'figure', a: all(a), b: all(b) } }];
}

/** @param {Comparison} c @param {Comparison['hedges'][number]} h @returns {Difference[]} */
function hedge(c, h) {
  if (h.change === 'same') return [];
  const [a, b] = [place(c.a, h.a), place(c.b, h.b)];
  const what = h.change === 'changed' ? 'compare.what.hedgeChanged' : `compare.what.${h.change}`;
  return [{ sort: 'hedge', what, a, b, marks: { mark: 'hedge', a: all(a), b: all(b) } }];
}

/**
 * @param {Comparison['passages'][number]} p @param {string} textA @param {string} textB
 * @param {Stretch[]} told what is listed already, in the left
 * @returns {Difference[]}
 */
function passage({ a, b, relation, moved }, textA, textB, told) {
  if (!a || !b) return [{ sort: 'passage', what: 'compare.what.only', a, b, marks: { mark: 'only', a: all(a), b: all(b) } }];
  const none = { mark: 'form', a: [], b: [] };
  if (relation === 'reworded' && !holdsOne(told, a)) {
    const words = wordDiff(textA.slice(...a), textB.slice(...b), a[0], b[0]);
    return [{ sort: 'wording', what: 'compare.what.passage', a, b, marks: { mark: 'wording', ...words } }];
  }
  if (moved) return [{ sort: 'form', what: 'compare.what.moved', a, b, marks: none }];
  if (relation === 'punctuation') return [{ sort: 'form', what: 'compare.what.punctuation', a, b, marks: none }];
  return [];
}

/** @param {Comparison['a']} side @param {number | null} index @returns {Stretch | null} */
function place(side, index) {
  if (index === null) return null;
  const { start, end } = side.annotations[index];
  return [start, end];
}

/** Who says it and by which word. @param {Comparison['a']} side @param {number | null} index @returns {Stretch[]} */
function attribution(side, index) {
  const { speaker, cue } = /** @type {Quote} */ (side.annotations[index ?? 0]);
  return [speaker, cue].flatMap(s => (s && s.end > s.start ? [/** @type {Stretch} */ ([s.start, s.end])] : []));
}

/** @param {Stretch | null} stretch @returns {Stretch[]} */
const all = stretch => (stretch ? [stretch] : []);

/** @param {(Stretch | null)[]} stretches @returns {Stretch[]} */
const sorted = stretches => /** @type {Stretch[]} */ (stretches.filter(s => s !== null)).sort((x, y) => x[0] - y[0]);

/** Whether a stretch lies in one of several, in order. @param {Stretch[]} several @param {Stretch | null} stretch */
function within(several, stretch) {
  if (!stretch) return false;
  const last = several[lastUpTo(several, stretch[0])];
  return last !== undefined && stretch[1] <= last[1];
}

/** Whether one of several, in order, begins in a stretch. @param {Stretch[]} several @param {Stretch} stretch */
function holdsOne(several, stretch) {
  const last = several[lastUpTo(several, stretch[1] - 1)];
  return last !== undefined && last[0] >= stretch[0];
}

/** Index of the last that begins at or before a place, -1 for none. @param {Stretch[]} several in order @param {number} at */
export function lastUpTo(several, at) {
  let [low, high] = [0, several.length];
  while (low < high) {
    const between = (low + high) >> 1;
    if (several[between][0] <= at) low = between + 1;
    else high = between;
  }
  return low - 1;
}

/** The passages that both have in the same order, as pairs of stretches in order. @param {Comparison} c @returns {{a: Stretch, b: Stretch}[]} */
export function landmarks({ passages }) {
  /** @type {any[]} */
  const both = passages.filter(p => p.a && p.b && !p.moved);
  return both.map(({ a, b }) => ({ a, b })).sort((x, y) => x.a[0] - y.a[0]);
}

/** In the order of the left; what only the right has comes where it stands beside the left. @param {Comparison} c @param {Difference[]} list */
function ordered(c, list) {
  const beside = landmarks(c);
  const inB = beside.map(l => l.b);
  /** @type {(d: Difference) => number} */
  const key = d => (d.a ? d.a[0] : (beside[lastUpTo(inB, d.b?.[0] ?? 0)]?.a[1] ?? -1) + 0.5);
  const keyed = list.map(d => ({ d, at: key(d), then: d.b?.[0] ?? 0 }));
  return keyed.sort((x, y) => x.at - y.at || x.then - y.then).map(({ d }) => d);
}

/**
 * The counts that stand on top: key of the words, and how many.
 * @param {Difference[]} list
 * @returns {[string, number][]}
 */
export function summary(list) {
  const count = (/** @type {string} */ what, /** @type {(d: Difference) => boolean} */ also = () => true) => list.filter(d => d.what === `compare.what.${what}` && also(d)).length;
  /** @type {[string, number][]} */
  const counts = [
    ['compare.quoteAltered', count('altered')],
    ['compare.quoteTruncated', count('truncated')],
    ['compare.quoteAttribution', count('attribution')],
    ['compare.quoteReworded', count('reworded')],
    ['compare.figureChanged', count('changed')],
    ['compare.hedgeDropped', count('dropped')],
    ['compare.hedgeAdded', count('added')],
    ['compare.hedgeChanged', count('hedgeChanged')],
    ['compare.passagesLeft', count('only', d => d.a !== null)],
    ['compare.passagesRight', count('only', d => d.b !== null)],
  ];
  return counts.filter(([, n]) => n > 0);
}
