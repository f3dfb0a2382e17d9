// Tails of the Poisson law, in the dialect of the kernel.
import { expOf, logOf, rootOf } from '../../kernel/portable/elementary.js';

const ROOT_OF_TWO_PI: f64 = 2.5066282746310002;

/**
 * P(X ≤ k), X ~ Poisson(lambda), k a whole number. Summed directly where k ≤ lambda, so that the relative error stays
 * about 1e-14 (times |log P| where P is tiny) until the value underflows; else 1 less the other tail.
 */
export function poissonLower(k: f64, lambda: f64): f64 {
  if (k < 0) return 0;
  if (k > lambda) return 1 - upperTail(k + 1, lambda);
  return lowerTail(k, lambda);
}

/** P(X ≥ k), X ~ Poisson(lambda), k a whole number; computed directly, never as a difference, where it is small. */
export function poissonUpper(k: f64, lambda: f64): f64 {
  if (k <= 0) return 1;
  if (k <= lambda) return 1 - lowerTail(k - 1, lambda);
  return upperTail(k, lambda);
}

/** P(X ≤ k) for 0 ≤ k ≤ lambda: p(k) (1 + k/λ + k(k−1)/λ² + …). */
function lowerTail(k: f64, lambda: f64): f64 {
  const inverse: f64 = 1 / lambda;
  let term: f64 = 1;
  let total: f64 = 1;
  let i: f64 = k;
  while (i > 0 && term > total * 1e-17) {
    term *= i * inverse;
    total += term;
    i -= 1;
  }
  return scaled(total, k, lambda);
}

/** P(X ≥ k) for k > lambda: p(k) (1 + λ/(k+1) + λ²/((k+1)(k+2)) + …). */
function upperTail(k: f64, lambda: f64): f64 {
  let term: f64 = 1;
  let total: f64 = 1;
  let i: f64 = k + 1;
  while (term > total * 1e-17) {
    term *= lambda / i;
    total += term;
    i += 1;
  }
  return scaled(total, k, lambda);
}

/** total × P(X = k). */
function scaled(total: f64, k: f64, lambda: f64): f64 {
  if (k <= 20 && lambda < 600) {
    let power: f64 = 1;
    let factorial: f64 = 1;
    for (let i: f64 = 1; i <= k; i += 1) {
      power *= lambda;
      factorial *= i;
    }
    return total * ((expOf(-lambda) * power) / factorial);
  }
  if (lambda <= 0) return 0;
  const logarithm: f64 = k > 20 ? -remainder(k) - deviance(k, lambda) : smallLog(k, lambda);
  const root: f64 = k > 20 ? ROOT_OF_TWO_PI * rootOf(k) : 1;
  // A probability below the smallest normal number would lose its bits before it is multiplied.
  if (logarithm < -690) return expOf(logarithm + logOf(total / root));
  return (total / root) * expOf(logarithm);
}

/** log P(X = k) for k ≤ 20. */
function smallLog(k: f64, lambda: f64): f64 {
  let factorial: f64 = 1;
  for (let i: f64 = 2; i <= k; i += 1) factorial *= i;
  return k * logOf(lambda) - lambda - logOf(factorial);
}

/** log k! − log(√(2πk) k^k e^−k) for k > 20: Stirling's series. */
function remainder(k: f64): f64 {
  const inverse: f64 = 1 / k;
  const square: f64 = inverse * inverse;
  return inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
}

/** k log(k/λ) + λ − k without cancellation (Loader, "Fast and accurate computation of binomial probabilities", 2000). */
function deviance(k: f64, lambda: f64): f64 {
  const difference: f64 = k - lambda;
  const sum: f64 = k + lambda;
  // Where k is large the logarithm's last bit, times k, would show.
  const near: f64 = k > 500 ? 0.4 * sum : 0.1 * sum;
  if (!(difference < near && difference > -near)) return k * logOf(k / lambda) + lambda - k;
  const v: f64 = difference / sum;
  const square: f64 = v * v;
  let total: f64 = difference * v;
  let term: f64 = 2 * k * v;
  let odd: f64 = 3;
  let before: f64 = NaN;
  while (total !== before) {
    before = total;
    term *= square;
    total += term / odd;
    odd += 2;
  }
  return total;
}
