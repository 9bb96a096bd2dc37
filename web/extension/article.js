// Which blocks of a page are its article.
//
// Text has weight: a long paragraph without links much, a short or linked one little. From the page's root downwards the
// way goes to the child that holds most of the weight, until the weight is shared among many: that is the article's
// body. Headline and standfirst are looked for before it.

import { attribute, isVisible, nameOf, parentOf } from './dom.js';

/** @typedef {import('./walk.js').Block} Block */
/** @typedef {import('./walk.js').Place} Place */

const SHARE = 0.6;        // of the weight that a child must hold to be gone into
const ENOUGH = 400;       // weight of a page that has an article
const PARAGRAPH = 80;     // UTF-16 units of a paragraph that weighs in full
const HEAVY = 600;        // no paragraph weighs more
const LINKED = 0.4;       // share of links that makes a block a list of links
const MARKED = 3;         // times as heavy is text that its markup calls an article's
const TEASER = 160;      // UTF-16 units: no teaser is longer
const FEW = 3;           // a headline or two that are links may well be the article's own
const OTHERS = 0.15;     // of a post's weight that the other posts must have
const STRIDE = 200;       // blocks between two yields
const HEADING = /^H[1-6]$/;

/**
 * The article's blocks in order, none where there is no article. Yields often.
 * @param {Block[]} blocks of the page
 * @returns {Generator<void, Block[]>}
 */
export function* article(blocks) {
  const visible = yield* seen(blocks);
  for (const likely of [true, false]) { // a page whose classes mislead is read without them
    const rest = likely ? visible.filter(b => !b.place.unlikely) : visible;
    const found = yield* pick(rest);
    if (found.length > 0) return found;
  }
  return [];
}

/** Blocks that are rendered. @param {Block[]} blocks @returns {Generator<void, Block[]>} */
export function* seen(blocks) {
  const visible = [];
  for (const [i, block] of blocks.entries()) {
    if (i % 100 === 0) yield;
    if (isVisible(block.place.el)) visible.push(block);
  }
  return visible;
}

/** @param {Block[]} blocks @returns {Generator<void, Block[]>} */
function* pick(blocks) {
  const own = withoutTeasers(blocks);
  const total = yield* weigh(own);
  if (total < ENOUGH) return [];
  const body = among(yield* descend(own, alone(own)), own);
  const inside = own.filter(b => within(b.place, body) && (!isLinks(b) || nameOf(b.place.el) === 'P'));
  return [...opening(own, inside[0]), ...trim(inside)];
}

/** Gives every place the weight of the text in it. @param {Block[]} blocks @returns {Generator<void, number>} the whole weight */
function* weigh(blocks) {
  let total = 0;
  for (const b of blocks) for (let p = /** @type {Place | null} */ (b.place); p && p.weight > 0; p = p.parent) p.weight = 0;
  for (const [i, b] of blocks.entries()) {
    if (i % STRIDE === 0) yield;
    const w = weight(b);
    total += w;
    for (let p = /** @type {Place | null} */ (b.place); p; p = p.parent) p.weight += w;
  }
  return total;
}

/** @param {Block} block */
function weight({ length, linked, place }) {
  if (linked > LINKED * length || HEADING.test(nameOf(place.el))) return 0;
  const plain = length - linked;
  const prose = nameOf(place.el) === 'P' ? 1 : 0.6;
  return prose * (plain >= PARAGRAPH ? Math.min(plain, HEAVY) : plain / 4) * (place.body ? MARKED : 1);
}

/**
 * The place that holds the article.
 * @param {Block[]} blocks @param {Place | null} from where the way begins, null for the root
 * @returns {Generator<void, Place>}
 */
