/** A block: one line of the source, or, in text broken at a column, the lines of one paragraph. */
import type { CleanText } from './clean.js';
import type { Span } from './reading.js';

export type Block = {
  readonly lines: readonly number[];
  /** Whole lines with their line breaks. */
  readonly span: Span;
  readonly clean: CleanText;
  readonly heading: number;
  readonly blankBefore: boolean;
  /** The first line as it stands, without the spaces around it. */
  readonly raw: string;
};
