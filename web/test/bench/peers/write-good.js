import writeGood from 'write-good';

// The package assigns variables that it never declared, which a module may not.
globalThis.match = undefined;

/** Weasel words, passive voice and other lint. */
export function start() {
  return text => writeGood(text);
}