function* descend(blocks, from) {
  /** @type {Map<Place, Set<Place>>} */
  const under = new Map();
  let root = blocks[0].place;
  for (const [i, b] of blocks.entries()) {
    if (i % STRIDE === 0) yield;
    let p = b.place;
    for (; p.parent; p = p.parent) {
      const set = under.get(p.parent) ?? new Set();
      under.set(p.parent, set.add(p));
    }
    root = p;
  }
  for (let here = from ?? root; ;) {
    const heaviest = [...under.get(here) ?? []].reduce((a, b) => (b.weight > a.weight ? b : a), { ...here, weight: 0 });
    if (heaviest.weight < SHARE * here.weight || nameOf(heaviest.el) === 'P') return here;
    here = heaviest;
  }
}

/** A headline that is a link, and a short text under it, several times: that is the way to other articles. @param {Block[]} blocks */
function withoutTeasers(blocks) {
  const teasers = new Set(blocks.filter((b, i) => i > 0 && b.length < TEASER && isLinkedHeading(blocks[i - 1]) &&
    b.place.parent === blocks[i - 1].place.parent && blocks[i + 1]?.place.parent !== b.place.parent));
  return teasers.size < FEW ? blocks : blocks.filter(b => !teasers.has(b));
}

/** @param {Block} block */
function isLinkedHeading(block) {
  return isLinks(block) && HEADING.test(nameOf(block.place.el));
}

/** The one <article> of a page, null where there is none or where others are not much smaller. @param {Block[]} blocks */
function alone(blocks) {
  const articles = new Set();
  for (const { place } of blocks) {
    let top = null;
    for (let p = /** @type {Place | null} */ (place); p; p = p.parent) if (nameOf(p.el) === 'ARTICLE') top = p;
    if (top) articles.add(top);
  }
  const [first, second] = [...articles].sort((a, b) => b.weight - a.weight);
  return first && first.weight >= ENOUGH && articles.size <= FEW && first.weight > MARKED * (second?.weight ?? 0) ? first : null;
}

/** A post of a live blog stands among others of its kind: all of them are the article. @param {Place} body @param {Block[]} blocks */
function among(body, blocks) {
  const { parent } = body;
  if (!parent) return body;
  const siblings = new Set();
  for (const b of blocks) for (let p = /** @type {Place | null} */ (b.place); p; p = p.parent) if (p.parent === parent && p !== body && alike(p.el, body.el)) siblings.add(p);
  const others = [...siblings].reduce((sum, p) => sum + p.weight, 0);
  return siblings.size >= 2 && others > OTHERS * body.weight ? parent : body;
}

/** @param {Element} a @param {Element} b */
function alike(a, b) {
  return nameOf(a) === nameOf(b) && nameOf(a) !== 'P' && attribute(a, 'class') === attribute(b, 'class');
}

/** @param {Place} place @param {Place} ancestor */
function within(place, ancestor) {
  for (let p = /** @type {Place | null} */ (place); p; p = p.parent) if (p === ancestor) return true;
  return false;
}

/** @param {Block} block */
function isLinks({ length, linked }) {
  return linked > 0.7 * length;
}

/** Headline and standfirst: the last h1 before the body, and what stands between. @param {Block[]} blocks @param {Block | undefined} first */
function opening(blocks, first) {
  const end = first ? blocks.indexOf(first) : 0;
  const from = blocks.findLastIndex((b, i) => i < end && headed(b.place));
  if (from < 0) return [];
  return blocks.slice(from, end).filter((b, i) => i === 0 || headed(b.place) || (b.length >= 60 && !isLinks(b)));
}

/** @param {Place} place */
function headed(place) {
  for (let el = /** @type {ParentNode | null} */ (place.el), i = 0; el && i < 3; el = parentOf(/** @type {any} */ (el)), i++) if (nameOf(/** @type {any} */ (el)) === 'H1') return true;
  return false;
}

/** Leaves out what is behind the last paragraph: headings of what comes next, and crumbs. @param {Block[]} blocks */
function trim(blocks) {
  const last = blocks.findLastIndex(b => weight(b) > (nameOf(b.place.el) === 'P' ? 4 : 10));
  return blocks.slice(0, last + 1);
}
