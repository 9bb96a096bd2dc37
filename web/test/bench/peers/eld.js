import { eld } from 'eld/medium';

export function start() {
  return text => eld.detect(text).language;
}
