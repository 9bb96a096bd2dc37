// Whether a page is dark: the marks have two sets of colours. The text's own colour tells, whatever lies behind it.

/** @param {Element} el that text stands in */
export function darkness(el) {
  const { color } = getComputedStyle(el);
  const rgb = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(color)?.slice(1).map(Number);
  if (!rgb) return /^(?:ok)?l(?:ab|ch)\((?:0?\.[6-9]|1|[6-9]\d)/.test(color);
  const [r, g, b] = rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 128;
}
