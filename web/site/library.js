// The library: what was pasted, kept on this machine. Where the browser keeps nothing, or has no room, an article waits
// in memory; it can still be listed, opened and exported, and `trouble` says so.

import { aboutOf, sameContent } from './content.js';
import { say } from '../shared/words.js';

/** @typedef {import('./store.js').Article} Article */
/** @typedef {'' | 'full' | 'blocked'} Trouble */

/**
 * What stands on a sheet: of which article, which revision of it was the last that this tab saw (0: none), and which tab it
 * is. A tab that is closed does not see what it was just saving: that is its own, and no other version.
 * @typedef {{id: string, revision: number, by?: string} & import('./content.js').Content} Written
 */

const FORMAT = 'hearsay library';
const FORMAT_VERSION = 1;
const TITLE_LENGTH = 80;

export class Library {
  /** @param {import('./store.js').Store} store */
  constructor(store) {
    this.store = store;
    /** @type {Map<string, Article>} what the store refused */
    this.unsaved = new Map();
    /** @type {Trouble} */
    this.trouble = '';
    /** Called with the id of what has changed, here or in another tab. @type {(id: string) => void} */
    this.onchange = () => {};
    /** Called with the id of what another tab has changed. @type {(id: string) => void} */
    this.onother = () => {};
    this.others = channel(id => {
      this.onchange(id);
      this.onother(id);
    });
  }

  /** All articles, the one changed last first. @returns {Promise<Article[]>} */
  async all() {
    const stored = await this.store.all().catch(e => this.#fail(e, []));
    const all = new Map(stored.map(a => [a.id, a]));
    for (const [id, article] of this.unsaved) all.set(id, article);
    return [...all.values()].sort((a, b) => b.changed - a.changed);
  }

  /** @param {string} id @returns {Promise<Article | undefined>} */
  async get(id) {
    return this.unsaved.get(id) ?? await this.store.get(id).catch(e => this.#fail(e, undefined));
  }

  /**
   * Keeps what stands on a sheet. If the article has been changed elsewhere since, both are kept: this one under another
   * id. A new article that is in the library word for word already is that one.
   * @param {Written} written
   * @returns {Promise<{article: Article, conflict: boolean}>}
   */
  async save(written) {
    if (written.revision === 0) {
      const same = await this.#same(written.text);
      if (same) return { article: same, conflict: false };
    }
    let conflict = false;
    const article = await this.#update(written.id, stored => {
      conflict = changedElsewhere(stored, written);
      return conflict ? stored ?? null : rewritten(stored, written);
    });
    if (!conflict && article) return { article, conflict };
    return { article: (await this.save({ ...written, id: newId(), revision: 0 })).article, conflict: true };
  }

  /** @param {string} id @param {string} name '' for the first line of the text */
  rename(id, name) {
    return this.#update(id, stored => (stored ? { ...stored, name: name.trim() } : null));
  }

  /** Deletes an article; what it answers can be given to restore. @param {string} id @returns {Promise<Article | undefined>} */
  async remove(id) {
    const article = await this.get(id);
    await this.#update(id, () => null);
    return article;
  }

  /** @param {Article} article */
  restore(article) {
    return this.#update(article.id, stored => stored ?? article);
  }

