// What a reader does with Firefox's own window, by scripts in it: its menus, its keys, its sidebar.

/** Runs an expression in the browser's own window. @param {any} connection @param {string} expression @returns {Promise<any>} */
export async function inWindow(connection, expression) {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { context } = result.contexts.find((/** @type {any} */ c) => c.url.includes('browser.xhtml'));
  const answer = (await connection.send('script.evaluate', { target: { context }, awaitPromise: true, expression: `Promise.resolve(${expression}).then(value => JSON.stringify(value ?? null))` })).result;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value);
}

/** Presses Alt+Shift+Q. @param {any} connection */
export const pressShortcut = connection => inWindow(connection, `(() => {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);
  const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['Q', 'KeyQ', 81]].map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
  keys.forEach(key => input.keydown(key));
  keys.reverse().forEach(key => input.keyup(key));
})()`);

/** Chooses the extension's item from the menu of the page, which is open or opening. @param {any} connection @param {string} item its id in the extension */
export const chooseFromMenu = (connection, item) => inWindow(connection, `(async () => {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') await new Promise(resolve => menu.addEventListener('popupshown', resolve, { once: true }));
  const chosen = menu.querySelector('menuitem[id$="-menuitem-_${item}"]');
  const above = chosen.parentNode.closest('menu');
  if (above) {
    const open = new Promise(resolve => above.menupopup.addEventListener('popupshown', resolve, { once: true }));
    above.openMenu(true);
    await open;
  }
  const closed = new Promise(resolve => menu.addEventListener('popuphidden', e => e.target === menu && resolve()));
  chosen.parentNode.activateItem(chosen);
  await closed; // the next one is another
})()`);

/**
 * Opens the extension's sidebar, and runs functions on the document in it.
 * @param {any} connection @param {string} id of the extension
 */
export async function openSidebar(connection, id) {
  await inWindow(connection, `SidebarController.show([...SidebarController.sidebars.keys()].find(key => key.startsWith(${JSON.stringify(id.replace(/\W/g, '_'))})))`);
  return {
    /** @param {(document: Document) => any} fn */
    run: fn => inWindow(connection, `new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('the sidebar does not answer')), 10000); // a document that is being left does not
      const { messageManager } = SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
      const name = 'hearsay' + Math.random();
      messageManager.addMessageListener(name, message => resolve(message.data));
      messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent('sendAsyncMessage("' + name + '", (${String(fn).replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n\s*/g, ' ')})(content.document))'), false);
    })`),
    close: () => inWindow(connection, 'SidebarController.hide()'),
  };
}
