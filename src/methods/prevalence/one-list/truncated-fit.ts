import { cholesky, invertFromCholesky, solveCholesky } from '../kernel/portable/vector.js';
import { logOf } from '../kernel/portable/elementary.js';
import { type CountFamily, scored } from './count-law.js';
import type { Groups } from './repeat-counts.js';

/** A zero-truncated law fitted by maximum likelihood. */
export type TruncatedFit = {
  readonly family: CountFamily;
  /** log λ of a group = its row · coefficients. */
  readonly coefficients: Float64Array;
  /** log of the size of a negative binomial; 0 for the geometric; Infinity for the Poisson law. */
  readonly logSize: number;
  readonly logLikelihood: number;
  /** Inverse of the observed information of the coefficients, then of log size where it was fitted; rows of `parameters`. */
  readonly covariance: Float64Array;
  readonly parameters: number;
};

/** What a fit can end in when it has no finite maximum. */
export type NoFit = 'diverges' | 'poisson-limit' | 'no-lower-size';

type Likelihood = { readonly value: number; readonly gradient: Float64Array; readonly information: Float64Array };

const MOST_STEPS = 200;

/**
 * Newton's method with halved steps, the information ridged where it is not positive definite.
 * @returns the reason where the likelihood rises without a maximum: `diverges` (a mean of 0 or without end),
 * `poisson-limit` (the negative binomial's size grows without end) or `no-lower-size` (it falls to 0)
 */
export function fitTruncated(family: CountFamily, groups: Groups): TruncatedFit | NoFit {
  const parameters = groups.columns + (family === 'negative-binomial' ? 1 : 0);
  const point = new Float64Array(parameters);
  // Zelterman's rate is near whatever the law.
  point[0] = logOf(Math.max((2 * (groups.together[1] ?? 0)) / Math.max(groups.together[0] as number, 0.5), 0.05));
  let here = likelihood(family, groups, point);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = ascent(here, parameters);
    const tried = point.slice();
    let there = here;
    let length = 1;
    const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (longest > 2) length = 2 / longest;
    for (let halving = 0; halving < 40; halving++, length /= 2) {
      for (let i = 0; i < parameters; i++) tried[i] = (point[i] as number) + length * (direction[i] as number);
      there = likelihood(family, groups, tried);
      if (there.value >= here.value - 1e-13 * Math.abs(here.value)) break;
    }
    point.set(tried);
    here = there;
    const edge = edgeOf(family, groups, point);
    if (edge) return edge;
    if (longest < 1e-10) return finished(family, groups, point, here);
  }
  return 'diverges';
}

function edgeOf(family: CountFamily, groups: Groups, point: Float64Array): NoFit | null {
  if (family === 'negative-binomial') {
    const logSize = point[groups.columns] as number;
    if (logSize > 14) return 'poisson-limit';
    if (logSize < -9) return 'no-lower-size';
  }
  for (const [group, row] of groups.rows.entries()) {
    const eta = etaOf(row, point);
    if (groups.people[group] && (eta < -18 || eta > 18)) return 'diverges';
  }
  return null;
}

function etaOf(row: Float64Array, point: Float64Array): number {
  return row.reduce((sum, value, column) => sum + value * (point[column] as number), 0);
}

function likelihood(family: CountFamily, groups: Groups, point: Float64Array): Likelihood {
  const size = point.length;
  const { columns } = groups;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const delta = family === 'negative-binomial' ? (point[columns] as number) : 0;
  let value = 0;
  for (const [group, row] of groups.rows.entries()) {
    const eta = etaOf(row, point);
    for (const [index, people] of (groups.counts[group] as Float64Array).entries()) {
      if (people === 0) continue;
      const one = scored(family, index + 1, eta, delta);
      value += people * one.value;
      for (let i = 0; i < size; i++) {
        const a = i < columns ? (row[i] as number) : 1;
        gradient[i] = (gradient[i] as number) + people * a * (i < columns ? one.eta : one.delta);
        for (let j = 0; j <= i; j++) {
          const b = j < columns ? (row[j] as number) : 1;
          const second = i < columns ? one.etaEta : j < columns ? one.etaDelta : one.deltaDelta;
          information[i * size + j] = (information[i * size + j] as number) - people * a * b * second;
        }
      }
    }
  }
  return { value, gradient, information };
}

/** The Newton step, or one between it and the gradient where the likelihood is not concave. */
function ascent({ gradient, information }: Likelihood, size: number): Float64Array {
  let scale = 0;
  for (let i = 0; i < size; i++) scale = Math.max(scale, Math.abs(information[i * size + i] as number));
  for (let ridge = 0; ridge < 1e6; ridge = ridge === 0 ? 1e-6 : ridge * 10) {
    const factor = information.slice();
    for (let i = 0; i < size; i++) {
      const diagonal = factor[i * size + i] as number;
      factor[i * size + i] = diagonal + ridge * (scale + 1e-8);
    }
    if (!((factor[0] as number) > 0) || cholesky(factor, size, size) !== 0) continue;
    const step = gradient.slice();
    solveCholesky(factor, size, size, step);
    return step;
  }
  return gradient.slice();
}

function finished(family: CountFamily, groups: Groups, point: Float64Array, here: Likelihood): TruncatedFit | NoFit {
  const size = point.length;
  const factor = here.information.slice();
  if (cholesky(factor, size, size) !== 0) return 'diverges';
  const covariance = new Float64Array(size * size);
  invertFromCholesky(factor, size, size, covariance);
  return {
    family,
    coefficients: point.slice(0, groups.columns),
    logSize: family === 'poisson' ? Infinity : family === 'geometric' ? 0 : (point[groups.columns] as number),
    logLikelihood: here.value,
    covariance,
    parameters: size,
  };
}

/** λ of each group. */
export function etas(groups: Groups, coefficients: Float64Array): readonly number[] {
  return groups.rows.map((row) => etaOf(row, coefficients));
}
