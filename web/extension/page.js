// The reading page inside the extension: the same page as from a server, its library on the extension's own origin. An
// article that the overlay has kept is opened as after a reload.

import { keepArticle } from '../site/draft.js';
import { LATER } from '../site/later.js';
import { start } from '../site/start.js';
import { agree } from './agree.js';
import { api } from './api.js';

const base = api.runtime.getURL('');

const wanted = new URLSearchParams(location.search).get('article');
if (wanted) {
  keepArticle(wanted, 1);
  history.replaceState(null, '', location.pathname);
}

await agree();
start({
  base,
  load: path => fetch(base + path),
  spawn: () => new Worker(`${base}shared/worker.js`, { type: 'module' }),
  later: LATER,
});
