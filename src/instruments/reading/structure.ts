/** Blocks into the parts of an instrument: header, formula, recitals, operatives, entries, headings, notes, tail, annexes. */
import { BARE_NOTE, type Block } from './blocks.js';
import { type CleanText, joinClean, sliceClean } from './clean.js';
import { furnitureKind, runningHeads } from './furniture.js';
import { type Label, labelOf } from './labels.js';
import type { Diagnostic, ElementClass, Span } from './reading.js';
import { bodyAtStart, bodyNamed } from './registries/bodies.js';
import { opensOperative, opensRecital, verbAt } from './verbs.js';

/** A paragraph in the making. `parts` are joined at the end; `entries` are list entries in reading order, still flat. */
export type Draft = {
  kind: 'recital' | 'operative' | 'paragraph' | 'annex' | 'entry';
  label: Label | null;
  number: number | null;
  parts: CleanText[];
  lines: number[];
  entries: Draft[];
  runIn: boolean;
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

export type Flow = {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlySet<Block>;
  readonly out: ReadonlyMap<Block, { readonly class: ElementClass; readonly ref: string | null }>;
};

/** Sets aside what does not belong to the flow of paragraphs: notes, furniture, tables. */
export function setAside(blocks: readonly Block[]): Flow {
  const heads = runningHeads(blocks);
  const notes = new Set<Block>();
  const out = new Map<Block, { class: ElementClass; ref: string | null }>();
  const starred = blocks.some((b) => b.clean.anchors.some((a) => a.offset > 0 && /^\*+$/.test(a.mark)));
  let afterRule = false;
  const absorbed = new Set<Block>();
  blocks.forEach((block, i) => {
    if (absorbed.has(block)) return;
    const furniture = furnitureKind(block);
    const text = blocks[i + 1];
    if (
      furniture === 'page-number' &&
      afterRule &&
      /^\d{1,3}$/.test(block.raw) &&
      text &&
      furnitureKind(text) === null &&
      !labelOf(text.clean.text)
    ) {
      notes.add(noteOf(block, text));
      absorbed.add(block).add(text);
      return;
    }
    if (furniture) {
      out.set(block, { class: 'furniture', ref: furniture });
      afterRule = furniture === 'rule' || afterRule;
      return;
    }
    const leading = block.clean.anchors.find((a) => a.offset === 0);
    const star = leading !== undefined && /^\*+$/.test(leading.mark);
    if (leading && block.clean.text !== '' && (!star || starred) && block.heading === 0) {
      notes.add(block);
      return;
    }
    if (
      BARE_NOTE.test(block.clean.text) ||
      (afterRule && /^\d{1,3} \p{Lu}/u.test(block.clean.text) && block.clean.text.length < 400)
    ) {
      notes.add(block);
      return;
    }
    afterRule = false;
    if (block.raw.startsWith('|')) out.set(block, { class: 'table', ref: null });
    else if (heads.has(block.clean.text) && !bodyNamed(block.clean.text.replace(/,$/, '')))
      out.set(block, { class: 'furniture', ref: 'running-head' });
  });
  return { blocks: blocks.filter((b) => !notes.has(b) && !out.has(b) && !absorbed.has(b)), notes, out };
}

/** Extraction from print puts a note's number on a line of its own. */
function noteOf(number: Block, text: Block): Block {
  return {
    ...number,
    lines: [...number.lines, ...text.lines],
    span: { start: number.span.start, end: text.span.end },
    clean: joinClean([number.clean, text.clean]),
  };
}

export type FormulaAt = {
  readonly index: number;
  readonly length: number;
  readonly name: string;
  readonly runIn: boolean;
};

const GENERIC_FORMULA = /^The [\p{Lu}][^,;:.]{3,240}(?:,| ?,)?$/u;

/** The enacting formula, if this block is or begins with one. `length` is how much of its text the formula takes. */
export function formulaOf(block: Block, next: Block | undefined): Omit<FormulaAt, 'index'> | null {
  const text = block.clean.text;
  const body = /^the /i.test(text) ? bodyAtStart(text) : null;
  if (body) {
    const rest = text.slice(body.length);
    if (/^ ?(?:\([^)]{2,40}\))?,?$/.test(rest) && (rest.includes(',') || (next !== undefined && opensBody(next))))
      return { length: text.length, name: text.slice(0, body.length), runIn: false };
    if (rest.startsWith(',')) {
      const inner = rest.slice(1).trimStart();
      if (/^[a-z]/.test(inner) && (opensRecital(inner) || opensOperative(inner)))
        return { length: body.length + 1, name: text.slice(0, body.length), runIn: true };
    }
  }
  if (GENERIC_FORMULA.test(text) && text.endsWith(',') && next && opensBody(next))
    return { length: text.length, name: text.replace(/ ?,$/, ''), runIn: false };
  if (/^The Conference.{3,400},$/.test(text) && next && opensBody(next))
    return { length: text.length, name: text.replace(/ ?,$/, ''), runIn: false };
  if (/^The \p{Lu}/u.test(text)) return genericRunIn(text);
  return null;
}

