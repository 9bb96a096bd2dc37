// The sheet: an editable region that holds the article, one <div> a line.
//
// A line that is longer than a screen is laid out in several divs, the later ones marked data-joined, so that the
// browser lays out only what is seen (content-visibility): ten megabytes in one line stay usable. Reading gives the
// text back exactly, whichever way the browser's own editing has rebuilt the divs.

import { read } from '../shared/anchor.js';

const LONG_LINE = 8000;
const LONGEST_HEADING = 110;

export class Sheet {
  /**
   * @param {HTMLElement} element
   * @param {(pasted: boolean) => void} onchange
   * @param {(text: string) => void} onpaste called with what is pasted onto the empty sheet
   */
  constructor(element, onchange, onpaste) {
    this.element = element;
    this.onchange = onchange;
    this.onpaste = onpaste;
    element.addEventListener('input', () => this.#changed(false));
    element.addEventListener('paste', e => this.#paste(e));
  }

  /** The text as it stands, with the way back from offsets to nodes. */
  read() {
    return read(this.element, { joined: el => el.hasAttribute('data-joined') });
  }

  get empty() {
    return this.element.textContent === '';
  }

  /**
   * Puts a text in place of all there is.
   * @param {string} text
   */
  fill(text) {
    this.element.replaceChildren(...text === '' ? [] : layOut(this.element.ownerDocument, text.replace(/\r\n?/g, '\n')));
    this.#changed(true);
  }

  /** Shows which lines are headings. */
  markHeadings() {
    const lines = /** @type {HTMLElement[]} */ ([...this.element.children]);
    const marked = headings(lines.map(line => line.textContent ?? ''));
    lines.forEach((line, i) => line.toggleAttribute('data-heading', marked[i]));
  }

  /** @param {ClipboardEvent} e */
  #paste(e) {
    const text = e.clipboardData?.getData('text/plain');
    if (!text || !this.empty) return; // into words that stand already the browser pastes, and can undo it
    e.preventDefault();
    this.onpaste(text);
    this.element.blur(); // from typing to reading: the keys are free
    this.element.ownerDocument.defaultView?.scrollTo(0, 0);
  }

  /** @param {boolean} pasted */
  #changed(pasted) {
    this.element.classList.toggle('empty', this.empty);
    this.onchange(pasted);
  }
}

/**
 * Which lines are headings: short ones that end no sentence, before a paragraph that is longer.
 * @param {string[]} lines
 */
export function headings(lines) {
  return lines.map((line, i) => {
    const text = line.trim();
    if (text === '' || text.length > LONGEST_HEADING || !/^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"«„‘'¿¡]/u.test(text) || /[.!?…:;,)\]]["”»“’']?$/u.test(text)) return false;
    const next = lines.slice(i + 1, i + 4).find(l => l.trim() !== '')?.trim() ?? '';
    const above = (lines[i - 1] ?? '').trim();
    return next.length > Math.max(80, 1.3 * text.length) && (above === '' || above.length > LONGEST_HEADING);
  });
}

/** @param {Document} document @param {string} text */
export function layOut(document, text) {
  return text.split('\n').flatMap(line => pieces(line).map((piece, i) => {
    const div = document.createElement('div');
    if (piece === '') div.append(document.createElement('br'));
    else div.textContent = piece;
    if (i > 0) div.setAttribute('data-joined', '');
    return div;
  }));
}

/**
 * A line cut where a word ends, or anywhere but inside a surrogate pair where none does.
 * @param {string} line
 * @returns {string[]}
 */
export function pieces(line) {
  const cut = [];
  let start = 0;
  while (line.length - start > LONG_LINE) {
    const space = line.lastIndexOf(' ', start + LONG_LINE - 1);
    let end = space > start ? space + 1 : start + LONG_LINE;
    if (isTrail(line.charCodeAt(end))) end--;
    cut.push(line.slice(start, end));
    start = end;
  }
  return [...cut, line.slice(start)];
}

/** @param {number} unit */
function isTrail(unit) {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
