/** A comparison as it is shown: filtered, and in pages that travel quickly. */
import type { Pair } from './compare.js';

/** So much text, in characters of both sides, makes a page. */
const PAGE_CHARACTERS = 90_000;
/** What a row of the table costs beyond its words. */
const ROW_COST = 500;

/** Whether a pair says anything new: its words, its place or its number. */
export const hasChanged = ({ kind }: Pair): boolean => kind !== 'same';

const costOf = ({ older, newer }: Pair): number =>
  [...older, ...newer].reduce((sum, { text }) => sum + text.length, ROW_COST);

/** Pairs in pages; at least one page, at least one pair a page. */
export function comparisonPages(pairs: readonly Pair[], changedOnly: boolean): (readonly Pair[])[] {
  const pages: Pair[][] = [[]];
  let cost = 0;
  for (const pair of changedOnly ? pairs.filter(hasChanged) : pairs) {
    cost += costOf(pair);
    if (cost > PAGE_CHARACTERS && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      cost = costOf(pair);
    }
    pages.at(-1)?.push(pair);
  }
  return pages;
}

/** Words of a pair that only one version has. */
export function wordsChanged({ words, older, newer }: Pair): { readonly deleted: number; readonly inserted: number } {
  const count = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const sum = (kind: 'deleted' | 'inserted') =>
    words.filter((word) => word.kind === kind).reduce((all, { text }) => all + count(text), 0);
  if (older.length === 0) return { deleted: 0, inserted: newer.reduce((all, { text }) => all + count(text), 0) };
  if (newer.length === 0) return { deleted: older.reduce((all, { text }) => all + count(text), 0), inserted: 0 };
  return { deleted: sum('deleted'), inserted: sum('inserted') };
}
