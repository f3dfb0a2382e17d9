import { cholesky, invertFromCholesky, solveCholesky } from '../kernel/portable/vector.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';

const MOST_STEPS = 100;
const LONGEST_STEP = 4;
const SMALL_STEP = 1e-10;

export type DenseFit = {
  readonly coefficients: Float64Array;
  /** Inverse information, row by row. */
  readonly covariance: Float64Array;
  /** Σ (y log μ − μ). */
  readonly logLikelihood: number;
};

/**
 * Poisson regression with log link by Newton's method on a written-out design, for models that are not hierarchical sets
 * of lists.
 * @param design one row of `columns` numbers a cell
 * @returns null where the information is singular or the maximum lies at infinity
 */
export function denseFit(design: Float64Array, columns: number, counts: Float64Array): DenseFit | null {
  const cells = counts.length;
  const information = new Float64Array(columns * columns);
  const step = new Float64Array(columns);
  // As R's glm begins: one weighted step from μ = y + 0.1.
  const means = counts.map((count) => count + 0.1);
  const working = means.map((mean, cell) => mean * logOf(mean) + (counts[cell] as number) - mean);
  informationOf(design, columns, means, working, information, step);
  if (cholesky(information, columns, columns) !== 0) return null;
  solveCholesky(information, columns, columns, step);
  let coefficients = step.slice();
  let logLikelihood = meansOf(design, columns, coefficients, counts, means);
  for (let count = 0; count < MOST_STEPS; count++) {
    for (let cell = 0; cell < cells; cell++) working[cell] = (counts[cell] as number) - (means[cell] as number);
    informationOf(design, columns, means, working, information, step);
    if (cholesky(information, columns, columns) !== 0) return null;
    solveCholesky(information, columns, columns, step);
    let longest = 0;
    for (const move of step) longest = Math.max(longest, Math.abs(move));
    if (!(longest < Infinity)) return null;
    if (longest < SMALL_STEP) {
      const covariance = new Float64Array(columns * columns);
      invertFromCholesky(information, columns, columns, covariance);
      return { coefficients, covariance, logLikelihood };
    }
    let factor = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    for (let half = 0; half < 30; half++, factor /= 2) {
      const next = coefficients.map((value, place) => value + factor * (step[place] as number));
      const reached = meansOf(design, columns, next, counts, means);
      if (reached >= logLikelihood - 1e-9 * (1 + Math.abs(logLikelihood)) || half === 29) {
        coefficients = next;
        logLikelihood = reached;
        break;
      }
    }
  }
  return null;
}

/** X'WX into `information`, X'v into `right`. */
function informationOf(
  design: Float64Array,
  columns: number,
  weights: Float64Array,
  values: Float64Array,
  information: Float64Array,
  right: Float64Array,
): void {
  information.fill(0);
  right.fill(0);
  for (let cell = 0; cell < weights.length; cell++) {
    const row = cell * columns;
    const weight = weights[cell] as number;
    const value = values[cell] as number;
    for (let i = 0; i < columns; i++) {
      const x = design[row + i] as number;
      if (x === 0) continue;
      right[i] = (right[i] as number) + x * value;
      for (let j = 0; j <= i; j++) {
        const place = i * columns + j;
        information[place] = (information[place] as number) + weight * x * (design[row + j] as number);
      }
    }
  }
}

/** μ into `means`; gives Σ (y log μ − μ). */
function meansOf(
  design: Float64Array,
  columns: number,
  coefficients: Float64Array,
  counts: Float64Array,
  means: Float64Array,
): number {
  let logLikelihood = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    let predictor = 0;
    for (let i = 0; i < columns; i++) predictor += (design[cell * columns + i] as number) * (coefficients[i] as number);
    const mean = expOf(predictor);
    means[cell] = mean;
    logLikelihood += (counts[cell] as number) * predictor - mean;
  }
  return logLikelihood;
}
