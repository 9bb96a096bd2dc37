// The chip: one small bar in a corner of the page. What was found, kind by kind; ways to the panel and the reading page;
// and what went wrong, where something did. While it has the focus, it takes the keys of the reading page.

import { number, say } from '../shared/words.js';

/** @typedef {import('../shared/annotations').Kind} Kind */

const KINDS = /** @type {Kind[]} */ (['quote', 'hedge', 'figure']);
const SAID = 2000; // ms that a passing remark stays, and
const A_LETTER = 60; // ms for each letter of it

export class Chip {
  /**
   * @param {import('../shared/host.js').Host} host
   * @param {import('./overlay.js').Overlay} overlay
   */
  constructor(host, overlay) {
    this.overlay = overlay;
    this.timer = 0;
    this.box = element('div', 'chip');
    this.box.setAttribute('role', 'group');
    this.box.setAttribute('aria-label', say('chip.name'));
    this.box.popover = 'manual';
    this.grip = element('span', 'grip', say('chip.name'));
    this.says = element('p', 'says');
    this.says.setAttribute('role', 'status');
    this.kinds = KINDS.map(kind => button(`kind ${kind}`, '', say(`kind.${kind}s`), () => overlay.toggle(kind)));
    const ways = [
      button('', say('chip.panel'), say('chip.panelTitle'), () => overlay.openPanel()),
      button('', say('chip.open'), say('chip.openTitle'), () => overlay.openPage()),
    ];
    this.found = [
      ...this.kinds,
      button('', '‹', say('chip.previous'), () => overlay.step(-1)),
      button('', '›', say('chip.next'), () => overlay.step(1)),
      ...ways,
    ];
    this.act = button('act', '', '', () => this.does());
    this.does = () => {};
    const together = element('span', 'ways'); // on one line, whatever the language makes of their names
    together.append(...ways);
    this.box.append(this.grip, ...this.found.slice(0, -ways.length), together, this.act, button('dismiss', '×', say('chip.dismiss'), () => this.box.hidePopover()), this.says);
    host.root.append(this.box);
    this.box.showPopover();
    this.draw();
    this.#drag();
    this.box.addEventListener('keydown', e => this.#key(e));
  }

  /** Down to where the page can be seen: the chip's top, where it stands low. */
  floor() {
    const { top, height } = this.box.getBoundingClientRect();
    return height > 0 && top > window.innerHeight / 2 ? top : window.innerHeight;
  }

  /** Shows how things stand. */
  draw() {
    const { reading } = this.overlay;
    const read = reading.state === 'read';
    for (const part of this.found) part.hidden = !read;
    this.kinds.forEach((part, i) => this.#drawKind(part, KINDS[i]));
    this.#offer(reading.state);
    this.#tell(this.#remark(reading));
  }

  /** Says something in passing; what takes time to read stays longer. @param {string} text */
  say(text) {
    this.#tell(text);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.draw(), SAID + text.length * A_LETTER);
  }

  /** @param {HTMLButtonElement} part @param {Kind} kind */
  #drawKind(part, kind) {
    const n = this.overlay.count(kind);
    part.replaceChildren(element('b', '', number(n)), element('span', 'word', ` ${say(`kind.${kind}s`)}`));
    part.setAttribute('aria-label', say(`count.${kind}`, { n }));
    part.setAttribute('aria-pressed', String(this.overlay.shown(kind)));
  }

  /** @param {import('./reading.js').State} state */
  #offer(state) {
    this.act.hidden = state !== 'none' && state !== 'failed';
    this.act.textContent = state === 'none' ? say('chip.readSelection') : say('chip.again');
    this.does = () => (state === 'none' ? this.overlay.readSelection() : this.overlay.reading.read());
  }

  /** @param {import('./reading.js').Reading} reading */
  #remark({ state, findings, text, error, refused }) {
    if (state === 'reading') return say('chip.reading');
    if (state === 'none') return say('chip.none');
    if (state === 'failed') return refused ? error : say('chip.failed', { why: error });
    if (findings?.all.length === 0) return say('chip.nothing');
    return text?.cut ? say('chip.cut') : '';
  }

  /** @param {string} text */
  #tell(text) {
    if (this.says.textContent !== text) this.says.textContent = text;
  }

  /** @param {KeyboardEvent} e */
  #key(e) {
    const { overlay } = this;
    const does = {
      j: () => overlay.step(1), k: () => overlay.step(-1), v: () => overlay.openPanel(),
      q: () => overlay.toggle('quote'), h: () => overlay.toggle('hedge'), f: () => overlay.toggle('figure'),
      y: () => overlay.copy(overlay.current),
    }[e.key];
    if (!does || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    e.stopPropagation();
    does();
  }

  /** The chip can be put elsewhere. */
  #drag() {
    const { box } = this;
    /** @type {{x: number, y: number} | null} */
    let held = null;
    this.grip.addEventListener('pointerdown', e => {
      const { left, top } = box.getBoundingClientRect();
      held = { x: e.clientX - left, y: e.clientY - top };
      this.grip.setPointerCapture(e.pointerId);
    });
    this.grip.addEventListener('pointermove', e => {
      if (!held) return;
      const { width, height } = box.getBoundingClientRect();
      box.style.inset = `${clamp(e.clientY - held.y, window.innerHeight - height)}px auto auto ${clamp(e.clientX - held.x, window.innerWidth - width)}px`;
    });
    this.grip.addEventListener('lostpointercapture', () => { held = null; });
  }
}

/** @param {number} value @param {number} high */
const clamp = (value, high) => Math.max(0, Math.min(value, high));

/** @param {string} tag @param {string} className @param {string} [text] */
function element(tag, className, text = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** @param {string} className @param {string} label @param {string} title @param {() => void} does */
function button(className, label, title, does) {
  const made = /** @type {HTMLButtonElement} */ (element('button', className, label));
  made.type = 'button';
  made.title = title;
  if (title) made.setAttribute('aria-label', title);
  made.addEventListener('click', does);
  return made;
}
