import { detect } from 'tinyld';

export function start() {
  return text => detect(text);
}
