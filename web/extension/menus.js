// The menus: reading a page or a selection, and what the button in the toolbar offers beside the click.

import { api } from './api.js';
import { WORDS } from './words.js';

export const hasSidePanel = api.sidePanel !== undefined;

/** Kept by the browser until the extension changes. */
export function makeMenus() {
  api.contextMenus.removeAll(() => {
    for (const [id, title, contexts] of /** @type {[string, string, string[]][]} */ ([
      ['read', WORDS.read, ['page', 'link', 'image']],
      ['selection', WORDS.readSelection, ['selection']],
      ['panel', WORDS.beside, ['action', 'page']],
      ['always', WORDS.always, ['action']],
      ['library', WORDS.library, ['action']],
    ])) api.contextMenus.create({ id, title, contexts });
  });
}

/** Opens the side panel. It must be called in the very turn of the reader's click. @param {{id?: number, windowId?: number} | undefined} tab */
export function openPanel(tab) {
  const opened = hasSidePanel ? api.sidePanel.open({ windowId: tab?.windowId }) : api.sidebarAction.open();
  return Promise.resolve(opened).then(() => true, () => false);
}
