/** `npm run score:instruments [DIR]`: every figure of the reader over reference texts laid out as one folder. */
import { printScores } from './print.js';
import type { Section } from './section.js';

const sections: readonly Section[] = [];

await printScores('score:instruments', 'shared/corpus', sections);
