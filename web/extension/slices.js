// Long work in slices: a page that is read goes on answering its reader.

const SLICE = 12; // ms, a quarter of what a person notices

/**
 * Runs a generator to its end, a slice at a time.
 * @template T
 * @param {Generator<void, T>} work
 * @param {() => boolean} wanted whether the work is still to be done, asked between slices
 * @param {{ms: number}} [meter] counts what the slices take
 * @returns {Promise<T | undefined>} undefined where it was not wanted any more
 */
export async function inSlices(work, wanted, meter = { ms: 0 }) {
  for (;;) {
    const began = performance.now();
    let step;
    do step = work.next(); while (!step.done && performance.now() < began + SLICE);
    meter.ms += performance.now() - began;
    if (step.done) return step.value;
    await breathe();
    if (!wanted()) return undefined;
  }
}

/** Lets the page do what it has to. */
function breathe() {
  const { scheduler } = /** @type {any} */ (globalThis);
  return scheduler?.yield ? scheduler.yield() : new Promise(resolve => setTimeout(resolve, 0));
}
