/** What the next block is, seen from where the walk stands: rules 2, 5, 6, 8, 11 and 12 of the README. */
import type { Block } from '../block.js';
import { ANNEX, endsHanging, isHeadingLike, isOpen, isTail } from '../cues.js';
import { formulaOf } from '../formula.js';
import type { Label } from '../label.js';
import { bareLabelOf, labelOf, letterOf, romanOf } from '../labels.js';
import { type Draft, newDraft, textOf } from '../structure.js';
import { bodySpeaks } from '../speaks.js';
import { opensOperative, opensRecital } from '../verbs.js';
import { add, begin, beginHeading, bodyKind, continueTip, entry, place, repaired, type Walk } from './walk.js';

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

/** "a." and "1.2" are labels only where a paragraph may begin: both stand inside sentences too. */
function admitted(walk: Walk, label: Label | null): Label | null {
  if (label?.style !== 'letter-dot' && label?.style !== 'decimal') return label;
  return walk.tip === null || !isOpen(textOf(walk.tip)) || /[;,] (?:and|or)$/.test(textOf(walk.tip)) ? label : null;
}

/** "1. Trade" between paragraphs 11 and 12 heads a section. */
function headsSection(walk: Walk, label: Label, rest: string, next: Block | undefined): boolean {
  if (walk.mode !== 'resolution' || walk.lastNumber < 1 || rest.length > 200 || !isOpen(rest)) return false;
  const expected = walk.lastNumber + 1;
  const following = next ? labelOf(next.clean.text) : null;
  return (
    Number.parseInt(label.inner, 10) !== expected &&
    following?.style === 'dot' &&
    Number.parseInt(following.inner, 10) === expected
  );
}

/** "considering" or "resolves" alone on its line: the paragraphs below it are its entries. */
function clauseHead(walk: Walk, block: Block): void {
  const recital = opensRecital(block.clean.text);
  walk.phase = recital ? 'preamble' : 'operative';
  begin(walk, recital ? 'recital' : 'operative', block, null, null);
  if (walk.current) walk.current.clause = true;
}

/** A paragraph without a label below a clause heading: its own, unless a sentence was cut. */
function inClauseStep(walk: Walk, block: Block): boolean {
  const tip = walk.tip;
  if (!walk.current?.clause || !tip || block.heading > 0) return false;
  const text = block.clean.text;
  if (tip !== walk.current && isOpen(textOf(tip)) && (/^\p{Ll}/u.test(text) || endsHanging(textOf(tip)))) return false;
  if (isTail(text) || (tip !== walk.current && isHeadingLike(block))) return false;
  entry(walk, block, null);
  return true;
}

/** Takes the next block of the body. */
export function step(walk: Walk, block: Block, next: Block | undefined): void {
  const text = block.clean.text;
  if (walk.ahead.clauses.has(block) && walk.phase !== 'annex') return clauseHead(walk, block);
  const inClause = walk.current?.clause === true && walk.phase !== 'annex';
  const label = admitted(walk, labelOf(text)) ?? (inClause ? bareLabelOf(text) : null);
  const rest = label ? text.slice(label.width) : text;
  if (label && rest === '' && (!next || labelOf(next.clean.text) || ANNEX.test(next.clean.text)))
    // A number that a word processor left on an empty paragraph.
    return place(walk, block, 'furniture', null, 'empty-number');
  if (inClause && !label && inClauseStep(walk, block)) return;
  if (walk.phase === 'annex' && text === walk.formula && numberHeads(walk)) return anotherFormula(walk, block);
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
    walk.inTail && walk.tip === null && !label && formulaOf(block, next)?.runIn !== false && !opensOperative(text);
  if (inTail || (walk.operatives.length > 0 && isTail(text) && !(tip && /:$/.test(textOf(tip))))) {
    walk.tail.push(block);
    walk.inTail = true;
    walk.tip = null;
    place(walk, block, 'tail', null);
    return;
  }
  if (label && label.style === 'dot' && walk.mode === 'report' && walk.mainRun && !walk.mainRun.has(block))
    return besideRun(walk, block, label, rest, next);
  if (label && label.style === 'dot' && headsSection(walk, label, rest, next)) return beginHeading(walk, block);
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
    // A document that is a list of bullets: each is a paragraph.
    if (walk.mode === 'report' && label.style === 'bullet' && (!walk.current || walk.current.label?.style === 'bullet'))
      return begin(walk, 'paragraph', block, label, null);
    if (walk.current && rest !== '') return entry(walk, block, label);
  }
  unlabelled(walk, block, next, tipOpen);
}

/** "Decision 5/CMA.3" right above: the formula after it begins the next text and is no part of the annex. */
function numberHeads(walk: Walk): boolean {
  return walk.headings.slice(-3).some(({ text }) => /^(?:Decision|Resolution) [\dIVX]{1,5}\/[A-Z0-9]/i.test(text));
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
  walk.inTail = false;
}

/** A block right after the last one, with nothing of a page between them, in text whose lines are paragraphs. */
function adjacent(walk: Walk, block: Block): boolean {
  return !walk.wrapped && block.blankBefore && !walk.ahead.broken.has(block);
}

const GOES_ON =
  /^(?:and|as well as|except|provided|shall|should|which|or|but|in (?:this|that) (?:context|regard)|to)\b/;

/** After a list, in lower case: the paragraph goes on and not its last entry ("…; and requests it to report;"). */
function endsList(walk: Walk, block: Block, text: string): boolean {
  const tip = walk.tip;
  if (!tip || tip.kind !== 'entry' || tip.label === null || !adjacent(walk, block)) return false;
  const before = textOf(tip);
  return /[;.]$/.test(before) || (/,$/.test(before) && GOES_ON.test(text) && (walk.current?.entries.length ?? 0) > 1);
}

