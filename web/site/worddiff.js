// The words that differ between two stretches of text: by the longest common subsequence, with their places.

/** @typedef {[number, number]} Stretch start and end */
/** @typedef {{word: string, start: number, end: number}} Token */

const LARGEST = 250000; // product of the lengths; beyond it all that lies between the common ends counts as different

/**
 * @param {string} a @param {string} b
 * @param {number} [fromA] @param {number} [fromB] added to the places
 * @returns {{a: Stretch[], b: Stretch[]}} what only one side has; neighbouring words are one stretch
 */
export function wordDiff(a, b, fromA = 0, fromB = 0) {
  const [x, y] = [tokens(a, fromA), tokens(b, fromB)];
  let first = 0;
  while (first < x.length && first < y.length && x[first].word === y[first].word) first++;
  let [endA, endB] = [x.length, y.length];
  while (endA > first && endB > first && x[endA - 1].word === y[endB - 1].word) [endA, endB] = [endA - 1, endB - 1];
  return middle(x.slice(first, endA), y.slice(first, endB));
}

/** Words without regard to case; marks are words of their own. @param {string} text @param {number} from @returns {Token[]} */
function tokens(text, from) {
  return [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(m => ({ word: m[0].toLowerCase(), start: from + m.index, end: from + m.index + m[0].length }));
}

/** @param {Token[]} x @param {Token[]} y */
function middle(x, y) {
  if (x.length * y.length > LARGEST || x.length === 0 || y.length === 0) return { a: joined(x), b: joined(y) };
  const width = y.length + 1;
  const length = new Uint32Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      const at = i * width + j;
      length[at] = x[i].word === y[j].word ? length[at + width + 1] + 1 : Math.max(length[at + width], length[at + 1]);
    }
  }
  /** @type {Token[][]} */
  const [onlyA, onlyB] = [[], []];
  for (let i = 0, j = 0; i < x.length || j < y.length;) {
    if (i < x.length && j < y.length && x[i].word === y[j].word) [i, j] = [i + 1, j + 1];
    else if (i < x.length && (j === y.length || length[(i + 1) * width + j] >= length[i * width + j + 1])) onlyA.push(x[i++]);
    else onlyB.push(y[j++]);
  }
  return { a: joined(onlyA), b: joined(onlyB) };
}

/** Neighbours, with at most a space between them, are one stretch. @param {Token[]} words @returns {Stretch[]} */
function joined(words) {
  /** @type {Stretch[]} */
  const out = [];
  for (const { start, end } of words) {
    const last = out[out.length - 1];
    if (last && start - last[1] <= 1) last[1] = end;
    else out.push([start, end]);
  }
  return out;
}
