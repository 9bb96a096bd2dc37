// The keeper: which article of the library stands on the sheet, and when it is saved.
//
// A text is saved shortly after each change. A tab that is closed sooner leaves it in local storage, which is written at
// once; the next page that opens puts it into the library.

import { contentOf, sameContent, untold } from './content.js';
import { forgetArticle, keep, keepArticle, rescue, rescued, safe } from './draft.js';
import { newId } from './library.js';

/** @typedef {import('./store.js').Article} Article */

/** @typedef {import('./content.js').Content} Content */
/** @typedef {{id: string, revision: number} & Content} Slot the content as last saved */

export class Keeper {
  /** @param {import('./library.js').Library} library */
  constructor(library) {
    this.library = library;
    this.tab = newId();
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
  adopt(article) {
    const { id, revision } = article;
    this.slot = { id, revision, ...contentOf(article) };
    keepArticle(id, revision);
  }

  /**
   * Another tab has changed an article. If it is the one on the sheet, and nothing here waits to be saved, it is followed.
   * @param {string} id
   * @param {Content} content of the sheet
   * @returns {Promise<Article | undefined>} what to show instead
   */
  async follow(id, content) {
    const { slot } = this;
    await this.saving;
    if (slot.id !== id || !sameContent(slot, content)) return undefined;
    const stored = await this.library.get(id);
    return stored && this.slot === slot && stored.revision > slot.revision ? stored : undefined;
  }

  /**
   * Takes up the article that stood in this tab before a reload, and what closed tabs left behind.
   * @param {{id: string, revision: number} | null} before
   * @param {Content} draft on the sheet; its text is '' where the session kept none
   * @returns {Promise<Article | undefined>} the article, if only the library has its words
   */
  resume(before, draft) {
    const { slot } = this;
    if (before) {
      Object.assign(slot, before);
      keepArticle(before.id, before.revision);
    }
    const resumed = this.#resume(slot, before?.id, draft);
    this.saving = resumed;
    return resumed;
  }

  /** Keeps what stands on the sheet. An emptied sheet ends its article, which stays as it was. @param {Content} content */
  keep(content) {
    keep(content);
    const { slot } = this;
    if (content.text.trim() === '') {
      if (slot.text !== '') this.replaced();
    } else if (!sameContent(slot, content)) {
      this.saving = this.saving.then(() => this.#save(slot, content));
    }
  }

  /** Keeps it when there may be no time to wait for the library. @param {Content} content */
  leave(content) {
    const { slot } = this;
    if (content.text.trim() !== '' && !sameContent(slot, content)) rescue({ ...content, id: slot.id, revision: slot.revision, by: this.tab });
    this.keep(content);
  }

  /** @param {Slot} slot @param {string | undefined} id @param {Content} draft */
  async #resume(slot, id, draft) {
    for (const left of rescued()) {
      await this.library.save(left);
      if (!this.library.unsaved.has(left.id)) safe(left.id);
    }
    const stored = id ? await this.library.get(id) : undefined;
    if (!id || this.slot !== slot) return undefined;
    if (stored && draft.text === '') return stored;
    if (stored && sameContent(stored, draft)) this.adopt(stored);
    else if (!stored && this.library.trouble === '') Object.assign(slot, draft); // deleted: it comes back with the next change
    return undefined;
  }

  /** @param {Slot} slot @param {Content} content */
  async #save(slot, content) {
    if (sameContent(slot, content)) return;
    const before = slot.id;
    const { article, conflict } = await this.library.save({ ...content, id: slot.id, revision: slot.revision, by: this.tab });
    Object.assign(slot, contentOf(content), { id: article.id, revision: article.revision });
    if (!this.library.unsaved.has(article.id)) safe(before);
    if (this.slot === slot) keepArticle(article.id, article.revision);
    if (conflict) this.onconflict();
  }
}

/** @returns {Slot} */
function emptySlot() {
  return { id: newId(), revision: 0, text: '', ...untold() };
}
