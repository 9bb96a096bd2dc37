// Pages that the overlay is tried on, written for that, and the server that hands them out.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** As strict as a page can be: no script of its own, no style, nothing fetched. */
export const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const SENTENCES = [
  '“The river is still rising,” said Ana Reis, the mayor of Porto Vale. “Nobody should go back before Friday.”',
  'About 1,200 people spent the night in two schools, and 340 houses were without power on Tuesday.',
  'An official, who spoke on condition of anonymity, said that the dam may have lost 15 percent of its strength.',
  'The engineers reportedly warned the company in March. Their claim could not be independently verified.',
  'Jonas Brandt, who runs the station, said the pumps would need another 3 days and cost 2.5 million euros.',
];

/** A paragraph; each number gives another one. @param {number} n */
export const paragraph = n => `${SENTENCES[n % SENTENCES.length]} It was report ${n + 1} from the valley, and the road to the north stayed closed.`;

/** @param {string} body @param {string} [head] */
export const html = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flood in Porto Vale</title>${head}</head><body>${body}</body></html>`;

/** @param {number} n paragraphs @param {number} [from] */
export const paragraphs = (n, from = 0) => Array.from({ length: n }, (_, i) => `<p>${paragraph(i + from)}</p>`).join('\n');

/** An article of so many words, roughly. @param {number} words */
export const articleOf = words => html(`<main><article><h1>Flood in Porto Vale</h1>${paragraphs(Math.round(words / 33))}</article></main>`);

const EVERYTHING = html(`
  <header><nav><a href="/a">Home</a> <a href="/b">World, “the latest,” said the editor</a></nav></header>
  <main>
    <article>
      <header><h1>Flood in Porto Vale</h1><p class="standfirst">The standfirst: the mayor says that 1,200 people may have to stay away until Friday.</p></header>
      <p>${paragraph(0)}</p>
      <figure><img alt="not read: alternative text"><figcaption>The caption: the lower bridge on Tuesday, under 2 metres of water.</figcaption></figure>
      <p>${paragraph(1)} <span class="tip" style="display:none">not read: a hidden tip.</span><span class="label">Inline words go on.</span></p>
      <p hidden>not read: a paragraph that is hidden, said the mayor of 12 towns.</p>
      <p style="display:none">not read: a paragraph that is not rendered, said the mayor of 12 towns.</p>
      <p><span class="for-readers" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">not read: for screen readers alone.</span>${paragraph(2)}</p>
      <blockquote><p>The block quote: “We lost everything,” said Rosa Lima, a farmer.</p></blockquote>
      <ul><li>The first item: 12 bridges are closed.</li><li>The second item: 3 villages are cut off.</li></ul>
      <pre>not read: code of 12 lines</pre>
      <div class="advert">not read: an advert of 12 words, which says that 90 percent of readers buy. “Best ever,” said a buyer.</div>
      <aside>not read: an aside about 12 other things, with a long sentence so that it would be taken for a paragraph.</aside>
      <form><label>not read: a form</label><input value="12"><textarea>“not read,” said the form</textarea></form>
      <p>${paragraph(3)}</p>
      <div id="shadow"><template shadowrootmode="open"><p>In a shadow root: “The pumps are running,” said Jonas Brandt, with 4 of 6 in use.</p><slot></slot></template><p>In its slot: the water fell by 30 centimetres on Wednesday, officials said.</p></div>
      <iframe srcdoc="&lt;p&gt;“In a frame we saw it coming,” said Rosa Lima on Tuesday, when 7 farms were under water.&lt;/p&gt;" style="width:600px;height:80px"></iframe>
      <p>${paragraph(4)}</p>
    </article>
    <section class="comments"><h2>Comments</h2><p>not read: a comment that is as long as a paragraph of the article, and has “words in quotation marks,” said a reader, 12 times over.</p></section>
  </main>
  <footer><p>not read: the footer, © 2026, all rights reserved, 12 offices, said the publisher in a sentence that is long enough.</p></footer>`);

const LIVE = html(`<main><h1>Live: flood in Porto Vale</h1><div id="posts">${Array.from({ length: 6 }, (_, i) => post(i)).join('')}</div></main>`);

/** A post of a live blog. @param {number} n */
export function post(n) {
  return `<article class="post"><h2>Post ${n + 1}</h2><p>${paragraph(n)}</p></article>`;
}

const HOSTILE = html(`
  <form id="clobber"><input name="firstChild"><input name="nextSibling"><input name="nodeName"><input name="nodeType"><input name="parentNode"><input name="shadowRoot">
    <input name="querySelector"><input name="getAttribute"><input name="hasAttribute"><input name="checkVisibility"><input name="id"><input name="isConnected">
    <article><h1 id="body">Flood in Porto Vale</h1>${paragraphs(8)}</article></form>
  <img name="createElement"><img name="documentElement"><img name="addEventListener"><form name="body"></form><a id="CSS"></a><a id="hearsay"></a><a id="chrome"></a><a id="browser"></a>
  <script>
    window.seen = [];
    new MutationObserver(records => { for (const r of records) for (const n of r.addedNodes) window.seen.push(n); }).observe(document, { childList: true, subtree: true });
    const refuse = () => { throw new Error('overwritten'); };
    for (const name of ['Highlight', 'Range', 'MutationObserver', 'CSSStyleSheet']) window[name] = refuse;
    Object.defineProperty(CSS, 'highlights', { get: refuse });
    Document.prototype.createElement = Element.prototype.attachShadow = Node.prototype.appendChild = Element.prototype.append = refuse;
    Array.prototype.flatMap = Array.prototype.entries = String.prototype.startsWith = refuse;
  </script>`);

// Most of them are not rendered: laying them out takes a browser seconds, whoever reads them.
const MILLION = html(`<main><article><h1>Flood in Porto Vale</h1>${paragraphs(8)}</article></main><div id="shown"></div><div id="hidden" style="display:none"></div><script>
  const fill = (id, n) => {
    const part = document.createDocumentFragment();
    for (let i = 0; i < n; i++) { const b = document.createElement('b'); b.append('x'); const i2 = document.createElement('i'); i2.append(b); part.append(i2); }
    document.getElementById(id).append(part);
  };
  fill('shown', 20000);
  fill('hidden', 320000);
