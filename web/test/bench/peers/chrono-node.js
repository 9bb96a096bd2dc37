import * as chrono from 'chrono-node';

/** English dates. */
export function start() {
  return text => chrono.parse(text);
}
