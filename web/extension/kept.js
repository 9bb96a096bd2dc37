// The library of the reading page, as the background writes into it.

import { untold } from '../site/content.js';
import { Library, newId } from '../site/library.js';
import { Store } from '../site/store.js';

/** @param {string} text @param {string} title of the page that it was read on @param {string} language chosen by hand */
export async function keepArticle(text, title, language) {
  const library = new Library(new Store('hearsay'));
  const { article } = await library.save({ ...untold(), id: newId(), revision: 0, text, language });
  if (library.trouble) throw new Error(`the library is ${library.trouble}`);
  if (title && article.name === '') await library.rename(article.id, title);
  return article;
}
