/** `npm run score:instruments [DIR]`: every figure of the reader over reference texts laid out as one folder. */
import { printScores } from './print.js';
import type { Section } from './section.js';
import { section as links } from './sections/links.js';
import { section as treaties } from './sections/treaties.js';
import { section as udhr } from './sections/udhr.js';
import { section as reports } from './sections/reports.js';
import { section as excerpts } from './sections/excerpts.js';

const sections: readonly Section[] = [links, treaties, udhr, reports, excerpts];

await printScores('score:instruments', 'shared/corpus', sections);
