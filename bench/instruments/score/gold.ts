/** `npm run score:gold [DIR]`: the reader against hand-made truth. */
import { section as citations } from './gold-sections/citations.js';
import { section as commitments } from './gold-sections/commitments.js';
import { section as links } from './gold-sections/links.js';
import { section as structure } from './gold-sections/structure.js';
import { printScores } from './print.js';
import type { Section } from './section.js';

const sections: readonly Section[] = [structure, citations, commitments, links];

await printScores('score:gold', 'shared/gold', sections);
