// The words that the page's own modules say, in one place: library, storage, updates. Errors say what happened, what is
// safe and what to do.

export const WORDS = {
  blocked: 'This browser keeps nothing for this page: a private window, or storage is blocked. Your text is safe while this tab is open. Save it to a file to keep it.',
  full: 'The browser’s storage is full: the latest text is not in the library. It is safe while this tab is open. Save it to a file, or delete articles from the library.',
  saveFile: 'Save to a file',
  conflict: 'This article was changed in another tab, too. Both are in the library; this tab goes on with its own.',
  understood: 'OK',
  update: 'A new version is ready.',
  updateNow: 'Use it now',
  onlyAddress: 'Only an address was shared. Hearsay fetches no pages: copy the article’s text and paste it here.',
  /** @param {string} name */
  noText: name => `“${name}” holds no text that can be read here. What stood here is as it was.`,
  /** @param {string} name @param {string} why */
  noFile: (name, why) => `“${name}” could not be opened: ${why}. What stood here is as it was.`,

  untitled: 'Untitled',
  rename: 'Rename',
  delete: 'Delete',
  newName: 'New name',
  open: 'on the page now',
  noArticles: 'Nothing here yet. What you paste is kept here, on this machine.',
  /** @param {string} query */
  noneFound: query => `No article has “${query}” in it.`,
  /** @param {number} n */
  articles: n => (n === 1 ? '1 article' : `${n} articles`),
  /** @param {number} n */
  words: n => (n === 1 ? '1 word' : `${n} words`),
  /** @param {string} title */
  deleted: title => `“${title}” was deleted.`,
  undo: 'Undo',
  /** @param {number} added @param {number} there */
  imported: (added, there) => `${WORDS.articles(added)} added${there > 0 ? `, ${there} already here` : ''}.`,
  /** @param {string} file @param {string} why */
  notImported: (file, why) => `“${file}” was not imported: ${why}. The library is as it was.`,
  noLibrary: 'it is no library that Hearsay exported',
  newerLibrary: 'a newer Hearsay wrote it',
  /** @param {string} day */
  exportName: day => `hearsay-library-${day}.json`,
};
