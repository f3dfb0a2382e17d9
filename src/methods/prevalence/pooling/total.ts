import { deviateOf } from '../bounds/log-normal.js';
import type { Interval } from '../estimate.js';
import { expOf } from '../kernel/portable/elementary.js';

/** People of all strata together. */
export type PooledTotal = {
  /** People seen and unseen, and unseen alone. */
  readonly estimate: number;
  readonly unseen: number;
  /** Standard error of `unseen`, people, with the covariances between strata. */
  readonly se: number;
  readonly interval: Interval;
};

/**
 * The sum over strata of people seen and exp(log n₀), by the delta method; the interval is of the logarithm of the unseen.
 * @param covariance of the logarithms, row by row
 */
export function totalOf(
  seen: readonly number[],
  logUnseen: readonly number[],
  covariance: Float64Array,
  level = 0.95,
): PooledTotal {
  const z = deviateOf(level);
  const n = seen.reduce((sum, one) => sum + one, 0);
  const each = logUnseen.map(expOf);
  let unseen = 0;
  let variance = 0;
  for (const [i, one] of each.entries()) {
    unseen += one;
    for (const [j, other] of each.entries()) variance += one * other * (covariance[i * each.length + j] as number);
  }
  const se = Math.sqrt(variance);
  const spread = expOf((z * se) / unseen);
  const interval = { method: 'wald-log', level, low: n + unseen / spread, high: n + unseen * spread };
  return { estimate: n + unseen, unseen, se, interval };
}
