// Files that come with the page instead of from a server: compressed blobs become responses.

const WASM = 'application/wasm';

/**
 * @param {Map<string, Blob>} files gzip, by path
 * @param {string} path
 * @returns {Promise<Response>}
 * @throws {Error} where there is no such file
 */
export async function unpacked(files, path) {
  const packed = files.get(path);
  if (!packed) throw new Error(`${path} is not in this file`);
  const type = path.endsWith('.wasm') ? WASM : path.endsWith('.js') ? 'text/javascript' : '';
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip')), { headers: { 'content-type': type } });
}
