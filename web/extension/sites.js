// The sites that are always read: the browser runs always.js there, by a permission that the reader gives for each.

import { api } from './api.js';
import { hostOf } from './origin.js';
import { load, save } from './settings.js';

const ID = 'always';

/** Asks for a site. It must be called in the very turn of the reader's click. @param {string} origin @returns {Promise<boolean>} */
export async function add(origin) {
  const given = await api.permissions.request({ origins: [origin] });
  if (!given) return false;
  const { sites } = await load(api);
  await save(api, { sites: [...new Set([...sites, hostOf(origin)])] });
  return true;
}

/** @param {string} host */
export async function remove(host) {
  const { sites } = await load(api);
  await save(api, { sites: sites.filter(site => site !== host) });
  await api.permissions.remove({ origins: [`*://${host}/*`] }).catch(() => {});
}

/** One registering at a time: list and permissions change together. @type {Promise<void>} */
let registering = Promise.resolve();

/** Has the browser run always.js on the sites that are permitted on this machine. The background does, when either changes. */
export function register() {
  registering = registering.then(renew).catch(() => {}); // a later change, or the next start, tries again
  return registering;
}

async function renew() {
  const { sites } = await load(api);
  const matches = [];
  for (const host of sites) if (await api.permissions.contains({ origins: [`*://${host}/*`] })) matches.push(`*://${host}/*`);
  await api.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => {}); // there was none
  if (matches.length > 0) await api.scripting.registerContentScripts([{ id: ID, js: ['extension/always.js'], matches, runAt: 'document_idle' }]);
}
