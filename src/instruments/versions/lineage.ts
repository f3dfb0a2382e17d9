import type { Comparison } from './compare.js';
import type { Passage } from './passage.js';

/** A paragraph's identity through all versions: random, unlike its place (which changes) and its hash (so do words). */
export type Lineage = {
  readonly fragment: string;
  readonly lineage: string;
  /** Lineages that ended here (a merge) or that this one came out of (a split). */
  readonly from: readonly string[];
};

/** Identities for a text that continues no other. `newId` gives a random UUID. */
export const firstLineage = (passages: readonly Passage[], newId: () => string): Lineage[] =>
  passages.map(({ fragment }) => ({ fragment, lineage: newId(), from: [] }));

/**
 * Identities of the next version: a paragraph that continues one keeps its identity, whatever its number, place or
 * words. Of a split the first part keeps it and the others begin their own out of it; of a merge the continued
 * paragraph's goes on and the others end in it.
 *
 * @param previous identities of the older version's paragraphs, by fragment
 */
export function assignLineage(
  previous: ReadonlyMap<string, string>,
  { pairs }: Comparison,
  newId: () => string,
): Lineage[] {
  return pairs.flatMap(({ older, newer }): Lineage[] => {
    const before = older.flatMap(({ fragment }) => previous.get(fragment) ?? []);
    return newer.map(({ fragment }, index): Lineage => {
      const [own, ...others] = before;
      if (index === 0 && own !== undefined) return { fragment, lineage: own, from: others };
      return { fragment, lineage: newId(), from: own === undefined ? [] : [own] };
    });
  });
}
