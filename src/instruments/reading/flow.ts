/** The walk over the blocks in reading order that decides what each is: rules 1, 4, 5, 8, 10 and 11 of the README. */
import type { Block } from './blocks.js';
import { type CleanText, sliceClean, sourceSpan } from './clean.js';
import { type Label, labelOf, letterOf, romanOf } from './labels.js';
import { longestRun } from './numbering.js';
import type { Diagnostic, ElementClass } from './reading.js';
import { splitRunIn } from './run-in.js';
import {
  ANNEX,
  type Draft,
  type DraftHeading,
  endsHanging,
  type Flow,
  type FormulaAt,
  formulaOf,
  headingLabel,
  isHeadingLike,
  isOpen,
  isTail,
  type Mode,
  newDraft,
  type Placed,
  type Structure,
  textOf,
  withoutLabel,
} from './structure.js';
import { opensOperative, opensRecital } from './verbs.js';

type Phase = 'preamble' | 'operative' | 'annex';

type Walk = {
  mode: Mode;
  readonly wrapped: boolean;
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

function repaired(walk: Walk, rule: string, block: Block, before: string, after: string, confidence: number): void {
  walk.diagnostics.push({
    rule,
    span: block.span,
    before: before.slice(0, 160),
    after: after.slice(0, 160),
    confidence,
  });
}

function place(walk: Walk, block: Block, cls: ElementClass, draft: Draft | null, ref: string | null = null): void {
  walk.placed.push({ span: block.span, lines: block.lines, class: cls, draft, ref });
}

const CLASS_OF: Readonly<Record<Draft['kind'], ElementClass>> = {
  recital: 'recital',
  operative: 'operative',
  paragraph: 'paragraph',
  annex: 'annex',
  entry: 'item',
};

function add(walk: Walk, draft: Draft, block: Block, label: Label | null): void {
  draft.parts.push(withoutLabel(block, label));
  draft.lines.push(...block.lines);
  place(walk, block, CLASS_OF[draft.kind], draft);
  walk.tip = draft;
  for (let i = walk.headings.length - 1; i >= 0 && walk.headings[i]?.before === null; i -= 1) {
    const heading = walk.headings[i];
    if (heading) heading.before = draft;
  }
}

function begin(
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
  if (number !== null) walk.lastNumber = number;
  add(walk, draft, block, label);
}

function entry(walk: Walk, block: Block, label: Label): void {
  const head = walk.current;
  if (!head) return begin(walk, bodyKind(walk), block, label, null);
  const draft = newDraft('entry', label, null, walk.heading, walk.section);
  head.entries.push(draft);
  add(walk, draft, block, label);
}

function bodyKind(walk: Walk): 'recital' | 'operative' | 'paragraph' | 'annex' {
  if (walk.phase === 'annex') return 'annex';
  if (walk.mode !== 'resolution') return 'paragraph';
  return walk.phase === 'preamble' ? 'recital' : 'operative';
}

function continueTip(walk: Walk, block: Block, rule: string, confidence: number): void {
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

function beginHeading(walk: Walk, block: Block): void {
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

/** A number with a full stop: does it go on from the last paragraph, or begin again, or is it part of a sentence? */
function numberFits(walk: Walk, label: Label, rest: string): boolean {
  const value = Number.parseInt(label.inner, 10);
  const expected = walk.lastNumber + 1;
  const tipText = walk.tip ? textOf(walk.tip) : '';
  const tipOpen = walk.tip !== null && isOpen(tipText);
  if (tipOpen && endsHanging(tipText) && value !== expected) return false;
  if (walk.mode === 'resolution' && walk.phase === 'preamble') return value === 1 || opensOperative(rest);
  if (value === expected) return true;
  if (/bis|ter|quater|alt/.test(label.inner) && value === walk.lastNumber) return true;
  if (value === 1) return !tipOpen || walk.closed || opensOperative(rest);
  if (walk.mode === 'resolution') {
    if (value > expected && value <= expected + 3) return true;
    return opensOperative(rest) && !tipOpen;
  }
  if (walk.lastNumber === 0) return walk.mode === 'report' ? rest.length > 30 : true;
  return value > expected && value <= expected + 3 && !tipOpen;
}

function numbered(walk: Walk, block: Block, label: Label): void {
  const value = Number.parseInt(label.inner, 10);
  if (value !== walk.lastNumber + 1 && !/bis|ter|quater|alt/.test(label.inner)) {
    if (value === 1 && walk.lastNumber > 0) walk.section += 1;
    else if (walk.lastNumber > 0)
      repaired(walk, 'numbering-gap', block, label.surface, `after ${walk.lastNumber}`, 0.7);
  }
  if (walk.mode === 'resolution' && walk.phase === 'preamble') walk.phase = 'operative';
  begin(walk, bodyKind(walk), block, label, value);
  walk.closed = false;
}

/** A number outside the main run of a report: a heading ("1. Proceedings"), or an entry of a list. */
function besideRun(walk: Walk, block: Block, label: Label, rest: string, next: Block | undefined): void {
  const heading = !/[.,;:]$/.test(rest) && rest.length < 200 && next !== undefined;
  if (heading) return beginHeading(walk, block);
  if (walk.current) return entry(walk, block, label);
  begin(walk, 'paragraph', block, label, null);
}

function isListLabel(label: Label): boolean {
  return label.style !== 'dot';
}

/** In decisions reported in a sentence, the letters are the paragraphs themselves. */
function beginsLettered(walk: Walk, label: Label, rest: string): boolean {
  if (walk.mode !== 'resolution' || walk.phase !== 'preamble' || label.style === 'bullet') return false;
  if (letterOf(label.inner) !== 1 && romanOf(label.inner) !== 1) return false;
  const before = walk.tip ? textOf(walk.tip) : ':';
  const runIn = walk.recitals.at(-1)?.runIn ?? walk.recitals.length === 0;
  return opensOperative(rest) && (runIn || /[:,]$/.test(before)) && !(/[:]$/.test(before) && !runIn);
}

function step(walk: Walk, block: Block, next: Block | undefined): void {
  const text = block.clean.text;
  const label = labelOf(text);
  const rest = label ? text.slice(label.width) : text;
  if (walk.phase === 'annex') return annexStep(walk, block, label);
  const tip = walk.tip;
  const tipOpen = tip !== null && isOpen(textOf(tip));
  if (
    ANNEX.test(text) &&
    isHeadingLike(block) &&
    (walk.operatives.length > 0 || walk.paragraphs.length > 0) &&
    !(tipOpen && endsHanging(tip ? textOf(tip) : ''))
  ) {
    walk.phase = 'annex';
    walk.current = null;
    beginHeading(walk, block);
    return;
  }
  const inTail =
    walk.tail.length > 0 && walk.tip === null && !label && !formulaOf(block, next) && !opensOperative(text);
  if (inTail || (walk.operatives.length > 0 && isTail(text) && !(tip && /:$/.test(textOf(tip))))) {
    walk.tail.push(block);
    walk.tip = null;
    place(walk, block, 'tail', null);
    return;
  }
  if (label && label.style === 'dot' && walk.mode === 'report' && walk.mainRun && !walk.mainRun.has(block))
    return besideRun(walk, block, label, rest, next);
  if (label && label.style === 'dot' && (walk.mainRun?.has(block) || numberFits(walk, label, rest)))
    return numbered(walk, block, label);
  if (label && isListLabel(label)) {
    if (walk.lettered) return entry(walk, block, label);
    if (beginsLettered(walk, label, rest)) {
      walk.lettered = true;
      walk.phase = 'operative';
      walk.current = newDraft('operative', null, null, walk.heading, walk.section);
      return entry(walk, block, label);
    }
    if (walk.current && rest !== '') return entry(walk, block, label);
  }
  unlabelled(walk, block, next, tipOpen);
}

/** A second instrument in the file: a draft recommended to another body, or the next text of a compilation. */
function anotherFormula(walk: Walk, block: Block): void {
  place(walk, block, 'formula', null);
  if (walk.mode !== 'resolution' || walk.phase !== 'preamble') {
    walk.section += walk.lastNumber > 0 ? 1 : 0;
    walk.lastNumber = 0;
  }
  walk.mode = 'resolution';
  walk.phase = 'preamble';
  walk.tip = null;
  walk.current = null;
}

function unlabelled(walk: Walk, block: Block, next: Block | undefined, tipOpen: boolean): void {
  const text = block.clean.text;
  const tip = walk.tip;
  const lower = /^\p{Ll}/u.test(text);
  const recital = opensRecital(text);
  const operative = opensOperative(text);
  if (walk.mode !== 'treaty' && formulaOf(block, next)?.runIn === false) return anotherFormula(walk, block);
  // "considering", "resolves": a verb alone on its line heads the lettered paragraphs below it.
  const headsList =
    lower && text.length < 90 && !tipOpen && isOpen(text) && next !== undefined && labelOf(next.clean.text) !== null;
  if (walk.mode === 'resolution' && headsList && (recital || operative)) {
    if (operative && !recital) walk.phase = 'operative';
    return begin(walk, recital ? 'recital' : 'operative', block, null, null);
  }
  if (tip && lower && block.heading === 0) return continueTip(walk, block, 'join-lower-case', tipOpen ? 0.98 : 0.8);
  if (tip && tipOpen && block.heading === 0) {
    const hanging = endsHanging(textOf(tip));
    const newParagraph =
      (walk.mode === 'resolution' && (recital || operative)) ||
      (isHeadingLike(block) && !walk.wrapped && text.length < 100);
    if (hanging || !newParagraph) return continueTip(walk, block, 'join-open-sentence', hanging ? 0.98 : 0.9);
  }
  if (walk.mode === 'resolution' && next && walk.phase === 'operative' && /^\[.{2,60}\]$/.test(text))
    return beginHeading(walk, block);
  if (
    isHeadingLike(block) &&
    !(walk.mode === 'resolution' && (recital || operative) && block.heading === 0 && walk.operatives.length === 0)
  )
    return beginHeading(walk, block);
  if (walk.mode !== 'resolution') return begin(walk, 'paragraph', block, null, null);
  if (walk.phase === 'preamble') {
    if (operative && !recital) {
      walk.phase = 'operative';
      return begin(walk, 'operative', block, null, null);
    }
    if (!recital) repaired(walk, 'recital-without-verb', block, '', text.slice(0, 60), 0.5);
    return begin(walk, 'recital', block, null, null);
  }
  if (operative) return begin(walk, 'operative', block, null, null);
  if (tip && /[,:]$/.test(textOf(tip))) return continueTip(walk, block, 'join-after-comma', 0.6);
  if (tip) {
    repaired(walk, 'paragraph-without-number', block, '', text.slice(0, 60), 0.5);
    return add(walk, tip, block, null);
  }
  begin(walk, 'operative', block, null, null);
}

function annexStep(walk: Walk, block: Block, label: Label | null): void {
  if (label && label.style === 'dot') {
    walk.lastNumber = Number.parseInt(label.inner, 10);
    return begin(walk, 'annex', block, label, walk.lastNumber);
  }
  if (label && walk.current) return entry(walk, block, label);
  const tip = walk.tip;
  if (tip && (/^\p{Ll}/u.test(block.clean.text) || (isOpen(textOf(tip)) && endsHanging(textOf(tip)))))
    return continueTip(walk, block, 'join-lower-case', 0.9);
  if (isHeadingLike(block)) {
    walk.current = null;
    return beginHeading(walk, block);
  }
  begin(walk, 'annex', block, label, null);
}

/** Up to the annexes: their numbers begin again. */
function bodyBlocks(blocks: readonly Block[]): readonly Block[] {
  const annex = blocks.findIndex((b) => ANNEX.test(b.clean.text) && isHeadingLike(b));
  return annex > 0 ? blocks.slice(0, annex) : blocks;
}

/** Reads the body. `start` is the index (in the flow) of the first block after the header. */
export function walkBody(
  flow: Flow,
  start: number,
  formula: FormulaAt | null,
  mode: Mode,
  wrapped: boolean,
): Structure {
  const walk: Walk = {
    mode,
    wrapped,
    phase: mode === 'resolution' ? 'preamble' : 'operative',
    lettered: false,
    current: null,
    tip: null,
    lastNumber: 0,
    section: 0,
    heading: null,
    headingLevel: 0,
    closed: false,
    recitals: [],
    operatives: [],
    paragraphs: [],
    annexes: [],
    headings: [],
    mainRun: mode === 'report' ? longestRun(bodyBlocks(flow.blocks.slice(start))) : null,
    tail: [],
    placed: [],
    diagnostics: [],
  };
  const formulaBlock = formula ? flow.blocks[start] : undefined;
  if (formula && formulaBlock) placeFormula(walk, formulaBlock, formula);
  const blocks = flow.blocks.slice(formula ? start + 1 : start);
  blocks.forEach((block, i) => {
    step(walk, block, blocks[i + 1]);
  });
  const header = flow.blocks.slice(0, start);
  for (const block of header) place(walk, block, 'header', null);
  return {
    mode: walk.mode,
    header,
    formula:
      formula && formulaBlock
        ? {
            clean: sliceClean(formulaBlock.clean, 0, formula.length),
            line: formulaBlock.lines[0] ?? 1,
            runIn: formula.runIn,
            bodyName: formula.name,
          }
        : null,
    recitals: walk.recitals,
    operatives: walk.lettered && walk.current && walk.operatives.length === 0 ? [walk.current] : walk.operatives,
    paragraphs: walk.paragraphs,
    annexes: walk.annexes,
    headings: walk.headings,
    notes: [...flow.notes],
    jobNumbers: [...flow.out].filter(([, o]) => o.ref === 'job-number').map(([b]) => b),
    tail: walk.tail,
    lettered: walk.lettered,
    placed: walk.placed,
    diagnostics: walk.diagnostics,
  };
}

function placeFormula(walk: Walk, block: Block, formula: FormulaAt): void {
  if (!formula.runIn) {
    place(walk, block, 'formula', null);
    return;
  }
  const pieces = splitRunIn(block.clean, formula.length);
  let at = block.span.start;
  const first = pieces[0] ? sourceSpan(pieces[0], 0, 1).start : block.span.end;
  walk.placed.push({ span: { start: at, end: first }, lines: block.lines, class: 'formula', draft: null, ref: null });
  at = first;
  pieces.forEach((piece, i) => {
    const draft = newDraft('recital', null, null, null, 0);
    draft.runIn = true;
    draft.parts.push(piece);
    draft.lines.push(...block.lines);
    walk.recitals.push(draft);
    walk.current = draft;
    walk.tip = draft;
    const following = pieces[i + 1];
    const own = following ? ownEnd(piece, following) : block.span.end;
    walk.placed.push({ span: { start: at, end: own }, lines: block.lines, class: 'recital', draft, ref: null });
    if (following) {
      const next = sourceSpan(following, 0, 1).start;
      if (next > own)
        walk.placed.push({
          span: { start: own, end: next },
          lines: block.lines,
          class: 'connective',
          draft: null,
          ref: null,
        });
      at = next;
    }
  });
  repaired(walk, 'run-in-preamble', block, block.clean.text.slice(0, 80), `${pieces.length} recitals`, 0.95);
}

function ownEnd(piece: CleanText, following: CleanText): number {
  const text = sourceSpan(piece, 0, piece.text.length).end;
  const marks = piece.anchors.reduce((end, a) => Math.max(end, a.source.end), text);
  return Math.min(marks, sourceSpan(following, 0, 1).start);
}
