import { type CaptureTable, pairsOf, supersetSums } from '../captures/table.js';

/** Pairs of lists with nobody on both, as [i, j, bitmask] in the order 12, 13, …, 23, … */
export function emptyPairs(table: CaptureTable): readonly (readonly [number, number, number])[] {
  const shared = supersetSums(table.counts);
  return pairsOf(table.lists.length).filter(([, , pair]) => shared[pair] === 0);
}

/** Lists (counted from 0) that share nobody with any other. */
export function listsApart(table: CaptureTable): readonly number[] {
  const empty = emptyPairs(table);
  return table.lists.flatMap((_, list) =>
    empty.filter(([i, j]) => i === list || j === list).length === table.lists.length - 1 ? [list] : [],
  );
}

/**
 * Triples of lists every two of which share somebody. With none, the model of all pairs is not identifiable (Chan,
 * Silverman & Vincent 2021, section 2; SparseMSE's `count_triples`).
 */
export function countTriples(table: CaptureTable): number {
  const shared = supersetSums(table.counts);
  const overlap = (i: number, j: number) => (shared[(1 << i) | (1 << j)] as number) > 0;
  const lists = table.lists.length;
  let triples = 0;
  for (const [i, j] of pairsOf(lists))
    if (overlap(i, j)) for (let k = j + 1; k < lists; k++) if (overlap(i, k) && overlap(j, k)) triples++;
  return triples;
}
