import { expOf, log1pOf, logGammaOf, logOf } from '../kernel/portable/elementary.js';
import { drawGamma } from './continuous.js';
import type { Stream } from './stream.js';

/**
 * A Poisson deviate, mean ≥ 0. Below 10 by inversion, one uniform; else by transformed rejection, two uniforms a trial
 * (Hörmann, "The transformed rejection method for generating Poisson random variables", 1993, PTRS).
 */
export function drawPoisson(stream: Stream, mean: number): number {
  if (!(mean > 0)) return 0;
  return mean < 10 ? poissonByInversion(stream, mean) : poissonByRejection(stream, mean);
}

function poissonByInversion(stream: Stream, mean: number): number {
  let rest = stream.uniform();
  let probability = expOf(-mean);
  let k = 0;
  // Past 10 + 20 standard deviations what is left of the uniform is its rounding.
  while (rest > probability && k < 80) {
    rest -= probability;
    k++;
    probability *= mean / k;
  }
  return k;
}

function poissonByRejection(stream: Stream, mean: number): number {
  const logMean = logOf(mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const inside = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= inside) return k;
    if (k < 0 || (edge < 0.013 && v > edge)) continue;
    if (logOf((v * inverseAlpha) / (a / (edge * edge) + b)) <= k * logMean - mean - logGammaOf(k + 1)) return k;
  }
}

/**
 * A binomial deviate of n trials, n a whole number of 0 or more, p in [0, 1]. Where n min(p, 1−p) < 10 by inversion, one
 * uniform; else by transformed rejection, two uniforms a trial (Hörmann, "The generation of binomial random variates",
 * J. Statist. Comput. Simul. 46, 1993, BTRS). Nothing is drawn where the answer is certain.
 */
export function drawBinomial(stream: Stream, n: number, p: number): number {
  if (!(n > 0) || !(p > 0)) return 0;
  if (p >= 1) return n;
  const rarer = p > 0.5 ? 1 - p : p;
  const draw = n * rarer < 10 ? binomialByInversion(stream, n, rarer) : binomialByRejection(stream, n, rarer);
  return p > 0.5 ? n - draw : draw;
}

function binomialByInversion(stream: Stream, n: number, p: number): number {
  const ratio = p / (1 - p);
  let probability = expOf(n * log1pOf(-p));
  let rest = stream.uniform();
  let k = 0;
  while (rest > probability && k < n && k < 80) {
    rest -= probability;
    k++;
    probability *= (ratio * (n - k + 1)) / k;
  }
  return k;
}

function binomialByRejection(stream: Stream, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const inside = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const logOdds = logOf(p / (1 - p));
  const mode = Math.floor((n + 1) * p);
  const atMode = logGammaOf(mode + 1) + logGammaOf(n - mode + 1);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (k < 0 || k > n) continue;
    if (edge >= 0.07 && v <= inside) return k;
    const ratio = atMode - logGammaOf(k + 1) - logGammaOf(n - k + 1) + (k - mode) * logOdds;
    if (logOf((v * alpha) / (a / (edge * edge) + b)) <= ratio) return k;
  }
}

/**
 * Failures before success number `size` (> 0, not only whole) where success has probability p in (0, 1]: a Poisson
 * deviate with a gamma mean, size (1 − p)/p on average.
 */
export function drawNegativeBinomial(stream: Stream, size: number, p: number): number {
  if (p >= 1) return 0;
  return drawPoisson(stream, (drawGamma(stream, size) * (1 - p)) / p);
}

/** A multinomial law prepared for many draws: each cell's share of itself and all cells after it. */
export type Multinomial = { readonly shares: Float64Array };

/**
 * @param weights finite, none negative, not all 0; they need not add up to 1 (counts will do, and then the shares are
 * quotients of whole numbers)
 */
export function multinomialOf(weights: ArrayLike<number>): Multinomial {
  const shares = new Float64Array(weights.length);
  let rest = 0;
  // From the last cell on, so that nothing cancels.
  for (let cell = weights.length - 1; cell >= 0; cell--) {
    const weight = weights[cell] as number;
    rest += weight;
    shares[cell] = weight > 0 ? weight / rest : 0;
  }
  return { shares };
}

/** One draw of `size` people over the cells, into `target`: a binomial a cell out of those who are left. */
export function drawMultinomialInto(stream: Stream, size: number, law: Multinomial, target: Float64Array): void {
  let left = size;
  for (let cell = 0; cell < law.shares.length; cell++) {
    const taken = left > 0 ? drawBinomial(stream, left, law.shares[cell] as number) : 0;
    target[cell] = taken;
    left -= taken;
  }
}

/** One draw of `size` people over cells with these weights: counts, in the order of the cells. */
export function drawMultinomial(stream: Stream, size: number, weights: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(weights.length);
  drawMultinomialInto(stream, size, multinomialOf(weights), counts);
  return counts;
}