  /** The whole library as the text of one file. */
  async export() {
    return JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, articles: await this.all() }, null, 1);
  }

  /**
   * Adds the articles of an exported file. One that is here with other words is kept beside it.
   * @param {string} file
   * @returns {Promise<{added: number, there: number}>}
   * @throws {Error} with what is wrong with the file; then nothing was added
   */
  async import(file) {
    const here = await this.all();
    const texts = new Set(here.map(a => a.text));
    const ids = new Set(here.map(a => a.id));
    const articles = parse(file);
    const fresh = articles.filter(a => !texts.has(a.text));
    for (const a of fresh) {
      await this.#update(ids.has(a.id) ? newId() : a.id, (_, id) => ({ ...a, id }));
      ids.add(a.id);
    }
    return { added: fresh.length, there: articles.length - fresh.length };
  }

  /** An article with these very words. @param {string} text */
  async #same(text) {
    const stored = await this.store.ofLength(text.length).catch(e => this.#fail(e, []));
    return [...this.unsaved.values(), ...stored].find(a => a.text === text);
  }

  /**
   * @param {string} id
   * @param {(stored: Article | undefined, id: string) => Article | null} decide
   * @returns {Promise<Article | null>}
   */
  async #update(id, decide) {
    let next;
    try {
      next = await this.store.update(id, stored => decide(this.unsaved.get(id) ?? stored, id));
      this.unsaved.delete(id);
      if (this.unsaved.size === 0) this.trouble = '';
    } catch (e) {
      next = decide(await this.get(id), id);
      if (next) this.unsaved.set(id, next);
      else this.unsaved.delete(id);
      this.#fail(e, null);
    }
    this.onchange(id);
    this.others?.postMessage(id);
    return next;
  }

  /** @template T @param {unknown} e @param {T} otherwise */
  #fail(e, otherwise) {
    this.trouble = e instanceof DOMException && e.name === 'QuotaExceededError' ? 'full' : 'blocked';
    return otherwise;
  }
}

/** What an article is called: by its name, or by its first line. @param {{name: string, text: string}} article */
export function title({ name, text }) {
  const line = /\S.*/.exec(text)?.[0].trim() ?? '';
  return name || (line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH - 1).toWellFormed()}…` : line) || say('library.untitled');
}

/** Whether an article has every word of a query in its title or its text. @param {Article} article @param {string} query */
export function matches(article, query) {
  const text = `${article.name}\n${article.text}`.toLocaleLowerCase();
  return query.toLocaleLowerCase().split(/\s+/).every(word => text.includes(word));
}

/** An id that no other tab will make. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {Article | undefined} stored @param {Written} written */
function changedElsewhere(stored, { revision, text, by }) {
  return stored !== undefined && stored.revision !== revision && stored.text !== text && !(by && stored.by === by);
}

/** @param {Article | undefined} stored @param {Written} written @returns {Article} */
function rewritten(stored, written) {
  if (stored && sameContent(stored, written)) return stored;
  const { id, revision, text, by } = written;
  const now = Date.now();
  return { id, by, revision: (stored?.revision ?? revision) + 1, name: stored?.name ?? '', text, ...aboutOf(written), length: text.length, created: stored?.created ?? now, changed: now };
}

/** @param {string} file @returns {Article[]} */
function parse(file) {
  let data;
  try {
    data = JSON.parse(file);
  } catch {
    throw new Error(say('library.noLibrary'));
  }
  if (data?.format !== FORMAT || !Array.isArray(data.articles)) throw new Error(say('library.noLibrary'));
  if (data.version > FORMAT_VERSION) throw new Error(say('library.newer'));
  return data.articles.map(article);
}

/** Takes from a file what an article consists of, and nothing else. @param {any} a @returns {Article} */
function article(a) {
  if (typeof a?.text !== 'string') throw new Error(say('library.noLibrary'));
  const string = (/** @type {unknown} */ v) => (typeof v === 'string' ? v : '');
  const time = (/** @type {unknown} */ v) => (Number.isFinite(v) ? Number(v) : Date.now());
  return {
    id: string(a.id) || newId(), revision: 1, name: string(a.name), text: a.text, ...aboutOf(a),
    length: a.text.length, created: time(a.created), changed: time(a.changed),
  };
}

/** @param {(id: string) => void} onmessage */
function channel(onmessage) {
  try {
    const others = new BroadcastChannel('hearsay library');
    others.onmessage = ({ data }) => onmessage(String(data));
    return others;
  } catch {
    return null; // other tabs will see the change when they look again
  }
}
