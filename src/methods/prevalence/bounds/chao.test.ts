import { describe, expect, it } from 'vitest';
import { captureTable } from '../captures/table.js';
import { newOrleansFive } from '../tables/published.js';
import { multinomialOf, drawMultinomial } from '../random/discrete.js';
import { philoxStream } from '../random/philox.js';
import { chaoBounds } from './chao.js';
import { heterogeneityBound } from './heterogeneity-bound.js';

describe('Chao’s lower bounds', () => {
  it('are as written, in New Orleans: 173 people once, 10 twice', () => {
    const { once, twice, poisson, biasCorrected, equalLists } = chaoBounds(newOrleansFive());
    expect([once, twice]).toEqual([173, 10]);
    expect(poisson.estimate).toBeCloseTo(185 + 173 ** 2 / 20, 9);
    expect(poisson.variance).toBeCloseTo(10 * (0.25 * 17.3 ** 4 + 17.3 ** 3 + 0.5 * 17.3 ** 2), 6);
    expect(biasCorrected.estimate).toBeCloseTo(185 + (173 * 172) / 22, 9);
    expect(equalLists.estimate).toBeCloseTo(185 + (0.8 * 173 ** 2) / 20, 9);
  });

  it('need somebody twice, except the bias-corrected', () => {
    const once = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 9 },
        { history: 2, count: 9 },
      ],
    );
    const { poisson, biasCorrected } = chaoBounds(once);
    expect(poisson.estimate).toBeNull();
    expect(poisson.remarks[0]?.code).toBe('chao.nobody-twice');
    expect(biasCorrected.estimate).toBe(18 + (18 * 17) / 2);
  });

  it('are exact for people all alike, and below the truth where people differ', () => {
    // Expected counts of 4 lists that reach each a share p of each half of 2000 people.
    const expected = (shares: readonly number[]): Float64Array => {
      const counts = new Float64Array(16);
      for (let history = 0; history < 16; history++)
        for (const p of shares) {
          let chance = 2000 / shares.length;
          for (let list = 0; list < 4; list++) chance *= (history >> list) & 1 ? p : 1 - p;
          counts[history] = (counts[history] as number) + chance;
        }
      return counts;
    };
    const tableOf = (counts: Float64Array) => {
      const seen = counts.slice();
      seen[0] = 0;
      return { lists: ['a', 'b', 'c', 'd'], rows: [], counts: seen, n: seen.reduce((a, b) => a + b, 0) };
    };
    const alike = tableOf(expected([0.3]));
    expect(chaoBounds(alike).equalLists.estimate).toBeCloseTo(2000, 6);
    expect(heterogeneityBound(alike).estimate).toBeCloseTo(2000, 4);
    const different = tableOf(expected([0.1, 0.5]));
    const bound = heterogeneityBound(different).estimate!;
    expect(bound).toBeLessThan(2000);
    expect(bound).toBeCloseTo(chaoBounds(different).equalLists.estimate!, 6);
  });

  it('hold the truth in nearly all samples of unlike people, as lower bounds do', () => {
    const shares = [0.1, 0.5];
    const weights = Array.from({ length: 16 }, (_, history) =>
      shares.reduce((sum, p) => {
        let chance = 1;
        for (let list = 0; list < 4; list++) chance *= (history >> list) & 1 ? p : 1 - p;
        return sum + chance;
      }, 0),
    );
    expect(multinomialOf(weights).shares[15]).toBe(1);
    let below = 0;
    for (let sample = 0; sample < 100; sample++) {
      const counts = drawMultinomial(philoxStream(7, sample), 1000, weights);
      counts[0] = 0;
      const table = { lists: ['a', 'b', 'c', 'd'], rows: [], counts, n: counts.reduce((a, b) => a + b, 0) };
      if (heterogeneityBound(table).estimate! < 1000) below++;
    }
    expect(below).toBeGreaterThan(95);
  });
});
