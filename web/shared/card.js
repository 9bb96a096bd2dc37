// The card: what a finding is, who says it, what it is worth, and the rule. It opens when the pointer rests on a
// passage, at once when a passage is gone to by key, or on a tap; Escape, or looking elsewhere, closes it.
//
// It stands in one host element with a closed shadow root, as a manual popover, so that it can float over any page
// without meeting its styles. Its words come from the page's text: they are set as text, never as markup.

import { say } from './words.js';
import { holds, moved, originOf, place } from './place.js';

/** @typedef {import('./describe.js').Description} Description */

/**
 * What the card asks of the reading that it serves.
 * @typedef {object} Findings
 * @property {(x: number, y: number, document: Document) => number} at   index of the finding painted at a point of a document's viewport, -1 for none
 * @property {(index: number) => Range | null} range of a finding, null where its words are gone
 * @property {(index: number) => Description} describe
 * @property {(index: number) => void} onopen        -1 when the card closes
 * @property {(index: number) => {label: string, does: () => void}[]} [actions] what can be done about a finding
 * @property {() => number} [floor]  down to where a card may stand; to the end of the viewport unless told
 */

export const REST = 120; // ms that the pointer rests on a passage before its card opens
export const LEAVE = 250; // ms to reach the card with the pointer, or to come back

export class Card {
  /**
   * @param {import('./host.js').Host} host
   * @param {Findings} findings
   */
  constructor(host, findings) {
    this.document = document;
    this.findings = findings;
    this.index = -1;
    this.wanted = -1;
    /** @type {Range | null} */
    this.range = null;
    /** @type {{x: number, y: number} | undefined} */
    this.point = undefined;
    this.timer = 0;
    this.frame = 0;   // that the pointer waits for
    this.scrolled = 0; // that the card waits for
    this.listening = new AbortController();
    /** @type {WeakSet<Document>} */
    this.watched = new WeakSet();
    this.host = host.element;
    this.box = document.createElement('div');
    this.box.setAttribute('role', 'group');
    this.box.popover = 'manual';
    host.root.append(this.box);
    this.watch(document);
  }

  /** Opens on the passages of a document, too. @param {Document} document */
  watch(document) {
    if (this.watched.has(document)) return;
    this.watched.add(document);
    this.#listen(document);
  }

  /**
   * Opens the card of a finding at once.
   * @param {number} index
   * @param {{x: number, y: number}} [point] looked at; the passage's first line unless told
   */
  open(index, point) {
    const range = this.findings.range(index);
    if (!range) return this.close();
    this.#settle(index);
    this.index = index;
    this.range = range;
    this.point = point;
    this.#fill(this.findings.describe(index));
    this.#offer(this.findings.actions?.(index) ?? []);
    this.box.showPopover();
    this.#place();
    if (this.index === index) this.findings.onopen(index);
  }

  close() {
    this.#settle(-1);
    if (this.index < 0) return;
    this.index = -1;
    this.box.hidePopover();
    this.findings.onopen(-1);
  }

  /** Takes the card and its listeners away. */
  remove() {
    this.close();
    this.listening.abort();
    this.box.remove();
  }

  /** Puts the card beside its passage; one that is out of sight has no card. */
  #place() {
    const { innerWidth, innerHeight } = window;
    const width = Math.min(innerWidth, this.document.documentElement.clientWidth || innerWidth); // beside the scroll bar
    const height = this.findings.floor?.() ?? innerHeight;
    const origin = originOf(this.range?.startContainer.ownerDocument);
    const passage = this.range && moved(this.range.getBoundingClientRect(), origin);
    const line = this.range && lineOf(this.range, this.point, origin);
    if (!passage || !line || passage.bottom < 0 || passage.top > innerHeight) return this.close();
    const { left, top } = place(this.box.getBoundingClientRect(), passage, line, { width, height });
    this.box.style.left = `${left}px`;
    this.box.style.top = `${top}px`;
  }

  #follow() {
    cancelAnimationFrame(this.scrolled);
    this.point = undefined; // what was under the pointer has moved
    this.scrolled = requestAnimationFrame(() => this.index >= 0 && this.#place());
  }

  /** @param {Description} description */
  #fill({ kind, title, lines, why }) {
    this.box.className = `card ${kind}`;
    this.box.setAttribute('aria-label', say('aboutPassage'));
    this.box.replaceChildren(this.#line('title', title), ...lines.map(l => this.#line('', l)), this.#line('why', why));
  }

  /** @param {{label: string, does: () => void}[]} actions */
  #offer(actions) {
    if (actions.length === 0) return;
    const row = this.document.createElement('div');
    row.className = 'actions';
    row.append(...actions.map(({ label, does }) => {
      const button = this.document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', does);
      return button;
    }));
    this.box.append(row);
  }

  /** @param {string} className @param {string} text */
  #line(className, text) {
    const p = this.document.createElement('p');
    p.className = className;
    p.textContent = text;
    return p;
  }

  /** @param {Document} document */
  #listen(document) {
    const options = { signal: this.listening.signal, passive: true, capture: true };
    const on = document.addEventListener.bind(document);
    on('pointermove', e => e.pointerType !== 'touch' && this.#over(e, document), options);
    on('pointerdown', e => e.pointerType !== 'touch' && e.target !== this.host && this.#leave(), options);
    on('click', e => /** @type {PointerEvent} */ (e).pointerType === 'touch' && this.#tap(/** @type {PointerEvent} */ (e), document), options);
    on('scroll', e => e.target !== this.host && this.#follow(), options);
    on('keydown', e => e.key === 'Escape' && this.close(), options);
    document.documentElement.addEventListener('pointerleave', () => this.#want(-1, { x: 0, y: 0 }), options);
  }

  /** @param {PointerEvent} e @param {Document} document */
  #over({ target, clientX, clientY }, document) {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (target === this.host) this.#settle(this.index);
      else this.#want(this.findings.at(clientX, clientY, document), inTop(clientX, clientY, document));
    });
  }

  /** What the pointer was moved over before it was pressed is past: what it is pressed on may open another card. */
  #leave() {
    cancelAnimationFrame(this.frame);
    this.close();
  }

  /** @param {PointerEvent} e @param {Document} document */
  #tap({ target, clientX: x, clientY: y }, document) {
    if (target === this.host) return;
    const index = this.findings.at(x, y, document);
    if (index < 0) this.close();
    else this.open(index, inTop(x, y, document));
  }

  /** Waits for the pointer to rest. @param {number} index @param {{x: number, y: number}} point */
  #want(index, point) {
    if (index === this.wanted) return;
    this.#settle(index);
    if (index === this.index) return;
    this.timer = window.setTimeout(() => (index < 0 ? this.close() : this.open(index, point)), index < 0 ? LEAVE : REST);
  }

  /** @param {number} index */
  #settle(index) {
    window.clearTimeout(this.timer);
    this.wanted = index;
  }
}

/**
 * @param {Range} range @param {{x: number, y: number} | undefined} point
 * @param {{x: number, y: number}} origin of the range's document
 */
function lineOf(range, point, origin) {
  const lines = [...range.getClientRects()].map(line => moved(line, origin));
  return lines.find(r => point && holds(r, point.x, point.y)) ?? lines[0];
}

/** A point of a document's viewport in the viewport of the whole page. @param {number} x @param {number} y @param {Document} document */
function inTop(x, y, document) {
  const origin = originOf(document);
  return { x: x + origin.x, y: y + origin.y };
}
