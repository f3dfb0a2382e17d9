import type { Cells, Observation } from './cells.js';
import { type Design, addRow, addSquare } from './design.js';
import { exp, lgamma, log } from '../kernel/elementary.js';

/** A sum of fitted cells and what is expected of it, given what was counted. */
export type Part = {
  readonly observation: Observation;
  /** Fitted people in the cells together. */
  readonly fitted: number;
  /** Expected people: the count itself, or the mean of a Poisson number kept within its bounds. */
  readonly mean: number;
  /** Variance of that number; 0 where the count is exact. */
  readonly variance: number;
};

/** The E-step: counts as they would be if all were classified, and the likelihood of what was. */
export type Expectation = {
  readonly logLikelihood: number;
  /** Expected people by cell, 0 in unseen cells. */
  readonly expected: Float64Array;
  /** Observations of several cells or of a censored count; the others need nothing more. */
  readonly parts: readonly Part[];
};

/**
 * Divides what was counted over its cells in proportion to the fitted counts `mu` (Sutherland & Schwarz 2005; Zwane &
 * van der Heijden 2007). The log-likelihood of independent Poisson cells of which only sums are seen is
 * Σ_g (y_g log M_g − log y_g!) − Σ_seen μ, with M_g the fitted sum; a censored count has log Σ_k M^k / k! over its
 * possible values instead (Overstall et al. 2014). It is −Infinity where people stand in cells fitted as 0.
 */
export function expectation(cells: Cells, mu: Float64Array): Expectation {
  const expected = new Float64Array(cells.size);
  const parts: Part[] = [];
  let logLikelihood = 0;
  for (let cell = 0; cell < cells.size; cell++) if (cells.seen[cell]) logLikelihood -= mu[cell] as number;
  for (const observation of cells.observations) {
    const { cells: among, count, least, logFactorial } = observation;
    if (least === null && among.length === 1) {
      const cell = among[0] as number;
      expected[cell] = (expected[cell] as number) + count;
      logLikelihood += count * log(mu[cell] as number) - logFactorial;
      continue;
    }
    let fitted = 0;
    for (const cell of among) fitted += mu[cell] as number;
    const { mean, variance, logSum } =
      least === null
        ? { mean: count, variance: 0, logSum: count * log(fitted) - logFactorial }
        : boundedPoisson(fitted, least, count);
    logLikelihood += logSum;
    if (fitted > 0)
      for (const cell of among) expected[cell] = (expected[cell] as number) + (mean * (mu[cell] as number)) / fitted;
    parts.push({ observation, fitted, mean, variance });
  }
  return { logLikelihood, expected, parts };
}

/**
 * Mean and variance of a Poisson(rate) number known to lie in least … most, and log Σ rate^k / k! over that range.
 * Summed outwards from the largest term until terms no longer matter.
 */
export function boundedPoisson(
  rate: number,
  least: number,
  most: number,
): { readonly mean: number; readonly variance: number; readonly logSum: number } {
  if (rate === 0) return { mean: least, variance: 0, logSum: least === 0 ? 0 : -Infinity };
  const centre = Math.min(most, Math.max(least, Math.floor(rate)));
  let sum = 1;
  let first = 0;
  let second = 0;
  const add = (k: number, weight: number) => {
    sum += weight;
    first += weight * (k - centre);
    second += weight * (k - centre) * (k - centre);
  };
  for (let k = centre + 1, weight = 1; k <= most && weight > 1e-18 * sum; k++) {
    weight *= rate / k;
    add(k, weight);
  }
  for (let k = centre, weight = 1; k > least && weight > 1e-18 * sum; k--) {
    weight *= k / rate;
    add(k - 1, weight);
  }
  const mean = first / sum;
  return {
    mean: centre + mean,
    variance: Math.max(0, second / sum - mean * mean),
    logSum: log(sum) + centre * log(rate) - lgamma(centre + 1),
  };
}

/** Score X'(expected − μ) over the cells that are kept. */
export function scoreOf(design: Design, kept: Uint8Array, mu: Float64Array, expected: Float64Array): Float64Array {
  const score = new Float64Array(design.columns.length);
  for (let cell = 0; cell < design.rows; cell++)
    if (kept[cell]) addRow(design, cell, (expected[cell] as number) - (mu[cell] as number), score);
  return score;
}

/** Information of the complete counts, X' diag(μ) X, lower triangle by rows. */
export function completeInformation(design: Design, kept: Uint8Array, mu: Float64Array): Float64Array {
  const width = design.columns.length;
  const matrix = new Float64Array(width * width);
  for (let cell = 0; cell < design.rows; cell++)
    if (kept[cell] && (mu[cell] as number) > 0) addSquare(design, cell, mu[cell] as number, matrix);
  return matrix;
}

/**
 * Louis's (1982) observed information: that of the complete counts less the variance of their score given what was
 * counted. With parts of one sum M, proportions p and number Y: E(Y)(diag p − pp') + Var(Y) pp'.
 */
export function observedInformation(
  design: Design,
  kept: Uint8Array,
  mu: Float64Array,
  parts: readonly Part[],
): Float64Array {
  const matrix = completeInformation(design, kept, mu);
  const width = design.columns.length;
  for (const { observation, fitted, mean, variance } of parts) {
    if (!(fitted > 0)) continue;
    const centre = meanRow(design, observation.cells, mu, fitted);
    if (observation.cells.length > 1)
      for (const cell of observation.cells) addSquare(design, cell, (-mean * (mu[cell] as number)) / fitted, matrix);
    const back = observation.cells.length > 1 ? mean - variance : -variance;
    for (let i = 0; i < width; i++) {
      const scaled = back * (centre[i] as number);
      if (scaled === 0) continue;
      for (let j = 0; j <= i; j++)
        matrix[i * width + j] = (matrix[i * width + j] as number) + scaled * (centre[j] as number);
    }
  }
  return matrix;
}

/** Mean of the design's rows of some cells, weighted by their fitted counts. */
export function meanRow(design: Design, among: Int32Array, mu: Float64Array, fitted: number): Float64Array {
  const centre = new Float64Array(design.columns.length);
  for (const cell of among) addRow(design, cell, (mu[cell] as number) / fitted, centre);
  return centre;
}

/** Fitted counts of all cells; 0 in cells that are not kept, except unseen ones, which follow from the coefficients. */
export function fittedCounts(cells: Cells, design: Design, kept: Uint8Array, beta: Float64Array): Float64Array {
  const mu = new Float64Array(cells.size);
  for (let cell = 0; cell < cells.size; cell++) {
    if (!kept[cell] && cells.seen[cell]) continue;
    let eta = 0;
    for (let k = design.start[cell] as number; k < (design.start[cell + 1] as number); k++)
      eta += (design.values[k] as number) * (beta[design.at[k] as number] as number);
    mu[cell] = exp(eta);
  }
  return mu;
}
