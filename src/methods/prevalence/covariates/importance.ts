import { drawChiSquare, drawNormal } from '../random/continuous.js';
import type { Stream } from '../random/stream.js';
import type { Cells } from './cells.js';
import { backward, logDeterminant } from './cholesky.js';
import type { Design } from './design.js';
import { exp, lgamma, log } from '../kernel/elementary.js';
import { paretoSmoothed } from './pareto.js';
import { type PosteriorMode, logPosterior } from './posterior-mode.js';
import type { Prior } from './prior.js';

/** Weighted draws of a model's coefficients. */
export type ImportanceDraws = {
  readonly draws: readonly Float64Array[];
  /** Logs of the smoothed weights; their mean is the marginal likelihood. */
  readonly logWeights: Float64Array;
  readonly logEvidence: number;
  /** Pareto shape of the weights; trust below 0.7. */
  readonly shape: number;
  /** Effective number of draws, (Σw)² / Σw². */
  readonly effective: number;
};

const DEGREES = 5;

/**
 * Draws from Student's law with 5 degrees of freedom around the mode, weighted to the posterior: the marginal likelihood
 * without Laplace's error, with a diagnostic that says where the draws do not reach the tails.
 */
export function importanceDraws(
  cells: Cells,
  design: Design,
  prior: Prior,
  mode: PosteriorMode,
  stream: Stream,
  size: number,
): ImportanceDraws {
  const width = design.columns.length;
  const constant =
    lgamma((DEGREES + width) / 2) -
    lgamma(DEGREES / 2) -
    0.5 * width * log(DEGREES * Math.PI) +
    0.5 * logDeterminant(mode.factor, log);
  const draws: Float64Array[] = [];
  const logWeights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const z = new Float64Array(width);
    let square = 0;
    const stretch = Math.sqrt(DEGREES / drawChiSquare(stream, DEGREES));
    for (let c = 0; c < width; c++) {
      const value = stretch * drawNormal(stream);
      z[c] = value;
      square += value * value;
    }
    const beta = backward(mode.factor, z);
    for (let c = 0; c < width; c++) beta[c] = (beta[c] as number) + (mode.beta[c] as number);
    const proposed = constant - 0.5 * (DEGREES + width) * log(1 + square / DEGREES);
    logWeights[i] = logPosterior(cells, design, prior, beta) - proposed;
    draws.push(beta);
  }
  const smoothed = paretoSmoothed(logWeights);
  const top = smoothed.logWeights.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  let squares = 0;
  for (const value of smoothed.logWeights) {
    const w = exp(value - top);
    sum += w;
    squares += w * w;
  }
  return {
    draws,
    logWeights: smoothed.logWeights,
    logEvidence: top + log(sum / size),
    shape: smoothed.shape,
    effective: (sum * sum) / squares,
  };
}
