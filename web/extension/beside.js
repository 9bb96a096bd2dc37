// The page's end of the line to the side panel: what was found goes there, what the reader asks for there is done here.

import { api, isAlive } from './api.js';

/** @typedef {import('../shared/annotations').Answer} Answer */

/**
 * What the panel is told. Answer and text come only where they have changed.
 * @typedef {{state: string, error: string, shown: Record<string, boolean>, current: number, title: string, language: string, date: string,
 *   answer?: Answer | null, text?: string}} Told
 */

/** @typedef {{name: string, postMessage: (message: any) => void, disconnect: () => void, onMessage: any, onDisconnect: any}} Port */

const FLASH = 1600; // ms

export class Beside {
  /** @param {import('./overlay.js').Overlay} overlay */
  constructor(overlay) {
    this.overlay = overlay;
    /** @type {Map<Port, Answer | null | undefined>} by port the answer last told */
    this.ports = new Map();
    this.timer = 0;
    this.listen = (/** @type {Port} */ port) => port.name === 'panel' && this.#open(port);
    api.runtime.onConnect.addListener(this.listen);
    window.addEventListener('pagehide', () => this.#close(), { signal: overlay.listening.signal }); // Firefox leaves the lines of a page that is kept for the way back
  }

  stop() {
    window.clearTimeout(this.timer);
    this.#close();
    if (isAlive()) api.runtime.onConnect.removeListener(this.listen);
  }

  /** Hangs up. Where the extension is gone, its lines are gone with it. */
  #close() {
    if (isAlive()) for (const port of this.ports.keys()) port.disconnect();
    this.ports.clear();
  }

  /** Tells every panel how things stand. */
  tell() {
    for (const port of this.ports.keys()) this.#tell(port);
  }

  /** @param {Port} port */
  #open(port) {
    this.ports.set(port, undefined);
    port.onDisconnect.addListener(() => this.ports.delete(port));
    port.onMessage.addListener((/** @type {any} */ message) => this.#does(message));
    this.#tell(port);
  }

  /** @param {Port} port */
  #tell(port) {
    const { overlay } = this;
    const { state, error, findings, text, language, date } = overlay.reading;
    const answer = findings?.answer ?? null;
    /** @type {Told} */
    const told = {
      state, error, language, date, current: overlay.current, title: document.title,
      shown: { quote: overlay.shown('quote'), hedge: overlay.shown('hedge'), figure: overlay.shown('figure') },
    };
    if (this.ports.get(port) !== answer) Object.assign(told, { answer, text: text?.text ?? '' });
    this.ports.set(port, answer);
    port.postMessage(told);
  }

  /** @param {{does: string, index: number, kind: any, start: number, end: number, quotes: number[] | null, about: object}} message */
  #does({ does, index, kind, start, end, quotes, about }) {
    const { overlay } = this;
    const { reading } = overlay;
    if (does === 'go') overlay.go(index);
    else if (does === 'step') overlay.step(index < 0 ? -1 : 1);
    else if (does === 'flash') this.#flash(start, end);
    else if (does === 'toggle') overlay.toggle(kind);
    else if (does === 'only') reading.show(quotes);
    else if (does === 'choose') reading.choose(about);
    else if (does === 'read') reading.read();
  }

  /** @param {number} start @param {number} end */
  #flash(start, end) {
    const { card, reading } = this.overlay;
    const parts = reading.findings?.parts(start, end) ?? [];
    if (parts.length === 0) return;
    card.close();
    this.overlay.reveal(parts[0]);
    reading.painter.brighten(parts);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => card.index < 0 && reading.painter.brighten(null), FLASH);
  }
}
