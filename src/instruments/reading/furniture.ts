/** What a printer or converter put between the paragraphs: job numbers, page numbers, rules, running heads, bar codes. */
import type { Block } from './block.js';
import { isOptionLine } from './brackets/options.js';
import { articleHeadOf } from './treaty/article-head.js';

export type FurnitureKind =
  | 'job-number'
  | 'page-number'
  | 'rule'
  | 'comment'
  | 'barcode'
  | 'recycle'
  | 'running-head'
  | 'empty-mark';

const KINDS: readonly (readonly [RegExp, FurnitureKind])[] = [
  [/^(?:[-–—*_=~.]\s?){3,}$/, 'rule'],
  [/^\*(?:\s+\*)+$/, 'rule'],
  [/^\\?_{3,}$/, 'rule'],
  [/^<!--.*-->$/, 'comment'],
  [/^(?:[A-Z]{1,4}\.)?\d{2}-\d{4,6}(?:\s*\([A-Z]\))?(?:\s+\*\d{6,9}\*)?(?:\s+\d{6}.*)?$/, 'job-number'],
  [/^\*\d{6,9}\*$/, 'barcode'],
  [/^\d{1,4}\/\d{1,4}$/, 'page-number'],
  [/^(?:page )?\d{1,4}$/i, 'page-number'],
  [/^[-–—]\s?\d{1,4}\s?[-–—]$/, 'page-number'],
  [/^please recycle\b.{0,10}$/i, 'recycle'],
  [/^\/(?:\.\.\.|…)$/, 'running-head'],
];

/** What kind of furniture a block is, or null. */
export function furnitureKind(block: Block): FurnitureKind | null {
  if (block.lines.length > 1 || block.raw.length > 60) return block.clean.text === '' ? 'empty-mark' : null;
  for (const [pattern, kind] of KINDS) if (pattern.test(block.raw)) return kind;
  return block.clean.text === '' ? 'empty-mark' : null;
}

export function isFurniture(block: Block): boolean {
  return furnitureKind(block) !== null;
}

/** "V.10-57029 (E)": the number under which the document was produced. */
export function jobNumber(block: Block): string | null {
  return furnitureKind(block) === 'job-number' ? (/^\S+(?:\s*\([A-Z]\))?/.exec(block.raw)?.[0] ?? null) : null;
}

const SYMBOL_LINE = /^[A-Z]{1,6}(?:\/[A-Za-z0-9.()\-]+){1,8}$/;

/** Running heads: a symbol alone, or a short line that returns word for word on several pages. */
export function runningHeads(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.lines.length === 1 && block.raw.length < 90 && !/^[([]?[a-z0-9]{1,4}[.)\]]/.test(block.clean.text)) {
      counts.set(block.clean.text, (counts.get(block.clean.text) ?? 0) + 1);
    }
  }
  const heads = new Set<string>();
  for (const [text, count] of counts) {
    if ((SYMBOL_LINE.test(text) && count > 1) || (count > 2 && !/[,;:.]$/.test(text) && text.length > 3)) {
      // "Article 1" comes again in a protocol, "Option 2" in every paragraph of a draft.
      if (!articleHeadOf(text) && !isOptionLine(text)) heads.add(text);
    }
  }
  return heads;
}
