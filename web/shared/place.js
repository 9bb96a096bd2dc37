// Where things are on the screen: a card goes beside its passage, inside the viewport, never over the words it is about.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

const GAP = 8;
const MARGIN = 8;

/**
 * The left and top of a card. Below the passage where there is room, else above, right or left of it. A passage that
 * leaves room nowhere gets the card at the viewport's edge that is farther from the line looked at.
 * @param {{width: number, height: number}} card
 * @param {Box} passage what must stay visible
 * @param {Box} line the line of the passage that is looked at
 * @param {{width: number, height: number}} viewport
 */
export function place(card, passage, line, viewport) {
  const left = clamp(line.left, MARGIN, viewport.width - card.width - MARGIN);
  const top = clamp(line.top, MARGIN, viewport.height - card.height - MARGIN);
  if (passage.bottom + GAP + card.height <= viewport.height - MARGIN) return { left, top: Math.max(passage.bottom + GAP, MARGIN) };
  if (passage.top - GAP - card.height >= MARGIN) return { left, top: Math.min(passage.top - GAP, viewport.height - MARGIN) - card.height };
  if (passage.right + GAP + card.width <= viewport.width - MARGIN) return { left: passage.right + GAP, top };
  if (passage.left - GAP - card.width >= MARGIN) return { left: passage.left - GAP - card.width, top };
  const low = (line.top + line.bottom) / 2 < viewport.height / 2;
  return { left, top: low ? viewport.height - card.height - MARGIN : MARGIN };
}

/** Whether a box holds a point. @param {Box} box @param {number} x @param {number} y */
export function holds(box, x, y) {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** @param {number} value @param {number} low @param {number} high */
function clamp(value, low, high) {
  return Math.max(low, Math.min(value, high));
}

/** @param {Box} box @param {{x: number, y: number}} by @returns {Box} */
export function moved({ left, top, right, bottom }, by) {
  return { left: left + by.x, top: top + by.y, right: right + by.x, bottom: bottom + by.y };
}

/** Where the viewport of a document begins in that of the whole page: a frame stands somewhere in it. @param {Document | null | undefined} document */
export function originOf(document) {
  const origin = { x: 0, y: 0 };
  for (let frame = document?.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const { left, top } = frame.getBoundingClientRect();
    origin.x += left + frame.clientLeft;
    origin.y += top + frame.clientTop;
  }
  return origin;
}
