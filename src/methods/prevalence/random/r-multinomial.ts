import { conditionalProbabilities } from './extended.js';
import type { RStream } from './mersenne-twister.js';
import { rBinomial } from './r-binomial.js';

/** A multinomial law prepared for many draws: what each cell takes of what the cells before it have left. */
export type RMultinomial = { readonly conditional: Float64Array };

/**
 * Prepares R's `rmultinom(·, size, prob)`: the probabilities are divided by their sum in double precision, then each by
 * what remains, kept in the 80-bit extended precision of x86-64 (R on a machine whose `long double` has 64 or 128 bits
 * can draw other samples from the same seed).
 * @param probabilities finite, none negative, not all 0; need not add up to 1 (counts will do)
 */
export function rMultinomialOf(probabilities: ArrayLike<number>): RMultinomial {
  let sum = 0;
  for (let cell = 0; cell < probabilities.length; cell++) sum += probabilities[cell] as number;
  const normalised = Float64Array.from(probabilities, (probability) => probability / sum);
  return { conditional: conditionalProbabilities(normalised) };
}

/**
 * One draw of R's `rmultinom(1, size, prob)` into `target`: a binomial for each cell but the last out of what is left;
 * a cell whose share is 0, or 1, and everything after nothing is left draws no uniform.
 */
export function rMultinomialInto(stream: RStream, size: number, law: RMultinomial, target: Int32Array): void {
  const { conditional } = law;
  const last = conditional.length - 1;
  target.fill(0);
  let left = size;
  for (let cell = 0; cell < last && left > 0; cell++) {
    const share = conditional[cell] as number;
    if (share === 0) continue;
    const taken = share < 1 ? rBinomial(stream, left, share) : left;
    target[cell] = taken;
    left -= taken;
  }
  if (left > 0) target[last] = left;
}

/** One draw of R's `rmultinom(1, size, prob)`, counts in the order of the probabilities. For many: `rMultinomialOf`. */
export function rMultinomial(stream: RStream, size: number, probabilities: ArrayLike<number>): Int32Array {
  const counts = new Int32Array(probabilities.length);
  rMultinomialInto(stream, size, rMultinomialOf(probabilities), counts);
  return counts;
}
