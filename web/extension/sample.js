// The sample on the options page: the marks as they will be, painted as on any page.

import { Painter } from '../shared/paint.js';
import { Anchored } from '../shared/anchor.js';
import { style } from './style.js';

/** @typedef {import('./settings.js').Kind} Kind */

/** A sentence in pieces, each with the finding that it is, if any. @type {[any, string][]} */
export const SAMPLE = [
  [{ kind: 'quote', form: 'direct', speaker: null }, '“Nobody has to leave,”'], [null, ' said '],
  [{ kind: 'quote', form: 'indirect', speaker: { start: 0, end: 0 } }, 'Ana Reis'], [null, ', the mayor; '],
  [{ kind: 'figure' }, '12 percent'], [null, ' of the water '], [{ kind: 'hedge', category: 'modal' }, 'may'], [null, ' be lost.'],
];

const painter = new Painter();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
const css = await (await fetch('../shared/highlight.css')).text();
const dark = matchMedia('(prefers-color-scheme: dark)');

/** @param {Element} el that holds SAMPLE, a text node a piece @param {import('./settings.js').Settings} settings */
export function paintSample(el, settings) {
  const nodes = /** @type {Text[]} */ ([...el.childNodes]);
  let at = 0;
  const pieces = nodes.map(node => ({ node, start: (at += node.length) - node.length, length: node.length }));
  const found = SAMPLE.flatMap(([a], i) => (a ? [spread(a, pieces[i].start, pieces[i].start + pieces[i].length)] : []));
  sheet.replaceSync(style(css, dark.matches, settings));
  painter.paint(new Anchored(nodes.map(node => node.data).join(''), pieces), found);
}

/** @param {any} a @param {number} start @param {number} end */
function spread(a, start, end) {
  return { ...a, start, end, ...(a.speaker ? { speaker: { start, end } } : {}) };
}

/** The colour that Hearsay comes with, as #rrggbb. @param {Kind} kind */
export function colourOf(kind) {
  const rgb = getComputedStyle(document.documentElement).getPropertyValue(`--hearsay-${kind}`).match(/\d+/g) ?? [];
  return `#${rgb.slice(0, 3).map(n => Number(n).toString(16).padStart(2, '0')).join('')}`;
}
