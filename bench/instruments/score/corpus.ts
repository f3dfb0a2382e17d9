/** `npm run score:instruments [DIR]`: every figure of the reader over reference texts laid out as one folder. */
import { printScores } from './print.js';
import type { Section } from './section.js';
import { section as structure } from './sections/structure.js';
import { section as degraded } from './sections/degraded.js';
import { section as unfccc } from './sections/unfccc.js';
import { section as scRaw } from './sections/sc-raw.js';
import { section as itu } from './sections/itu.js';
import { section as links } from './sections/links.js';
import { section as treaties } from './sections/treaties.js';
import { section as udhr } from './sections/udhr.js';
import { section as reports } from './sections/reports.js';
import { section as excerpts } from './sections/excerpts.js';
import { section as diff } from './sections/diff.js';
import { section as pdf } from './sections/pdf.js';
import { section as html } from './sections/html.js';
import { section as akn } from './sections/akn.js';

const sections: readonly Section[] = [
  structure,
  degraded,
  unfccc,
  scRaw,
  itu,
  links,
  treaties,
  udhr,
  reports,
  excerpts,
  diff,
  pdf,
  html,
  akn,
];

await printScores('score:instruments', 'shared/corpus', sections);
