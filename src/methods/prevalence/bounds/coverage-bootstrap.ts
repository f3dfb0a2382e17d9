import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { Interval, Remark } from '../estimate.js';
import { drawMultinomialInto, multinomialOf } from '../random/discrete.js';
import { philoxStream } from '../random/philox.js';
import { logNormalInterval } from './log-normal.js';
import { type SampleCoverage, sampleCoverage } from './sample-coverage.js';

export const coverageEstimators = ['independence', 'high', 'low'] as const;
export type CoverageEstimator = (typeof coverageEstimators)[number];

/** Standard error of one estimator over replicates. */
export type DrawnError = {
  /** People; null where the estimator says nothing of the table, or of fewer than two replicates. */
  readonly se: number | null;
  readonly replicates: number;
  /** Replicates of which the estimator says nothing; they are not in the standard error. */
  readonly failed: number;
};

export type CoverageBootstrap = Readonly<Record<CoverageEstimator, DrawnError>>;

/**
 * Standard errors of the sample-coverage estimators. A population of N̂ people, those seen and N̂ − n on no list, is
 * drawn anew (multinomial) for each replicate; each estimator has its own N̂. Chao et al. (2001) Statistics in Medicine
 * 20, 3123–3157.
 * @param seed of the Philox streams; replicate b of estimator e uses stream 3b + e
 * @param replicates of each estimator, 2 or more
 */
export function coverageBootstrap(table: CaptureTable, seed: bigint | number, replicates = 1000): CoverageBootstrap {
  if (!Number.isInteger(replicates) || replicates < 2)
    throw new PrevalenceError('PREVALENCE_OPTION', 'Two replicates or more are needed.', { option: 'replicates' });
  const said = sampleCoverage(table);
  return {
    independence: drawnError(table, said, 0, seed, replicates),
    high: drawnError(table, said, 1, seed, replicates),
    low: drawnError(table, said, 2, seed, replicates),
  };
}

function drawnError(
  table: CaptureTable,
  said: SampleCoverage,
  place: 0 | 1 | 2,
  seed: bigint | number,
  replicates: number,
): DrawnError {
  const estimator = coverageEstimators[place];
  const total = said[estimator].estimate;
  if (total === null) return { se: null, replicates, failed: replicates };
  const people = Math.round(total);
  const law = multinomialOf(table.counts.map((count, history) => (history === 0 ? total - table.n : count)));
  const counts = new Float64Array(table.counts.length);
  // Mean and sum of squares in one pass (Welford), replicates in their order.
  let mean = 0;
  let squares = 0;
  let kept = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    drawMultinomialInto(philoxStream(seed, 3 * replicate + place), people, law, counts);
    counts[0] = 0;
    let n = 0;
    for (const count of counts) n += count;
    const again = sampleCoverage({ lists: table.lists, rows: [], counts, n })[estimator].estimate;
    if (again === null) continue;
    kept++;
    const off = again - mean;
    mean += off / kept;
    squares += off * (again - mean);
  }
  return { se: kept < 2 ? null : Math.sqrt(squares / (kept - 1)), replicates, failed: replicates - kept };
}

/** An estimate of the total with what its replicates say of it. */
export type CoverageInterval = { readonly interval: Interval | null; readonly remarks: readonly Remark[] };

/** Chao's log-normal intervals from the drawn standard errors. */
export function coverageIntervals(
  table: CaptureTable,
  drawn: CoverageBootstrap,
  level = 0.95,
): Readonly<Record<CoverageEstimator, CoverageInterval>> {
  const said = sampleCoverage(table);
  const of = (estimator: CoverageEstimator): CoverageInterval => {
    const { estimate } = said[estimator];
    const { se, failed, replicates } = drawn[estimator];
    if (estimate === null || se === null) return { interval: null, remarks: [] };
    const remarks: Remark[] = [];
    if (failed > 0) remarks.push({ code: 'sample-coverage.replicates-failed', params: { failed, replicates } });
    // A few exploding replicates make the standard error: the interval then tells of them and of nothing else.
    if (se > estimate) remarks.push({ code: 'sample-coverage.unstable', params: { se, estimate } });
    return { interval: logNormalInterval(table.n, estimate, se * se, level), remarks };
  };
  return { independence: of('independence'), high: of('high'), low: of('low') };
}
