// Request bodies, under limits of size and time: whole, or cut at the ends of lines.

/** The engine says the same limits more exactly (internal/api); here they bound what is kept in memory. */
const WHOLE = 2 << 20; // two documents to compare
const LINE = 1 << 20;
/** A body that is too large is read up to here, so that its sender is still there for the answer. */
const PASSED_OVER = 8 << 20;

/** Why a body could not be read. */
export class BodyError extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * The whole body, null where there is none. It must be there within the patience.
 * @param {Request} request
 * @param {number} patience in ms
 * @returns {Promise<Uint8Array | null>}
 * @throws {BodyError} 413 where it is too large, 408 where it is too slow, 400 where it breaks off
 */
export async function whole(request, patience) {
  if (Number(request.headers.get('Content-Length')) > PASSED_OVER) throw tooLarge();
  if (!request.body) return null;
  const reader = request.body.getReader();
  const until = Date.now() + patience;
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0;
  for (let part; (part = await read(reader, until - Date.now())); ) {
    size += part.length;
    if (size <= WHOLE) parts.push(part);
    if (size > PASSED_OVER) {
      reader.cancel().catch(() => {});
      break;
    }
  }
  if (size > WHOLE) throw tooLarge();
  return join(parts, size);
}

/**
 * @typedef {object} Batch
 * @property {Uint8Array} bytes whole lines; of one beyond the limit the beginning
 * @property {number} first the number of the first line, from 1
 * @property {number} lines how many
 */

/**
 * Cuts a body into batches of whole lines as they arrive. Each piece must come within the patience.
 * @param {ReadableStream<Uint8Array> | null} body
 * @param {number} patience in ms
 * @returns {AsyncGenerator<Batch, undefined>}
 * @throws {BodyError} 408 where it is too slow, 400 where it breaks off
 */
export async function* batches(body, patience) {
  if (!body) return;
  const reader = body.getReader();
  let first = 1;
  let kept = new Uint8Array(); // the beginning of a line whose end has not come
  let skipping = false; // the rest of a line that is too long
  try {
    for (let part; (part = await read(reader, patience)); ) {
      if (skipping) {
        const end = part.indexOf(10);
        if (end < 0) continue;
        part = part.subarray(end + 1);
        skipping = false;
      }
      const all = join([kept, part], kept.length + part.length);
      const end = all.lastIndexOf(10) + 1;
      if (end > 0) {
        const bytes = all.slice(0, end);
        const lines = count(bytes);
        yield { bytes, first, lines };
        first += lines;
      }
      kept = all.slice(end);
      if (kept.length > LINE) {
        yield { bytes: kept, first, lines: 1 };
        first++;
        kept = new Uint8Array();
        skipping = true;
      }
    }
    if (kept.length) yield { bytes: kept, first, lines: 1 };
  } finally {
    reader.cancel().catch(() => {});
  }
}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @param {number} patience in ms
 * @returns {Promise<Uint8Array | undefined>} undefined at the end
 */
async function read(reader, patience) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const slow = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new BodyError(408, 'the body came too slowly')), Math.max(patience, 0));
  });
  try {
    return (await Promise.race([reader.read(), slow])).value;
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error instanceof BodyError ? error : new BodyError(400, 'the body broke off');
  } finally {
    clearTimeout(timer);
  }
}

const tooLarge = () => new BodyError(413, `at most ${WHOLE} bytes are read at once; send less`);

/** @param {Uint8Array} bytes */
function count(bytes) {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** @param {Uint8Array[]} parts @param {number} size */
function join(parts, size) {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
