/** Decisions and resolutions of the climate conferences: operative paragraphs 1 to n, annexes apart. */
import { numberingLines } from '../numbering.js';
import type { Section } from '../section.js';

export const section: Section = {
  name: 'unfccc',
  run: (dir, options) => numberingLines(dir, 'unfccc', options.verbose, 100),
};
