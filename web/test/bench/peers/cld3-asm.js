import { loadModule } from 'cld3-asm';

export async function start() {
  const { create } = await loadModule();
  const identifier = create(0, 1000);
  return text => identifier.findLanguage(text).language;
}
