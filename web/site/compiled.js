// A program of the build, compiled.

/**
 * One that is broken where it is kept is fetched again, once.
 * @param {import('./start.js').Source} source
 * @param {string} path
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiled(source, path) {
  try {
    return await WebAssembly.compileStreaming(source.load(path));
  } catch (e) {
    if (!await source.mend?.()) throw e; // whatever it was: for half a program Firefox says that it has no memory
    return WebAssembly.compileStreaming(source.load(path));
  }
}
