// Files on their way before they are asked for: while the engine compiles, what it will need next is fetched.

/** @typedef {(path: string) => Promise<Response>} Load */

/**
 * The pack, among those there are, of the language that a reader prefers.
 * @param {readonly string[]} tags the reader's languages, the preferred first
 * @param {string[]} packs
 */
export const likely = (tags, packs) => tags.map(tag => tag.slice(0, 2)).find(code => packs.includes(code));

/**
 * Begins to fetch the list of packs and, as soon as it is there, the pack of the reader's language. What has been begun
 * is handed out to who asks first; whoever asks again, or for something else, fetches it.
 * @param {Load} load
 * @param {readonly string[]} tags the reader's languages, the preferred first
 * @returns {Load}
 */
export function ahead(load, tags) {
  /** @type {Map<string, Promise<Response>>} */
  const begun = new Map();
  const begin = (/** @type {string} */ path, /** @type {Promise<Response>} */ response) => {
    begun.set(path, response);
    response.catch(() => {}); // whoever asks will be told
    return response;
  };
  const assets = load('assets.json');
  begin('assets.json', assets.then(response => response.clone()));
  assets.then(response => response.json()).then(({ packs }) => {
    const code = likely(tags, packs);
    if (code) begin(`packs/${code}.tsv`, load(`packs/${code}.tsv`));
  }).catch(() => {});
  return path => {
    const response = begun.get(path) ?? load(path);
    begun.delete(path);
    return response;
  };
}
