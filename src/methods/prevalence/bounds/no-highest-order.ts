import { type CaptureTable, historyName, sizeOf } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { Interval, Remark } from '../estimate.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';
import { deviateOf } from './log-normal.js';

/** What is done with histories that nobody has: they are left as they are, or 0.5 is added to every cell. */
export type ZeroCells = 'none' | 'half';

/** The total if the highest-order interaction of all lists were log ξ. */
export type SensitivityPoint = {
  /** ξ: 1 where there is no such interaction. */
  readonly factor: number;
  /** People on no list, and in all. */
  readonly unseen: number;
  readonly estimate: number;
  readonly interval: Interval;
};

export type NoHighestOrder = {
  /** People, seen and unseen; null where an empty history leaves no estimate. */
  readonly estimate: number | null;
  readonly unseen: number | null;
  /** Standard error of log n₀: √Σ 1/N_w. */
  readonly logSe: number | null;
  readonly interval: Interval | null;
  readonly zeroCells: ZeroCells;
  /** n₀(ξ) for the factors asked, in their order; empty where there is no estimate. */
  readonly sensitivity: readonly SensitivityPoint[];
  readonly remarks: readonly Remark[];
};

/** ξ from a quarter to four times. */
export const usualFactors = [0.25, 0.5, 2 / 3, 1, 1.5, 2, 4] as const;

/**
 * The saturated model without the interaction of all lists: log n₀ = Σ (−1)^(|w|+1) log N_w over all histories seen, and
 * n₀(ξ) = ξ n₀ for what cannot be known. Fienberg (1972) Biometrika 59, 591–603; sensitivity: Aleshin-Guendel, Sadinle
 * & Wakefield (2024) Biometrics 80. With two lists it is Petersen's estimate.
 * An empty history of odd size would make n₀ = 0, one of even size infinite: nothing is said, unless `zeroCells` is
 * `half`, a correction that shapes the answer and is therefore named in it.
 */
export function noHighestOrder(
  table: CaptureTable,
  options: { readonly zeroCells?: ZeroCells; readonly factors?: readonly number[]; readonly level?: number } = {},
): NoHighestOrder {
  const { zeroCells = 'none', factors = usualFactors, level = 0.95 } = options;
  for (const factor of factors)
    if (!(factor > 0 && factor < Infinity))
      throw new PrevalenceError('PREVALENCE_OPTION', 'A sensitivity factor is a number above 0.', {
        option: 'factors',
      });
  const added = zeroCells === 'half' ? 0.5 : 0;
  const empty = emptyHistories(table);
  if (empty.length > 0 && added === 0)
    return {
      estimate: null,
      unseen: null,
      logSe: null,
      interval: null,
      zeroCells,
      sensitivity: [],
      remarks: [
        {
          code: 'no-highest-order.zero-cell',
          params: { cells: empty.length, history: historyName(table.lists, empty[0] as number) },
        },
      ],
    };
  let logUnseen = 0;
  let variance = 0;
  for (let history = 1; history < table.counts.length; history++) {
    const count = (table.counts[history] as number) + added;
    logUnseen += (sizeOf(history) % 2 === 1 ? 1 : -1) * logOf(count);
    variance += 1 / count;
  }
  const logSe = Math.sqrt(variance);
  const spread = expOf(deviateOf(level) * logSe);
  const sensitivity = (factor: number): SensitivityPoint => {
    const unseen = factor * expOf(logUnseen);
    const interval = { method: 'wald-log', level, low: table.n + unseen / spread, high: table.n + unseen * spread };
    return { factor, unseen, estimate: table.n + unseen, interval };
  };
  const { unseen, estimate, interval } = sensitivity(1);
  const remarks = empty.length > 0 ? [{ code: 'no-highest-order.half-added', params: { cells: empty.length } }] : [];
  return { estimate, unseen, logSe, interval, zeroCells, sensitivity: factors.map(sensitivity), remarks };
}

function emptyHistories({ counts }: CaptureTable): readonly number[] {
  const empty: number[] = [];
  for (let history = 1; history < counts.length; history++) if (counts[history] === 0) empty.push(history);
  return empty;
}
