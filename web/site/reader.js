// The reader: from the words on the sheet to painted findings. What is shown around the article (wasm/page) follows it.
//
//   sheet --read--> text --engine--> answer --painter--> marks --card--> what, who, why

import { Card } from '../shared/card.js';
import { CARD_STYLE } from '../shared/card-style.js';
import { Findings } from '../shared/findings.js';
import { Host } from '../shared/host.js';
import { Painter } from '../shared/paint.js';
import { aboutOf, untold } from './content.js';
import { Study } from './study.js';
import { qualified, unitName } from '../shared/describe.js';
import { when } from '../shared/when.js';
import { locale, number, say } from '../shared/words.js';
import { keepKeys, recallKeys } from './draft.js';
import { unwrap } from './unwrap.js';

/** @typedef {import('../shared/annotations').Answer} Answer */
/** @typedef {import('../shared/annotations').Kind} Kind */
/** @typedef {import('../shared/anchor.js').Anchored} Anchored */
/** @typedef {import('../shared/engine.js').EngineError} EngineError */
/** @typedef {'empty' | 'reading' | 'read' | 'failed'} State read: there are findings, and what they were found in */

const PAUSE = 250; // ms without typing before the text is read again
const KEEP_PAUSE = 400;

/** What wasm/page asks for texts. */
export const PAGE_WORDS = { say, number, locale, qualified, unitName, when };

export class Reader {
  /**
   * @param {import('./sheet.js').Sheet} sheet
   * @param {import('../shared/engine.js').Engine} engine
   * @param {import('./keeper.js').Keeper} keeper
   * @param {import('./start.js').Later} later
   */
  constructor(sheet, engine, keeper, later) {
    this.later = later;
    this.words = PAGE_WORDS;
    /** @type {import('./pair.js').Pair | null} */
    this.pair = null; // made when somebody first compares
    this.sheet = sheet;
    this.engine = engine;
    this.keeper = keeper;
    this.painter = new Painter();
    this.card = new Card(new Host('hearsay-card', CARD_STYLE), this);
    this.study = new Study(this);
    /** @type {State} */
    this.state = 'empty';
    /** @type {Findings | null} */
    this.findings = null;
    /** @type {EngineError | null} */
    this.error = null;
    this.language = ''; // chosen by hand, '' for what is detected
    this.date = '';     // of the article, given by hand as YYYY-MM-DD, '' for none
    this.corrections = untold().corrections;
    /** @type {Partial<import('./content.js').About>} of the text that is being put on the sheet */
    this.opening = {};
    this.length = 0;    // of the text being read, in UTF-16 units
    this.broken = 0;    // characters of it that are no text: halves of pairs, NUL
    this.before = '';   // the text that another took the place of
    this.wrapped = '';  // the text as it came, where its lines were joined
    /** @type {import('./content.js').About} */
    this.aboutBefore = untold();
    this.current = -1;
    this.revision = 0;
    this.asking = false;
    this.pause = 0;
    this.keeping = 0;
    /** @type {(what: 'state' | 'current' | 'shown' | 'words') => void} words: the language of the interface */
    this.onchange = () => {};
    /** @type {(key: string) => boolean} whether the key stands for something */
    this.onkey = () => false;
    /** @type {(action: 'copy' | 'panel', index: number) => void} of the card */
    this.onaction = () => {};
    /** @type {string[]} languages that there are rules for */
    this.packs = [];
    this.keys = recallKeys(); // single keys are commands
  }

  /** What the engine answered last, null before. */
  get answer() {
    return this.findings?.answer ?? null;
  }

  /**
   * The sheet has changed: by hand, or (replaced) all at once.
   * @param {boolean} replaced
   */
  changed(replaced) {
    this.revision++;
    window.clearTimeout(this.pause);
    if (replaced) {
      this.keeper.replaced();
      this.before = '';
      this.wrapped = '';
      this.#forget();
      Object.assign(this, aboutOf(this.opening));
      this.opening = {};
      this.#turn('reading');
      this.engine.cancel();
      this.read();
    } else {
      this.pause = window.setTimeout(() => this.read(), PAUSE);
    }
    window.clearTimeout(this.keeping);
    this.keeping = window.setTimeout(() => this.keep(), KEEP_PAUSE);
  }

