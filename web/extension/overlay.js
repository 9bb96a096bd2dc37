// The overlay on one page: marks, card and chip, from the click that asks for them to the one that takes them away.

import { Card } from '../shared/card.js';
import { CARD_STYLE } from '../shared/card-style.js';
import { citation } from '../shared/describe.js';
import { Engine } from '../shared/engine.js';
import { Host } from '../shared/host.js';
import { say } from '../shared/words.js';
import { isAlive, tell } from './api.js';
import { Chip } from './chip.js';
import { CHIP_STYLE, HIDDEN } from './chip-style.js';
import { Beside } from './beside.js';
import { Reading } from './reading.js';
import { portWorker } from './remote.js';
import { moved, plain } from './plain.js';
import { darkness } from './theme.js';
import { Watch } from './watch.js';

/** @typedef {import('../shared/annotations').Kind} Kind */

const PULSE = 1000; // ms between two looks whether the extension is still there
const NONE = /** @type {any} */ (Promise.resolve(null)); // no module: the engine runs in the background

export class Overlay {
  /** @param {Range[] | null} selection what to read, null for the article @param {() => void} onend */
  constructor(selection, onend) {
    this.onend = onend;
    this.css = '';
    this.dark = false;
    /** @type {Promise<void>} */
    this.coloured = Promise.resolve();
    this.current = -1;
    this.host = new Host('hearsay-overlay', CARD_STYLE + CHIP_STYLE);
    this.watch = new Watch(this.host.element, () => this.#live() && this.reading.read());
    this.reading = new Reading(new Engine(NONE, portWorker, ''), this.watch, ({ first }) => this.#colour(first ? darkness(first) : this.dark));
    this.reading.selection = selection;
    this.card = new Card(this.host, this);
    this.chip = new Chip(this.host, this);
    this.listening = new AbortController();
    this.beside = new Beside(this);
    this.pulse = window.setInterval(() => this.#live(), PULSE);
  }

  /** Reads and paints. @param {Partial<Record<Kind, boolean>>} kinds those that are not to be shown are false */
  start(kinds) {
    for (const kind of /** @type {Kind[]} */ (['quote', 'hedge', 'figure'])) if (kinds[kind] === false) this.reading.painter.show(kind, false);
    this.reading.onchange = () => this.#changed();
    this.watch.follow([]);
    this.chip.draw();
    if (document.body) this.#colour(darkness(document.body)).catch(() => {}); // the reading will tell
    /** @type {any} */ (globalThis).navigation?.addEventListener('currententrychange', () => this.watch.wake(0), { signal: this.listening.signal });
    window.addEventListener('pageshow', e => e.persisted && this.#report(), { signal: this.listening.signal });
    if (document.contentType === 'application/pdf') this.reading.refuse(say('chip.pdf'));
    else this.reading.read();
  }

  /** Takes everything away. */
  stop() {
    window.clearInterval(this.pulse);
    this.host.remove();
    this.listening.abort();
    this.watch.stop();
    this.reading.stop();
    this.card.remove();
    this.beside.stop();
    if (isAlive()) tell({ op: 'off', css: this.css });
    this.onend();
  }

  /** Reads what is selected now, if anything is. */
  readSelection() {
    const selection = selected();
    if (selection.length === 0) return this.chip.say(say('chip.noSelection'));
    this.reading.selection = selection;
    this.reading.state = 'reading';
    this.chip.draw();
    this.reading.read();
  }

  /** @param {Kind} kind */
  toggle(kind) {
    this.reading.painter.show(kind, !this.shown(kind));
    this.card.close();
    this.chip.draw();
    this.beside.tell();
  }

  /** @param {Kind} kind */
  shown(kind) {
    return !this.reading.painter.hidden.has(kind);
  }

  /** @param {Kind} kind */
  count(kind) {
    return this.#all.filter(a => a.kind === kind).length;
  }

  /** Goes to the next (1) or previous (-1) finding that is shown. @param {1 | -1} by */
  step(by) {
    const all = this.#all;
    let i = this.current < 0 && by < 0 ? all.length : this.current;
    do i += by; while (i >= 0 && i < all.length && !(this.shown(all[i].kind) && this.range(i)));
    if (i >= 0 && i < all.length) this.go(i);
  }

  /** Scrolls to a finding and opens its card. @param {number} index */
  go(index) {
    const range = this.range(index);
    if (!range) return;
    this.reveal(range);
    this.card.open(index);
  }

  /** Brings a range to the middle of the screen. @param {Range} range */
  reveal(range) {
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= this.floor() && range.startContainer.ownerDocument === document) return;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  async openPanel() {
    if (await tell({ op: 'panel' }) === 'window') this.chip.say(say('chip.window'));
  }

  /** Opens the text in the reading page of the extension. */
  openPage() {
    const { text } = this.reading;
    const { language, date, corrections } = this.reading;
    if (text) tell({ op: 'open', text: plain(text.text), title: document.title, about: { language, date, corrections: corrections && moved(corrections, text.text) } });
  }

  get #all() {
    return this.reading.findings?.all ?? [];
  }

  // What the card asks of the overlay.

  /** @param {number} x @param {number} y @param {Document} view */
  at(x, y, view) {
    return this.reading.findings?.at(x, y, kind => this.shown(kind), view) ?? -1;
  }

  /** @param {number} index */
  range(index) {
    return this.reading.findings?.range(index) ?? null;
  }

  /** Down to where a card may stand. */
  floor() {
    return this.chip.floor();
  }

  /** @param {number} index */
  describe(index) {
    return /** @type {import('../shared/findings.js').Findings} */ (this.reading.findings).describe(index);
  }

  /** @param {number} index */
  actions(index) {
    return [
      { label: say('copy'), does: () => this.copy(index) },
      { label: say('chip.panel'), does: () => this.openPanel() },
    ];
  }

  /** @param {number} index */
  async copy(index) {
    const answer = this.reading.findings?.answer;
    if (!answer) return;
    await navigator.clipboard?.writeText(citation(answer, index)).then(() => this.chip.say(say('chip.copied')), () => {});
  }

  /** @param {number} index */
  onopen(index) {
    const a = this.#all[index];
    this.reading.painter.brighten(a ? this.reading.findings?.parts(a.start, a.end) ?? null : null);
    if (index >= 0) this.current = index;
    this.beside.tell();
  }

  #changed() {
    if (this.reading.text) for (const root of this.reading.text.roots) if (root.nodeType === 9) this.card.watch(/** @type {Document} */ (root));
    if (!this.host.element.isConnected) this.host.attach(); // the page has put another document element in its place
    if (this.card.index >= 0 && !this.range(this.card.index)) this.card.close();
    if (this.current >= this.#all.length) this.current = -1;
    this.chip.draw();
    this.#report();
    this.beside.tell();
  }

  #report() {
    tell({ op: 'found', state: this.reading.state, error: this.reading.error, counts: { quote: this.count('quote'), hedge: this.count('hedge'), figure: this.count('figure') } });
  }

  /** Has the browser colour the marks, dark or light as the page is. @param {boolean} dark */
  #colour(dark) {
    this.coloured = this.coloured.catch(() => {}).then(async () => {
      if (this.css !== '' && dark === this.dark) return;
      const reply = await tell({ op: 'style', dark, before: this.css });
      if (!reply?.css) {
        this.host.restyle(CARD_STYLE + CHIP_STYLE.replace(HIDDEN, '')); // to say why
        throw new Error(reply?.error ?? say('chip.noStyle'));
      }
      this.css = reply.css;
      this.dark = dark;
    });
    return this.coloured;
  }

  /** An overlay whose extension is gone takes itself away. */
  #live() {
    if (isAlive()) return true;
    this.stop();
    return false;
  }
}

/** What is selected on the page, in ranges of its own. */
export function selected() {
  const selection = document.getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) => /** @type {Selection} */ (selection).getRangeAt(i).cloneRange());
  return ranges.filter(range => !range.collapsed);
}

