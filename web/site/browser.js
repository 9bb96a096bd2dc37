// What the page cannot do without, and old browsers lack.

const NEEDED = { 'CSS.highlights': () => CSS.highlights && window.Highlight, WebAssembly: () => window.WebAssembly, popover: () => 'popover' in HTMLElement.prototype };

/** The first thing that this browser lacks, '' where it has all. */
export function lacking() {
  return Object.entries(NEEDED).find(([, has]) => !has())?.[0] ?? '';
}
