import { describe, expect, test } from 'vitest';
import { densityOf, modesOf, posteriorQuantile, unseenPosterior } from './posterior.js';

/** The least N with at least p of NegBin(n, 1 − p0), held to `limit`, by adding up its probabilities. */
function byHand(n: number, p0: number, p: number, limit = Number.POSITIVE_INFINITY): number {
  const masses: number[] = [];
  let mass = (1 - p0) ** n;
  for (let k = 0; k <= Math.min(limit, 20_000); k++) {
    masses.push(mass);
    mass *= (p0 * (n + k)) / (k + 1);
  }
  const all = masses.reduce((sum, value) => sum + value, 0);
  let sum = 0;
  return n + masses.findIndex((value) => (sum += value) >= p * all);
}

const constant = (missed: number): Float64Array[] => [
  new Float64Array(40).fill(missed),
  new Float64Array(40).fill(missed),
];

describe('posterior of N from draws of p0', () => {
  test('one p0 gives the negative binomial, with and without a limit', () => {
    for (const p of [0.025, 0.5, 0.9]) {
      expect(posteriorQuantile(unseenPosterior(constant(0.6), 50, null), p).people).toBe(byHand(50, 0.6, p));
      expect(posteriorQuantile(unseenPosterior(constant(0.6), 50, 70), p).people).toBe(byHand(50, 0.6, p, 70));
    }
  });

  test('two p0 far from each other are two modes with their shares', () => {
    const chain = Float64Array.from({ length: 1000 }, (_, i) => (i % 10 < 3 ? 0.4 : 0.9));
    const modes = modesOf(densityOf(unseenPosterior([chain, chain], 400, null)));
    expect(modes).toHaveLength(2);
    expect(modes[0]?.share).toBeCloseTo(0.3, 1);
    expect(Math.abs((modes[0]?.people as number) / (400 / 0.6) - 1)).toBeLessThan(0.05);
    expect(Math.abs((modes[1]?.people as number) / (400 / 0.1) - 1)).toBeLessThan(0.05);
    expect(modesOf(densityOf(unseenPosterior(constant(0.6), 50, null)))).toHaveLength(1);
  });

  test('the error of a quantile is that of the draws behind it', () => {
    // p0 jumps evenly between two values, independently: the share below a point between them has error sqrt(pq / draws).
    const chain = Float64Array.from({ length: 2000 }, (_, i) =>
      (i * 2654435761) % 4294967296 < 2147483648 ? 0.5 : 0.55,
    );
    const { error, people } = posteriorQuantile(unseenPosterior([chain, chain], 10_000, null), 0.25);
    expect(people).toBeGreaterThan(19_000);
    expect(people).toBeLessThan(21_000);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(50);
  });
});
