// The language of the interface, chosen in the panel or the reading page, is a setting of the whole extension.

import { remember } from '../site/language.js';
import { api } from './api.js';
import { load, save } from './settings.js';

/** Has this page speak the language that was chosen elsewhere, and the others the one that is chosen here. */
export async function agree() {
  const { language } = await load(api);
  if (language) remember(language);
  document.addEventListener('change', e => {
    const choice = /** @type {HTMLSelectElement} */ (e.target);
    if (choice.matches?.('.interface-language')) save(api, { language: choice.value }).catch(() => {}); // it holds here
  });
}
