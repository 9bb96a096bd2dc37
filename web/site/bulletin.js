// The bulletin: lines above the article about what lasts longer than one answer: storage, a conflict, an update. It needs
// no wasm, so that it can tell of trouble with it.

/** @typedef {{label: string, does: () => void}} Action */

export class Bulletin {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    /** @type {Map<string, HTMLElement>} */
    this.lines = new Map();
  }

  /**
   * Says something until it is taken back.
   * @param {string} about a later word about the same takes this one's place
   * @param {string} text '' takes it back
   * @param {Action} [action]
   */
  say(about, text, action) {
    if (this.lines.get(about)?.dataset.text === text) return;
    this.lines.get(about)?.remove();
    this.lines.delete(about);
    if (text !== '') this.#add(about, text, action);
    this.element.hidden = this.lines.size === 0;
  }

  /** @param {string} about @param {string} text @param {Action} [action] */
  #add(about, text, action) {
    const line = document.createElement('p');
    line.dataset.about = about;
    line.dataset.text = text;
    line.append(text);
    if (action) line.append(' ', button(action.label, action.does));
    this.lines.set(about, line);
    this.element.append(line);
  }
}

/** @param {string} label @param {() => void} does */
export function button(label, does) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', does);
  return made;
}
