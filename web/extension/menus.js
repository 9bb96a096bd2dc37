// The menus: reading a page or a selection, and what the button in the toolbar offers beside the click.

import { say } from '../shared/words.js';
import { api } from './api.js';

const hasSidePanel = api.sidePanel !== undefined;

/** Kept by the browser until the extension changes. */
export function makeMenus() {
  api.contextMenus.removeAll(() => {
    for (const [id, title, contexts] of /** @type {[string, string, string[]][]} */ ([
      ['read', say('button.read'), ['page', 'link', 'image']],
      ['selection', say('chip.readSelection'), ['selection']],
      ['panel', say('button.beside'), ['action', 'page']],
      ['always', say('button.always'), ['action']],
      ['library', say('button.library'), ['action']],
    ])) api.contextMenus.create({ id, title, contexts });
  });
}

/**
 * Opens the side panel. It must be called in the very turn of the reader's click, and Firefox takes only clicks on its
 * own menus: where it refuses, the panel comes in a window of its own.
 * @param {{id?: number, windowId?: number} | undefined} tab
 * @returns {Promise<'beside' | 'window'>} where it is
 */
export async function openPanel(tab) {
  try {
    await (hasSidePanel ? api.sidePanel.open({ windowId: tab?.windowId }) : api.sidebarAction.open());
    return 'beside';
  } catch {
    return !hasSidePanel && await api.sidebarAction.isOpen({ windowId: tab?.windowId }) ? 'beside' : panelWindow(tab?.id);
  }
}

/** @param {number} [tabId] @returns {Promise<'window'>} */
async function panelWindow(tabId) {
  const url = api.runtime.getURL(`extension/panel.html?tab=${tabId}`);
  await api.windows.create({ url, type: 'popup', width: 440, height: 800 });
  return 'window';
}
