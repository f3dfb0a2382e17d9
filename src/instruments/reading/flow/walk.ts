/** State of the walk over the blocks, and what each step may do to it: begin, continue, list, head. */
import type { Block } from '../block.js';
import { headingLabel } from '../cues.js';
import type { Label } from '../label.js';
import type { Diagnostic, ElementClass } from '../reading.js';
import { type Draft, type DraftHeading, type Mode, newDraft, type Placed, textOf, withoutLabel } from '../structure.js';

/** What lies before and after a block. */
export type Ahead = {
  /** A note or furniture stood right before it: a page may have ended there. */
  readonly broken: ReadonlySet<Block>;
  /**
   * A recital comes after them, and only then the first numbered paragraph: they are recitals themselves, whatever
   * their verb ("Takes note of the law adopted in October, Recalling …, 1. Decides").
   */
  readonly recitals: ReadonlySet<Block>;
  /** Verbs alone on their line, lower case: "considering", "instructs the Secretary-General". */
  readonly clauses: ReadonlySet<Block>;
  /** The first numbered paragraph comes after them. */
  readonly numbers: ReadonlySet<Block>;
};

type Phase = 'preamble' | 'operative' | 'annex';

export type Walk = {
  mode: Mode;
  readonly wrapped: boolean;
  readonly ahead: Ahead;
  /** The formula of the text where it stands alone: met again after an annex, it begins the next text. */
  readonly formula: string | null;
  phase: Phase;
  lettered: boolean;
  current: Draft | null;
  /** The entry or paragraph that took the last block: what a continuation joins. */
  tip: Draft | null;
  lastNumber: number;
  section: number;
  heading: number | null;
  /** Level of the last heading that has a label. */
  headingLevel: number;
  closed: boolean;
  /** The record of adoption has begun and nothing followed it yet. */
  inTail: boolean;
  readonly recitals: Draft[];
  readonly operatives: Draft[];
  readonly paragraphs: Draft[];
  readonly annexes: Draft[];
  readonly headings: DraftHeading[];
  /** In reports: the numbered blocks that make up the main run of numbers (null elsewhere). */
  readonly mainRun: ReadonlySet<Block> | null;
  readonly tail: Block[];
  readonly placed: Placed[];
  readonly diagnostics: Diagnostic[];
};

export function repaired(
  walk: Walk,
  rule: string,
  block: Block,
  before: string,
  after: string,
  confidence: number,
): void {
  walk.diagnostics.push({
    rule,
    span: block.span,
    before: before.slice(0, 160),
    after: after.slice(0, 160),
    confidence,
  });
}

export function place(
  walk: Walk,
  block: Block,
  cls: ElementClass,
  draft: Draft | null,
  ref: string | null = null,
): void {
  walk.placed.push({ span: block.span, lines: block.lines, class: cls, draft, ref });
}

export const CLASS_OF: Readonly<Record<Draft['kind'], ElementClass>> = {
  recital: 'recital',
  operative: 'operative',
  paragraph: 'paragraph',
  annex: 'annex',
  entry: 'item',
};

export function add(walk: Walk, draft: Draft, block: Block, label: Label | null): void {
  draft.parts.push(withoutLabel(block, label));
  draft.lines.push(...block.lines);
  place(walk, block, CLASS_OF[draft.kind], draft);
  walk.tip = draft;
  for (let i = walk.headings.length - 1; i >= 0 && walk.headings[i]?.before === null; i -= 1) {
    const heading = walk.headings[i];
    if (heading) heading.before = draft;
  }
}

export function begin(
  walk: Walk,
  kind: 'recital' | 'operative' | 'paragraph' | 'annex',
  block: Block,
  label: Label | null,
  number: number | null,
): void {
  const draft = newDraft(kind, label, number, walk.heading, walk.section);
  const list =
    kind === 'recital'
      ? walk.recitals
      : kind === 'operative'
        ? walk.operatives
        : kind === 'paragraph'
          ? walk.paragraphs
          : walk.annexes;
  list.push(draft);
  walk.current = draft;
  walk.inTail = false;
  if (number !== null) walk.lastNumber = number;
  add(walk, draft, block, label);
}

/** A list entry; without a label where the list has none, or where a paragraph goes on after its list. */
export function entry(walk: Walk, block: Block, label: Label | null): void {
  const head = walk.current;
  if (!head) return begin(walk, bodyKind(walk), block, label, null);
  const draft = newDraft('entry', label, null, walk.heading, walk.section);
  head.entries.push(draft);
  add(walk, draft, block, label);
}

export function bodyKind(walk: Walk): 'recital' | 'operative' | 'paragraph' | 'annex' {
  if (walk.phase === 'annex') return 'annex';
  if (walk.mode !== 'resolution') return 'paragraph';
  return walk.phase === 'preamble' ? 'recital' : 'operative';
}

export function continueTip(walk: Walk, block: Block, rule: string, confidence: number): void {
  const tip = walk.tip;
  if (!tip) return begin(walk, bodyKind(walk), block, null, null);
  repaired(walk, rule, block, textOf(tip).slice(-60), block.clean.text.slice(0, 60), confidence);
  add(walk, tip, block, null);
}

/** Depth by the label (IV. above B. above 1.), for the marks of extraction do not follow the document's own order. */
function levelOf(label: string | null, labelled: number): number {
  if (label === null) return labelled + 1;
  if (/^(?:Section|Part|Chapter|Article|[IVXLC]{2,}|[IVX])\b/.test(label)) return 1;
  return /^[A-Z]/.test(label) ? 2 : 3;
}

export function beginHeading(walk: Walk, block: Block): void {
  const { label, text } = headingLabel(block.clean.text);
  walk.headings.push({
    label,
    level: levelOf(label, walk.headingLevel),
    text: text || (label ?? ''),
    line: block.lines[0] ?? 1,
    before: null,
  });
  walk.heading = walk.headings.length - 1;
  if (label !== null) walk.headingLevel = levelOf(label, 0);
  place(walk, block, 'heading', null);
  walk.tip = null;
  if (walk.mode === 'resolution' && label && /^[A-Z]\b|^[IVX]+\b/.test(label)) walk.closed = true;
}
