/** The walk over a treaty or law: header, preamble, articles under their divisions, testimonium, annexes, translations. */
import type { Flow } from '../aside.js';
import type { Block } from '../block.js';
import { type CleanText, sliceClean, sourceSpan } from '../clean.js';
import { isOpen } from '../cues.js';
import { foreignBody } from '../languages/formula.js';
import type { Diagnostic, ElementClass } from '../reading.js';
import { bodyAtStart } from '../registries/bodies.js';
import { type Draft, type DraftHeading, type Formula, newDraft, type Placed, textOf } from '../structure.js';
import { type ArticleParts, newArticle, takeBlock, type Taken } from './article.js';
import type { PlacedHead } from './article-series.js';
import { divisionOf, isAnnex, isDivision, isTestimonium } from './divisions.js';
import { closingAt, type PreamblePiece, preamblePieces, preambleWord, opensTreatyRecital } from './preamble.js';
import { type Segment, segmentsOf } from './segments.js';

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

const CLOSED = /[.;,:。；，：،؛!?…]["”»’)\]]?$/;

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

function place(
  walk: TreatyWalk,
  block: Block,
  cls: ElementClass,
  draft: Draft | null,
  ref: string | null = null,
): void {
  walk.placed.push({ span: block.span, lines: block.lines, class: cls, draft, ref });
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

/** Headings wait for the next thing that begins. */
function attach(walk: TreatyWalk, draft: Draft): void {
  for (let i = walk.headings.length - 1; i >= 0 && walk.headings[i]?.before === null; i -= 1) {
    const heading = walk.headings[i];
    if (heading) heading.before = draft;
  }
}

function addHeading(walk: TreatyWalk, block: Block, level: number): void {
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

const headingIndex = (walk: TreatyWalk): number | null => (walk.headings.length > 0 ? walk.headings.length - 1 : null);

/** Header, preamble and the headings over the first article. */
function beforeArticles(walk: TreatyWalk, own: TreatySegment, blocks: readonly Block[], main: boolean): void {
  const { from, heads } = own.segment;
  const first = heads[0]?.index ?? from;
  const zone = blocks.slice(from, first);
  const begins = zone.findIndex((b, i) => beginsPreamble(b, zone[i + 1]));
  const divided = trailingHeadings(zone);
  const start = begins < 0 ? divided : begins;
  let open: Draft | null = null;
  zone.forEach((block, i) => {
    if (i < start) {
      if (main) {
        walk.header.push(block);
        place(walk, block, 'header', null);
      } else addHeading(walk, block, 1);
    } else if (block.heading > 0 ? i >= divided || preambleWord(block.clean.text) === 0 : isDivision(block))
      addHeading(walk, block, 2);
    else open = preambleBlock(walk, own, block, open, main);
  });
}

/** Index from which a zone is nothing but headings. */
function trailingHeadings(zone: readonly Block[]): number {
  let at = zone.length;
  while (at > 0) {
    const block = zone[at - 1];
    const before = zone[at - 2];
    if (!block) break;
    const title = before && isDivision(before) && !CLOSED.test(block.clean.text) && block.clean.text.length < 200;
    if (!isDivision(block) && !title) break;
    at -= 1;
  }
  return at;
}

function beginsPreamble(block: Block, next: Block | undefined): boolean {
  const text = block.clean.text;
  const word = preambleWord(text);
  if (word > 0) return true;
  if (block.heading > 0 || isDivision(block)) return false;
  if (opensTreatyRecital(text) && text.length > 30) return true;
  if (/[,،，:]$/.test(text) && next && opensTreatyRecital(next.clean.text)) return true;
  return text.length > 80 && preamblePieces(block.clean, 0).length > 1;
}

/** The pieces of a block of the preamble; gives back the paragraph that stays open at its end. */
function preambleBlock(
  walk: TreatyWalk,
  own: TreatySegment,
  block: Block,
  open: Draft | null,
  main: boolean,
): Draft | null {
  const text = block.clean.text;
  const word = preambleWord(text);
  if (word >= text.length) {
    addHeading(walk, block, 1);
    return null;
  }
  const pieces = preamblePieces(block.clean, word);
  let last: Draft | null = open;
  const taken = pieces.map((piece, i) => {
    const role = roleOf(piece, i, own, last);
    if (role === 'formula') {
      if (main) noteFormula(walk, own, block, piece.clean, pieces.length > 1);
      own.enacting = own.recitals.length > 0;
      return { clean: piece.clean, draft: null };
    }
    const draft =
      role === 'continued' && last
        ? last
        : newDraft(role === 'operative' ? 'operative' : 'recital', null, null, headingIndex(walk), 0);
    if (draft !== last) (role === 'operative' ? own.operatives : own.recitals).push(draft);
    draft.parts.push(piece.clean);
    draft.runIn = pieces.length > 1;
    last = draft;
    return { clean: piece.clean, draft };
  });
  placePieces(walk, block, taken);
  return last;
}

type Role = PreamblePiece['role'] | 'operative' | 'continued';

/** After the recitals a body and what it proclaims may come; before them, the parties. */
function roleOf(piece: PreamblePiece, index: number, own: TreatySegment, last: Draft | null): Role {
  const text = piece.clean.text;
  if (piece.role === 'recital') return 'recital';
  if (own.recitals.length === 0) return 'formula';
  if (closingAt(text) === 0) return 'formula';
  if (index === 0 && last && isOpen(textOf(last))) return 'continued';
  if (isBody(text) || (text.length < 60 && /[,،，]$/.test(text))) return 'formula';
  if (own.enacting || /^(?:因此|现在|兹)/.test(text)) return 'operative';
  if (index === 0 && last && /^\p{Ll}/u.test(text)) return 'continued';
  return 'recital';
}

function isBody(text: string): boolean {
  const name = text.replace(/^(?:فإن|إن) /, 'إن ');
  const english = bodyAtStart(text);
  return foreignBody(name) !== null || (english !== null && text.length - english.length < 3);
}

/** The parties, or the body that proclaims the text, whichever says who speaks. */
function noteFormula(walk: TreatyWalk, own: TreatySegment, block: Block, clean: CleanText, runIn: boolean): void {
  if (walk.formula && !(own.recitals.length > 0 && isBody(clean.text))) return;
  if (own.recitals.length > 0 && !isBody(clean.text)) return;
  walk.formula = { clean, line: block.lines[0] ?? 1, runIn, bodyName: '' };
}

const CLASS: Readonly<Record<Draft['kind'], ElementClass>> = {
  recital: 'recital',
  operative: 'operative',
  paragraph: 'paragraph',
  annex: 'annex',
  entry: 'item',
};

function placePieces(
  walk: TreatyWalk,
  block: Block,
  taken: readonly { readonly clean: CleanText; readonly draft: Draft | null }[],
): void {
  const starts = taken.map((t, i) => (i === 0 ? block.span.start : sourceSpan(t.clean, 0, 1).start));
  taken.forEach((t, i) => {
    const start = starts[i] ?? block.span.start;
    const end = starts[i + 1] ?? block.span.end;
    if (t.draft) {
      t.draft.lines.push(...block.lines);
      attach(walk, t.draft);
    }
    walk.placed.push({
      span: { start, end },
      lines: block.lines,
      class: t.draft ? CLASS[t.draft.kind] : 'formula',
      draft: t.draft,
      ref: null,
    });
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
