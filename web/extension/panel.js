// The side panel: the interface of the reading page (wasm/page) without its sheet, tied to the page in the tab in front.
// A line goes to the overlay there; what it has found is shown here, and what is chosen here is done there.

import { say, spoken } from '../shared/words.js';
import { speakToReader } from '../site/language.js';
import { LATER } from '../site/later.js';
import { runPage } from '../site/page.js';
import { isTyping } from '../site/typing.js';
import { agree } from './agree.js';
import { api } from './api.js';
import { Mirror } from './mirror.js';
import { speakTo } from './tables.js';

const load = (/** @type {string} */ path) => fetch(api.runtime.getURL(path));

const asked = Number(new URLSearchParams(location.search).get('tab')); // for a panel in a tab of its own
const mirror = new Mirror(portTo);
/** @type {any} */ (globalThis).hearsayReader = mirror; // wasm/page finds it by this name

/** @param {number} tabId */
function portTo(tabId) {
  return api.tabs.connect(tabId, { name: 'panel', frameId: 0 });
}

/** Follows the tab in front. */
async function follow() {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  mirror.connect(asked || tab?.id || 0);
}

if (!asked) api.tabs.onActivated.addListener(follow);
api.runtime.onMessage.addListener((/** @type {any} */ { op, state }, /** @type {any} */ { tab }) => {
  if (op === 'found' && !mirror.connected && state !== undefined && tab?.active) follow();
});

const hint = document.createElement('p');
hint.id = 'hint';
document.body.classList.add('beside');
document.querySelector('main')?.append(hint);
mirror.oncontent = (/** @type {boolean} */ read) => { hint.hidden = read; };

// Nothing else is here: the panel is open wherever it can be, also after the interface has been started anew.
new MutationObserver(() => {
  const button = /** @type {HTMLButtonElement | null} */ (document.getElementById('open-panel'));
  if (button && !button.disabled && document.getElementById('panel')?.hidden) button.click();
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });

const tools = document.getElementById('tools');
const open = document.createElement('button');
open.id = 'open-page';
open.addEventListener('click', () => mirror.openPage());
tools?.prepend(open);

document.addEventListener('keydown', e => {
  if (!isTyping(e.target) && !e.ctrlKey && !e.metaKey && !e.altKey && mirror.keys && mirror.onkey(e.key)) e.preventDefault();
});

/** Says in the language spoken what the reading page does not have. */
function name() {
  speakTo(spoken());
  hint.textContent = say('beside.hint');
  open.textContent = say('chip.open');
  open.title = say('chip.openTitle');
}

follow();
await agree();
const source = /** @type {any} */ ({ load, later: LATER });
await speakToReader(source, () => {
  name();
  mirror.onchange('words');
});
name();
runPage(source, /** @type {any} */ (mirror));