/** Is the paragraph at hand a list whose entries have no labels, or does one begin here? */
function inPlainList(walk: Walk): boolean {
  const tip = walk.tip;
  if (!tip || !walk.current) return false;
  if (/:$/.test(textOf(tip))) return true;
  return tip.kind === 'entry' && tip.label === null && /[;,]$/.test(textOf(tip));
}

/** Between a closed paragraph and a numbered one, without a stop of its own: a heading, however long. */
function headsNumbered(block: Block, next: Block | undefined, tip: Draft | null): boolean {
  const text = block.clean.text;
  return (
    next !== undefined &&
    labelOf(next.clean.text)?.style === 'dot' &&
    (tip === null || !isOpen(textOf(tip))) &&
    text.length < 400 &&
    /^\p{Lu}/u.test(text) &&
    isOpen(text)
  );
}

/** A list of a report whose letters are lost: opened by a colon, going on after a semicolon. */
function isListGoingOn(walk: Walk): boolean {
  const { current, tip } = walk;
  if (!current || current.label === null || !tip) return false;
  return tip === current ? /[:：]$/.test(textOf(tip)) : /[;:；：]$|[;,] (?:and|or)$/.test(textOf(tip));
}

/** "(c) Arms embargo" is a title, and this its text in a paragraph of its own. */
function opensUnderTitle(walk: Walk, block: Block, tip: Draft): boolean {
  if (tip.kind !== 'entry' || !adjacent(walk, block) || textOf(tip).length >= 120) return false;
  return !endsHanging(textOf(tip)) && !isHeadingLike(block);
}

function unlabelled(walk: Walk, block: Block, next: Block | undefined, tipOpen: boolean): void {
  const text = block.clean.text;
  const tip = walk.tip;
  // Russian recitals and paragraphs are printed in lower case.
  const lower = /^\p{Ll}/u.test(text) && !(/^[а-яё]/.test(text) && !tipOpen && opensRecital(text));
  const recital = opensRecital(text) || (walk.phase === 'preamble' && walk.ahead.recitals.has(block));
  const operative = opensOperative(text);
  if (walk.mode !== 'treaty' && formulaOf(block, next)?.runIn === false) return anotherFormula(walk, block);
  if (walk.mode === 'resolution' && !tipOpen && bodySpeaks(text)) {
    walk.phase = 'operative';
    return begin(walk, 'operative', block, null, null);
  }
  // "considering", "resolves": a verb alone on its line heads the lettered paragraphs below it.
  const headsList =
    lower && text.length < 90 && !tipOpen && isOpen(text) && next !== undefined && labelOf(next.clean.text) !== null;
  if (walk.mode === 'resolution' && headsList && (recital || operative)) {
    if (operative && !recital) walk.phase = 'operative';
    return begin(walk, recital ? 'recital' : 'operative', block, null, null);
  }
  if (walk.mode === 'resolution' && lower && block.heading === 0 && adjacent(walk, block) && inPlainList(walk))
    return entry(walk, block, null);
  if (lower && block.heading === 0 && endsList(walk, block, text)) return entry(walk, block, null);
  if (tip && lower && block.heading === 0) return continueTip(walk, block, 'join-lower-case', tipOpen ? 0.98 : 0.8);
  if (tip && tipOpen && !lower && opensUnderTitle(walk, block, tip)) return entry(walk, block, null);
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
  if (walk.mode === 'report' && isListGoingOn(walk)) return entry(walk, block, null);
  if (walk.mode !== 'resolution') return begin(walk, 'paragraph', block, null, null);
  if (!recital && !operative && headsNumbered(block, next, tip)) return beginHeading(walk, block);
  newInResolution(walk, block, recital, operative);
}

/** A paragraph without a label that continues nothing and heads nothing, in a resolution. */
function newInResolution(walk: Walk, block: Block, recital: boolean, operative: boolean): void {
  const text = block.clean.text;
  const tip = walk.tip;
  if (walk.phase === 'preamble') {
    if (!recital && !operative && inPlainList(walk)) return entry(walk, block, null);
    if (operative && !recital) {
      walk.phase = 'operative';
      return begin(walk, 'operative', block, null, null);
    }
    if (!recital) repaired(walk, 'recital-without-verb', block, '', text.slice(0, 60), 0.5);
    return begin(walk, 'recital', block, null, null);
  }
  if (operative) return begin(walk, 'operative', block, null, null);
  if (walk.lastNumber === 0 && walk.ahead.numbers.has(block) && walk.current?.label === null)
    // What stands between "Adopts the following declaration:" and its first number is the declaration's preamble.
    return begin(walk, 'recital', block, null, null);
  if (inPlainList(walk)) return entry(walk, block, null);
  if (tip && /,$/.test(textOf(tip))) return continueTip(walk, block, 'join-after-comma', 0.6);
  if (tip) {
    repaired(walk, 'paragraph-without-number', block, '', text.slice(0, 60), 0.5);
    return adjacent(walk, block) ? entry(walk, block, null) : add(walk, tip, block, null);
  }
  begin(walk, 'operative', block, null, null);
}

function annexStep(walk: Walk, block: Block, label: Label | null): void {
  if (!label && isTail(block.clean.text) && !(walk.tip && isOpen(textOf(walk.tip)))) {
    walk.tail.push(block);
    walk.tip = null;
    return place(walk, block, 'tail', null);
  }
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
