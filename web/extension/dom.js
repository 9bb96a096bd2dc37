// The DOM's own getters, as the browser made them. A page may name a form's fields "firstChild" or "nodeName", and the
// form then answers with the field; these do not.

/**
 * @template T
 * @param {any} prototype
 * @param {string} name
 * @returns {(node: any) => T}
 */
function getter(prototype, name) {
  const get = /** @type {() => T} */ (Object.getOwnPropertyDescriptor(prototype, name)?.get);
  return node => get.call(node);
}

/** @type {(node: Node) => number} */
export const typeOf = getter(Node.prototype, 'nodeType');
/** @type {(node: Node) => string} */
export const nameOf = getter(Node.prototype, 'nodeName');
/** @type {(node: Node) => ChildNode | null} */
export const firstChild = getter(Node.prototype, 'firstChild');
/** @type {(node: Node) => ChildNode | null} */
export const nextSibling = getter(Node.prototype, 'nextSibling');
/** @type {(node: Node) => ParentNode | null} */
export const parentOf = getter(Node.prototype, 'parentNode');
/** @type {(el: Element) => ShadowRoot | null} that is open */
export const shadowOf = getter(Element.prototype, 'shadowRoot');
/** @type {(el: Element) => string} */
export const idOf = getter(Element.prototype, 'id');
/** @type {(node: Node) => boolean} */
export const isConnected = getter(Node.prototype, 'isConnected');

/** @param {Element} el @param {string} name */
export const attribute = (el, name) => Element.prototype.getAttribute.call(el, name);

/** @param {Element} el @param {string} name */
export const has = (el, name) => Element.prototype.hasAttribute.call(el, name);

/** @param {Element} el @param {string} selector */
export const find = (el, selector) => Element.prototype.querySelector.call(el, selector);

/** Whether an element is rendered, and not made invisible. @param {Element} el */
export const isVisible = el => Element.prototype.checkVisibility.call(el, { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });

/** The document in a frame, null where it is another site's. @param {Element} frame */
export function frameDocument(frame) {
  try {
    return /** @type {HTMLIFrameElement} */ (frame).contentDocument;
  } catch {
    return null;
  }
}
