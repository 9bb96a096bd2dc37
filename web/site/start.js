// The page's start. The sheet takes text before any of this has run; then: engine, reader, and last the interface.
//
// The path from paste to painted marks is JavaScript and the engine alone. wasm/page, the interface in Go, is fetched
// when the first article has been painted, or when the page has been idle for a while.

import { Engine } from '../shared/engine.js';
import { lacking } from './browser.js';
import { Bulletin } from './bulletin.js';
import { compiled } from './compiled.js';
import { recall, recallArticle } from './draft.js';
import { fromFile, isText } from './files.js';
import { speakToReader } from './language.js';
import { Keeper } from './keeper.js';
import { Library } from './library.js';
import { notify, runPage } from './page.js';
import { Reader } from './reader.js';
import { Sheet } from './sheet.js';
import { Shelf } from './shelf.js';
import { Store } from './store.js';
import { isTyping } from './typing.js';
import { say } from '../shared/words.js';

/**
 * Where the page's own files come from: a server (main.js), or the page itself (single.js).
 * @typedef {object} Source
 * @property {string} base   URL that the files lie under
 * @property {(path: string) => Promise<Response>} load   a file of the build: "page.wasm"
 * @property {() => Worker} spawn   makes a worker that runs worker.js
 * @property {Later} later   modules that the first highlight does not need
 * @property {(html: string) => string} [trustedHTML]   has the page's policy pass HTML that is parsed for its words only
 * @property {Map<string, Blob>} [files]   those that come with the page, compressed
 * @property {() => Promise<boolean>} [mend]   has files that are broken where they are kept fetched again
 * @property {(page: Page) => void} [ready]   called when the reader need not wait for anything any more
 */

/**
 * @typedef {object} Later
 * @property {() => Promise<{Pair: typeof import('./pair.js').Pair}>} pair
 * @property {() => Promise<{Readability: any}>} readability
 * @property {(code: string) => Promise<{WORDS: import('../shared/words.js').Table}>} words of the interface in a language
 */

/** @typedef {{reader: Reader, bulletin: Bulletin, library: Library, source: Source}} Page */

const IDLE = 1000; // ms after which the interface is fetched though nothing has been pasted

/** @param {Source} source */
export async function start(source) {
  const lacks = lacking();
  if (lacks) return notify(say('notice.tooOld', { what: lacks }));
  const engine = new Engine(compiled(source, 'engine.wasm'), source.spawn, source.base, source.files);
  const library = new Library(new Store('hearsay'));
  const keeper = new Keeper(library);
  const sheet = new Sheet(element('sheet'), replaced => reader.changed(replaced), text => reader.bring(text));
  const reader = new Reader(sheet, engine, keeper, source.later);
  /** @type {any} */ (globalThis).hearsayReader = reader; // wasm/page finds it by this name
  resume(sheet, reader);
  performance.mark('hearsay-ready');

  const bulletin = new Bulletin(element('bulletin'));
  const shelf = new Shelf(library, reader);
  library.onchange = id => {
    tellStorage(library, bulletin, shelf);
    shelf.refresh(id);
  };
  library.onother = async id => {
    const article = await keeper.follow(id, reader.written());
    if (article) reader.follow(article);
  };
  keeper.onconflict = () => bulletin.say('conflict', say('storage.conflict'), { label: say('storage.understood'), does: () => bulletin.say('conflict', '') });
  keepBeforeLeaving(reader, library);
  openFiles(source, reader, bulletin);
  listenToKeys(reader, shelf);
  keepKeyboardDown(reader);
  shelf.refresh().then(() => tellStorage(library, bulletin, shelf));

  const speaking = speakToReader(source, () => {
    reader.card.close();
    reader.onchange('words');
    shelf.refresh();
  });
  const painted = new Promise(resolve => { reader.onchange = what => what === 'state' && reader.state !== 'empty' && reader.state !== 'reading' && resolve(null); });
  await Promise.race([painted, new Promise(resolve => setTimeout(resolve, IDLE))]);
  await speaking;
  source.ready?.({ reader, bulletin, library, source });
  await runPage(source, reader);
}

