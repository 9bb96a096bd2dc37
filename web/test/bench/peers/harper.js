import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

/** Grammar lint. */
export async function start() {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return text => linter.lint(text);
}
