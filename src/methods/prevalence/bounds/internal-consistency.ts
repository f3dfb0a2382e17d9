import { type CaptureTable, captureTable, listMargin } from '../captures/table.js';
import type { Remark } from '../estimate.js';
import { logOf } from '../kernel/portable/elementary.js';
import { regrouped, withoutList } from './arrangements.js';

/** One list taken as the truth: how many of its people the other lists would say there are. */
export type ListAsTruth = {
  readonly list: number;
  readonly name: string;
  /** People on the list: the true number here. */
  readonly truth: number;
  /** Those of them whom another list found. */
  readonly found: number;
  /** What the estimator says from the other lists; null where it says nothing. */
  readonly estimate: number | null;
  /** log(estimate/truth): 0 where the others are right, below 0 where they say too few. */
  readonly logRatio: number | null;
  readonly remarks: readonly Remark[];
};

/**
 * Internal consistency (Binette & Steorts 2022, JRSSA 185): the people on one list are a population whose
 * size is known; the table of the other lists among them goes to the estimator. Needs three lists or more.
 * @param estimate the estimator, total of people or null; of tables in which a list may have nobody or everybody
 */
export function internalConsistency(
  table: CaptureTable,
  estimate: (table: CaptureTable) => number | null,
): readonly ListAsTruth[] {
  const { lists, counts } = table;
  if (lists.length < 3) return [];
  return lists.map((name, list) => {
    const truth = listMargin(counts, list);
    const found = truth - (counts[1 << list] as number);
    if (found === 0)
      return {
        list,
        name,
        truth,
        found,
        estimate: null,
        logRatio: null,
        remarks: [{ code: 'internal-consistency.nobody-found', params: { list: name } }],
      };
    const rows = regrouped(table, (history) => ((history >> list) & 1 ? withoutList(history, list) : 0));
    const said = estimate(
      captureTable(
        lists.filter((_, other) => other !== list),
        rows,
        { emptyLists: true, allCoveringLists: true },
      ),
    );
    return {
      list,
      name,
      truth,
      found,
      estimate: said,
      logRatio: said === null ? null : logOf(said / truth),
      remarks: [],
    };
  });
}