</script>`);

const HUGE = html('<main><article><h1>Flood in Porto Vale</h1><p id="huge"></p></article></main><script>' +
  `document.getElementById('huge').textContent = ${JSON.stringify(`${Array.from({ length: 5 }, (_, i) => paragraph(i)).join(' ')} `)}.repeat(7000);</script>`);

const SITE = html(`<nav><a href="#">Home</a></nav><div id="app"></div><script>
  const articles = { '/one': ${JSON.stringify(`<article><h1>One</h1>${paragraphs(6)}</article>`)}, '/two': ${JSON.stringify(`<article><h1>Two</h1>${paragraphs(6, 7)}</article>`)} };
  const show = () => { document.getElementById('app').innerHTML = articles[location.pathname] ?? articles['/one']; };
  window.go = path => { history.pushState(null, '', path); setTimeout(show, 50); };
  show();
</script>`);

const list = (/** @type {number} */ n, /** @type {(i: number) => string} */ each) => Array.from({ length: n }, (_, i) => each(i)).join('');
const TEASERS = `<div>${list(12, i => `<div><h3><a href="/${i}">A teaser, which is a link</a></h3><p>not read: teaser ${i}, which says in about a hundred letters what may be read there.</p></div>`)}</div>`;
const REMARKS = `<div>${list(30, i => `<div><p>not read: remark ${i}, as long as a paragraph of the article, and “with words in marks,” says a neighbour who has 12 cats.</p></div>`)}</div>`;

/** @type {Record<string, string>} */
const PAGES = {
  '/favicon.ico': '',
  '/blank': html(''),
  '/crowded': html(`<article><h1>Flood in Porto Vale</h1>${paragraphs(8)}</article>${TEASERS}${REMARKS}`),
  '/home': html(TEASERS),
  '/everything': EVERYTHING,
  '/live': LIVE,
  '/hostile': HOSTILE,
  '/million': MILLION,
  '/huge': HUGE,
  '/site': SITE,
  '/dark': html(`<main style="background:#15171c;color:#ddd;padding:1em"><article><h1>Flood</h1>${paragraphs(8)}</article></main>`),
  '/nothing': html('<nav><a href="/a">One</a> <a href="/b">Two</a></nav><p id="words">“Short,” said Ana Reis, 12 times.</p>'),
  '/words-1000': articleOf(1000),
  '/words-10000': articleOf(10000),
};

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

/**
 * Serves the pages, those of a folder (NAME/source.html) too; "?strict" adds the policy.
 * @param {URL | null} folder
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function servePages(folder) {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/paper.pdf') return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
    const page = PAGES[pathname] ?? fileOf(folder, pathname);
    if (page === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(search === '?strict' ? { 'content-security-policy': STRICT } : {}) }).end(page);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

/** @param {URL | null} folder @param {string} pathname */
function fileOf(folder, pathname) {
  if (!folder || !/^\/[\w-]+$/.test(pathname)) return undefined;
  try {
    return readFileSync(new URL(`${pathname.slice(1)}/source.html`, folder), 'utf8');
  } catch {
    return undefined;
  }
}
