// The marks' style sheet for a page: highlight.css, dark or light as the page is (not as the browser is), and the colours
// and lines that the reader has chosen.

/** @typedef {import('./settings.js').Settings} Settings */

/** The variables that a colour of a kind stands for, each with its share of it. @type {Record<string, [string, number, number][]>} light, dark */
const SHARES = {
  quote: [['quote', 100, 100], ['direct-wash', 16, 28], ['indirect-wash', 8, 14]],
  hedge: [['hedge', 100, 100]],
  figure: [['figure', 100, 100], ['figure-wash', 9, 14]],
};

/** The marks that a line of a kind is drawn under, with its width. @type {Record<string, [string, string][]>} */
const LINES = {
  quote: [['speaker', '1px']],
  hedge: [['hedge', '2px']],
  figure: [['figure', '1.5px']],
};

/**
 * @param {string} css of highlight.css
 * @param {boolean} dark
 * @param {Settings} settings
 */
export function style(css, dark, { colours, lines }) {
  const themed = css.replaceAll('(prefers-color-scheme: dark)', dark ? 'all' : 'not all');
  const variables = Object.entries(colours).flatMap(([kind, colour]) => (colour ? SHARES[kind].map(share => variable(share, colour, dark)) : []));
  const drawn = Object.entries(lines).flatMap(([kind, line]) => (line ? LINES[kind].map(mark => underline(mark, kind, line)) : []));
  return ['hearsay-overlay { display: block !important; }', themed, variables.length > 0 ? `:root { ${variables.join(' ')} }` : '', ...drawn].filter(Boolean).join('\n');
}

/** A chosen colour is made lighter on a dark page. @param {[string, number, number]} share @param {string} colour @param {boolean} dark */
function variable([name, light, ofDark], colour, dark) {
  const base = dark ? `color-mix(in oklab, ${colour} 55%, white)` : colour;
  return `--hearsay-${name}: color-mix(in srgb, ${base} ${dark ? ofDark : light}%, transparent);`;
}

/** @param {[string, string]} mark @param {string} kind @param {string} line */
function underline([mark, width], kind, line) {
  const decoration = line === 'none' ? 'none' : `underline ${line} ${width} var(--hearsay-${kind})`;
  return `::highlight(hearsay-${mark}) { text-decoration: ${decoration}; }`;
}
