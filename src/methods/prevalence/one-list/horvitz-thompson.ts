import { expOf, log1pOf } from '../kernel/portable/elementary.js';
import { chanceMet } from './count-law.js';
import type { Groups } from './repeat-counts.js';
import { etas, type TruncatedFit } from './truncated-fit.js';

/** A total with its variance (people²), and the total of each group. */
export type Total = { readonly estimate: number; readonly variance: number; readonly byGroup: readonly number[] };

/**
 * N = Σ n_g / (1 − P0_g). Its variance is that of the fitted parameters, by the delta method, and that of who was met at
 * all, Σ n_g P0_g/(1 − P0_g)². Source: van der Heijden, Bustami, Cruyff, Engbersen & van Houwelingen (2003), Statistical
 * Modelling 3, 305–322, section 3.
 */
export function horvitzThompson(groups: Groups, fit: TruncatedFit): Total {
  const { parameters } = fit;
  const size = expOf(fit.logSize);
  const slope = new Float64Array(parameters);
  const byGroup: number[] = [];
  let estimate = 0;
  let chance = 0;
  for (const [group, eta] of etas(groups, fit.coefficients).entries()) {
    const mean = expOf(eta);
    const met = chanceMet(fit.family, mean, size);
    const people = groups.people[group] as number;
    const total = people / met;
    byGroup.push(total);
    estimate += total;
    const missed = 1 - met;
    chance += (people * missed) / (met * met);
    // d(1/(1 − P0)) = P0/(1 − P0)² d log P0
    const weight = (people * missed) / (met * met);
    const byEta = fit.family === 'poisson' ? -mean : (-size * mean) / (size + mean);
    const row = groups.rows[group] as Float64Array;
    for (let column = 0; column < groups.columns; column++)
      slope[column] = (slope[column] as number) + weight * byEta * (row[column] as number);
    if (parameters > groups.columns) {
      const bySize = size * (mean / (size + mean) - log1pOf(mean / size));
      slope[groups.columns] = (slope[groups.columns] as number) + weight * bySize;
    }
  }
  let fitted = 0;
  for (let i = 0; i < parameters; i++)
    for (let j = 0; j < parameters; j++)
      fitted += (slope[i] as number) * (slope[j] as number) * (fit.covariance[i * parameters + j] as number);
  return { estimate, variance: fitted + chance, byGroup };
}
