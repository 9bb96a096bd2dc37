// The page as a reader sees it, as blocks of text: one walk over the flat tree, open shadow roots and frames of the same
// site included. What no article consists of (navigation, forms, code, comments, adverts) is not gone into.
//
// The walk is a generator: it yields often, so that whoever runs it can let the page breathe.

import { attribute, find, firstChild, frameDocument, has, idOf, nameOf, nextSibling, shadowOf, typeOf } from './dom.js';

/**
 * A place in the tree: an element, and what holds for all in it.
 * @typedef {object} Place
 * @property {Element} el
 * @property {Place | null} parent
 * @property {boolean} link     the text is a link's
 * @property {boolean} unlikely its class says that it is no article's
 * @property {boolean} body    its markup says that it is an article's
 * @property {number} weight    of the text in it, once all is read
 */

/**
 * A block: the text between two edges of block elements.
 * @typedef {object} Block
 * @property {Place} place     the block element that it stands in
 * @property {Text[]} nodes    that hold more than space, and the space between them
 * @property {number} length   UTF-16 units, space aside
 * @property {number} linked   of these, how many are links
 * @property {Set<Text>} apart nodes that something left out stands before
 */

/** No text of a page. */
const NEVER = words('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD LINK META TITLE TEXTAREA INPUT SELECT BUTTON OPTION DATALIST OUTPUT PROGRESS METER ' +
  'SVG MATH CANVAS VIDEO AUDIO OBJECT EMBED APPLET PICTURE IMG MAP AREA HEARSAY-OVERLAY');

/** No text of an article. */
const BESIDE = words('PRE NAV FOOTER ASIDE MENU DIALOG FIELDSET LEGEND');

const INLINE = words('A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RT RUBY S SAMP SLOT SMALL SPAN STRIKE ' +
  'STRONG SUB SUP TIME TT U VAR WBR');

const NO_ARTICLE_ROLES = new Set(('navigation search form dialog alertdialog complementary contentinfo menu menubar toolbar tablist tooltip alert button ' +
  'banner status textbox listbox').split(' '));

// Words in a class or an id. Whole words: "shares" in "shareholders" is no button.
const UNLIKELY = new RegExp('(?:^|[-_ ])(?:ads?|adslot|advert\\w*|agegate|author-?bio|banner|bio|breadcrumbs?|buttons?|byline|captcha|comments?|commentlist|consent|cookies?|disqus|' +
  'e?mail-?signup|footer|footnav|inline-related|login|masthead|menu\\w*|meta-?data|modal|most-?(?:read|popular)|nav|navbar|navigation|newsletter\\w*|' +
  'outbrain|overlay|pagination|pager|paywall|popup|popular|promo\\w*|read-?more-?links|recirc\\w*|recommend\\w*|related\\w*|remark|replies|respond|rss|shar(?:e|ing)\\w*|' +
  'sidebar|signup|(?:video|media)-?(?:player|placeholder)\\w*|video|player|skip-?link|skip-to|social\\w*|sponsor\\w*|story-?package|subscri\\w*|syndication|tags?|taboola|teasers?|toolbar|toolbox|tools|trending|widget|visually-?hidden|sr-only)(?=$|[-_ 0-9])', 'i');
const LIKELY = /(?:^|[-_ ])(?:article|body|content|entry|main|post|story|text|column|page)(?=$|[-_ 0-9])/i;

const MAX_BLOCKS = 50_000;
const STRIDE = 200; // nodes between two yields

/** Reads blocks. Another line begins where an edge was passed. */
class Reader {
  constructor() {
    /** @type {Block[]} */
    this.blocks = [];
    /** @type {Node[]} roots beside the document: shadow roots and documents in frames */
    this.roots = [];
    /** @type {Block | null} that goes on with the next text */
    this.open = null;
    /** @type {Text[]} space that belongs to the open block if more text follows */
    this.space = [];
    this.skipped = false; // something was left out since the last text
  }

  edge() {
    this.open = null;
    this.space = [];
    this.skipped = false;
  }

  /** @param {Text} node @param {Place} place @param {Place} block */
  add(node, place, block) {
    const length = solid(node.data);
    if (length === 0) {
      if (this.open) this.space.push(node);
      return;
    }
    if (!this.open) {
      this.open = { place: block, nodes: [], length: 0, linked: 0, apart: new Set() };
      this.blocks.push(this.open);
    }
    if (this.skipped) this.open.apart.add(this.space[0] ?? node);
    this.skipped = false;
    this.open.nodes.push(...this.space.splice(0), node);
    this.open.length += length;
    if (place.link) this.open.linked += length;
  }
}

