// DOM text <-> UTF-16 offsets, in one walk.
//
// `read` turns the text under a root into one string and remembers where each text node begins in it. Every offset
// that the engine answers with is an offset of that string, so positions are carried, never searched for again.
// Nothing here changes the DOM. A line break (a block's edge, or a <br>) is one separator, which belongs to no node.

/**
 * A stretch of the text that stands in one text node. `apart`: between it and the piece before it stands something that
 * is no part of the text.
 * @typedef {{node: Text, start: number, length: number, apart?: boolean}} Piece
 */

/**
 * How to read a tree.
 * @typedef {object} ReadOptions
 * @property {(el: Element) => boolean} [skip]    leaves an element and all in it out
 * @property {(el: Element) => boolean} [joined]  a block that goes on with the line before it
 * @property {string} [separator]                 what stands for a line break, "\n" unless told
 */

const BLOCKS = new Set(('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM ' +
  'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL').split(' '));

/** Text read from the DOM, and the way back. Offsets are UTF-16 code units of `text`. */
export class Anchored {
  /**
   * @param {string} text
   * @param {Piece[]} pieces in order of their start
   */
  constructor(text, pieces) {
    this.text = text;
    this.pieces = pieces;
    /** @type {Map<Node, number>} */
    this.starts = new Map(pieces.map(p => [p.node, p.start]));
    /** @type {ShadowRoot[]} that some of it stands in */
    this.shadowRoots = [];
  }

  /**
   * The Range of text[start, end). A live range: it follows later typing. Where the text stands in several trees, it ends
   * with the first.
   * @param {number} start
   * @param {number} end
   * @throws {RangeError} when the span is not one of this text, {DOMException} when a node has been cut shorter since:
   *   it never guesses
   */
  range(start, end) {
    const parts = this.parts(start, end);
    const last = parts[parts.length - 1];
    if (parts.length === 1) return last;
    const whole = parts[0].cloneRange();
    whole.setEnd(last.endContainer, last.endOffset);
    return whole.startContainer === parts[0].startContainer ? whole : parts[0];
  }

  /**
   * The Ranges of text[start, end), with nothing between that is not part of the text.
   * @param {number} start
   * @param {number} end
   * @throws {RangeError | DOMException} as range does
   */
  parts(start, end) {
    if (!(start >= 0 && start < end && end <= this.text.length)) {
      throw new RangeError(`no span ${start}-${end} in a text of ${this.text.length}`);
    }
    const last = pieceAt(this.pieces, end - 1);
    /** @type {Range[]} */
    const parts = [];
    for (let from = pieceAt(this.pieces, start), to = from; from <= last; from = ++to) {
      while (to < last && !this.pieces[to + 1].apart) to++;
      const part = this.part(from, to, start, end);
      if (!part.collapsed || to === last) parts.push(part); // a separator alone is no part
    }
    return parts;
  }

  /**
   * The Range of what text[start, end) has in pieces[from..to].
   * @param {number} from @param {number} to @param {number} start @param {number} end
   */
  part(from, to, start, end) {
    const first = this.pieces[from];
    const last = this.pieces[to];
    const range = new Range();
    range.setStart(first.node, Math.min(Math.max(start - first.start, 0), first.length)); // a separator counts to the piece before it
    range.setEnd(last.node, Math.min(end - last.start, last.length));
    return range;
  }

  /**
   * The offset of a DOM position, -1 where the node is not part of the text.
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    const start = this.starts.get(node);
    return start === undefined ? -1 : start + offset;
  }
}

/**
 * Index of the last piece that begins at or before an offset, -1 for none.
 * @param {{start: number}[]} pieces in order of their start
 * @param {number} offset
 */
export function pieceAt(pieces, offset) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Reads the text under a root.
 * @param {Node} root
 * @param {ReadOptions} [options]
 * @returns {Anchored}
 */
export function read(root, options = {}) {
  const line = new LineReader(options.separator ?? '\n');
  walk(root, node => enter(node, root, line, options), node => leave(node, root, line));
  return new Anchored(line.parts.join(''), line.pieces);
}

/** Collects text; line breaks are written late, so that any number of nested edges makes one. */
class LineReader {
  /** @param {string} separator */
  constructor(separator) {
    this.separator = separator;
    /** @type {string[]} */
    this.parts = [];
    /** @type {Piece[]} */
    this.pieces = [];
    this.length = 0;
    this.started = false; // something stands on the current line
    this.ended = false;   // the current line is over: the next content begins another
  }

  edge() {
    if (this.started) this.ended = true;
  }

  begin() {
    if (this.ended) this.push(this.separator);
    this.started = true;
    this.ended = false;
  }

  /** @param {Text} node */
  add(node) {
    if (node.length === 0) return;
    this.begin();
    this.pieces.push({ node, start: this.length, length: node.length });
    this.push(node.data);
  }

  /** @param {string} s */
  push(s) {
    this.parts.push(s);
    this.length += s.length;
  }
}

/**
 * @param {Node} node @param {Node} root @param {LineReader} line @param {ReadOptions} options
 * @returns {boolean} whether to go into it
 */
function enter(node, root, line, { skip, joined }) {
  if (node.nodeType === 3) {
    line.add(/** @type {Text} */ (node));
    return false;
  }
  if (node.nodeType !== 1 || node === root) return node === root;
  const el = /** @type {Element} */ (node);
  if (skip?.(el)) return false;
  if (el.nodeName === 'BR') {
    line.begin();
    line.edge();
  } else if (BLOCKS.has(el.nodeName)) {
    if (joined?.(el)) line.ended = false;
    else line.edge();
  }
  return true;
}

/** @param {Node} node @param {Node} root @param {LineReader} line */
function leave(node, root, line) {
  if (node !== root && BLOCKS.has(node.nodeName)) line.edge();
}

/**
 * Walks a tree in document order without recursion: a page may nest deeper than the stack.
 * @param {Node} root
 * @param {(node: Node) => boolean} enter whether to go into the node
 * @param {(node: Node) => void} leave
 */
function walk(root, enter, leave) {
  /** @type {Node | null} */
  let node = root;
  while (node) {
    /** @type {Node | null} */
    let next = enter(node) ? node.firstChild : null;
    while (node && !next) {
      leave(node);
      if (node === root) return;
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
}
