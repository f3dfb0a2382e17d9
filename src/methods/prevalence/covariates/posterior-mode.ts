import type { Cells } from './cells.js';
import { type Factor, factorOf, logDeterminant, solve } from './cholesky.js';
import type { Design } from './design.js';
import { expectation, fittedCounts, observedInformation, scoreOf } from './expectation.js';
import { log } from '../kernel/elementary.js';
import type { Prior } from './prior.js';

/** The top of a model's posterior density, and the curvature there. */
export type PosteriorMode = {
  readonly beta: Float64Array;
  /** Log-likelihood + log prior density. */
  readonly logDensity: number;
  /** Factor of the negative second derivatives. */
  readonly factor: Factor;
  /** Laplace's approximation of the log marginal likelihood. */
  readonly laplace: number;
};

/** Log-likelihood of what was counted + log prior. Unseen cells are summed out: they are not in the likelihood at all. */
export function logPosterior(cells: Cells, design: Design, prior: Prior, beta: Float64Array): number {
  return expectation(cells, fittedCounts(cells, design, cells.seen, beta)).logLikelihood + prior.logDensity(beta);
}

/** Newton's method from `start`; the curvature of the likelihood is kept positive by that of complete counts. */
export function posteriorMode(cells: Cells, design: Design, prior: Prior, start: Float64Array): PosteriorMode {
  const width = design.columns.length;
  let beta = start;
  let value = logPosterior(cells, design, prior, beta);
  let factor = factorOf(new Float64Array(width * width), width);
  for (let step = 0; step < 200; step++) {
    const mu = fittedCounts(cells, design, cells.seen, beta);
    const { expected, parts } = expectation(cells, mu);
    const weight = prior.weight(beta);
    const gradient = scoreOf(design, cells.seen, mu, expected);
    for (let i = 0; i < width; i++) gradient[i] = (gradient[i] as number) - weight * pull(prior, beta, i, width);
    factor = positive(observedInformation(design, cells.seen, mu, parts), prior, weight, width);
    if (factor.aside.includes(1))
      factor = positive(observedInformation(design, cells.seen, mu, []), prior, weight, width);
    const delta = solve(factor, gradient);
    let length = 1;
    for (const move of delta) length = Math.min(length, 3 / Math.max(Math.abs(move), 1e-300));
    let gained = false;
    for (let half = 0; half < 30; half++, length /= 2) {
      const next = beta.map((b, i) => b + length * (delta[i] as number));
      const reached = logPosterior(cells, design, prior, next);
      if (reached < value) continue;
      gained = reached > value + 1e-11 * (1 + Math.abs(value));
      [beta, value] = [next, reached];
      break;
    }
    if (!gained) break;
  }
  return {
    beta,
    logDensity: value,
    factor,
    laplace: value + 0.5 * width * log(2 * Math.PI) - 0.5 * logDeterminant(factor, log),
  };
}

function pull({ precision }: Prior, beta: Float64Array, i: number, width: number): number {
  let sum = 0;
  for (let j = 0; j < width; j++)
    sum += (precision[i > j ? i * width + j : j * width + i] as number) * (beta[j] as number);
  return sum;
}

function positive(information: Float64Array, { precision }: Prior, weight: number, width: number): Factor {
  for (let k = 0; k < information.length; k++)
    information[k] = (information[k] as number) + weight * (precision[k] as number);
  return factorOf(information, width, 1e-13);
}