/**
 * Walks the tree under a root.
 * @param {Element} root
 * @param {boolean} [all] navigation, comments and what else is no article's, too
 * @returns {Generator<void, {blocks: Block[], roots: Node[]}>}
 */
export function* walk(root, all = false) {
  const reader = new Reader();
  const top = /** @type {Place} */ ({ el: root, parent: null, link: false, unlikely: false, body: false, weight: 0 });
  /** @type {{place: Place, block: Place, next: Iterator<Node>, edges: boolean}[]} */
  const stack = [{ place: top, block: top, next: children(root, reader), edges: true }];
  for (let seen = 0; stack.length > 0 && reader.blocks.length < MAX_BLOCKS; seen++) {
    if (seen % STRIDE === 0) yield;
    const here = stack[stack.length - 1];
    const { value: node, done } = here.next.next();
    if (done) {
      if (here.edges) reader.edge();
      stack.pop();
    } else if (typeOf(node) === 3) {
      reader.add(/** @type {Text} */ (node), here.place, here.block);
    } else if (typeOf(node) === 1) {
      const name = nameOf(node).toUpperCase();
      if (name === 'BR' || name === 'HR') reader.edge();
      const place = enter(/** @type {Element} */ (node), name, here.place, all);
      if (!place) {
        reader.skipped = true;
        continue;
      }
      const edges = !INLINE.has(name);
      if (edges) reader.edge();
      stack.push({ place, block: edges ? place : here.block, next: children(/** @type {Element} */ (node), reader), edges });
    }
  }
  return { blocks: reader.blocks, roots: reader.roots };
}

/**
 * What stands under an element for a reader: its own children, those of its shadow root, what a slot is filled with, the
 * document in a frame.
 * @param {Element} el @param {Reader} reader @returns {Iterator<Node>}
 */
function children(el, reader) {
  const shadow = shadowOf(el);
  if (shadow) {
    reader.roots.push(shadow);
    return siblings(firstChild(shadow));
  }
  const name = nameOf(el);
  if (name === 'SLOT') {
    const filled = /** @type {HTMLSlotElement} */ (el).assignedNodes();
    if (filled.length > 0) return filled.values();
  }
  if (name === 'IFRAME') {
    const inside = frameDocument(el);
    if (!inside) return [].values();
    reader.roots.push(inside);
    return siblings(inside.documentElement);
  }
  return siblings(firstChild(el));
}

/** @param {Node | null} node @returns {Iterator<Node>} */
function siblings(node) {
  let next = node;
  return {
    next() {
      const value = next;
      if (!value) return { done: true, value: undefined };
      next = nextSibling(value);
      return { done: false, value };
    },
  };
}

/**
 * Whether to go into an element, and what holds there.
 * @param {Element} el @param {string} name @param {Place} parent @param {boolean} all
 * @returns {Place | null}
 */
function enter(el, name, parent, all) {
  if (NEVER.has(name)) return null;
  if (INLINE.has(name)) {
    const link = parent.link || (name === 'A' && has(el, 'href'));
    return { el, parent, link, unlikely: parent.unlikely, body: parent.body, weight: 0 };
  }
  if (!all && isBeside(el, name)) return null;
  const body = parent.body || attribute(el, 'itemprop') === 'articleBody';
  return { el, parent, link: parent.link, unlikely: parent.unlikely || isUnlikely(el, name), body, weight: 0 };
}

/** Whether an element's markup says that it is no part of an article. @param {Element} el @param {string} name */
function isBeside(el, name) {
  if (BESIDE.has(name) || has(el, 'hidden') || attribute(el, 'aria-hidden') === 'true') return true;
  if (has(el, 'contenteditable') && attribute(el, 'contenteditable') !== 'false') return true;
  if (NO_ARTICLE_ROLES.has(attribute(el, 'role') ?? '')) return true;
  return name === 'FORM' && !find(el, 'article, main, h1, p + p + p'); // some sites put the whole page into one
}

/** @param {Element} el @param {string} name */
function isUnlikely(el, name) {
  if (name === 'BODY' || name === 'HTML' || name === 'ARTICLE' || name === 'MAIN') return false;
  const words = `${attribute(el, 'class') ?? ''} ${idOf(el)}`.replace(/([a-z])([A-Z])/g, '$1-$2');
  return UNLIKELY.test(words) && !LIKELY.test(words);
}

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const WIDE_UNITS = 3; // a character of Chinese, Japanese or Korean says what three letters say

/** How long a string is, space around it aside. @param {string} s */
function solid(s) {
  if (!/\S/.test(s)) return 0;
  return s.trim().length * (WIDE.test(s) ? WIDE_UNITS : 1);
}

/** @param {string} list */
function words(list) {
  return new Set(list.split(' '));
}
