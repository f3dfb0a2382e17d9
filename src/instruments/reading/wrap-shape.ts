/** How the lines of a text were broken: at a column, strictly or not, with blank lines between paragraphs or without. */
import type { Block } from './block.js';
import { labelOf } from './labels.js';

export const CLOSED = /[.,;:!?…”"»)\]。；，：、]$/;

export type WrapShape = {
  /**
   * Lines were filled as far as words fit into this column: where the next word would still have fitted, a paragraph
   * ends. Null where lines end as the printer liked.
   */
  readonly column: number | null;
  /** Words were broken after their own hyphens. */
  readonly hyphens: boolean;
  /** Blank lines stand between all paragraphs. */
  readonly spaced: boolean;
};

/** Are the lines broken at a column, so that paragraphs go on from line to line? */
export function isWrapped(lines: readonly Block[]): boolean {
  let continued = 0;
  let body = 0;
  lines.forEach((line, i) => {
    if (line.raw.length < 30) return;
    body += 1;
    const next = lines[i + 1];
    if (next && next.raw.length > 0 && line.raw.length <= 160 && goesOn(line, next)) continued += 1;
  });
  return body >= 6 && continued / body > 0.2;
}

/** Plainly one sentence over two lines. */
function goesOn(line: Block, next: Block): boolean {
  return (
    !next.blankBefore &&
    !CLOSED.test(line.clean.text) &&
    /^[\p{Ll}(]/u.test(next.clean.text) &&
    !labelOf(next.clean.text)
  );
}

// A space that does not break ("resolution 1850 (2008)") keeps words on one line.
const FIRST = /^[^ \t]+/;
const FIRST_PART = /^[^ \t-]+-?/;

/** Length of what the next line would have had to take to the line before. */
export function firstWord(next: Block, hyphens: boolean): number {
  return ((hyphens ? FIRST_PART : FIRST).exec(next.raw)?.[0] ?? '').length;
}

/** Measures lines that `isWrapped`. */
export function wrapShape(lines: readonly Block[]): WrapShape {
  const pairs: { length: number; line: Block; next: Block }[] = [];
  let broken = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || !goesOn(line, next) || line.raw.length < 20) return;
    pairs.push({ length: line.raw.length, line, next });
    if (/\p{L}-$/u.test(line.raw)) broken += 1;
  });
  const hyphens = broken > 0;
  const lengths = lines.map((l) => l.raw.length).sort((a, b) => a - b);
  const column = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 80;
  const loose = pairs.filter((p) => p.length + 1 + firstWord(p.next, hyphens) <= column).length;
  const strict = pairs.length > 4 && loose / pairs.length < 0.015;
  return { column: strict ? column : null, hyphens, spaced: isSpaced(lines, strict ? column : null, hyphens) };
}

function isSpaced(lines: readonly Block[], column: number | null, hyphens: boolean): boolean {
  let blank = 0;
  let without = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before) return;
    if (line.blankBefore) blank += 1;
    else if (
      column === null
        ? /[.;:,]$/.test(before.clean.text) && labelOf(line.clean.text) !== null
        : before.raw.length + 1 + firstWord(line, hyphens) <= column
    )
      without += 1;
  });
  return blank >= 3 && without <= blank * 0.1;
}
