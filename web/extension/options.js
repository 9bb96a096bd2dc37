// The options page: what is chosen is kept at once, or it is said why not.

import { api, tell } from './api.js';
import { defaults, load, save } from './settings.js';
import { hostOf, originOf } from './origin.js';
import { add, remove } from './sites.js';
import { colourOf, paintSample, SAMPLE } from './sample.js';
import { WORDS } from './words.js';

/** @typedef {import('./settings.js').Kind} Kind */

const KINDS = /** @type {Kind[]} */ (['quote', 'hedge', 'figure']);
const LINES = ['solid', 'dotted', 'dashed', 'double', 'wavy', 'none'];
const OWN = /** @type {Record<Kind, string>} */ ({ quote: 'solid', hedge: 'dotted', figure: 'solid' });
const MAX_WORDS = 7000; // bytes: synced storage takes 8 kB an entry

const element = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));

let settings = await load(api);
const { packs } = await (await fetch(api.runtime.getURL('assets.json'))).json();

const rows = KINDS.map(row);
element('marks').append(...rows.map(r => r.tr));
element('sample').append(...SAMPLE.map(([, words]) => document.createTextNode(words)));
for (const code of packs) element('language').add(new Option(new Intl.DisplayNames(['en'], { type: 'language' }).of(code), code));
element('language').value = packs.includes(navigator.language.slice(0, 2)) ? navigator.language.slice(0, 2) : 'en';
draw();

element('reset').addEventListener('click', () => keep({ colours: defaults().colours, lines: defaults().lines }));
element('language').addEventListener('change', drawWords);
element('add-site').addEventListener('submit', (/** @type {Event} */ e) => {
  e.preventDefault();
  addSite(element('site').value.trim());
});
element('words').addEventListener('submit', (/** @type {Event} */ e) => {
  e.preventDefault();
  keepWords(element('language').value, { cues: element('cues').value, hedges: element('hedges').value });
});
api.storage.onChanged.addListener(async () => {
  settings = await load(api);
  draw();
});

/** @param {Partial<import('./settings.js').Settings>} changes */
async function keep(changes) {
  settings = { ...settings, ...changes };
  draw();
  await save(api, changes).then(() => say(WORDS.kept), e => say(WORDS.notKept(e.message)));
}

function draw() {
  rows.forEach(r => r.draw());
  element('sites').replaceChildren(...settings.sites.map(site));
  if (document.activeElement?.tagName !== 'TEXTAREA') drawWords();
  paintSample(element('sample'), settings);
}

function drawWords() {
  const { cues = '', hedges = '' } = settings.words[element('language').value] ?? {};
  element('cues').value = cues;
  element('hedges').value = hedges;
}

/** The controls of a kind. They stay: who uses the keyboard has one of them focused. @param {Kind} kind */
function row(kind) {
  const name = WORDS.kinds[kind];
  const shown = input('checkbox', `${name}: shown at first`, el => keep({ kinds: { ...settings.kinds, [kind]: el.checked } }));
  const colour = input('color', `${name}: colour`, el => keep({ colours: { ...settings.colours, [kind]: el.value } }));
  const line = document.createElement('select');
  line.setAttribute('aria-label', `${name}: line`);
  for (const style of LINES) line.add(new Option(style));
  line.addEventListener('change', () => keep({ lines: { ...settings.lines, [kind]: /** @type {any} */ (line.value) } }));
  const tr = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  tr.append(head, ...[shown, colour, line].map(cell));
  const draw = () => {
    shown.checked = settings.kinds[kind];
    colour.value = settings.colours[kind] || colourOf(kind);
    line.value = settings.lines[kind] || OWN[kind];
  };
  return { tr, draw };
}

/** @param {Element} content */
function cell(content) {
  const td = document.createElement('td');
  td.append(content);
  return td;
}

/** @param {string} type @param {string} label @param {(el: HTMLInputElement) => void} does */
function input(type, label, does) {
  const el = document.createElement('input');
  el.type = type;
  el.setAttribute('aria-label', label);
  el.addEventListener('change', () => does(el));
  return el;
}

/** @param {string} host */
function site(host) {
  const li = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = WORDS.removeSite;
  button.setAttribute('aria-label', `${WORDS.removeSite}: ${host}`);
  button.addEventListener('click', () => remove(host));
  li.append(host, button);
  return li;
}

/** @param {string} typed */
async function addSite(typed) {
  const origin = originOf(/^https?:/.test(typed) ? typed : `https://${typed}`);
  if (!origin || !/[^.]\.[^.]|^localhost$|^\[/.test(hostOf(origin))) return say(WORDS.noSite(typed));
  const added = await add(origin).catch(() => false);
  if (added) element('site').value = '';
  say(added ? WORDS.siteAdded(hostOf(origin)) : WORDS.siteRefused(hostOf(origin)));
}

/** @param {string} code @param {import('./settings.js').Extra} extra */
async function keepWords(code, extra) {
  const words = { ...settings.words, [code]: extra };
  if (extra.cues.trim() === '' && extra.hedges.trim() === '') delete words[code];
  if (new TextEncoder().encode(JSON.stringify(words)).length > MAX_WORDS) return say(WORDS.tooManyWords);
  const wrong = await tell({ op: 'check', code, extra });
  if (wrong) return say(WORDS.wrongWords(wrong.error ?? wrong));
  await keep({ words });
}

/** @param {string} text */
function say(text) {
  element('status').textContent = text;
}
