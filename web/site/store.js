// IndexedDB as the library uses it: one store of articles by id, each change in one transaction of its own, so that two
// tabs never write over what the other has just written.

/**
 * An article in the library.
 * @typedef {object} Article
 * @property {string} id
 * @property {string} [by]      the tab that wrote it last
 * @property {number} revision  counts the changes of the text; 1 for a new one
 * @property {string} name      given by hand, '' for none
 * @property {string} text
 * @property {string} language  chosen by hand, '' for what is detected
 * @property {string} date      given by hand as YYYY-MM-DD, '' for none
 * @property {import('../shared/annotations').Corrections} corrections by hand
 * @property {number} length    of the text, in UTF-16 units
 * @property {number} created   ms since 1970
 * @property {number} changed   ms since 1970
 */

const STORE = 'articles';

export class Store {
  /** @param {string} name of the database */
  constructor(name) {
    this.name = name;
    /** @type {Promise<IDBDatabase> | null} */
    this.opened = null;
  }

  /** @returns {Promise<Article[]>} */
  all() {
    return this.#read(store => store.getAll());
  }

  /** @param {string} id @returns {Promise<Article | undefined>} */
  get(id) {
    return this.#read(store => store.get(id));
  }

  /** @param {number} length @returns {Promise<Article[]>} */
  ofLength(length) {
    return this.#read(store => store.index('length').getAll(length));
  }

  /**
   * Changes one article in one transaction.
   * @param {string} id
   * @param {(stored: Article | undefined) => Article | null} decide what to put, null for deleting the stored one
   * @returns {Promise<Article | null>} what was put
   * @throws {DOMException} QuotaExceededError where there is no room; then nothing has changed
   */
  async update(id, decide) {
    const db = await this.#open();
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, 'readwrite');
      const store = transaction.objectStore(STORE);
      /** @type {Article | null} */
      let next = null;
      /** @type {unknown} */
      let refused;
      transaction.oncomplete = () => resolve(next);
      transaction.onabort = () => reject(refused ?? transaction.error);
      const request = store.get(id);
      request.onsuccess = () => {
        try {
          next = decide(request.result);
          if (next) store.put(next);
          else store.delete(id);
        } catch (e) {
          refused = e;
          transaction.abort();
        }
      };
    });
  }

  /** @template T @param {(store: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
  async #read(ask) {
    const db = await this.#open();
    return promised(ask(db.transaction(STORE).objectStore(STORE)));
  }

  /** @returns {Promise<IDBDatabase>} */
  #open() {
    this.opened ??= open(this.name, () => { this.opened = null; }).catch(e => {
      this.opened = null;
      throw e;
    });
    return this.opened;
  }
}

/** @param {string} name @param {() => void} onclose */
async function open(name, onclose) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('length', 'length');
  const db = await promised(request);
  db.onclose = onclose; // the reader has cleared the site's data: the next change begins another database
  db.onversionchange = () => {
    db.close();
    onclose();
  };
  return db;
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function promised(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
