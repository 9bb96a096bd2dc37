// The text of a page's article, with the way back from each offset to its place. Line breaks and tabs of the markup are
// spaces to a reader: they become spaces here too, one for one, so that every offset stays.

import { Anchored } from '../shared/anchor.js';
import { article, seen } from './article.js';
import { has, isVisible, nameOf, parentOf } from './dom.js';
import { walk } from './walk.js';

/** @typedef {import('./walk.js').Block} Block */
/** @typedef {import('../shared/anchor.js').Piece} Piece */

const SEPARATOR = '\n\n';
const MAX_LENGTH = 500_000; // UTF-16 units that are read: some 80,000 words
const WHITE = /[\t\n\f\r]/g;

export class PageText extends Anchored {
  /**
   * @param {string} text @param {Piece[]} pieces
   * @param {Node[]} roots shadow roots and documents in frames that were looked into
   * @param {Element | null} first the article's first block
   */
  constructor(text, pieces, roots, first) {
    super(text, pieces);
    this.roots = roots;
    this.first = first;
    this.cut = false; // there is more than is read
    this.shadowRoots = /** @type {ShadowRoot[]} */ (roots.filter(r => r.nodeType === 11));
  }

  /**
   * As Anchored.part does, and only if the words still stand there: a page changes while it is read.
   * @param {number} from @param {number} to @param {number} start @param {number} end
   * @throws {RangeError} when they do not
   */
  part(from, to, start, end) {
    const range = super.part(from, to, start, end);
    const { text, pieces } = this;
    const last = pieces[to];
    const words = text.slice(Math.max(start, pieces[from].start), Math.min(end, last.start + last.length));
    if (range.toString().replace(WHITE, ' ') !== words.replace(WHITE, ' ')) throw new RangeError('the words have been changed');
    return range;
  }
}

/**
 * Reads a page, or what was selected in it. Yields often.
 * @param {Range[] | null} selection null for the article
 * @returns {Generator<void, PageText>}
 */
export function* readPage(selection) {
  const { blocks, roots } = yield* walk(document.documentElement, selection !== null);
  const chosen = selection ? yield* touched(blocks, selection) : yield* article(blocks);
  return yield* join(chosen, roots);
}

/** Paragraphs are read whole, though only a part be selected: half a sentence cannot be understood. @param {Block[]} blocks @param {Range[]} selection @returns {Generator<void, Block[]>} */
function* touched(blocks, selection) {
  const visible = yield* seen(blocks);
  return visible.filter(b => b.nodes.some(node => selection.some(range => !range.collapsed && range.intersectsNode(node))));
}

/** @param {Block[]} blocks @param {Node[]} roots @returns {Generator<void, PageText>} */
function* join(blocks, roots) {
  /** @type {string[]} */
  const parts = [];
  /** @type {Piece[]} */
  const pieces = [];
  let length = 0;
  let cut = false;
  for (const block of blocks) {
    yield;
    if (cut) break;
    const nodes = visibleNodes(block);
    if (nodes.length > 0 && length > 0) length += parts.push(SEPARATOR) && SEPARATOR.length;
    const white = keepsBreaks(block) ? '' : WHITE;
    for (const [i, { node, apart }] of nodes.entries()) {
      const data = node.data.slice(0, MAX_LENGTH - length);
      cut ||= data.length < node.data.length;
      if (data === '') break;
      pieces.push({ node, start: length, length: data.length, apart: apart || i === 0 || otherTree(roots, nodes[i - 1].node, node) });
      parts.push(data.replace(white, ' '));
      length += data.length;
    }
  }
  const text = new PageText(parts.join(''), pieces, roots, blocks[0]?.place.el ?? null);
  text.cut = cut;
  return text;
}

/** The nodes of a block that a reader sees. @param {Block} block @returns {{node: Text, apart: boolean}[]} */
function visibleNodes(block) {
  const nodes = [];
  let apart = false;
  for (const node of block.nodes) {
    apart ||= block.apart.has(node);
    if (isShown(node, block.place.el)) {
      nodes.push({ node, apart });
      apart = false;
    } else {
      apart = true;
    }
  }
  return nodes;
}

/** Whether nothing between a node and its block hides it: a hidden element has a class or a style, mostly. @param {Text} node @param {Element} block */
function isShown(node, block) {
  for (let el = /** @type {any} */ (parentOf(node)); el && el.nodeType === 1; el = parentOf(el)) {
    if ((has(el, 'class') || has(el, 'style') || has(el, 'hidden')) && (!isVisible(el) || isClipped(el))) return false;
    if (el === block) return true;
  }
  return true;
}

/** Cut down to a point, as words for screen readers alone are. @param {HTMLElement} el */
function isClipped(el) {
  if (el.offsetWidth > 1 && el.offsetHeight > 1) return false;
  return getComputedStyle(el).position === 'absolute';
}

/** Whether line breaks in the markup are line breaks for the reader. @param {Block} block */
function keepsBreaks({ nodes, place }) {
  return nodes.some(node => /\S\s*\n\s*\S/.test(node.data)) && getComputedStyle(place.el).whiteSpace.startsWith('pre') && nameOf(place.el) !== 'BODY';
}

/** @param {Node[]} roots @param {Text} a @param {Text} b */
function otherTree(roots, a, b) {
  return roots.length > 0 && a.getRootNode() !== b.getRootNode();
}
