/** Lines into blocks: one block a line, or, in text broken at a column, one block a paragraph. */
import type { Block } from './block.js';
import { splitLines } from './lines.js';
import { normaliseLine } from './normalise.js';
import type { Diagnostic } from './reading.js';
import { splitFlat } from './flat.js';
import { splitRunOn } from './run-on.js';
import type { Undone } from './rulings.js';
import { unwrap } from './unwrap.js';
import { isWrapped } from './wrap-shape.js';

export type Blocks = {
  readonly blocks: readonly Block[];
  /** Lines are broken at a column, not at paragraphs. */
  readonly wrapped: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

/** Splits the source into blocks of clean text. */
export function toBlocks(source: string, undone: Undone | null = null): Blocks {
  const diagnostics: Diagnostic[] = [];
  const singles: Block[] = [];
  let blank = true;
  for (const line of splitLines(source)) {
    const raw = source.slice(line.start, line.end).trim();
    if (raw === '') {
      blank = true;
      continue;
    }
    const normal = normaliseLine(source, line.start, line.end, undone);
    for (const d of normal.diagnostics) diagnostics.push(d);
    singles.push({
      lines: [line.number],
      span: { start: line.start, end: line.next },
      clean: normal.clean,
      heading: normal.heading,
      blankBefore: blank,
      raw,
    });
    blank = false;
  }
  const wrapped = isWrapped(singles);
  if (wrapped) return { blocks: unwrap(singles), wrapped, diagnostics };
  return { blocks: splitFlat(singles) ?? splitRunOn(singles), wrapped, diagnostics };
}
