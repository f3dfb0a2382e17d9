/** Where the header ends, and what kind of document it heads. */
import type { Flow } from './aside.js';
import { opensRecommendations, recommends } from './commitments/recommendations.js';
import { headingLabel } from './cues.js';
import { type FormulaAt, formulaOf } from './formula.js';
import { labelOf } from './labels.js';
import { isContentsLine } from './report/contents.js';
import type { Mode } from './structure.js';
import type { PlacedHead } from './treaty/article-series.js';
import { findTreaty } from './treaty/find-treaty.js';
import { bodySpeaks } from './speaks.js';
import { opensOperative, opensRecital } from './verbs.js';

export type BodyStart = {
  readonly start: number;
  readonly formula: FormulaAt | null;
  readonly mode: Mode;
  /** Heads of the articles of a treaty or law. */
  readonly articles?: readonly PlacedHead[];
};

/** The first block of the body (the formula counts as its first), or null where nothing looks like an instrument. */
export function findBody(flow: Flow): BodyStart | null {
  const formula = findFormula(flow);
  const articles = findTreaty(flow, formula);
  if (articles) return { start: articles[0]?.index ?? 0, formula: null, mode: 'treaty', articles };
  const numbered = firstNumbered(flow);
  if (
    formula &&
    (numbered === null ||
      formula.index < numbered ||
      opensOperativeAt(flow, numbered) ||
      !isReportBefore(flow, formula.index))
  ) {
    return { start: formula.index, formula, mode: 'resolution' };
  }
  if (numbered !== null && !opensOperativeAt(flow, numbered))
    return { start: headingsBefore(flow, numbered), formula: null, mode: 'report' };
  return withoutFormula(flow) ?? statement(flow) ?? recommendationList(flow);
}

/**
 * A statement of a body or its president: paragraphs in which the body itself is the subject ("“The Security Council
 * condemns …"). Two of them, or one in quotation marks.
 */
function statement(flow: Flow): BodyStart | null {
  const speaking = flow.blocks.filter((block) => bodySpeaks(block.clean.text));
  const [first] = speaking;
  if (!first || (speaking.length < 2 && !/^[“"]/.test(first.clean.text))) return null;
  return { start: flow.blocks.indexOf(first), formula: null, mode: 'resolution' };
}

/** A list of recommendations without numbers: from the words that open it, or its headings, or its first entry. */
function recommendationList(flow: Flow): BodyStart | null {
  const texts = flow.blocks.map(({ clean }) => clean.text.slice(labelOf(clean.text)?.width ?? 0));
  const asking = texts.findIndex((text) => recommends(text, true));
  if (asking < 0 || texts.filter((text) => recommends(text, true)).length < 2) return null;
  const opening = texts.findIndex((text, i) => i < asking && opensRecommendations(text));
  const start = opening >= 0 ? opening : asking;
  return { start: headingsBefore(flow, start), formula: null, mode: 'report' };
}

/**
 * A text in which nothing looks like an instrument: its paragraphs as they are, from the first that is prose. Null
 * where there is none.
 */
export function plainDocument(flow: Flow): BodyStart | null {
  const prose = flow.blocks.filter(({ clean }) => clean.text.length >= 60 && /[.;:]$/.test(clean.text));
  const [first] = prose;
  if (!first || (prose.length < 3 && !prose.some(({ clean }) => clean.text.length >= 120))) return null;
  return { start: flow.blocks.indexOf(first), formula: null, mode: 'report' };
}

function findFormula(flow: Flow): FormulaAt | null {
  let reported: FormulaAt | null = null;
  for (const [index, block] of flow.blocks.entries()) {
    const met = formulaOf(block, flow.blocks[index + 1]);
    if (!met) continue;
    if (!/^At /.test(block.clean.text)) return { index, ...met };
    reported ??= { index, ...met };
  }
  // "At its 5th meeting, the Council decided …" stands also before a resolution, as a record of what came first.
  return reported;
}

function opensOperativeAt(flow: Flow, index: number): boolean {
  const text = flow.blocks[index]?.clean.text ?? '';
  return opensOperative(text.slice(labelOf(text)?.width ?? 0));
}

/** A report that quotes a resolution has its own numbered paragraphs before it. */
function isReportBefore(flow: Flow, index: number): boolean {
  return flow.blocks.slice(0, index).filter((b) => labelOf(b.clean.text)?.style === 'dot').length > 2;
}

function firstNumbered(flow: Flow): number | null {
  const numbers: { index: number; value: number; long: boolean }[] = [];
  flow.blocks.forEach((block, index) => {
    const label = labelOf(block.clean.text);
    if (label?.style === 'dot')
      numbers.push({
        index,
        value: Number.parseInt(label.inner, 10),
        // Chinese says in eight characters what takes others thirty.
        long: block.clean.text.length - label.width > (/[\u4e00-\u9fff]/.test(block.clean.text) ? 8 : 30),
      });
  });
  for (const [k, one] of numbers.entries()) {
    if (!one.long) continue;
    const next = numbers[k + 1];
    if (one.value === 1 || (next && next.value === one.value + 1)) return one.index;
  }
  return null;
}

/** Chapter and section headings right before the first paragraph belong to the body. */
function headingsBefore(flow: Flow, numbered: number): number {
  let start = numbered;
  while (start > 0) {
    const block = flow.blocks[start - 1];
    if (!block) break;
    const { text } = block.clean;
    const item = /^\((?:Agenda )?(?:sub-)?items? [^()]{1,40}(?:\([a-z]\))?[^()]{0,20}\)$/i.test(text);
    if (isContentsLine(text)) break;
    if (!item && !/^(?:[IVXLC]{1,6}|[A-Z])\.$/.test(headingLabel(text).label ?? '')) break;
    start -= 1;
  }
  return start;
}

/**
 * Extracts that begin in the middle: recitals or operatives without the formula. At least two, so that prose is not
 * taken for one; where they have no stop of their own, one of each kind.
 */
function withoutFormula(flow: Flow): BodyStart | null {
  let first = -1;
  let closed = 0;
  const kinds = new Set<string>();
  flow.blocks.forEach((block, index) => {
    const text = block.clean.text;
    const label = labelOf(text);
    const rest = text.slice(label?.width ?? 0);
    const stop = label ? /[,;.:]$/ : /[,;]$/;
    if (text.length <= 30 || (label && label.style !== 'dot') || !(label || /^\p{Lu}/u.test(text))) return;
    const recital = !label && opensRecital(text);
    if (!recital && !opensOperative(rest)) return;
    if (!stop.test(text) && text.length < 80) return;
    if (stop.test(text)) closed += 1;
    kinds.add(recital ? 'recital' : 'operative');
    if (first < 0) first = index;
  });
  return closed >= 2 || (kinds.size === 2 && flow.blocks.length < 20)
    ? { start: first, formula: null, mode: 'resolution' }
    : null;
}
