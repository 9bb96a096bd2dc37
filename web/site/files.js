// A file becomes an article: its bytes by their encoding, Markdown without its signs, a saved page by what Readability
// finds to be its article. Only text is taken from a page, never markup.

import { read } from '../shared/anchor.js';

/** @typedef {{text: string, date: string}} FromFile date: the day it was published as YYYY-MM-DD, '' where it is not told */

/** Ends of names that are text, whatever type the system gives them. */
const ENDINGS = /\.(txt|text|md|markdown|html?|xhtml)$/i;

/** @param {File} file */
export const isText = file => file.type.startsWith('text/') || file.type === 'application/xhtml+xml' || ENDINGS.test(file.name);

/**
 * @param {File} file
 * @param {import('./start.js').Source} source
 * @returns {Promise<FromFile>}
 * @throws {Error} where a module cannot be fetched
 */
export async function fromFile(file, source) {
  const page = /html/.test(file.type) || /\.x?html?$/i.test(file.name);
  const text = decode(await file.arrayBuffer(), page);
  if (page) return fromPage(text, source);
  return { text: /\.(md|markdown)$/i.test(file.name) || file.type === 'text/markdown' ? fromMarkdown(text) : text, date: '' };
}

/**
 * Bytes as text: by their byte order mark, by what a page says of itself, as UTF-8, else as Windows-1252.
 * @param {ArrayBuffer} bytes @param {boolean} page
 */
export function decode(bytes, page) {
  const head = new Uint8Array(bytes, 0, Math.min(1024, bytes.byteLength));
  const marked = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : '';
  const said = page ? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(String.fromCharCode(...head))?.[1] : undefined;
  for (const encoding of [marked, 'utf-8', said ?? '', 'windows-1252'].filter(Boolean)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding, or the browser does not know it
    }
  }
  return new TextDecoder().decode(bytes);
}

/** @param {string} html @param {import('./start.js').Source} source @returns {Promise<FromFile>} */
async function fromPage(html, source) {
  const { Readability } = await source.later.readability();
  const page = new DOMParser().parseFromString(source.trustedHTML?.(html) ?? html, 'text/html'); // inert: nothing in it runs or is fetched
  const plain = textOf(page.cloneNode(true));
  const heads = [...page.querySelectorAll('h1')].map(h => oneLine(h.textContent));
  const found = new Readability(page, { serializer: (/** @type {Node} */ el) => el }).parse();
  const body = found ? textOf(found.content) : plain;
  const named = oneLine(found?.title);
  const title = heads.find(h => h !== '' && named.includes(h)) ?? named; // the name of the site is no part of the headline
  const date = /^\d{4}-\d\d-\d\d/.exec(found?.publishedTime ?? '')?.[0] ?? '';
  return { text: title && !body.startsWith(title) ? `${title}\n\n${body}` : body, date };
}

/** @param {string | null | undefined} text */
const oneLine = text => text?.replace(/\s+/g, ' ').trim() ?? '';

const EDGE = '\0';
const NO_TEXT = new Set(['HEAD', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME']);

/** The words under a node, a blank line between blocks. @param {Node} root */
function textOf(root) {
  const { text } = read(root, { separator: EDGE, skip: el => NO_TEXT.has(el.nodeName.toUpperCase()) });
  return text.split(EDGE).map(oneLine).filter(Boolean).join('\n\n');
}

/** Markdown as a reader would say it. @param {string} text */
export function fromMarkdown(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---\n+/, '')
    .replace(/^(```|~~~).*$\n?/gm, '')
    .replace(/^ {0,3}#{1,6} +(.*?)(?: +#+)?$/gm, '$1')
    .replace(/^ {0,3}(?:=+|-{2,}) *\n/gm, '')
    .replace(/^ {0,3}> ?/gm, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(^|[^\w*\\])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?![\w*])/gm, '$1$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1');
}
