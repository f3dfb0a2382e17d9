import { poissonLower, poissonUpper } from './portable/poisson.js';

/**
 * P(X ≤ k) and P(X ≥ k) of X ~ Poisson(lambda), k a whole number of 0 or more, lambda ≥ 0. Each is summed on its own where
 * it is small: neither is 1 less the other there. Two probabilities below the smallest double are both 0, as in R.
 */
export function poissonTails(k: number, lambda: number): { readonly lower: number; readonly upper: number } {
  return { lower: poissonLower(k, lambda), upper: poissonUpper(k, lambda) };
}
