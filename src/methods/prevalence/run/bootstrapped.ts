import {
  type BcaLimit,
  bcaLimits,
  biasCorrection,
  ENOUGH_BEYOND,
  percentileLimits,
  type Ties,
} from '../bootstrap/bca.js';
import type { Interval } from '../estimate.js';

/** A bootstrap as it is told and drawn. */
export type Bootstrapped = {
  readonly replicates: number;
  /** Replicates in which no model had an estimate: left out. */
  readonly failed: number;
  readonly acceleration: number;
  readonly biasCorrection: number;
  readonly limits: readonly BcaLimit[];
  /** Bars of the histogram of replicates: from, to, how many. The last also holds what lies beyond. */
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly many: number }[];
};

/** Shares of the distribution at which limits are told: of the level asked for and of 80 %. */
export const sharesOf = (level: number): readonly number[] => [(1 - level) / 2, 0.1, 0.9, (1 + level) / 2];

/** Whether a limit rests on too few replicates to be believed. */
export const restsOnFew = (limits: readonly BcaLimit[]): boolean => limits.some(({ beyond }) => beyond < ENOUGH_BEYOND);

/** BCa limits of sorted replicates, and what is told with them. */
export function bootstrapped(
  estimate: number,
  sorted: Float64Array,
  failed: number,
  acceleration: number,
  level: number,
  ties: Ties,
): Bootstrapped {
  return {
    replicates: sorted.length + failed,
    failed,
    acceleration,
    biasCorrection: biasCorrection(estimate, sorted, ties),
    limits: bcaLimits(estimate, sorted, acceleration, sharesOf(level), ties),
    histogram: histogramOf(sorted),
  };
}

/** The two BCa intervals and the plain percentile one. */
export function bootstrapIntervals(one: Bootstrapped, sorted: Float64Array, level: number): readonly Interval[] {
  const plain = percentileLimits(sorted, [(1 - level) / 2, (1 + level) / 2]);
  return [
    intervalOf('bca', level, one.limits[0], one.limits[3]),
    intervalOf('bca', 0.8, one.limits[1], one.limits[2]),
    intervalOf('percentile', level, plain[0], plain[1]),
  ];
}

function intervalOf(method: string, level: number, low: BcaLimit | undefined, high: BcaLimit | undefined): Interval {
  const few = restsOnFew([low, high].filter((limit) => limit !== undefined));
  return {
    method,
    level,
    low: low?.limit ?? Number.NaN,
    high: high?.limit ?? null,
    error: { low: low?.error ?? null, high: high?.error ?? null },
    ...(few ? { flags: ['interval.few-replicates'] } : {}),
  };
}

const BARS = 40;

/** Bars of equal width from the least replicate to the 99th in a hundred; the last bar takes the rest. */
function histogramOf(sorted: Float64Array): Bootstrapped['histogram'] {
  const least = sorted[0] ?? 0;
  const most = sorted[Math.floor(0.99 * (sorted.length - 1))] ?? least;
  const width = (most - least) / BARS || 1;
  const bars = Array.from({ length: BARS }, (_, bar) => ({
    from: least + bar * width,
    to: least + (bar + 1) * width,
    many: 0,
  }));
  for (const replicate of sorted) {
    const bar = bars[Math.min(BARS - 1, Math.floor((replicate - least) / width))];
    if (bar) bar.many++;
  }
  return bars;
}
