import type { CaptureTable } from '../captures/table.js';
import { type ExistenceCache, existenceCache, type Verdict, verdict, verdictOf } from '../existence/verdict.js';
import type { Kernel } from '../kernel/kernel.js';
import { logOf } from '../kernel/portable/elementary.js';
import {
  AS_GLM,
  CONVERGED,
  DEVIANCE,
  EXACTLY,
  FINITE_TERMS,
  ITERATIONS,
  LOG_LIKELIHOOD,
  MOST_TERMS,
  NO_MAXIMUM,
  UNSEEN,
  WARMLY,
} from '../kernel/portable/fit.js';
import type { Model } from '../models/model.js';

/** The extended maximum-likelihood fit of one model (Chan, Silverman & Vincent 2021, section 2.3). */
export type Fit = {
  readonly model: Model;
  /** People seen and unseen: n + exp(α₀). */
  readonly estimate: number;
  /** exp(α₀): people on no list. */
  readonly unseen: number;
  /** Coefficients of the intercept and then of `model.terms`; −Infinity where nobody is on all lists of the term. */
  readonly coefficients: Float64Array;
  /** Terms with a finite coefficient, the intercept (0) first, and their variances and covariances row by row. */
  readonly finite: readonly number[];
  readonly covariance: Float64Array;
  /** Expected people by history, 2^t; 0 in cells that an infinite coefficient empties, and in place 0. */
  readonly fitted: Float64Array;
  readonly deviance: number;
  readonly logLikelihood: number;
  /** Coefficients with the intercept, infinite ones counted. */
  readonly parameters: number;
  /** 2p − 2l, and p log(n) − 2l with n the people seen, as Rcapture and MultipleSystemsEstimation count. */
  readonly aic: number;
  readonly bic: number;
  readonly iterations: number;
};

/** The tables and verdicts of one run, so that none is worked out twice. */
export type Bench = {
  readonly kernel: Kernel;
  readonly lists: number;
  readonly known: ExistenceCache;
};

export const bench = (kernel: Kernel, lists: number): Bench => ({ kernel, lists, known: existenceCache() });

/** Puts a table before the kernel: every fit that follows is of this one. */
export function take({ kernel, lists }: Bench, counts: Float64Array): void {
  kernel.counts.set(counts);
  kernel.takeTable(lists);
}

/**
 * Fits terms to the table taken in: true where the extended maximum exists and is the only one. What floating point
 * cannot decide is decided exactly. Coefficients and expected counts stay in the kernel.
 */
export function fitTerms({ kernel, lists, known }: Bench, terms: ArrayLike<number>, manner: number = EXACTLY): boolean {
  kernel.terms[0] = 0;
  for (let place = 0; place < terms.length; place++) kernel.terms[place + 1] = terms[place] as number;
  const status = kernel.fitModel(lists, terms.length + 1, manner);
  if (status === CONVERGED) return true;
  if (status === NO_MAXIMUM) return false;
  return verdictOf(lists, observedIn(kernel, lists), { lists, terms: Array.from(terms) }, known).code === 0;
}

/** The same from the coefficients that stand in the kernel; false also where it only did not get there from them. */
export function convergesWarmly({ kernel, lists }: Bench, terms: readonly number[]): boolean {
  kernel.terms[0] = 0;
  for (let place = 0; place < terms.length; place++) kernel.terms[place + 1] = terms[place] as number;
  return kernel.fitModel(lists, terms.length + 1, WARMLY) === CONVERGED;
}

/** Histories that somebody has, in the table in the kernel. */
function observedIn(kernel: Kernel, lists: number): readonly number[] {
  const observed: number[] = [];
  for (let history = 1; history < 2 ** lists; history++)
    if ((kernel.counts[history] as number) > 0) observed.push(history);
  return observed;
}

/** The total estimated by the last fit. */
export const estimateOf = ({ kernel }: Bench): number =>
  (kernel.margins[0] as number) + (kernel.found[UNSEEN] as number);

/** BIC of the last fit of so many terms, main effects counted and the intercept not. */
export function bicOf({ kernel }: Bench, terms: number): number {
  return (terms + 1) * logOf(kernel.margins[0] as number) - 2 * (kernel.found[LOG_LIKELIHOOD] as number);
}

/**
 * Fits one model. Where the extended maximum does not exist, or is not the only one, the verdict says why instead.
 * @param as `glm` stops where R's glm does and takes its covariances, which are those of the step before: its numbers to
 *   all digits, and up to 3e-4 away from the covariances at the maximum
 * @returns the fit, or null with the exact verdict
 */
export function fitModel(
  kernel: Kernel,
  table: CaptureTable,
  model: Model,
  as: 'exact' | 'glm' = 'exact',
): { readonly fit: Fit | null; readonly verdict: Verdict } {
  const on = bench(kernel, table.lists.length);
  take(on, table.counts);
  const judged = verdict(table, model, on.known);
  if (judged.code !== 0 || model.terms.length >= MOST_TERMS) return { fit: null, verdict: judged };
  fitTerms(on, model.terms, as === 'glm' ? AS_GLM : EXACTLY);
  return { fit: readFit(on, model), verdict: judged };
}

/** All of the last fit, copied out of the kernel. */
export function readFit(on: Bench, model: Model): Fit {
  const { kernel, lists } = on;
  const parameters = model.terms.length + 1;
  const many = kernel.found[FINITE_TERMS] as number;
  kernel.invertInformation();
  const covariance = new Float64Array(many * many);
  for (let row = 0; row < many; row++)
    for (let column = 0; column < many; column++)
      covariance[row * many + column] = kernel.covariance[
        Math.max(row, column) * MOST_TERMS + Math.min(row, column)
      ] as number;
  const coefficients = kernel.alpha.slice(0, parameters);
  const logLikelihood = kernel.found[LOG_LIKELIHOOD] as number;
  return {
    model,
    estimate: estimateOf(on),
    unseen: kernel.found[UNSEEN] as number,
    coefficients,
    finite: [0, ...model.terms].filter((_, place) => (coefficients[place] as number) > -Infinity),
    covariance,
    fitted: kernel.fitted.slice(0, 2 ** lists),
    deviance: kernel.found[DEVIANCE] as number,
    logLikelihood,
    parameters,
    aic: 2 * parameters - 2 * logLikelihood,
    bic: bicOf(on, model.terms.length),
    iterations: kernel.found[ITERATIONS] as number,
  };
}
