import { supersetSums } from '../captures/table.js';
import { absOf } from '../kernel/portable/number.js';
import { cholesky, expInto, solveCholesky, subset, superset } from '../kernel/portable/vector.js';

/** A log-linear posterior: Poisson counts over the cells kept, and a normal prior on each term. */
export type LogLinearPosterior = {
  readonly lists: number;
  readonly counts: Float64Array;
  /** 1 for the histories that count, 0 for those that a term at minus infinity empties; place 0 is 0. */
  readonly kept: Float64Array;
  /** 0 (the intercept) and the terms, as bitmasks. */
  readonly terms: readonly number[];
  /** 1/variance of the prior of each term; 0 is flat. */
  readonly precisions: readonly number[];
};

/** Its greatest point and the negative second derivatives there, as their Cholesky factor (rows of p numbers). */
export type Mode = { readonly at: Float64Array; readonly factor: Float64Array; readonly log: number };

const MOST_ROUNDS = 100;

/** Expected counts at a point. */
function means({ lists, kept, terms }: LogLinearPosterior, at: Float64Array): Float64Array {
  const cells = new Float64Array(2 ** lists);
  for (const [place, term] of terms.entries()) cells[term] = at[place] as number;
  subset(cells, lists);
  expInto(cells, cells, cells.length);
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = (cells[cell] as number) * (kept[cell] as number);
  return cells;
}

/** Log of the posterior, without its constant. */
export function logPosterior(posterior: LogLinearPosterior, margins: Float64Array, at: Float64Array): number {
  let value = 0;
  for (const mean of means(posterior, at)) value -= mean;
  for (const [place, term] of posterior.terms.entries()) {
    const coefficient = at[place] as number;
    value +=
      coefficient * (margins[term] as number) -
      ((posterior.precisions[place] as number) * coefficient * coefficient) / 2;
  }
  return value;
}

/** The mode by Newton's method with halved steps; null where there is none (a flat direction, or no maximum). */
export function modeOf(posterior: LogLinearPosterior, start: Float64Array): Mode | null {
  const { lists, terms, precisions } = posterior;
  const margins = supersetSums(posterior.counts);
  const p = terms.length;
  let at = start.slice();
  let log = logPosterior(posterior, margins, at);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sums = means(posterior, at);
    superset(sums, lists);
    const factor = new Float64Array(p * p);
    const step = new Float64Array(p);
    for (let i = 0; i < p; i++) {
      const own = terms[i] as number;
      step[i] = (margins[own] as number) - (sums[own] as number) - (precisions[i] as number) * (at[i] as number);
      for (let j = 0; j <= i; j++)
        factor[i * p + j] = (sums[own | (terms[j] as number)] as number) + (i === j ? (precisions[i] as number) : 0);
    }
    if (cholesky(factor, p, p) !== 0) return null;
    solveCholesky(factor, p, p, step);
    let size = 0;
    for (const one of step) size = Math.max(size, absOf(one));
    if (size < 1e-9) return { at, factor, log };
    const moved = improved(posterior, margins, at, step, log);
    if (!moved) return size < 1e-5 ? { at, factor, log } : null;
    ({ at, log } = moved);
  }
  return null;
}

function improved(
  posterior: LogLinearPosterior,
  margins: Float64Array,
  at: Float64Array,
  step: Float64Array,
  log: number,
) {
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = at.map((value, place) => value + share * (step[place] as number));
    const value = logPosterior(posterior, margins, next);
    if (value >= log) return { at: next, log: value };
  }
  return null;
}
