// The overlay in real Chromium and Firefox, really installed. One browser of each for all tests; what they are about
// stands in overlay/, a file a subject.

import { everywhere } from './overlay.js';
import { handling } from './overlay/handling.js';
import { hostile } from './overlay/hostile.js';
import { living } from './overlay/living.js';
import { news } from './overlay/news.js';
import { options } from './overlay/options.js';
import { beside } from './overlay/beside.js';
import { reading } from './overlay/reading.js';
import { trouble } from './overlay/trouble.js';

everywhere((inTab, browser) => {
  for (const subject of [reading, living, hostile, handling, beside, options, news, trouble]) subject(inTab, browser); // trouble is the last: it reloads the extension
});