  /** Reads what stands on the sheet. */
  async read() {
    if (this.asking) return; // asked again when the answer is there
    const revision = this.revision;
    performance.clearMarks('hearsay-read'); // the browser would keep every one
    performance.clearMeasures('hearsay-painted');
    performance.mark('hearsay-read');
    const anchored = this.sheet.read();
    this.sheet.markHeadings();
    this.length = anchored.text.length;
    this.broken = countBroken(anchored.text);
    if (anchored.text.trim() === '') return this.#empty();
    this.asking = true;
    this.#turn('reading');
    try {
      await this.engine.ask(anchored.text, { language: this.language || undefined, date: this.date || undefined, corrections: this.corrections }, answer => this.#take(answer, anchored, revision), answer => this.#begin(answer, anchored, revision));
    } catch (e) {
      if (revision === this.revision) this.#fail(/** @type {EngineError} */ (e));
    } finally {
      this.asking = false;
    }
    if (revision !== this.revision) this.read();
  }

  /** Stops reading a text that takes too long. The text stays. */
  cancel() {
    this.engine.cancel();
  }

  /**
   * Puts another text on the sheet; the one before can be put back.
   * @param {string} text
   * @param {Partial<import('./content.js').About>} [about]
   */
  open(text, about = {}) {
    const before = this.written();
    this.keep();
    this.opening = about;
    this.sheet.fill(text);
    this.before = before.text;
    this.aboutBefore = before;
    this.onchange('state');
  }

  putBack() {
    this.open(this.before, this.aboutBefore);
  }

  /**
   * Puts a text on the sheet that comes from elsewhere: lines that a PDF or an e-mail has broken are joined.
   * @param {string} text
   * @param {Partial<import('./content.js').About>} [about]
   */
  bring(text, about) {
    const plain = text.replace(/\r\n?/g, '\n');
    const joined = unwrap(plain);
    this.open(joined, about);
    if (joined !== plain) this.wrapped = plain;
    this.onchange('state');
  }

  /** Breaks the lines again as they were. */
  wrap() {
    this.open(this.wrapped);
  }

  /** Shows an article of the library. @param {import('./store.js').Article} article */
  show(article) {
    this.open(article.text, article);
    this.keeper.adopt(article);
  }

  /** Shows what another tab has made of the article. @param {import('./store.js').Article} article */
  follow(article) {
    const { scrollY } = window;
    if (article.text === this.sheet.read().text) {
      Object.assign(this, aboutOf(article));
      this.revision++;
      this.read();
    } else {
      this.opening = article;
      this.sheet.fill(article.text);
      window.scrollTo(0, scrollY);
    }
    this.keeper.adopt(article);
  }

  /** The article as it stands here. @returns {import('./content.js').Content} */
  written() {
    const { language, date, corrections } = this;
    return { text: this.sheet.read().text, language, date, corrections };
  }

  /** Reads with a language chosen by hand, '' to detect it. @param {string} code */
  choose(code) {
    this.language = code;
    this.revision++;
    this.read();
    this.keep();
  }

  /** Reads with a date for the article, against which its days are resolved. @param {string} date YYYY-MM-DD, '' for none */
  chooseDate(date) {
    this.date = date;
    this.revision++;
    this.read();
    this.keep();
  }

  /** Reads with what the reader has put right by hand. @param {import('../shared/annotations').Corrections} corrections */
  correct(corrections) {
    this.corrections = corrections;
    this.revision++;
    this.read();
    this.keep();
  }

  /** Shows or hides a kind. @param {Kind} kind */
  toggle(kind) {
    this.painter.show(kind, this.painter.hidden.has(kind));
    this.card.close();
    this.onchange('shown');
  }

  /** @param {Kind} kind */
  shown(kind) {
    return !this.painter.hidden.has(kind);
  }

  /** @param {Kind} kind */
  count(kind) {
    return this.answer?.annotations.filter(a => a.kind === kind).length ?? 0;
  }

  /** Makes single keys commands, or not: some people dictate, or rest a hand. @param {boolean} on */
  useKeys(on) {
    this.keys = on;
    keepKeys(on);
  }

  /** Goes to the next (1) or previous (-1) finding that is shown. @param {1 | -1} by */
  step(by) {
    const all = this.answer?.annotations ?? [];
    let i = this.#here(by);
    do i += by; while (i >= 0 && i < all.length && !this.shown(all[i].kind));
    if (i >= 0 && i < all.length) this.go(i);
  }

  /** Goes to the next (1) or previous (-1) finding of the kind looked at last. @param {1 | -1} by */
  stepSame(by) {
    const all = this.answer?.annotations ?? [];
    const kind = all[this.current]?.kind;
    if (!kind) return this.step(by);
    let i = this.current;
    do i += by; while (i >= 0 && i < all.length && all[i].kind !== kind);
    if (i >= 0 && i < all.length) this.go(i);
  }

  /**
   * Where stepping starts: at the finding last looked at while that is in sight, else at the top of what is.
   * @param {1 | -1} by
   */
  #here(by) {
    const range = this.range(this.current);
    if (!this.findings || (range && inSight(range))) return this.current;
    const left = this.sheet.element.getBoundingClientRect().left + 20;
    let top = -1; // there may be no words at the very top
    for (let y = barBottom() + 20; top < 0 && y < window.innerHeight; y += 20) top = this.findings.offsetAt(left, y);
    const first = this.findings.all.findIndex(a => a.start >= top);
    if (first < 0) return this.findings.all.length - (by > 0 ? 1 : 0);
    return by > 0 ? first - 1 : first;
  }

