import type { Cells } from './cells.js';
import { factorOf, logDeterminant } from './cholesky.js';
import type { Design } from './design.js';
import { completeInformation } from './expectation.js';
import { lgamma, log } from '../kernel/elementary.js';

/**
 * Priors of the effects θ (sum-to-zero contrasts; flat on the intercept), as conting has them: `UIP`, unit information,
 * θ ~ N(0, c (X'X)⁻¹) with c cells (Ntzoufras, Dellaportas & Forster 2003); `SBH`, the same times σ², with
 * σ² ~ inverse gamma(a/2, b/2) (Sabanés Bové & Held 2011), a = b = 0.001.
 */
export type EffectsPrior = 'UIP' | 'SBH';

const SHAPE = 0.001;
const SCALE = 0.001;

/** A prior for the columns of one design. Logs of densities count every constant, so that models compare. */
export type Prior = {
  /** Log of the density, σ² integrated out. */
  readonly logDensity: (beta: Float64Array) => number;
  /** Gradient and precision of a normal law that touches the prior at β (for `UIP` the prior itself). */
  readonly weight: (beta: Float64Array) => number;
  /** X'X / cells, lower triangle by rows, 0 for the intercept. */
  readonly precision: Float64Array;
};

export function priorOf(kind: EffectsPrior, cells: Cells, design: Design): Prior {
  const width = design.columns.length;
  const all = new Uint8Array(cells.size).fill(1);
  const precision = completeInformation(design, all, new Float64Array(cells.size).fill(1 / cells.size));
  for (let i = 0; i < width; i++) precision[i * width] = 0;
  const effects = width - 1;
  const constant = 0.5 * logDeterminant(factorOf(precision, width), log) - 0.5 * effects * log(2 * Math.PI);
  const form = (beta: Float64Array) => {
    let sum = 0;
    for (let i = 1; i < width; i++)
      for (let j = 1; j <= i; j++)
        sum += (i === j ? 1 : 2) * (precision[i * width + j] as number) * (beta[i] as number) * (beta[j] as number);
    return sum;
  };
  if (kind === 'UIP') return { precision, weight: () => 1, logDensity: (beta) => constant - 0.5 * form(beta) };
  const half = (SHAPE + effects) / 2;
  const gammas = lgamma(half) - lgamma(SHAPE / 2) + (SHAPE / 2) * log(SCALE / 2);
  return {
    precision,
    weight: (beta) => (SHAPE + effects) / (SCALE + form(beta)),
    logDensity: (beta) => constant + gammas - half * log((SCALE + form(beta)) / 2),
  };
}
