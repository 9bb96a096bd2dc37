// The library of the reading page, as the background writes into it.

import { aboutOf } from '../site/content.js';
import { Library, newId } from '../site/library.js';
import { Store } from '../site/store.js';

/** @param {string} text @param {string} title of the page that it was read on @param {Partial<import('../site/content.js').About>} about */
export async function keepArticle(text, title, about) {
  const library = new Library(new Store('hearsay'));
  const { article } = await library.save({ ...aboutOf(about), id: newId(), revision: 0, text });
  if (library.trouble) throw new Error(`the library is ${library.trouble}`);
  if (title && article.name === '') await library.rename(article.id, title);
  return article;
}
