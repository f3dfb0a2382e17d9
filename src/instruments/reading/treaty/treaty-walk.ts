/** State of the walk over a treaty, and what each step may do to it. */
import type { Block } from '../block.js';
import type { Diagnostic, ElementClass } from '../reading.js';
import type { Draft, DraftHeading, Formula, Placed } from '../structure.js';
import type { ArticleParts } from './article.js';
import { divisionOf } from './divisions.js';
import type { Segment } from './segments.js';

export type TreatySegment = {
  readonly segment: Segment;
  readonly recitals: Draft[];
  /** What a body proclaims after its recitals. */
  readonly operatives: Draft[];
  /** The recitals are over: "Now, therefore, the General Assembly". */
  enacting: boolean;
  readonly articles: ArticleParts[];
  readonly annexes: ArticleParts[];
};

export type TreatyWalk = {
  readonly header: Block[];
  readonly segments: TreatySegment[];
  readonly headings: DraftHeading[];
  readonly placed: Placed[];
  readonly tail: Block[];
  readonly diagnostics: Diagnostic[];
  formula: Formula | null;
};

/** A text that ends with a stop is no title. */
export const CLOSED = /[.;,:。；，：،؛!?…]["”»’)\]]?$/;

export function place(
  walk: TreatyWalk,
  block: Block,
  cls: ElementClass,
  draft: Draft | null,
  ref: string | null = null,
): void {
  walk.placed.push({ span: block.span, lines: block.lines, class: cls, draft, ref });
}

/** Headings wait for the next thing that begins. */
export function attach(walk: TreatyWalk, draft: Draft): void {
  for (let i = walk.headings.length - 1; i >= 0 && walk.headings[i]?.before === null; i -= 1) {
    const heading = walk.headings[i];
    if (heading) heading.before = draft;
  }
}

/** A heading; the title of a chapter joins its number. */
export function addHeading(walk: TreatyWalk, block: Block, level: number): void {
  const text = block.clean.text;
  const last = walk.headings.at(-1);
  const divided = divisionOf(block);
  place(walk, block, 'heading', null);
  // "CHAPTER I" and its title on the next line are one heading.
  if (!divided && last && last.before === null && last.label !== null && last.text === last.label) {
    last.text = text;
    return;
  }
  const label = divided?.label ?? null;
  walk.headings.push({
    label,
    level: divided?.level ?? level,
    text: divided?.title || text,
    line: block.lines[0] ?? 1,
    before: null,
  });
}

export const headingIndex = (walk: TreatyWalk): number | null =>
  walk.headings.length > 0 ? walk.headings.length - 1 : null;
