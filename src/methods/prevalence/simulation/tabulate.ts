import { sampleQuantile } from '../distributions/quantile.js';
import { logOf } from '../kernel/portable/elementary.js';
import type { StudyMethod } from './methods.js';
import { SAID } from './task.js';

/** How one interval did at one level, over the draws for which it has one. */
export type Covered = {
  readonly level: number;
  /** Share of these draws in which it holds the true total, and the Monte-Carlo standard error of that share. */
  readonly covered: number;
  readonly error: number;
  /** Share in which it lies wholly below the true total, and wholly above. */
  readonly below: number;
  readonly above: number;
  /** Width in people: mean (null where an interval has no upper limit), and median (null where half have none). */
  readonly meanWidth: number | null;
  readonly medianWidth: number | null;
};

/** How one method did. Numbers are null where it never said anything. */
export type MethodPerformance = {
  readonly method: StudyMethod;
  readonly runs: number;
  /** Share of the draws in which it says nothing. */
  readonly silent: number;
  /** Share of the estimates that lie above the true total: of a lower bound it ought to be small. */
  readonly over: number | null;
  /** Mean and median of the estimates less the true total, in people. */
  readonly bias: number | null;
  readonly medianBias: number | null;
  /** Root of the mean squared error, in people, and of the logarithm of the estimate. */
  readonly rmse: number | null;
  readonly rmseLog: number | null;
  readonly intervals: readonly Covered[];
};

/** Sums up what one method said of all draws. `said` holds estimate and limits draw by draw. */
export function performanceOf(
  method: StudyMethod,
  people: number,
  said: Float64Array,
  levels: readonly number[],
): MethodPerformance {
  const runs = said.length / SAID;
  const rows = Array.from({ length: runs }, (_, run) => said.subarray(run * SAID, (run + 1) * SAID)).filter(
    (row) => !Number.isNaN(row[0]),
  );
  const estimates = Float64Array.from(rows, (row) => row[0] as number);
  const some = rows.length > 0;
  return {
    method,
    runs,
    silent: 1 - rows.length / runs,
    over: some ? estimates.filter((one) => one > people).length / rows.length : null,
    bias: some ? meanOf(estimates) - people : null,
    medianBias: some ? sampleQuantile(estimates.slice().sort(), 0.5) - people : null,
    rmse: some ? Math.sqrt(meanOf(estimates.map((one) => (one - people) ** 2))) : null,
    rmseLog: some ? Math.sqrt(meanOf(estimates.map((one) => logOf(one / people) ** 2))) : null,
    intervals: levels.flatMap((level, place) => {
      const limits = rows
        .map((row) => [row[1 + 2 * place] as number, row[2 + 2 * place] as number] as const)
        .filter(([low, high]) => !Number.isNaN(low) && !Number.isNaN(high));
      return limits.length === 0 ? [] : [coveredBy(limits, people, level)];
    }),
  };
}

function coveredBy(limits: readonly (readonly [number, number])[], people: number, level: number): Covered {
  const many = limits.length;
  const shareOf = (holds: (low: number, high: number) => boolean): number =>
    limits.filter(([low, high]) => holds(low, high)).length / many;
  // Exactly at a limit is inside: a whole number of people and its rounding in binary may differ in the last place.
  const near = 1e-9 * people;
  const below = shareOf((_, high) => high < people - near);
  const above = shareOf((low) => low > people + near);
  const covered = 1 - below - above;
  const widths = Float64Array.from(limits, ([low, high]) => high - low).sort();
  const finite = (width: number): number | null => (width < Number.POSITIVE_INFINITY ? width : null);
  return {
    level,
    covered,
    error: Math.sqrt((Math.max(0, covered) * (1 - covered)) / many),
    below,
    above,
    meanWidth: finite(meanOf(widths)),
    medianWidth: finite(sampleQuantile(widths, 0.5)),
  };
}

const meanOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length;
