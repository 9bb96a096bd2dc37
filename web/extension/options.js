// The options page: what is chosen is kept at once, or it is said why not.

import { LANGUAGES, say, spoken } from '../shared/words.js';
import { translate } from '../site/language.js';
import { api, tell } from './api.js';
import { defaults, load, save } from './settings.js';
import { hostOf, originOf } from './origin.js';
import { add, remove } from './sites.js';
import { colourOf, paintSample, SAMPLE } from './sample.js';
import { speakTo } from './tables.js';

/** @typedef {import('./settings.js').Kind} Kind */

const KINDS = /** @type {Kind[]} */ (['quote', 'hedge', 'figure']);
const LINES = ['solid', 'dotted', 'dashed', 'double', 'wavy', 'none'];
const OWN = /** @type {Record<Kind, string>} */ ({ quote: 'solid', hedge: 'dotted', figure: 'solid' });
const MAX_WORDS = 7000; // bytes: synced storage takes 8 kB an entry

const element = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));

let settings = await load(api);
speakTo(settings.language);
/** @type {{packs: string[]}} */
const { packs } = await (await fetch(api.runtime.getURL('assets.json'))).json();

const rows = KINDS.map(row);
element('marks').append(...rows.map(r => r.tr));
element('sample').append(...SAMPLE.map(([, words]) => document.createTextNode(words)));
for (const [code, name] of Object.entries(LANGUAGES)) element('interface').add(new Option(name, code));
for (const code of packs) element('language').add(new Option(code, code));
element('language').value = packs.includes(navigator.language.slice(0, 2)) ? navigator.language.slice(0, 2) : 'en';
name();
draw();

element('reset').addEventListener('click', () => keep({ colours: defaults().colours, lines: defaults().lines }));
element('language').addEventListener('change', drawWords);
element('interface').addEventListener('change', () => keep({ language: element('interface').value }));
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
  name();
  draw();
});

/** @param {Partial<import('./settings.js').Settings>} changes */
async function keep(changes) {
  settings = { ...settings, ...changes };
  name();
  draw();
  await save(api, changes).then(() => tellReader(say('options.kept')), e => tellReader(say('options.notKept', { why: e.message })));
}

/** Names everything in the language that was chosen. */
function name() {
  document.documentElement.lang = speakTo(settings.language);
  document.title = say('options.title');
  translate(document.documentElement);
  rows.forEach(r => r.name());
  element('interface').value = spoken();
  const names = new Intl.DisplayNames([spoken()], { type: 'language' });
  for (const option of element('language').options) option.text = names.of(option.value);
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
  const shown = input('checkbox', el => keep({ kinds: { ...settings.kinds, [kind]: el.checked } }));
  const colour = input('color', el => keep({ colours: { ...settings.colours, [kind]: el.value } }));
  const line = document.createElement('select');
  for (const style of LINES) line.add(new Option(style, style));
  line.addEventListener('change', () => keep({ lines: { ...settings.lines, [kind]: /** @type {any} */ (line.value) } }));
  const tr = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  tr.append(head, ...[shown, colour, line].map(cell));
  const name = () => {
    head.textContent = say(`kind.${kind}s`);
    for (const [el, what] of /** @type {[Element, string][]} */ ([[shown, 'shown'], [colour, 'colour'], [line, 'line']])) {
      el.setAttribute('aria-label', say('options.of', { kind: head.textContent, what: say(`options.${what}`) }));
    }
    for (const option of line.options) option.text = say(`options.line.${option.value}`);
  };
  const draw = () => {
    shown.checked = settings.kinds[kind];
    colour.value = settings.colours[kind] || colourOf(kind);
    line.value = settings.lines[kind] || OWN[kind];
  };
  return { tr, name, draw };
}

/** @param {Element} content */
function cell(content) {
  const td = document.createElement('td');
  td.append(content);
  return td;
}

/** @param {string} type @param {(el: HTMLInputElement) => void} does */
function input(type, does) {
  const el = document.createElement('input');
  el.type = type;
  el.addEventListener('change', () => does(el));
  return el;
}

/** @param {string} host */
function site(host) {
  const li = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('options.remove');
  button.setAttribute('aria-label', `${say('options.remove')}: ${host}`);
  button.addEventListener('click', () => remove(host));
  li.append(host, button);
  return li;
}

/** @param {string} typed */
async function addSite(typed) {
  const origin = originOf(/^https?:/.test(typed) ? typed : `https://${typed}`);
  if (!origin || !/[^.]\.[^.]|^localhost$|^\[/.test(hostOf(origin))) return tellReader(say('options.noSite', { typed }));
  const added = await add(origin).catch(() => false);
  if (added) element('site').value = '';
  tellReader(say(added ? 'options.siteAdded' : 'options.siteRefused', { host: hostOf(origin) }));
}

/** @param {string} code @param {import('./settings.js').Extra} extra */
async function keepWords(code, extra) {
  const words = { ...settings.words, [code]: extra };
  if (extra.cues.trim() === '' && extra.hedges.trim() === '') delete words[code];
  if (new TextEncoder().encode(JSON.stringify(words)).length > MAX_WORDS) return tellReader(say('options.tooManyWords'));
  const wrong = await tell({ op: 'check', code, extra });
  if (wrong) return tellReader(say('options.wrongWords', { why: wrong.error ?? wrong }));
  await keep({ words });
}

/** @param {string} text */
function tellReader(text) {
  element('status').textContent = text;
}
