// The keeper: which article of the library stands on the sheet, and when it is saved.
//
// A text is saved shortly after each change. A tab that is closed sooner leaves it in local storage, which is written at
// once; the next page that opens puts it into the library.

import { forgetArticle, keep, keepArticle, rescue, rescued, safe } from './draft.js';
import { newId } from './library.js';

/** @typedef {import('./store.js').Article} Article */

/** @typedef {{id: string, revision: number, text: string, language: string}} Slot text and language as last saved */

export class Keeper {
  /** @param {import('./library.js').Library} library */
  constructor(library) {
    this.library = library;
    /** @type {Slot} */
    this.slot = emptySlot();
    /** @type {Promise<unknown>} one saving at a time */
    this.saving = Promise.resolve();
    /** Called when a text was kept twice: it had been changed in another tab, too. */
    this.onconflict = () => {};
  }

  /** Another text takes the sheet: it is no article of the library yet. */
  replaced() {
    this.slot = emptySlot();
    forgetArticle();
  }

  /** The text on the sheet is this article. @param {Article} article */
  adopt({ id, revision, text, language }) {
    this.slot = { id, revision, text, language };
    keepArticle(id, revision);
  }

  /**
   * Takes up the article that stood in this tab before a reload, and what closed tabs left behind.
   * @param {{id: string, revision: number} | null} before
   * @param {string} text on the sheet, '' where the session kept none
   * @returns {Promise<Article | undefined>} the article, if only the library has its words
   */
  resume(before, text) {
    const { slot } = this;
    if (before) {
      Object.assign(slot, before);
      keepArticle(before.id, before.revision);
    }
    const resumed = this.#resume(slot, before?.id, text);
    this.saving = resumed;
    return resumed;
  }

  /**
   * Keeps a text. An emptied sheet ends its article, which stays as it was.
   * @param {string} text
   * @param {string} language chosen by hand
   */
  keep(text, language) {
    keep(text);
    const { slot } = this;
    if (text.trim() === '') {
      if (slot.text !== '') this.replaced();
    } else if (slot.text !== text || slot.language !== language) {
      this.saving = this.saving.then(() => this.#save(slot, text, language));
    }
  }

  /** Keeps a text when there may be no time to wait for the library. @param {string} text @param {string} language */
  leave(text, language) {
    const { slot } = this;
    if (text.trim() !== '' && slot.text !== text) rescue({ id: slot.id, revision: slot.revision, text, language });
    this.keep(text, language);
  }

  /** @param {Slot} slot @param {string | undefined} id @param {string} text */
  async #resume(slot, id, text) {
    for (const left of rescued()) {
      await this.library.save(left);
      if (!this.library.unsaved.has(left.id)) safe(left.id);
    }
    const stored = id ? await this.library.get(id) : undefined;
    if (!id || this.slot !== slot) return undefined;
    if (stored && text === '') return stored;
    if (stored?.text === text) this.adopt(stored);
    else if (!stored && this.library.trouble === '') slot.text = text; // deleted: it comes back with the next change
    return undefined;
  }

  /** @param {Slot} slot @param {string} text @param {string} language */
  async #save(slot, text, language) {
    if (slot.text === text && slot.language === language) return;
    const before = slot.id;
    const { article, conflict } = await this.library.save({ id: slot.id, revision: slot.revision, text, language });
    Object.assign(slot, { id: article.id, revision: article.revision, text, language });
    if (!this.library.unsaved.has(article.id)) safe(before);
    if (this.slot === slot) keepArticle(article.id, article.revision);
    if (conflict) this.onconflict();
  }
}

/** @returns {Slot} */
function emptySlot() {
  return { id: newId(), revision: 0, text: '', language: '' };
}
