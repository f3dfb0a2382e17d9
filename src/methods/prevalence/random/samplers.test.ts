import { describe, expect, test } from 'vitest';
import { betaLower, studentTCdf } from '../distributions/beta.js';
import { chiSquareCdf, chiSquareQuantile, gammaLower } from '../distributions/gamma.js';
import { normalCdf } from '../distributions/normal.js';
import { poissonLower } from '../distributions/portable/poisson.js';
import { drawBeta, drawChiSquare, drawExponential, drawGamma, drawNormal, drawStudentT } from './continuous.js';
import { drawBinomial, drawMultinomial, drawNegativeBinomial, drawPoisson } from './discrete.js';
import { philoxStream } from './philox.js';
import type { Stream } from './stream.js';

const DRAWS = 40_000;
const BINS = 40;

/** Pearson's statistic of the values of a distribution function over equal bins; 40 bins, so 39 degrees of freedom. */
function unevenness(values: readonly number[]): number {
  const bins = new Array<number>(BINS).fill(0);
  for (const value of values) bins[Math.min(Math.floor(value * BINS), BINS - 1)]!++;
  const expected = values.length / BINS;
  return bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

const limit = chiSquareQuantile(1 - 1e-5, BINS - 1);

describe('deviates follow their law (their distribution function is uniform; seeds fixed)', () => {
  const continuous: [string, (stream: Stream) => number, (x: number) => number][] = [
    ['uniform', (stream) => stream.uniform(), (x) => x],
    ['normal', drawNormal, normalCdf],
    ['exponential', drawExponential, (x) => gammaLower(1, x)],
    ['gamma 0.25', (stream) => drawGamma(stream, 0.25), (x) => gammaLower(0.25, x)],
    ['gamma 7.5', (stream) => drawGamma(stream, 7.5), (x) => gammaLower(7.5, x)],
    ['chi-square 3', (stream) => drawChiSquare(stream, 3), (x) => chiSquareCdf(x, 3)],
    ['Student 5', (stream) => drawStudentT(stream, 5), (x) => studentTCdf(x, 5)],
    ['beta 0.3, 0.6', (stream) => drawBeta(stream, 0.3, 0.6), (x) => betaLower(0.3, 0.6, x)],
    ['beta 1, 3.5', (stream) => drawBeta(stream, 1, 3.5), (x) => betaLower(1, 3.5, x)],
  ];
  test.each(continuous)('%s', (_, draw, cdf) => {
    const stream = philoxStream(20261122, 0);
    expect(unevenness(Array.from({ length: DRAWS }, () => cdf(draw(stream))))).toBeLessThan(limit);
  });

  // A discrete law is spread by a uniform within its step: P(X < k) + u P(X = k).
  const poisson = (k: number, mean: number) => poissonLower(k, mean);
  const binomial = (k: number, n: number, p: number) => (k < 0 ? 0 : k >= n ? 1 : 1 - betaLower(k + 1, n - k, p));
  const discrete: [string, (stream: Stream) => number, (k: number) => number][] = [
    ['Poisson 0.7', (stream) => drawPoisson(stream, 0.7), (k) => poisson(k, 0.7)],
    ['Poisson 9.9', (stream) => drawPoisson(stream, 9.9), (k) => poisson(k, 9.9)],
    ['Poisson 10.1', (stream) => drawPoisson(stream, 10.1), (k) => poisson(k, 10.1)],
    ['Poisson 2500', (stream) => drawPoisson(stream, 2500), (k) => poisson(k, 2500)],
    ['binomial 12, 0.2', (stream) => drawBinomial(stream, 12, 0.2), (k) => binomial(k, 12, 0.2)],
    ['binomial 12, 0.9', (stream) => drawBinomial(stream, 12, 0.9), (k) => binomial(k, 12, 0.9)],
    ['binomial 704, 0.32', (stream) => drawBinomial(stream, 704, 0.32), (k) => binomial(k, 704, 0.32)],
    ['binomial 30, 0.5', (stream) => drawBinomial(stream, 30, 0.5), (k) => binomial(k, 30, 0.5)],
    [
      'negative binomial 2.5, 0.3',
      (stream) => drawNegativeBinomial(stream, 2.5, 0.3),
      (k) => betaLower(2.5, k + 1, 0.3),
    ],
  ];
  test.each(discrete)('%s', (_, draw, cdf) => {
    const stream = philoxStream(5, 1);
    const values = Array.from({ length: DRAWS }, () => {
      const k = draw(stream);
      const below = k === 0 ? 0 : cdf(k - 1);
      return below + stream.uniform() * (cdf(k) - below);
    });
    expect(unevenness(values)).toBeLessThan(limit);
  });
});

test('a multinomial keeps its size, leaves empty cells empty and has binomial margins', () => {
  const stream = philoxStream(11, 0);
  const weights = [50, 0, 3, 400, 1, 0];
  const total = new Float64Array(6);
  for (let draw = 0; draw < 5000; draw++) {
    const counts = drawMultinomial(stream, 454, weights);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(454);
    counts.forEach((count, cell) => (total[cell]! += count));
  }
  expect([total[1], total[5]]).toEqual([0, 0]);
  weights.forEach((weight, cell) => {
    const deviation = Math.sqrt((weight * (1 - weight / 454)) / 5000);
    expect(Math.abs(total[cell]! / 5000 - weight)).toBeLessThanOrEqual(4.5 * deviation);
  });
});

test('the same seed and stream give the same draws everywhere', () => {
  const stream = philoxStream(1, 0);
  expect(drawBinomial(stream, 704, 0.32)).toBe(243);
  expect(drawPoisson(stream, 33)).toBe(36);
  expect(drawNegativeBinomial(stream, 4, 0.1)).toBe(26);
  expect(drawNormal(stream)).toBe(-0.681545395496508);
  expect(drawGamma(stream, 0.5)).toBe(0.1673262311462908);
  expect(drawBeta(stream, 2, 3)).toBe(0.36621102337646405);
});
