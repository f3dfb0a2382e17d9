/** One article in the making: its blocks into chapeau, numbered paragraphs, points and what follows them. */
import type { Block } from '../block.js';
import { endsHanging, isOpen } from '../cues.js';
import { type CleanText, sliceClean } from '../clean.js';
import type { Label } from '../label.js';
import { type Draft, newDraft, textOf } from '../structure.js';
import type { ArticleHead } from './article-head.js';
import { digitsOf, type TreatyLabel, treatyLabelOf } from './paragraph-label.js';

export type ArticleParts = {
  readonly head: ArticleHead | null;
  /** Its number, and its text where it has neither numbered paragraphs nor several. */
  readonly draft: Draft;
  title: string | null;
  readonly paragraphs: Draft[];
  /** Label style of its numbered paragraphs. */
  style: Label['style'] | null;
  lastNumber: number;
  tip: Draft | null;
  /** How far the lines of numbered paragraphs are set in. */
  indent: number;
};

export function newArticle(head: ArticleHead | null, heading: number | null): ArticleParts {
  const draft = newDraft('paragraph', null, null, heading, 0);
  return { head, draft, title: null, paragraphs: [], style: null, lastNumber: 0, tip: null, indent: 0 };
}

/** What was made of a block: which draft took which part of its text. */
export type Taken = { readonly draft: Draft; readonly clean: CleanText };

function indentOf(block: Block): number {
  return (block.clean.origin[1] ?? block.span.start) - block.span.start;
}

function beginParagraph(article: ArticleParts, label: Label | null, clean: CleanText): Taken {
  const draft = newDraft('paragraph', label, label ? digitsOf(label) : null, article.draft.heading, 0);
  draft.parts.push(clean);
  article.paragraphs.push(draft);
  article.tip = draft;
  return { draft, clean };
}

function beginEntry(article: ArticleParts, label: Label | null, clean: CleanText): Taken {
  const holder = article.paragraphs.at(-1) ?? beginParagraph(article, null, EMPTY).draft;
  const draft = newDraft('entry', label, null, article.draft.heading, 0);
  draft.parts.push(clean);
  holder.entries.push(draft);
  article.tip = draft;
  return { draft, clean };
}

const EMPTY: CleanText = { text: '', origin: [], anchors: [], emphasis: [] };

/** Markdown sets in what belongs to an entry of a list by three spaces or more. */
function isSetIn(article: ArticleParts, indent: number): boolean {
  return article.style !== null && indent >= article.indent + 3;
}

/** Does this number open a paragraph of the article, or an entry of a list inside one? */
function isParagraph(article: ArticleParts, label: Label, indent: number): boolean {
  const value = digitsOf(label);
  if (value === null) return false;
  if (article.style === null) {
    // After a chapeau that opens a list of letters, figures come below them.
    const entries = article.paragraphs.some((p) => p.entries.length > 0);
    return !entries || value === 1;
  }
  if (label.style !== article.style) return false;
  if (isSetIn(article, indent)) return false;
  if (value === article.lastNumber + 1) return true;
  if (/\D/.test(label.inner) && value === article.lastNumber) return true;
  return value > article.lastNumber && value <= article.lastNumber + 3;
}

/** Takes a block of the article's text. */
export function takeBlock(article: ArticleParts, block: Block): Taken[] {
  const text = block.clean.text;
  const label = treatyLabelOf(text);
  if (label && !endsInTheMiddle(article, label)) return labelled(article, block, label);
  const tip = article.tip;
  // Set in below a numbered paragraph: part of it.
  if (tip && block.heading === 0 && article.paragraphs.at(-1)?.label && isSetIn(article, indentOf(block)))
    return [beginEntry(article, null, block.clean)];
  if (!tip) return [beginParagraph(article, null, block.clean)];
  const before = textOf(tip);
  const lower = /^\p{Ll}/u.test(text);
  if (block.heading === 0 && (lower || endsHanging(before))) {
    // After a list that is closed, the paragraph itself goes on.
    if (tip.kind === 'entry' && lower && !isOpen(before) && !/[:,]$/.test(before))
      return [beginEntry(article, null, block.clean)];
    return [continued(tip, block.clean)];
  }
  return [beginParagraph(article, null, block.clean)];
}

/** A figure at the head of a line may be the end of the sentence before ("… of article\n5. The …"). */
function endsInTheMiddle(article: ArticleParts, label: TreatyLabel): boolean {
  const before = article.tip ? textOf(article.tip) : '';
  const value = digitsOf(label);
  return before !== '' && endsHanging(before) && value !== null && value !== article.lastNumber + 1 && value !== 1;
}

function continued(draft: Draft, clean: CleanText): Taken {
  draft.parts.push(clean);
  return { draft, clean };
}

function labelled(article: ArticleParts, block: Block, label: TreatyLabel): Taken[] {
  const rest = sliceClean(block.clean, label.width, block.clean.text.length);
  const indent = indentOf(block);
  if (!isParagraph(article, label, indent)) return [beginEntry(article, label, rest), ...inner(article, rest)];
  article.style ??= label.style;
  article.lastNumber = digitsOf(label) ?? article.lastNumber;
  article.indent = indent;
  const second = treatyLabelOf(rest.text);
  if (!second || second.style === 'bullet' || digitsOf(second) !== null) return [beginParagraph(article, label, rest)];
  // "1. (a) Each State …": a paragraph that is nothing but its list.
  const taken = beginParagraph(article, label, sliceClean(rest, 0, 0));
  const point = beginEntry(article, second, sliceClean(rest, second.width, rest.text.length));
  return [taken, point];
}

/** "(a) (i) the …": an entry that begins with the first of its own. */
function inner(article: ArticleParts, rest: CleanText): Taken[] {
  const second = treatyLabelOf(rest.text);
  if (!second || !/^(?:i|1)$/.test(second.inner) || second.style === 'bullet') return [];
  const outer = article.tip;
  if (!outer) return [];
  outer.parts.pop();
  outer.parts.push(sliceClean(rest, 0, 0));
  return [beginEntry(article, second, sliceClean(rest, second.width, rest.text.length))];
}
