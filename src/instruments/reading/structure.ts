/** The parts of an instrument in the making: header, formula, recitals, operatives, entries, headings, notes, tail, annexes. */
import type { Block } from './block.js';
import { type CleanText, sliceClean } from './clean.js';
import type { Label } from './label.js';
import type { Diagnostic, ElementClass, Span } from './reading.js';

/** A paragraph in the making. `parts` are joined at the end; `entries` are list entries in reading order, still flat. */
export type Draft = {
  kind: 'recital' | 'operative' | 'paragraph' | 'annex' | 'entry';
  label: Label | null;
  number: number | null;
  parts: CleanText[];
  lines: number[];
  entries: Draft[];
  runIn: boolean;
  /** A verb alone on its line ("considering"), whose paragraphs stand below it. */
  clause?: true;
  heading: number | null;
  section: number;
};

export type DraftHeading = { label: string | null; level: number; text: string; line: number; before: Draft | null };

export type Placed = {
  readonly span: Span;
  readonly lines: readonly number[];
  readonly class: ElementClass;
  readonly draft: Draft | null;
  readonly ref: string | null;
};

export type Formula = {
  readonly clean: CleanText;
  readonly line: number;
  readonly runIn: boolean;
  readonly bodyName: string;
};

export type Mode = 'resolution' | 'report' | 'treaty';

export type Structure = {
  readonly mode: Mode;
  readonly header: readonly Block[];
  readonly formula: Formula | null;
  readonly recitals: readonly Draft[];
  readonly operatives: readonly Draft[];
  readonly paragraphs: readonly Draft[];
  readonly annexes: readonly Draft[];
  readonly headings: readonly DraftHeading[];
  readonly notes: readonly Block[];
  readonly jobNumbers: readonly Block[];
  readonly tail: readonly Block[];
  readonly lettered: boolean;
  readonly placed: readonly Placed[];
  readonly diagnostics: readonly Diagnostic[];
};

export function newDraft(
  kind: Draft['kind'],
  label: Label | null,
  number: number | null,
  heading: number | null,
  section: number,
): Draft {
  return { kind, label, number, parts: [], lines: [], entries: [], runIn: false, heading, section };
}

/** The text of a block after its label. */
export function withoutLabel(block: Block, label: Label | null): CleanText {
  return label ? sliceClean(block.clean, label.width, block.clean.text.length) : block.clean;
}

export function textOf(draft: Draft): string {
  return draft.parts.at(-1)?.text ?? '';
}
