/** The run of numbers that is the document's own, among all the numbers at the heads of paragraphs. */
import type { Block } from './block.js';
import { labelOf } from './labels.js';

/** Rule 5: of all the numbers at the heads of paragraphs, the longest run that goes up by one (gaps of two allowed). */
export function longestRun(blocks: readonly Block[]): ReadonlySet<Block> {
  type Link = { readonly block: Block; readonly length: number; readonly before: Link | null };
  const ending = new Map<number, Link>();
  let best: Link | null = null;
  for (const block of blocks) {
    const label = labelOf(block.clean.text);
    if (label?.style !== 'dot') continue;
    const value = Number.parseInt(label.inner, 10);
    const long = block.clean.text.length - label.width > 60 || /[.:;]$/.test(block.clean.text);
    let before: Link | null = null;
    for (const gap of [1, 2, 3]) {
      const link = ending.get(value - gap);
      if (link && link.length - (gap - 1) * 2 > (before?.length ?? 0)) before = link;
    }
    const link: Link = { block, length: (before?.length ?? 0) + (long ? 1 : 0.5), before };
    const known = ending.get(value);
    if (!known || link.length >= known.length) ending.set(value, link);
    if (!best || link.length > best.length) best = link;
  }
  const run = new Set<Block>();
  for (let at: Link | null = best; at; at = at.before) run.add(at.block);
  return run;
}
