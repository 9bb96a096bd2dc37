// English is spoken until another language is asked for, the overlay's own words among it.

import { WORDS as SHARED } from '../shared/words/en.js';
import { speak } from '../shared/words.js';
import { WORDS as OWN } from './words/en.js';

speak('en', { ...SHARED, ...OWN });
