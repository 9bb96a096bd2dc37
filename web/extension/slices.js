// Long work in slices: a page that is read goes on answering its reader.

const SLICE = 12; // ms, a quarter of what a person notices

/**
 * Runs a generator to its end, a slice at a time.
 * @template T
 * @param {Generator<void, T>} work
 * @param {() => boolean} wanted whether the work is still to be done, asked between slices
 * @returns {Promise<T | undefined>} undefined where it was not wanted any more
 */
export async function inSlices(work, wanted) {
  for (;;) {
    const end = performance.now() + SLICE;
    let step;
    do step = work.next(); while (!step.done && performance.now() < end);
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
