// The overlay of a page as the side panel sees it: a reader (web/site/reader.js) whose sheet is elsewhere.

import { Engine } from '../shared/engine.js';
import { describe, label } from '../shared/describe.js';
import { untold } from '../site/content.js';
import { keepKeys, recallKeys } from '../site/draft.js';
import { PAGE_WORDS } from '../site/reader.js';
import { Study } from '../site/study.js';
import { api, tell } from './api.js';
import { moved, plain } from './plain.js';
import { portWorker } from './remote.js';

/** @typedef {import('../shared/annotations').Answer} Answer */
/** @typedef {import('../shared/annotations').Kind} Kind */
/** @typedef {import('./beside.js').Told} Told */

const STATES = /** @type {Record<string, string>} */ ({ reading: 'reading', read: 'read', failed: 'failed', none: 'empty' });

export class Mirror {
  /** @param {(tabId: number) => any} connect opens a port to the overlay of a tab */
  constructor(connect) {
    this.portTo = connect;
    /** @type {any} */
    this.port = null;
    this.tab = 0;
    this.connected = false; // the overlay has answered
    this.state = 'empty';
    /** @type {{reason: string, message: string} | null} */
    this.error = null;
    /** @type {Answer | null} as it is shown */
    this.answer = null;
    this.text = '';
    this.title = '';
    this.language = '';
    this.date = '';
    this.current = -1;
    /** @type {Record<string, boolean>} */
    this.kinds = {};
    /** @type {string[]} */
    this.packs = [];
    this.length = this.broken = 0;
    this.before = this.wrapped = '';
    this.keys = recallKeys();
    this.corrections = untold().corrections;
    this.words = PAGE_WORDS;
    this.engine = new Engine(/** @type {any} */ (Promise.resolve(null)), portWorker, '');
    this.study = new MirrorStudy(this);
    this.card = { close: () => {} };
    this.onchange = (/** @type {string} */ _) => {};
    this.onkey = (/** @type {string} */ _) => false;
    this.onaction = (/** @type {string} */ _, /** @type {number} */ __) => {};
    /** Called when there is something to show, or no longer. */
    this.oncontent = (/** @type {boolean} */ _) => {};
  }

  /** @param {number} tabId */
  connect(tabId) {
    if (tabId === this.tab && this.connected) return;
    this.port?.disconnect();
    this.tab = tabId;
    this.#forget();
    const port = this.port = this.portTo(tabId);
    port.onMessage.addListener((/** @type {Told} */ told) => this.port === port && this.#take(told));
    port.onDisconnect.addListener(() => {
      void api.runtime.lastError; // there is no overlay in this tab
      if (this.port === port) this.#forget();
    });
  }

  /** @param {Told} told */
  #take(told) {
    const { state, error, shown, current, title, language, date, answer, text } = told;
    this.connected = true;
    const turned = answer !== undefined || STATES[state] !== this.state;
    const shownBefore = JSON.stringify(this.kinds);
    Object.assign(this, { state: STATES[state], title, language, date, kinds: shown });
    this.error = state === 'failed' ? { reason: 'failed', message: error } : null;
    if (text !== undefined) this.text = text;
    if (answer !== undefined) this.#show(answer);
    if (turned) this.onchange('state');
    this.oncontent(this.answer !== null);
    if (shownBefore !== JSON.stringify(shown)) this.onchange('shown');
    if (current === this.current) return;
    this.current = current;
    this.onchange('current');
  }

  /** @param {Answer | null} answer */
  #show(answer) {
    this.current = -1;
    this.length = this.text.length;
    this.answer = answer && this.study.take(answer, this.text);
  }

  #forget() {
    this.port = null;
    this.connected = false;
    this.state = 'empty';
    this.answer = null;
    this.text = '';
    this.current = -1;
    this.corrections = untold().corrections;
    this.oncontent(false);
    this.onchange('state');
  }

  /** @param {object} message */
  #send(message) {
    this.port?.postMessage(message);
  }

  // What wasm/page asks of a reader.

  /** @param {Kind} kind */
  count(kind) {
    return this.answer?.annotations.filter(a => a.kind === kind).length ?? 0;
  }

  /** @param {Kind} kind */
  shown(kind) {
    return this.kinds[kind] !== false;
  }

  /** @param {Kind} kind */
  toggle(kind) {
    this.#send({ does: 'toggle', kind });
  }

  /** @param {number} index */
  go(index) {
    this.#send({ does: 'go', index });
  }

  /** @param {number} by */
  step(by) {
    this.#send({ does: 'step', index: by });
  }

  /** @param {number} by */
  stepSame(by) {
    this.step(by);
  }

  /** @param {number} index */
  label(index) {
    return this.answer ? label(this.answer, index) : '';
  }

  /** @param {number} index */
  describe(index) {
    return describe(/** @type {Answer} */ (this.answer), index);
  }

  /** @param {string} language */
  choose(language) {
    this.#send({ does: 'choose', about: { language } });
  }

  /** @param {string} date */
  chooseDate(date) {
    this.#send({ does: 'choose', about: { date } });
  }

  /** @param {import('../shared/annotations').Corrections} corrections */
  correct(corrections) {
    this.corrections = corrections;
    this.#send({ does: 'choose', about: { corrections } });
  }

  read() {
    this.#send({ does: 'read' });
  }

  cancel() {}

  open() {}

  putBack() {}

  /** @param {boolean} on */
  useKeys(on) {
    this.keys = on;
    keepKeys(on);
  }

  openPage() {
    const { text, title, language, date } = this;
    if (text !== '') tell({ op: 'open', text: plain(text), title, about: { language, date, corrections: moved(this.corrections, text) } });
  }

  // What the study asks of it.

  /** @param {number} start @param {number} end */
  flash(start, end) {
    this.#send({ does: 'flash', start, end });
  }

  /** @param {number[] | null} quotes */
  only(quotes) {
    this.#send({ does: 'only', quotes });
  }
}

/** The study of a text whose marks are on a page elsewhere. */
class MirrorStudy extends Study {
  /** @param {Mirror} mirror */
  constructor(mirror) {
    super(/** @type {any} */ (mirror));
    this.mirror = mirror;
  }

  /** @param {number} start @param {number} end */
  flash(start, end) {
    this.mirror.flash(start, end);
  }

  /** @param {number[] | null} quotes */
  show(quotes) {
    this.mirror.only(quotes);
  }
}
