import { rootBetween } from '../distributions/root.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';
import { chanceMet, probabilityOf } from './count-law.js';

/** A law whose people met once are too many: those who are not met again because they were met. */
export type OneInflatedFit = {
  readonly family: 'poisson' | 'geometric';
  readonly mean: number;
  /** Variance of log mean. */
  readonly variance: number;
  /** Share of the people met that the law does not have: 0 … 1; below 0 where people met once are too few. */
  readonly inflation: number;
  readonly logLikelihood: number;
};

/**
 * One-inflation of the zero-truncated law, by maximum likelihood: the mean from people met at least twice alone, the
 * inflation from the rest. Godwin and Böhning (2017), Applied Statistics 66, 425–448.
 * @param counts people met once, twice, …
 * @returns null where nobody was met three times: the likelihood then rises towards a mean of 0
 */
export function fitOneInflated(family: 'poisson' | 'geometric', counts: Float64Array): OneInflatedFit | null {
  let several = 0;
  let times = 0;
  for (let index = 1; index < counts.length; index++) {
    several += counts[index] as number;
    times += (counts[index] as number) * (index + 1);
  }
  if (!(times > 2 * several)) return null;
  const average = times / several;
  // Of the geometric law y − 2, given y ≥ 2, is geometric again, with mean λ.
  const mean =
    family === 'geometric' ? average - 2 : rootBetween((rate) => momentsAboveOne(rate).mean - average, average - 1, 0);
  const spread = family === 'geometric' ? mean / (1 + mean) : momentsAboveOne(mean).variance;
  // By log λ the score of a geometric y is (y − 2 − λ)/(1 + λ), of variance λ/(1 + λ).
  const once = counts[0] as number;
  const n = once + several;
  const one = probabilityOf(family, 1, mean, 1);
  const aboveOne = chanceMet(family, mean, 1) - one;
  let logLikelihood = once > 0 ? once * logOf(once / n) : 0;
  logLikelihood += several * logOf(several / n);
  for (let index = 1; index < counts.length; index++) {
    const people = counts[index] as number;
    if (people > 0) logLikelihood += people * logOf(probabilityOf(family, index + 1, mean, 1) / aboveOne);
  }
  // once = ω n + (1 − ω) n p₁/(1 − p₀), several = (1 − ω) n (1 − p₀ − p₁)/(1 − p₀)
  const inflation = 1 - (several / n) * (chanceMet(family, mean, 1) / aboveOne);
  return { family, mean, variance: 1 / (several * spread), inflation, logLikelihood };
}

/** Of a Poisson law given that it is at least 2. */
function momentsAboveOne(rate: number): { readonly mean: number; readonly variance: number } {
  const above = chanceMet('poisson', rate, 1) - rate * expOf(-rate);
  const mean = (rate * chanceMet('poisson', rate, 1)) / above;
  const pairs = (rate * rate) / above;
  return { mean, variance: pairs + mean - mean * mean };
}
