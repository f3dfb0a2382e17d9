/** Security Council 1946 to 1994, corrected by hand and broken at a column: numbering. */
import { numberingLines } from '../numbering.js';
import type { Section } from '../section.js';

export const section: Section = {
  name: 'sc-raw',
  run: (dir, options) => numberingLines(dir, 'sc_raw', options.verbose, 98),
};
