import retextEnglish from 'retext-english';
import retextIntensify from 'retext-intensify';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';

/** Hedges and other weak words. */
export function start() {
  const reader = unified().use(retextEnglish).use(retextIntensify).use(retextStringify).freeze();
  return text => reader.processSync(text).messages;
}
