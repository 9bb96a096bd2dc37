// Text copied from PDFs and e-mail: its lines were broken to a width, words cut by hyphens, answers marked by ">". Joined,
// its paragraphs are paragraphs again. A text that was not broken so comes back as it is.

const WIDEST = 120;   // letters; longer lines are paragraphs
const NARROWEST = 30; // shorter ones are verses, lists, addresses
const FEWEST = 4;     // lines that go on in the next; fewer prove nothing

/** @param {string} text */
export function unwrap(text) {
  const lines = unquoted(text.replace(/\r\n?/g, '\n').split('\n'));
  const width = widthOf(lines);
  if (width === 0) return lines.join('\n') === text ? text : lines.join('\n');
  return joined(lines, width);
}

/** Takes away the signs of quoting where most lines have them. @param {string[]} lines */
function unquoted(lines) {
  const filled = lines.filter(l => l.trim() !== '');
  const quoted = filled.filter(l => /^\s*>/.test(l));
  return quoted.length >= FEWEST && quoted.length > 0.6 * filled.length ? lines.map(l => l.replace(/^\s*(> ?)+/, '')) : lines;
}

/** The width that lines were broken at, 0 where they were not. @param {string[]} lines */
function widthOf(lines) {
  const inside = lines.filter((line, i) => line.trim() !== '' && (lines[i + 1] ?? '').trim() !== ''); // with a line right below
  const lengths = inside.map(l => l.trimEnd().length).sort((a, b) => a - b);
  const width = lengths[Math.floor(0.9 * lengths.length)] ?? 0;
  if (width > WIDEST || width < NARROWEST) return 0;
  const full = inside.filter(l => isFull(l, width) && goesOn(l));
  return full.length >= FEWEST && full.length >= 0.4 * inside.length ? width : 0;
}

/** Whether a line ends where there was no room for more, or in a word. @param {string} line @param {number} width */
const isFull = (line, width) => line.trimEnd().length >= 0.72 * width || /\p{L}[-\u00ad]$/u.test(line.trimEnd());

/** Whether a line ends in the middle of a sentence. @param {string} line */
const goesOn = line => /[\p{L}\p{N},;–—-]\s*$/u.test(line);

/** @param {string[]} lines @param {number} width */
function joined(lines, width) {
  let out = '';
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    out += line.trimEnd();
    if (next === undefined) break;
    if (next.trim() === '' || line.trim() === '' || !isFull(line, width) || startsAnew(line, next)) out += '\n';
    else out = between(out, next.trimStart());
    if (!out.endsWith('\n')) lines[i + 1] = next.trimStart();
  }
  return out;
}

/** Whether a line begins a paragraph though the one before is full. @param {string} line @param {string} next */
function startsAnew(line, next) {
  return /^\s*([•*–—-]|\d+[.)])\s/.test(next) || (/^\s{2,}/.test(next) && !/^\s{2,}/.test(line));
}

/** Joins a word that a hyphen has cut; else a space comes between. @param {string} before @param {string} next */
function between(before, next) {
  if (/\u00ad$/.test(before)) return before.slice(0, -1);
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1);
  return /\p{L}-$/u.test(before) ? before : `${before} `;
}
