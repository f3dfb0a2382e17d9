import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { Remark } from '../estimate.js';
import { correctedTable } from './correction.js';

/** An estimator of the total; the tables it is given have expected counts, which need not be whole. */
export type Estimator = (table: CaptureTable) => number | null;

export type GridPoint = {
  readonly missed: number;
  readonly falseLinks: number;
  /** People, from the corrected table; null where the estimator says nothing. */
  readonly estimate: number | null;
  /** People whom the observed table has and these errors do not explain. */
  readonly unexplained: number;
};

/** The estimate over a grid of error rates, `missed` slowest. */
export function linkageGrid(
  table: CaptureTable,
  missed: readonly number[],
  falseLinks: readonly number[],
  estimate: Estimator,
): readonly GridPoint[] {
  return missed.flatMap((m) =>
    falseLinks.map((f) => {
      const corrected = correctedTable(table, { missed: m, falseLinks: f });
      return { missed: m, falseLinks: f, estimate: estimate(corrected.table), unexplained: corrected.unexplained };
    }),
  );
}

export type TippingPoint = {
  /** The least rate of missed matches at which the total changes by `change`; null where none up to `most` does. */
  readonly rate: number | null;
  /** The total as the linkage stands, and at the tipping point (or at the greatest rate at which there is a total). */
  readonly baseline: number | null;
  readonly estimate: number | null;
  readonly remarks: readonly Remark[];
};

const STEPS = 20;

/**
 * The rate of missed matches at which the estimate changes by a tenth: found on a ladder of twenty rates, then by
 * bisection to 1e-6. An estimator that selects a model can jump; the point is then where it does.
 * @param options.change share of the estimate, 0.1 unless told
 * @param options.most the greatest rate tried, 0.5 unless told
 */
export function tippingPoint(
  table: CaptureTable,
  estimate: Estimator,
  options: { readonly change?: number; readonly most?: number } = {},
): TippingPoint {
  const { change = 0.1, most = 0.5 } = options;
  if (!(change > 0) || !(most > 0 && most < 1))
    throw new PrevalenceError('PREVALENCE_OPTION', 'The change is above 0, and the greatest rate between 0 and 1.', {
      option: 'tipping-point',
    });
  const baseline = estimate(table);
  if (baseline === null)
    return { rate: null, baseline, estimate: null, remarks: [{ code: 'linkage.no-baseline', params: {} }] };
  const at = (missed: number): number | null => estimate(correctedTable(table, { missed, falseLinks: 0 }).table);
  const tips = (total: number | null): boolean => total !== null && Math.abs(total / baseline - 1) >= change;
  let below = 0;
  let last: number | null = baseline;
  for (let step = 1; step <= STEPS; step++) {
    const rate = (most * step) / STEPS;
    const total = at(rate);
    if (tips(total)) return bisected(below, rate, total as number, baseline, at, tips);
    if (total !== null) last = total;
    below = rate;
  }
  return {
    rate: null,
    baseline,
    estimate: last,
    remarks: [{ code: 'linkage.no-tipping-point', params: { change, most } }],
  };
}

function bisected(
  below: number,
  above: number,
  total: number,
  baseline: number,
  at: (missed: number) => number | null,
  tips: (total: number | null) => boolean,
): TippingPoint {
  let low = below;
  let high = above;
  let reached = total;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    const there = at(middle);
    if (tips(there)) {
      high = middle;
      reached = there as number;
    } else low = middle;
  }
  return { rate: high, baseline, estimate: reached, remarks: [] };
}
