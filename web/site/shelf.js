// The shelf: the library as the reader sees it, a dialog with a search and one row an article.
//
// It is JavaScript and not wasm/page in Go: the library must be there when wasm is not, and its rows are the store's
// objects, which would cross into Go and back one string at a time.

import { button } from './bulletin.js';
import { download } from './download.js';
import { matches, title } from './library.js';
import { locale, say } from '../shared/words.js';

/** @typedef {import('./store.js').Article} Article */

const RECENT = 3;

export class Shelf {
  /**
   * @param {import('./library.js').Library} library
   * @param {import('./reader.js').Reader} reader
   */
  constructor(library, reader) {
    this.library = library;
    this.reader = reader;
    this.dialog = /** @type {HTMLDialogElement} */ (element('library'));
    this.search = /** @type {HTMLInputElement} */ (element('library-search'));
    this.list = element('library-list');
    this.status = element('library-status');
    this.recent = element('recent');
    /** @type {Article[]} all, while the dialog is open: a library is too big to be held for nothing */
    this.articles = [];
    /** @type {Article[]} those changed last */
    this.latest = [];
    this.search.addEventListener('input', () => this.#draw());
    this.dialog.addEventListener('keydown', e => this.#arrow(e));
    this.dialog.addEventListener('close', () => this.#forget());
    element('library-export').addEventListener('click', () => this.export());
    element('library-import').addEventListener('change', e => this.#import(/** @type {HTMLInputElement} */ (e.target)));
    // The bar may be made anew when the interface in Go has ended: its button is listened to from above.
    document.addEventListener('click', e => /** @type {Element} */ (e.target).closest?.('#open-library') && this.open());
  }

  async open() {
    if (this.dialog.open) return;
    this.reader.keep();
    await this.reader.keeper.saving;
    this.search.value = '';
    this.#say('');
    this.dialog.showModal();
    this.search.focus();
    await this.refresh();
  }

  /** Shows what the library holds now. @param {string} [id] of the one article that has changed */
  async refresh(id) {
    if (id && !this.dialog.open) return this.#changed(id, await this.library.get(id));
    const all = await this.library.all();
    this.#drawLatest(all);
    if (!this.dialog.open) return;
    this.articles = all;
    if (!this.list.querySelector('input')) this.#draw(); // not under somebody's typing
  }

  /** @param {string} id @param {Article | undefined} article as it is now, undefined for one that is gone */
  async #changed(id, article) {
    const others = this.latest.filter(a => a.id !== id);
    if (article) this.#drawLatest([article, ...others].sort((a, b) => b.changed - a.changed));
    else if (others.length < this.latest.length) await this.refresh();
  }

  /** Lets go what only the open dialog needs. */
  #forget() {
    this.articles = [];
    this.list.replaceChildren();
    element('library-count').textContent = '';
  }

  /** Hands the whole library out as a file. */
  async export() {
    this.reader.keep();
    await this.reader.keeper.saving;
    download(`hearsay-library-${new Date().toISOString().slice(0, 10)}.json`, 'application/json', await this.library.export());
  }

  #draw() {
    const query = this.search.value.trim();
    const found = query === '' ? this.articles : this.articles.filter(a => matches(a, query));
    this.list.replaceChildren(...found.map(a => this.#row(a)));
    element('library-count').textContent = found.length > 0 ? say('count.article', { n: found.length }) : query === '' ? say('library.empty') : say('library.noneFound', { query });
  }

  /** @param {Article} article */
  #row(article) {
    const row = document.createElement('li');
    const open = button(title(article), () => this.#show(article));
    const about = document.createElement('span');
    about.textContent = [day(article.changed), say('count.word', { n: words(article.text) }), this.#here(article) ? say('library.open') : ''].filter(Boolean).join(' · ');
    const rename = button(say('library.rename'), () => this.#rename(row, article));
    const remove = button(say('library.delete'), () => this.#remove(article));
    for (const b of [rename, remove]) b.setAttribute('aria-label', `${b.textContent}: ${title(article)}`);
    open.className = 'title';
    row.append(open, about, rename, remove);
    return row;
  }

  /** @param {Article} article */
  #here(article) {
    return this.reader.keeper.slot.id === article.id;
  }

  /** @param {Article} article */
  #show(article) {
    this.dialog.close();
    if (this.#here(article)) return;
    this.reader.show(article);
    window.scrollTo(0, 0);
  }

  /** Makes a row's title a field. @param {HTMLElement} row @param {Article} article */
  #rename(row, article) {
    const field = document.createElement('input');
    field.value = title(article);
    field.setAttribute('aria-label', say('library.newName'));
    row.firstElementChild?.replaceWith(field);
    field.select();
    const done = async (/** @type {boolean} */ save) => {
      field.onblur = null;
      field.remove();
      if (save && field.value.trim() !== title(article)) await this.library.rename(article.id, field.value);
      await this.refresh();
      this.list.querySelectorAll('li')[this.articles.findIndex(a => a.id === article.id)]?.querySelector('button')?.focus();
    };
    field.onblur = () => done(true);
    field.onkeydown = e => {
      if (e.key === 'Escape') e.preventDefault(); // the dialog stays
      if (e.key === 'Enter' || e.key === 'Escape') done(e.key === 'Enter');
    };
  }

  /** @param {Article} article */
  async #remove({ id }) {
    const removed = await this.library.remove(id);
    await this.refresh();
    if (!removed) return;
    this.#say(say('library.deleted', { title: title(removed) }), button(say('library.undo'), async () => {
      await this.library.restore(removed);
      this.#say('');
      this.search.focus();
      await this.refresh();
    }));
    this.status.querySelector('button')?.focus();
  }

  /** @param {HTMLInputElement} input */
  async #import(input) {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { added, there } = await this.library.import(await file.text());
      this.#say(say(there > 0 ? 'library.importedSome' : 'library.imported', { n: added, there }));
    } catch (e) {
      this.#say(say('library.notImported', { file: file.name, why: e instanceof Error ? e.message : String(e) }));
    }
    input.value = '';
    await this.refresh();
  }

  /** @param {string} text @param {HTMLElement} [action] */
  #say(text, action) {
    this.status.replaceChildren(text, ...(action ? [' ', action] : []));
  }

  /** On the empty sheet: where the reader left off. @param {Article[]} articles the one changed last first */
  #drawLatest(articles) {
    this.latest = articles.slice(0, RECENT);
    this.recent.hidden = this.latest.length === 0;
    element('recent-list').replaceChildren(...this.latest.map(a => button(title(a), () => this.#show(a))));
  }

  /** The arrows go from the search through the titles. @param {KeyboardEvent} e */
  #arrow(e) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const stops = [this.search, .../** @type {NodeListOf<HTMLElement>} */ (this.list.querySelectorAll('.title'))];
    const at = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
    if (!by || at < 0) return;
    e.preventDefault();
    stops[Math.max(0, at + by)]?.focus();
  }
}

/** @param {number} time */
function day(time) {
  return new Date(time).toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** @param {string} text */
function words(text) {
  return text.match(/\S+/g)?.length ?? 0;
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
