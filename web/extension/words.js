// The words of the overlay, in one place. Errors say what happened, what is safe and what to do.

export const WORDS = {
  name: 'Hearsay',
  reading: 'Reading …',
  none: 'No article was found on this page. Select the words that you want to read, then press “Read the selection”.',
  noSelection: 'Nothing is selected. Select the words that you want to read first.',
  readSelection: 'Read the selection',
  cut: 'This page is very long: its first 500,000 characters are read.',
  nothing: 'Nothing to mark was found.',
  failed: 'The page could not be read. Nothing on it has been changed.',
  pdf: 'This is a PDF, and the browser keeps extensions out of its viewer. Copy its text and paste it into Hearsay’s reading page, which the menu of the toolbar button opens.',
  again: 'Try again',
  noStyle: 'The browser did not let Hearsay colour this page. Nothing on it has been changed.',
  panel: 'Panel',
  open: 'Open',
  openTitle: 'Open in Hearsay’s reading page, and keep it in the library there',
  panelTitle: 'Voices, hedges, figures and the whole at a glance, beside the page',
  openPanel: 'The panel opens from the menu of Hearsay’s button in the toolbar: right-click it.',
  panelHint: 'Nothing is read in this tab yet. Click Hearsay’s button in the toolbar, on the page that you want to read.',
  next: 'Next finding',
  previous: 'Previous finding',
  dismiss: 'Hide this bar. The marks stay; the toolbar button takes them away.',
  copy: 'Copy',
  copied: 'Copied',
  kinds: /** @type {Record<string, string>} */ ({ quote: 'Quotes', hedge: 'Hedges', figure: 'Figures' }),

  kept: 'Kept.',
  removeSite: 'Remove',
  tooManyWords: 'These are more words than the browser syncs (7,000 bytes in all languages). Nothing has been changed: take some out.',
  /** @param {string} why */
  notKept: why => `This was not kept: ${why}. It holds until the page is closed.`,
  /** @param {string} typed */
  noSite: typed => `“${typed}” is no site: write its address as www.example.org.`,
  /** @param {string} host */
  siteAdded: host => `Pages of ${host} will be read as they open.`,
  /** @param {string} host */
  siteRefused: host => `The browser did not give leave for ${host}; nothing has been changed.`,
  /** @param {string} why */
  wrongWords: why => `These words were not kept: ${why}.`,

  read: 'Read with Hearsay',
  on: 'Hearsay reads this page: click to take its marks away',
  off: 'Read this page with Hearsay',
  always: 'Always on this site',
  beside: 'Panels beside the page',
  library: 'Library and reading page',
  /** @param {string} why */
  refused: why => `Hearsay cannot read this page. ${why}`,
  ownPages: 'The browser keeps extensions out of its own pages, its viewers and its store.',
  files: 'To read files of this computer, allow “access to file URLs” for Hearsay in the browser’s list of extensions.',
  noArticle: 'No article was found on it. Select words, then choose “Read with Hearsay” from their menu.',
  denied: 'The browser did not give Hearsay access to it. Click its button on the page that you want to read.',
};
