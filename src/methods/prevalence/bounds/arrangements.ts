import { type CaptureRow, type CaptureTable, captureTable, pairsOf } from '../captures/table.js';

/** The same people seen through other lists: one left out, or two as one. */
export type Arrangement = {
  readonly kind: 'left-out' | 'merged';
  /** Names of the list left out, or of the two merged. */
  readonly names: readonly string[];
  readonly table: CaptureTable;
};

/**
 * Tables with each list left out in turn; people on that list only are no longer there. Needs three lists or more:
 * of two there are none. A list that then has nobody or everybody stays, as what an estimator has to say something of.
 */
export function listsLeftOut(table: CaptureTable): readonly Arrangement[] {
  const { lists } = table;
  if (lists.length < 3) return [];
  const arrangements: Arrangement[] = [];
  for (const [out, name] of lists.entries()) {
    const kept = lists.filter((_, list) => list !== out);
    const rows = regrouped(table, (history) => withoutList(history, out));
    // Everybody may have been on that list only.
    if (rows.some(({ count }) => count > 0))
      arrangements.push({ kind: 'left-out', names: [name], table: captureTable(kept, rows, anyList) });
  }
  return arrangements;
}

/** Tables with each pair of lists merged into the place of the first. Needs three lists or more: of two there are none. */
export function pairsMerged(table: CaptureTable): readonly Arrangement[] {
  const { lists } = table;
  if (lists.length < 3) return [];
  return pairsOf(lists.length).map(([a, b]) => {
    const names = [lists[a] as string, lists[b] as string];
    const merged = lists.flatMap((name, list) => (list === b ? [] : [list === a ? names.join('+') : name]));
    const rows = regrouped(table, (history) => withoutList((history >> b) & 1 ? history | (1 << a) : history, b));
    return { kind: 'merged', names, table: captureTable(merged, rows, anyList) };
  });
}

const anyList = { emptyLists: true, allCoveringLists: true };

/** A history with the place of one list closed up. */
export function withoutList(history: number, list: number): number {
  const below = (1 << list) - 1;
  return (history & below) | ((history >> 1) & ~below);
}

/** Counts under new histories, in the order in which these are first met; those of no list fall away. */
export function regrouped({ rows }: CaptureTable, historyOf: (history: number) => number): readonly CaptureRow[] {
  const counts = new Map<number, number>();
  for (const { history, count } of rows) {
    const regroupedAs = historyOf(history);
    if (regroupedAs !== 0) counts.set(regroupedAs, (counts.get(regroupedAs) ?? 0) + count);
  }
  return [...counts].map(([history, count]) => ({ history, count }));
}
