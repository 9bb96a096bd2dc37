// What the reader has chosen, in the browser's synced storage. What was never chosen has a default that works.

/** @typedef {import('../shared/annotations').Kind} Kind */
/** @typedef {'solid' | 'dotted' | 'dashed' | 'wavy' | 'double' | 'none'} Line */
/** @typedef {{cues: string, hedges: string}} Extra words of one language: one entry a line */

/**
 * @typedef {object} Settings
 * @property {Record<Kind, boolean>} kinds    that are shown when a page is opened
 * @property {Record<Kind, string>} colours   #rrggbb, '' for the one that Hearsay comes with
 * @property {Record<Kind, Line | ''>} lines  '' for the one that Hearsay comes with
 * @property {string[]} sites                 hosts that are always read
 * @property {Record<string, Extra>} words    by language
 * @property {string} language                of the interface, '' for the browser's
 */

/** @returns {Settings} */
export const defaults = () => ({
  kinds: { quote: true, hedge: true, figure: true },
  colours: { quote: '', hedge: '', figure: '' },
  lines: { quote: '', hedge: '', figure: '' },
  sites: [],
  words: {},
  language: '',
});

/** @param {any} api @returns {Promise<Settings>} */
export async function load(api) {
  const standard = defaults();
  const stored = await api.storage.sync.get(Object.keys(standard)).catch(() => ({})); // nothing is synced here: the defaults
  return {
    kinds: { ...standard.kinds, ...stored.kinds },
    colours: { ...standard.colours, ...stored.colours },
    lines: { ...standard.lines, ...stored.lines },
    sites: stored.sites ?? standard.sites,
    words: stored.words ?? standard.words,
    language: stored.language ?? standard.language,
  };
}

/** @param {any} api @param {Partial<Settings>} changes @returns {Promise<void>} */
export const save = (api, changes) => api.storage.sync.set(changes);
