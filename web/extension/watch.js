// A page that goes on living: tells when it has changed, not more often than can be afforded.

const SOON = 200;   // ms after words have come or gone
const LATER = 1000; // ms after a class or a style has changed: something may have been shown or hidden
const SHARE = 10;   // of the page's time at most one part in so many goes into reading again

const WATCHED = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'] };

export class Watch {
  /**
   * @param {Element} host that is no part of the page
   * @param {() => void} onchange
   */
  constructor(host, onchange) {
    this.host = host;
    this.onchange = onchange;
    this.observer = new MutationObserver(records => this.#changed(records));
    /** @type {WeakSet<Node>} */
    this.followed = new WeakSet();
    this.listening = new AbortController();
    this.timer = 0;
    this.due = Infinity;
    this.rest = 0; // ms to let the page alone
  }

  /** Watches the page, and other trees of it. @param {Node[]} roots */
  follow(roots) {
    for (const root of [document, ...roots]) {
      if (this.followed.has(root)) continue;
      this.followed.add(root);
      this.observer.observe(root, WATCHED);
      root.addEventListener('load', e => /** @type {Node} */ (e.target).nodeName === 'IFRAME' && this.wake(SOON), { capture: true, signal: this.listening.signal });
    }
  }

  /** Reading has taken so long: of the page's own time, and with the waiting for the engine. @param {number} own @param {number} all ms */
  spent(own, all) {
    this.rest = Math.max(own * SHARE, all);
  }

  stop() {
    this.observer.disconnect();
    window.clearTimeout(this.timer);
    this.listening.abort();
  }

  /** @param {MutationRecord[]} records */
  #changed(records) {
    const foreign = records.filter(r => !this.#own(r));
    if (foreign.some(r => r.type !== 'attributes')) this.wake(SOON);
    else if (foreign.length > 0) this.wake(LATER);
  }

  /** @param {MutationRecord} record */
  #own({ addedNodes, removedNodes, type }) {
    return type === 'childList' && [...addedNodes, ...removedNodes].every(node => node === this.host);
  }

  /** @param {number} ms */
  wake(ms) {
    const due = performance.now() + Math.max(ms, this.rest);
    if (due >= this.due) return;
    this.due = due;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.due = Infinity;
      this.onchange();
    }, due - performance.now());
  }
}
