import { type CaptureTable, historyName, pairsOf } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { Remark } from '../estimate.js';
import { expOf } from '../kernel/portable/elementary.js';
import { deviateOf } from './log-normal.js';
import { fourCells } from './margins.js';

/** Where the total lies if the odds ratio of two (merged) lists lies in a range. */
export type IdentifiedRange = {
  /** The two sets of lists (bitmasks), each taken as one list, and their names. */
  readonly first: number;
  readonly second: number;
  readonly names: readonly [string, string];
  /** People: the total at the least and at the greatest odds ratio; null where nobody is on both. */
  readonly low: number | null;
  readonly high: number | null;
  /** The same with sampling error: both ends of the range hold at once with the level asked. */
  readonly outerLow: number | null;
  readonly outerHigh: number | null;
  readonly remarks: readonly Remark[];
};

/** The odds ratio of two lists that is thought possible: 1 where they are independent. */
export type OddsRatioRange = { readonly least: number; readonly most: number };

/**
 * Partial identification: with the odds ratio of two lists in [l, u] the people on neither lie in [l, u] × n₁₀ n₀₁/n₁₁,
 * and the total is those and the people on either; it is never below the n seen on any list. Sampling error on the log
 * scale, variance 1/n₁₁ + 1/n₁₀ + 1/n₀₁. Gerritse, van der Heijden & Bakker (2015) J. Official Statistics 31, 357–379.
 * @param first, second bitmasks without a list in common; a mask of several lists is their union
 * @throws PrevalenceError PREVALENCE_OPTION
 */
export function identifiedRange(
  table: CaptureTable,
  first: number,
  second: number,
  range: OddsRatioRange,
  level = 0.95,
): IdentifiedRange {
  checkRange(range);
  if (first <= 0 || second <= 0 || first & second || (first | second) >= 2 ** table.lists.length)
    throw new PrevalenceError('PREVALENCE_OPTION', 'The two sets of lists must be of this table and apart.', {
      option: 'lists',
    });
  const cells = fourCells(table, first, second);
  const names = [historyName(table.lists, first), historyName(table.lists, second)] as const;
  if (cells.both === 0) {
    const remarks = [{ code: 'partial-identification.no-overlap', params: { first: names[0], second: names[1] } }];
    return { first, second, names, low: null, high: null, outerLow: null, outerHigh: null, remarks };
  }
  const either = cells.both + cells.firstOnly + cells.secondOnly;
  const independent = (cells.firstOnly * cells.secondOnly) / cells.both;
  const variance = 1 / cells.both + 1 / cells.firstOnly + 1 / cells.secondOnly;
  const spread = variance === Infinity ? 1 : expOf(deviateOf(level) * Math.sqrt(variance));
  const total = (unseen: number): number => Math.max(either + unseen, table.n);
  const remarks: Remark[] = [];
  if (independent === 0)
    remarks.push({ code: 'partial-identification.contained', params: { first: names[0], second: names[1] } });
  return {
    first,
    second,
    names,
    low: total(range.least * independent),
    high: total(range.most * independent),
    outerLow: total((range.least * independent) / spread),
    outerHigh: total(range.most * independent * spread),
    remarks,
  };
}

/** The ranges of every pair of lists (12, 13, …), and then of every list against all others merged (with three or more). */
export function identifiedRanges(table: CaptureTable, range: OddsRatioRange, level = 0.95): readonly IdentifiedRange[] {
  const t = table.lists.length;
  const all = 2 ** t - 1;
  const pairs = pairsOf(t).map(([a, b]) => identifiedRange(table, 1 << a, 1 << b, range, level));
  if (t === 2) return pairs;
  const rest = table.lists.map((_, list) => identifiedRange(table, 1 << list, all ^ (1 << list), range, level));
  return [...pairs, ...rest];
}

function checkRange({ least, most }: OddsRatioRange): void {
  if (!(least >= 0 && most >= least && most < Infinity))
    throw new PrevalenceError('PREVALENCE_OPTION', 'The range of an odds ratio is two numbers, the lesser first.', {
      option: 'odds-ratio',
    });
}