function genericRunIn(text: string): Omit<FormulaAt, 'index'> | null {
  let comma = text.indexOf(', ');
  for (let guard = 0; comma > 0 && comma < 260 && guard < 4; guard += 1) {
    const met = verbAt(text, comma + 2);
    if (met && met.form === 'participle' && /^[a-z]/.test(met.surface) && text.endsWith(':'))
      return { length: comma + 1, name: text.slice(0, comma), runIn: true };
    comma = text.indexOf(', ', comma + 2);
  }
  return null;
}

function opensBody(block: Block): boolean {
  const text = block.clean.text;
  const label = labelOf(text);
  const rest = label ? text.slice(label.width) : text;
  return opensRecital(rest) || opensOperative(rest);
}

/** Ends the text in the middle of a sentence? */
export function isOpen(text: string): boolean {
  if (text === '') return true;
  if (/[.,;:!?…”"»)\]。；，：،؛]$/.test(text)) return false;
  return true;
}

const HANGING =
  /(?:^|\s)(?:in|of|the|and|or|to|a|an|for|with|by|on|its|their|from|at|as|that|which|into|against|upon|between|under)$/i;

export function endsHanging(text: string): boolean {
  return HANGING.test(text.slice(-12));
}

export const ANNEX =
  /^(?:annex|appendix|enclosure|attachment)(?:es)?(?: (?:[ivxl]{1,6}|\d{1,2}|[a-z]))?\.?(?: [^,;:.]{0,160})?$/i;

const TAIL: readonly RegExp[] = [
  /^\d{1,5}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting\b/i,
  /^(?:resumed )?\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting/i,
  /^\[?\(?adopted (?:at|by|unanimously|without|on|as)\b/i,
  /^in favour\b/i,
  /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\.?$/,
  /^(?:against|abstaining|abstentions?)\s?:/i,
  /^(?:the draft resolution|voting)\b.{0,120}$/i,
];

export function isTail(text: string): boolean {
  return text.length < 3000 && TAIL.some((p) => p.test(text));
}

/** A line that heads what follows: no full stop, short, and not a sentence. */
export function isHeadingLike(block: Block): boolean {
  const text = block.clean.text;
  if (/^\((?:Agenda )?(?:sub-)?items? .{1,80}\)$/i.test(text)) return true;
  if (
    /^(?:[IVXLC]{1,7}|[A-Z])\. \p{Lu}/u.test(text) &&
    text.length < 400 &&
    !/[,;:]$/.test(text) &&
    !/\. \p{Lu}.*\.$/u.test(text.slice(5))
  )
    return true;
  if (text.length > 220 || /[.,;:]$/.test(text)) return false;
  if (block.heading > 0) return true;
  const whole =
    block.clean.emphasis.length === 1 &&
    (block.clean.emphasis[0]?.[0] ?? 1) === 0 &&
    (block.clean.emphasis[0]?.[1] ?? 0) === text.length;
  if (whole) return true;
  return text.length < 160 && /^[\p{Lu}\d“"]/u.test(text);
}

/** "IV. Review of …", "B. Protocol …", "I": the label and the words of a heading. */
export function headingLabel(text: string): { label: string | null; text: string } {
  const met =
    /^((?:[IVXLC]{1,7}|[A-Z]|\d{1,2})\.|(?:Section|Part|Chapter|Article) [IVXLC\d]{1,6}\.?|[IVX]{1,5}(?=$))\s*(.*)$/.exec(
      text,
    );
  return met ? { label: met[1] ?? null, text: met[2] ?? '' } : { label: null, text };
}

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
