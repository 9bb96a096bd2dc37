// As much of a DOM tree as anchor.js walks, for tests without a browser.

/** @param {string} data @returns {any} */
export function text(data) {
  return { nodeType: 3, nodeName: '#text', data, length: data.length, firstChild: null, nextSibling: null, parentNode: null };
}

/** @param {string} nodeName @param {...any} children @returns {any} */
export function el(nodeName, ...children) {
  const node = { nodeType: 1, nodeName, firstChild: children[0] ?? null, nextSibling: null, parentNode: null };
  children.forEach((child, i) => {
    child.parentNode = node;
    child.nextSibling = children[i + 1] ?? null;
  });
  return node;
}