  /** Scrolls to a finding and opens its card. @param {number} index */
  go(index) {
    const range = this.range(index);
    if (!range) return;
    this.current = index;
    this.reveal(range);
    this.card.open(index);
  }

  /** Brings a range into sight. @param {Range} range */
  reveal(range) {
    const el = /** @type {Element} */ (range.startContainer.parentElement);
    el.scrollIntoView({ block: 'nearest', behavior: 'instant' }); // lays the line out where it was skipped
    reveal(range);
  }

  /** @param {number} index */
  label(index) {
    return this.findings?.label(index) ?? '';
  }

  /** Has the comparison ready. @param {() => void} done */
  async pairing(done) {
    const { Pair } = await this.later.pair();
    this.pair ??= new Pair(this);
    done();
  }

  // What the card asks of the reader.

  /** @param {number} x @param {number} y */
  at(x, y) {
    return this.findings?.at(x, y, kind => this.shown(kind)) ?? -1;
  }

  /** @param {number} index */
  range(index) {
    return this.findings?.range(index) ?? null;
  }

  /** The words of a stretch of the text, null where they are gone. @param {number} start @param {number} end */
  span(start, end) {
    return this.findings?.span(start, end) ?? null;
  }

  /** @param {number} index */
  describe(index) {
    return /** @type {Findings} */ (this.findings).describe(index);
  }

  /** What can be done about a finding, beside reading its card. @param {number} index */
  actions(index) {
    return [
      { label: say('copy'), does: () => this.onaction('copy', index) },
      { label: say('showInPanel'), does: () => this.onaction('panel', index) },
    ];
  }

  /** @param {number} index */
  onopen(index) {
    this.painter.brighten(index < 0 ? null : this.range(index));
    if (index >= 0) this.current = index;
    this.onchange('current');
  }

  /** @param {Answer} answer @param {Anchored} anchored @param {number} revision */
  #take(answer, anchored, revision) {
    if (revision !== this.revision) return;
    const painted = answer.annotations === this.study.given?.annotations && this.answer !== null;
    this.findings = new Findings(this.study.take(answer, anchored.text), anchored);
    if (!painted) this.#paint();
    this.#turn('read');
  }

  /** Paints the beginning of a long text that is still being read. @param {Answer} answer @param {Anchored} anchored @param {number} revision */
  #begin({ annotations }, anchored, revision) {
    if (revision === this.revision && !this.findings) this.painter.paint(anchored, annotations);
  }

  repaint() {
    const { anchored } = /** @type {Findings} */ (this.findings);
    this.painter.paint(anchored, this.study.painted());
  }

  #paint() {
    this.current = -1;
    this.card.close();
    this.repaint();
    performance.measure('hearsay-painted', 'hearsay-read');
  }

  /** Lets go of what was found in a text that is no longer there. */
  #forget() {
    this.findings = null;
    this.current = -1;
    this.card.close();
    this.painter.clear();
    this.study.dimmed.clear();
  }

  #empty() {
    this.#forget();
    this.#turn('empty');
  }

  /** @param {EngineError} error */
  #fail(error) {
    this.error = error;
    this.#turn('failed');
  }

  /** Has the text kept, whether or not it has been read. */
  keep() {
    this.keeper.keep(this.written());
  }

  /** The tab may be closed at once. */
  leave() {
    this.keeper.leave(this.written());
  }

  /** @param {State} state */
  #turn(state) {
    this.state = state;
    document.body.dataset.state = state;
    this.onchange('state');
  }
}

/** @param {string} text */
export function countBroken(text) {
  return text.match(/[\0\ud800-\udfff]/gu)?.length ?? 0;
}

/** Brings a range that is out of sight to the middle of the screen. @param {Range} range */
function reveal(range) {
  if (!inSight(range)) window.scrollBy({ top: firstLine(range).top - (barBottom() + sightBottom()) / 2, behavior: 'instant' });
}

/** @param {Range} range */
function inSight(range) {
  const { top, bottom } = firstLine(range);
  return top >= barBottom() && bottom <= sightBottom();
}

/** @param {Range} range */
const firstLine = range => range.getClientRects()[0] ?? range.getBoundingClientRect();

/** Where the article ends on the screen: on a phone the panel lies over its lower part. */
function sightBottom() {
  const { left = 0, top = 0, width = 0 } = document.getElementById('panel')?.getBoundingClientRect() ?? {};
  return width > 0 && left <= 0 ? top : window.innerHeight;
}

const barBottom = () => document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0;
