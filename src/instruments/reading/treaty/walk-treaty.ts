/** The walk over a treaty or law: header, preamble, articles under their divisions, testimonium, annexes, translations. */
import type { Flow } from '../aside.js';
import type { Block } from '../block.js';
import { type CleanText, sliceClean, sourceSpan } from '../clean.js';
import type { ElementClass } from '../reading.js';
import type { Draft } from '../structure.js';
import { type ArticleParts, newArticle, takeBlock, type Taken } from './article.js';
import type { PlacedHead } from './article-series.js';
import { isAnnex, isDivision, isTestimonium } from './divisions.js';
import { segmentsOf } from './segments.js';
import { addHeading, attach, CLOSED, headingIndex, place, type TreatySegment, type TreatyWalk } from './treaty-walk.js';
import { beforeArticles } from './walk-preamble.js';

/** Reads the whole file. `heads`: every head of an article, in order. */
export function walkTreaty(flow: Flow, heads: readonly PlacedHead[]): TreatyWalk {
  const walk: TreatyWalk = {
    header: [],
    segments: [],
    headings: [],
    placed: [],
    tail: [],
    diagnostics: [],
    formula: null,
  };
  for (const [k, segment] of segmentsOf(flow.blocks, heads).entries()) {
    const own: TreatySegment = {
      segment,
      recitals: [],
      operatives: [],
      enacting: false,
      articles: [],
      annexes: [],
    };
    walk.segments.push(own);
    beforeArticles(walk, own, flow.blocks, k === 0);
    articlesOf(walk, own, flow.blocks);
    if (k === 0) gaps(walk, own);
  }
  return walk;
}

/** Places the parts of a block that different drafts took: each from its own first character on. */
function placeTaken(
  walk: TreatyWalk,
  block: Block,
  taken: readonly Taken[],
  cls: (draft: Draft) => ElementClass,
): void {
  const starts = taken.map((t, i) =>
    i === 0 || t.clean.text === '' ? block.span.start : sourceSpan(t.clean, 0, 1).start,
  );
  taken.forEach((t, i) => {
    const start = starts[i] ?? block.span.start;
    const end = starts[i + 1] ?? block.span.end;
    for (const line of block.lines) if (!t.draft.lines.includes(line)) t.draft.lines.push(line);
    if (end > start)
      walk.placed.push({ span: { start, end }, lines: block.lines, class: cls(t.draft), draft: t.draft, ref: null });
    attach(walk, t.draft);
  });
}

function articlesOf(walk: TreatyWalk, own: TreatySegment, blocks: readonly Block[]): void {
  const { heads, to } = own.segment;
  heads.forEach((placed, k) => {
    const article = newArticle(placed.head, headingIndex(walk));
    own.articles.push(article);
    oneArticle(walk, own, blocks, article, placed, heads[k + 1]?.index ?? to);
  });
}

/** Reads from the head of an article to the next. */
function oneArticle(
  walk: TreatyWalk,
  own: TreatySegment,
  blocks: readonly Block[],
  article: ArticleParts,
  placed: PlacedHead,
  end: number,
): void {
  let at = headOf(walk, blocks, article, placed, end);
  let current = article;
  let signed = false;
  for (; at < end; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    const text = block.clean.text;
    if (isTestimonium(text) && current === article) signed = true;
    if (isAnnex(block) && (signed || at > placed.index + 1)) {
      addHeading(walk, block, 1);
      current = newArticle(null, headingIndex(walk));
      current.title = text;
      own.annexes.push(current);
      signed = false;
      attach(walk, current.draft);
      continue;
    }
    if (signed) {
      walk.tail.push(block);
      place(walk, block, 'tail', null);
    } else if (isDivision(block) || block.heading > 0 || endsInDivision(walk, block, at + 1 === end))
      addHeading(walk, block, 2);
    else {
      const cls = current === article ? 'paragraph' : 'annex';
      placeTaken(walk, block, takeBlock(current, block), (d) => (d.kind === 'entry' ? 'item' : cls));
    }
  }
}

/** The title of a chapter, between its number and the next article. */
function endsInDivision(walk: TreatyWalk, block: Block, last: boolean): boolean {
  const heading = walk.headings.at(-1);
  const text = block.clean.text;
  const bare =
    heading !== undefined && heading.before === null && heading.label !== null && heading.text === heading.label;
  return last && bare && text.length < 160 && !CLOSED.test(text);
}

/** The head, its title on the same line or the next, and text that shares the line. Gives back the next index. */
function headOf(
  walk: TreatyWalk,
  blocks: readonly Block[],
  article: ArticleParts,
  { index, head }: PlacedHead,
  end: number,
): number {
  const block = blocks[index];
  if (!block) return index + 1;
  article.draft.lines.push(...block.lines);
  const rest = sliceClean(block.clean, head.width, block.clean.text.length);
  const next = blocks[index + 1];
  const more = index + 1 < end;
  if (rest.text === '' || /^[\])}*”"]{1,3}$/.test(rest.text)) {
    place(walk, block, 'heading', article.draft);
    attach(walk, article.draft);
    if (!next || !more || !isTitle(next, index + 2 < end)) return index + 1;
    article.title = next.clean.text;
    article.draft.lines.push(...next.lines);
    place(walk, next, 'heading', article.draft);
    return index + 2;
  }
  if (sharesTitle(block, rest, more)) {
    article.title = rest.text;
    place(walk, block, 'heading', article.draft);
    attach(walk, article.draft);
    return index + 1;
  }
  const from = sourceSpan(rest, 0, 1).start;
  walk.placed.push({
    span: { start: block.span.start, end: from },
    lines: block.lines,
    class: 'heading',
    draft: article.draft,
    ref: null,
  });
  attach(walk, article.draft);
  const own: Block = { ...block, clean: rest, span: { start: from, end: block.span.end } };
  placeTaken(walk, own, takeBlock(article, own), (d) => (d.kind === 'entry' ? 'item' : 'paragraph'));
  return index + 1;
}

function isTitle(block: Block, contentFollows: boolean): boolean {
  const text = block.clean.text;
  if (isDivision(block) || isTestimonium(text)) return false;
  if (block.heading > 0) return true;
  return (
    contentFollows &&
    text.length < 200 &&
    !CLOSED.test(text) &&
    /^[\p{Lu}\p{Script=Han}\p{Script=Arabic}([“"«]/u.test(text)
  );
}

function sharesTitle(block: Block, rest: CleanText, more: boolean): boolean {
  const text = rest.text;
  if (block.heading > 0 && text.length < 300) return true;
  if (!more) return false;
  if (/^[(（[]/.test(text)) return text.length < 200 && !/[.;,:]$/.test(text);
  return text.length < 160 && (!CLOSED.test(text) || (text.endsWith('.') && text.length < 90 && !/[.] /.test(text)));
}

/** Numbers that do not run are said, not mended. */
function gaps(walk: TreatyWalk, own: TreatySegment): void {
  own.articles.forEach(({ head, draft }, i) => {
    const before = own.articles[i - 1]?.head;
    if (!head || !before || head.value === before.value + 1 || head.value === before.value) return;
    const span = walk.placed.find((p) => p.draft === draft)?.span ?? { start: 0, end: 0 };
    walk.diagnostics.push({
      rule: 'article-numbering-gap',
      span,
      before: head.label,
      after: `after ${before.label}`,
      confidence: 0.7,
    });
  });
}
