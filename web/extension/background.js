// The background: the engine, and what needs the browser's permission. Nothing here runs until the reader asks, and the
// browser may stop it at any time: it keeps nothing that it could not find again.

import { Answers } from './answers.js';
import { api } from './api.js';
import { keepArticle } from './kept.js';
import { makeMenus, openPanel } from './menus.js';
import { originOf } from './origin.js';
import { load } from './settings.js';
import { add, register } from './sites.js';
import { speakTo } from './tables.js';
import { begin, clear, colour, report, uncolour } from './tabs.js';

/** @typedef {{id: number, url?: string, windowId?: number}} Tab */

const answers = new Answers();
speakTo(''); // what was chosen is asked for where a page is begun with

for (const begun of [api.runtime.onInstalled, api.runtime.onStartup]) {
  begun.addListener(() => {
    nameMenus();
    register();
  });
}

api.action.onClicked.addListener((/** @type {Tab} */ tab) => {
  answers.start();
  begin(tab.id, 'toggle', tab.url);
});

api.contextMenus.onClicked.addListener((/** @type {{menuItemId: string}} */ { menuItemId }, /** @type {Tab} */ tab) => {
  if (menuItemId === 'panel') return void openPanel(tab);
  if (menuItemId === 'library') return void api.tabs.create({ url: api.runtime.getURL('extension/page.html') });
  if (menuItemId === 'always') return void always(tab);
  answers.start();
  begin(tab.id, menuItemId === 'selection' ? 'selection' : 'start', tab.url);
});

api.runtime.onConnect.addListener((/** @type {any} */ port) => {
  if (port.name === 'engine') answers.serve(port);
});

api.runtime.onMessage.addListener((/** @type {any} */ message, /** @type {{tab?: Tab}} */ sender, /** @type {(reply: any) => void} */ reply) => {
  const does = messages[/** @type {keyof typeof messages} */ (message.op)];
  if (!does) return false;
  Promise.resolve(does(message, /** @type {Tab} */ (sender.tab))).then(reply, e => reply({ error: String(e) }));
  return true; // the reply comes later
});

/** What pages and panels ask for. @type {Record<string, (message: any, tab: Tab) => any>} */
const messages = {
  style: ({ dark, before }, tab) => colour(tab.id, dark, before),
  found: (found, tab) => report(tab.id, found),
  off: ({ css }, tab) => Promise.all([css ? uncolour(tab.id, css) : null, clear(tab.id)]).then(() => true),
  panel: (_, tab) => openPanel(tab),
  open: ({ text, title, about }) => openPage(text, title, about),
  always: (_, tab) => begin(tab.id, 'start', tab.url).then(() => true),
  check: ({ code, extra }) => answers.check(code, extra),
};

api.storage.onChanged.addListener((/** @type {any} */ changes, /** @type {string} */ area) => {
  if (area !== 'sync') return;
  if (changes.words) answers.refresh();
  if (changes.sites) register();
  if (changes.language) nameMenus();
});

api.permissions.onAdded.addListener(() => register());
api.permissions.onRemoved.addListener(() => register());

async function nameMenus() {
  speakTo((await load(api)).language);
  makeMenus();
}

/** Keeps a text in the library of the reading page, and opens it there. @param {string} text @param {string} title @param {any} about */
async function openPage(text, title, about) {
  const { id } = await keepArticle(text, title, about);
  await api.tabs.create({ url: api.runtime.getURL(`extension/page.html?article=${id}`) });
  return true;
}

/** @param {Tab} tab */
async function always(tab) {
  const origin = originOf(tab.url ?? '');
  if (origin && await add(origin)) await begin(tab.id, 'start', tab.url);
}
