// The one element that Hearsay adds to a document: a host beside the body, with a closed shadow root that neither the
// page's scripts nor its styles reach into.

export class Host {
  /**
   * @param {string} name of the element
   * @param {string} style of the shadow root: a constructed sheet is taken under any content security policy
   */
  constructor(name, style) {
    this.element = document.createElement(name);
    this.root = this.element.attachShadow({ mode: 'closed' });
    this.sheet = new CSSStyleSheet();
    this.restyle(style);
    this.root.adoptedStyleSheets = [this.sheet];
    this.attach();
  }

  /** @param {string} style of the shadow root in place of the one before */
  restyle(style) {
    this.sheet.replaceSync(style);
  }

  attach() {
    document.documentElement.append(this.element);
  }

  remove() {
    this.element.remove();
  }
}
