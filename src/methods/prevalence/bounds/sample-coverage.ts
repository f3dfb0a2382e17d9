import { type CaptureTable, pairsOf } from '../captures/table.js';
import type { Remark } from '../estimate.js';
import { fourCells, margins, singles } from './margins.js';

/** One of the three estimators of the total: a number of people, or why there is none. */
export type CoverageEstimate = { readonly estimate: number | null; readonly remarks: readonly Remark[] };

export type SampleCoverage = {
  /** Ĉ = 1 − mean of (on list j only)/(on list j): the share of all captures that the people seen stand for. */
  readonly coverage: number;
  /** D: people seen by t − 1 of the lists, on average over which list is left out. */
  readonly distinct: number;
  /** Lists independent: D/Ĉ. */
  readonly independence: CoverageEstimate;
  /** Dependence estimated with the total, for coverage that is high (0.55 or more, Chao et al. 2001). */
  readonly high: CoverageEstimate;
  /** Dependence estimated in two steps, for coverage that is low: an estimate that does not explode. */
  readonly low: CoverageEstimate;
};

/** Below this coverage the high-coverage estimator is not advised. Chao et al. (2001) Statistics in Medicine 20, 3123–3157. */
export const LEAST_COVERAGE = 0.55;

/**
 * Sample-coverage estimators of Chao & Tsay (1998) Biometrika 85, 283–293; Tsay & Chao (2001) J. Applied Statistics 28,
 * 25–36. With N C = D + Σ A_jk γ_jk / t, γ_jk = N n_jk/(n_j n_k) − 1, and A_jk the people on j and none but perhaps k,
 * and on k and none but perhaps j:
 *   high: N solved from that line; low: N₀ = D/Ĉ, γ from N₀, N₁, γ from N₁, N₂.
 * Where the line has no solution above n, nothing is said (other software gives n as the estimate).
 */
export function sampleCoverage(table: CaptureTable): SampleCoverage {
  const { lists, n } = table;
  const t = lists.length;
  const on = margins(table);
  const alone = singles(table);
  let uncovered = 0;
  let onlyOne = 0;
  for (const [list, margin] of on.entries()) {
    if (margin > 0) uncovered += (alone[list] as number) / margin;
    onlyOne += alone[list] as number;
  }
  const coverage = 1 - uncovered / t;
  const distinct = n - onlyOne / t;
  if (!(coverage > 0)) {
    const nothing = { estimate: null, remarks: [{ code: 'sample-coverage.no-overlap', params: {} }] };
    return { coverage: 0, distinct, independence: nothing, high: nothing, low: nothing };
  }
  const { weights, slope } = dependenceTerms(table, on, alone);
  const start = distinct / coverage;
  const step = (total: number): number => start + (total * slope - weights) / (t * coverage);
  return {
    coverage,
    distinct,
    independence: aboveSeen(start, n),
    high: highCoverage(
      coverage,
      (start - weights / (t * coverage)) / (1 - slope / (t * coverage)),
      1 - slope / (t * coverage),
      n,
    ),
    low: aboveSeen(step(step(start)), n),
  };
}

/** Σ A_jk, and Σ A_jk n_jk/(n_j n_k): both over pairs of lists that somebody is on. */
function dependenceTerms(
  table: CaptureTable,
  on: readonly number[],
  alone: readonly number[],
): { readonly weights: number; readonly slope: number } {
  let weights = 0;
  let slope = 0;
  for (const [j, k, pair] of pairsOf(table.lists.length)) {
    const product = (on[j] as number) * (on[k] as number);
    if (product === 0) continue;
    const weight = (alone[j] as number) + (alone[k] as number) + 2 * (table.counts[pair] as number);
    weights += weight;
    slope += (weight * fourCells(table, 1 << j, 1 << k).both) / product;
  }
  return { weights, slope };
}

/** An estimate below the people seen is no estimate. */
function aboveSeen(estimate: number, n: number): CoverageEstimate {
  if (estimate >= n) return { estimate, remarks: [] };
  return { estimate: null, remarks: [{ code: 'sample-coverage.below-seen', params: { n } }] };
}

function highCoverage(coverage: number, estimate: number, divisor: number, n: number): CoverageEstimate {
  if (!(divisor > 0) || !(estimate >= n) || estimate === Infinity)
    return { estimate: null, remarks: [{ code: 'sample-coverage.high-fails', params: { coverage, n } }] };
  if (coverage < LEAST_COVERAGE)
    return {
      estimate,
      remarks: [{ code: 'sample-coverage.low-coverage', params: { coverage, least: LEAST_COVERAGE } }],
    };
  return { estimate, remarks: [] };
}