/** Puts back what stood here before a reload, unless somebody has typed already. @param {Sheet} sheet @param {Reader} reader */
async function resume(sheet, reader) {
  const before = recallArticle();
  const draft = recall();
  const typed = !sheet.empty;
  reader.opening = typed ? {} : draft;
  if (typed) reader.changed(true);
  else sheet.fill(draft.text);
  const article = await reader.keeper.resume(typed ? null : before, draft);
  if (article && sheet.empty) reader.show(article);
}

/** @param {Library} library @param {Bulletin} bulletin @param {Shelf} shelf */
function tellStorage({ trouble }, bulletin, shelf) {
  bulletin.say('storage', trouble && say(`storage.${trouble}`), { label: say('storage.save'), does: () => shelf.export() });
}

/** @param {Reader} reader @param {Library} library */
function keepBeforeLeaving(reader, library) {
  window.addEventListener('pagehide', () => reader.leave());
  document.addEventListener('visibilitychange', () => document.hidden && reader.leave());
  window.addEventListener('beforeunload', e => library.unsaved.size > 0 && e.preventDefault()); // the browser asks
}

/** @param {Source} source @param {Reader} reader @param {Bulletin} bulletin */
function openFiles(source, reader, bulletin) {
  document.addEventListener('click', async e => {
    const sample = /** @type {Element} */ (e.target).closest?.('[data-sample]')?.getAttribute('data-sample');
    if (sample) reader.open(await (await source.load(sample)).text());
  });
  // A file dropped on the page is read; the browser would leave the page for it.
  document.addEventListener('dragover', e => e.dataTransfer?.types.includes('Files') && e.preventDefault());
  document.addEventListener('drop', e => {
    const file = e.dataTransfer?.files[0];
    if (!file) return;
    e.preventDefault();
    openFile(file, { source, reader, bulletin });
  });
  const choice = /** @type {HTMLInputElement} */ (element('open-file'));
  choice.addEventListener('change', () => {
    if (choice.files?.[0]) openFile(choice.files[0], { source, reader, bulletin });
    choice.value = '';
  });
}

/** @param {File} file @param {{source: Source, reader: Reader, bulletin: Bulletin}} page */
export async function openFile(file, { source, reader, bulletin }) {
  try {
    const { text, date } = isText(file) ? await fromFile(file, source) : { text: '', date: '' };
    bulletin.say('file', text.trim() === '' ? say('file.noText', { name: file.name }) : '');
    if (text.trim() !== '') reader.bring(text, { date });
  } catch (e) {
    bulletin.say('file', say('file.failed', { name: file.name, why: e instanceof Error ? e.message : String(e) }));
  }
}

/** @param {Reader} reader @param {Shelf} shelf */
function listenToKeys(reader, shelf) {
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
    if (isTyping(e.target)) {
      if (e.key === 'Escape' && e.target === reader.sheet.element) reader.sheet.element.blur();
    } else if (reader.keys && (opensShelf(e.key, shelf) || reader.onkey(e.key))) {
      e.preventDefault();
    }
  });
}

/** @param {string} key @param {Shelf} shelf */
function opensShelf(key, shelf) {
  if (key === '/') shelf.open();
  return key === '/';
}

/** On a touch screen a tap on a finding opens its card, not the keyboard. @param {Reader} reader */
function keepKeyboardDown(reader) {
  const sheet = reader.sheet.element;
  let touched = false;
  document.addEventListener('pointerdown', e => { touched = e.pointerType === 'touch'; }, true);
  sheet.addEventListener('mousedown', e => {
    if (touched && document.activeElement !== sheet && reader.at(e.clientX, e.clientY) >= 0) e.preventDefault();
  });
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
