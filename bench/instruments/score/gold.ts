/** `npm run score:gold [DIR]`: the reader against hand-made truth. */
import { printScores } from './print.js';
import type { Section } from './section.js';

const sections: readonly Section[] = [];

await printScores('score:gold', 'shared/gold', sections);
