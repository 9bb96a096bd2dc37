// Why a finding was marked: the engine's rule ids, said in words.
//
// An id is "kind.rule" or "kind.rule.word". {cue} stands for the reporting words, {text} for the marked ones.

import { has, say } from './words.js';

/** @typedef {import('./annotations').Annotation} Annotation */

/**
 * One line: the reason in words, and the id of the rule.
 * @param {Annotation} a
 */
export function because(a) {
  const [kind, rule] = a.rule.split('.');
  const key = [`rule.${kind}.${rule}`, `rule.${kind}`].find(has);
  if (!key) return say('card.rule', { rule: a.rule });
  const cue = a.kind === 'quote' ? a.cue?.text ?? '' : '';
  return `${say(key, { cue, text: a.text })} · ${a.rule}`;
}
