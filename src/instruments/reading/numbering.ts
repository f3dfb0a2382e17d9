/** The run of numbers that is the document's own, among all the numbers at the heads of paragraphs. */
import type { Block } from './block.js';
import { labelOf } from './labels.js';

/** A list that a colon opened, with numbers of its own from 1: an agenda inside a paragraph. */
type List = { last: number; readonly host: number };

/** A paragraph is a sentence; a heading or an item of an agenda is a few words. */
function weightOf(text: string, width: number, inList: boolean): number {
  if (inList) return 0.2;
  const length = text.length - width;
  if (/;$/.test(text)) return 0.4;
  return length > 60 ? 1 : /[.:]$/.test(text) && length > 30 ? 0.8 : 0.5;
}

/** The list after this number: begun, gone on with, or over (null). */
function listAfter(list: List | null, value: number, text: string, before: string, last: number): List | null {
  if (value === 1 && /[:：]$/.test(before) && last > 0) return { last: 1, host: last };
  if (!list || value !== list.last + 1) return null;
  if (value === list.host + 1 && text.length > 150) return null;
  return { last: value, host: list.host };
}

/** Rule 5: of all the numbers at the heads of paragraphs, the longest run that goes up by one (gaps of two allowed). */
export function longestRun(blocks: readonly Block[]): ReadonlySet<Block> {
  type Link = { readonly block: Block; readonly length: number; readonly before: Link | null };
  const ending = new Map<number, Link>();
  let best: Link | null = null;
  let list: List | null = null;
  let last = 0;
  let textBefore = '';
  for (const block of blocks) {
    const text = block.clean.text;
    const label = labelOf(text);
    const above = textBefore;
    textBefore = text;
    if (label?.style !== 'dot') continue;
    const value = Number.parseInt(label.inner, 10);
    list = listAfter(list, value, text, above, last);
    if (!list) last = value;
    let before: Link | null = null;
    for (const gap of [1, 2, 3]) {
      const link = ending.get(value - gap);
      if (link && link.length - (gap - 1) * 2 > (before?.length ?? 0)) before = link;
    }
    const link: Link = { block, length: (before?.length ?? 0) + weightOf(text, label.width, list !== null), before };
    const known = ending.get(value);
    if (!known || link.length >= known.length) ending.set(value, link);
    if (!best || link.length > best.length) best = link;
  }
  const run = new Set<Block>();
  for (let at: Link | null = best; at; at = at.before) run.add(at.block);
  return run;
}
