import { type LogNormalInterval, logNormalInterval } from '../bounds/log-normal.js';
import type { CaptureTable } from '../captures/table.js';
import { sampleQuantile } from '../distributions/quantile.js';
import { PrevalenceError } from '../errors.js';
import type { Remark } from '../estimate.js';
import { drawMultinomialInto, multinomialOf } from '../random/discrete.js';
import { philoxStream } from '../random/philox.js';
import { checkedPopulation, drawnTable, type ExpectedPopulation, seenOf } from './population.js';

/** An estimator with its error: the total, and its standard error divided by it (of the logarithm of the total). */
export type PlannedFit = (table: CaptureTable) => { readonly estimate: number; readonly logSe: number } | null;

export type ExpectedWidth = {
  /** People whom the lists would see. */
  readonly seen: number;
  readonly estimate: number | null;
  readonly logSe: number | null;
  readonly interval: LogNormalInterval | null;
  /** (high − low)/estimate: 0.5 where the interval is half as wide as the estimate is large. */
  readonly relativeWidth: number | null;
  readonly remarks: readonly Remark[];
};

/**
 * The interval to expect of a plan: the estimator is given the expected table itself, so that its error is the one of the
 * delta method at the plan. What model selection adds is not in it; `simulatedWidth` has that too.
 */
export function expectedWidth(population: ExpectedPopulation, fit: PlannedFit, level = 0.95): ExpectedWidth {
  const table = seenOf(checkedPopulation(population));
  const said = fit(table);
  if (said === null) {
    const remarks = [{ code: 'planning.no-estimate', params: {} }];
    return { seen: table.n, estimate: null, logSe: null, interval: null, relativeWidth: null, remarks };
  }
  const { interval, relativeWidth } = widthOf(table.n, said, level);
  return { seen: table.n, ...said, interval, relativeWidth, remarks: [] };
}

/** Chao's log-normal interval above the people seen. */
function widthOf(
  seen: number,
  { estimate, logSe }: { readonly estimate: number; readonly logSe: number },
  level: number,
): { readonly interval: LogNormalInterval | null; readonly relativeWidth: number | null } {
  const se = estimate * logSe;
  const interval = logNormalInterval(seen, estimate, se * se, level);
  const relativeWidth = interval === null ? null : (interval.high - interval.low) / estimate;
  return { interval, relativeWidth };
}

export type SimulatedWidth = {
  readonly replicates: number;
  /** Replicates of which the estimator says nothing. */
  readonly failed: number;
  /** Relative widths over the others: median, and the tenths from either end; null where all failed. */
  readonly median: number | null;
  readonly lowTenth: number | null;
  readonly highTenth: number | null;
  /** Share of intervals, of those there are, that hold the population's true number. */
  readonly coverage: number | null;
  readonly remarks: readonly Remark[];
};

/**
 * The same by drawing the population's captures anew (multinomial, the number of people rounded) and estimating each.
 * @param options.seed of the Philox streams, one a replicate
 * @throws PrevalenceError PREVALENCE_OPTION
 */
export function simulatedWidth(
  population: ExpectedPopulation,
  fit: PlannedFit,
  options: { readonly seed: bigint | number; readonly replicates?: number; readonly level?: number },
): SimulatedWidth {
  const { seed, replicates = 200, level = 0.95 } = options;
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new PrevalenceError('PREVALENCE_OPTION', 'One replicate or more is needed.', { option: 'replicates' });
  const { lists, people } = checkedPopulation(population);
  const truth = Math.round(people.reduce((sum, one) => sum + one, 0));
  const law = multinomialOf(people);
  const counts = new Float64Array(people.length);
  const widths: number[] = [];
  let held = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    drawMultinomialInto(philoxStream(seed, replicate), truth, law, counts);
    counts[0] = 0;
    const table = drawnTable(lists, counts);
    const said = table === null ? null : fit(table);
    if (table === null || said === null) continue;
    const { interval, relativeWidth } = widthOf(table.n, said, level);
    if (interval === null || relativeWidth === null) continue;
    widths.push(relativeWidth);
    if (interval.low <= truth && truth <= interval.high) held++;
  }
  widths.sort((a, b) => a - b);
  const failed = replicates - widths.length;
  const quantile = (p: number): number | null => (widths.length === 0 ? null : sampleQuantile(widths, p));
  return {
    replicates,
    failed,
    median: quantile(0.5),
    lowTenth: quantile(0.1),
    highTenth: quantile(0.9),
    coverage: widths.length === 0 ? null : held / widths.length,
    remarks: failed > 0 ? [{ code: 'planning.replicates-failed', params: { failed, replicates } }] : [],
  };
}
