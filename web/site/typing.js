// Whether keys are somebody's words, or commands.

/**
 * A dialog that has just been closed may have the focus until the browser paints: nobody types into it any more.
 * @param {EventTarget | null} target of the key
 */
export function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, select, textarea, dialog') !== null) && target.checkVisibility();
}
