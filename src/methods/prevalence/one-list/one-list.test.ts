import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateOneList, oneListMethods } from './one-list.js';

/** Irregular immigrants who could not be expelled, four Dutch cities 1995: van der Heijden et al. (2003). */
const dutchImmigrants = [1645, 183, 37, 13, 1, 1];
/** Heroin users by visits to treatment, Bangkok 2001: Böhning et al. (2004), Eur. J. Epidemiol. 19. */
const bangkokUsers = [2176, 1600, 1278, 976, 748, 570, 455, 368, 281, 254, 188, 138, 99, 67, 44, 34, 17, 3, 3, 2, 1];
/** Households by cases of cholera: McKendrick (1926). */
const choleraHouseholds = [32, 16, 6, 1];

const of = (method: (typeof oneListMethods)[number], frequencies: number[]) =>
  estimateOneList(method, [{ frequencies }]);

/** λ/(1 − e^−λ) = mean, by bisection: another way than the one tested. */
function truncatedRate(mean: number): number {
  let [low, high] = [1e-9, mean];
  for (let turn = 0; turn < 200; turn++) {
    const middle = (low + high) / 2;
    if (middle / -Math.expm1(-middle) < mean) low = middle;
    else high = middle;
  }
  return low;
}

describe('published figures', () => {
  test('7,080 irregular immigrants, 95 % limits 6,363 and 7,797 by the normal law (van der Heijden et al. 2003)', () => {
    const { estimate, standardError } = of('zero-truncated-poisson', dutchImmigrants);
    expect(Math.round(estimate!)).toBe(7080);
    expect(Math.round(estimate! - 1.959964 * standardError!)).toBe(6363);
    expect(Math.round(estimate! + 1.959964 * standardError!)).toBe(7797);
  });

  test('Chao and Zelterman on both', () => {
    expect(of('chao', dutchImmigrants).estimate).toBeCloseTo(1880 + 1645 ** 2 / 366, 9);
    expect(of('chao', bangkokUsers).estimate).toBeCloseTo(9302 + 2176 ** 2 / 3200, 9);
    expect(of('zelterman', bangkokUsers).estimate).toBeCloseTo(9302 / -Math.expm1(-3200 / 2176), 8);
    expect(of('zelterman', dutchImmigrants).estimate).toBeCloseTo(1880 / -Math.expm1(-366 / 1645), 8);
  });
});

describe('zero-truncated laws', () => {
  test.each([[dutchImmigrants], [bangkokUsers], [choleraHouseholds]])(
    'the Poisson mean solves its equation %#',
    (counts) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      const times = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
      const rate = truncatedRate(times / n);
      const result = of('zero-truncated-poisson', counts);
      expect(Math.exp(result.coefficients![0]!)).toBeCloseTo(rate, 9);
      expect(result.estimate! / (n / -Math.expm1(-rate))).toBeCloseTo(1, 9);
      // Variance in closed form: n P0/(1−P0)² + (dN/dλ)² (1−P0)²/(n((1−P0)/λ − P0)).
      const none = Math.exp(-rate);
      const slope = (n * none) / (1 - none) ** 2;
      const byRate = (1 - none) ** 2 / (n * ((1 - none) / rate - none));
      expect(result.standardError! ** 2 / (slope + slope ** 2 * byRate)).toBeCloseTo(1, 7);
    },
  );

  test('the geometric mean is the mean less 1', () => {
    const n = 1880;
    const rate = 2185 / n - 1;
    const result = of('zero-truncated-geometric', dutchImmigrants);
    expect(Math.exp(result.coefficients![0]!)).toBeCloseTo(rate, 10);
    expect(result.estimate).toBeCloseTo((n * (1 + rate)) / rate, 4);
  });

  test('the negative binomial is at its maximum, and no worse than its special cases', () => {
    const result = of('zero-truncated-negative-binomial', bangkokUsers);
    expect(result.logLikelihood!).toBeGreaterThan(of('zero-truncated-geometric', bangkokUsers).logLikelihood!);
    const [mean, size] = [Math.exp(result.coefficients![0]!), result.size!];
    const logLikelihood = (m: number, r: number) => {
      let sum = 0;
      for (const [index, people] of bangkokUsers.entries()) {
        const y = index + 1;
        let log = r * Math.log(r / (r + m)) + y * Math.log(m / (r + m));
        for (let j = 0; j < y; j++) log += Math.log((r + j) / (j + 1));
        sum += people * (log - Math.log(1 - (r / (r + m)) ** r));
      }
      return sum;
    };
    expect(result.logLikelihood).toBeCloseTo(logLikelihood(mean, size), 6);
    for (const [m, r] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
    ] as const)
      expect(logLikelihood(mean * m, size * r)).toBeLessThan(result.logLikelihood!);
  });

  test('the fitted frequencies add up to the people met', () => {
    for (const method of oneListMethods) {
      const { fit } = of(method, bangkokUsers);
      if (!fit) continue;
      expect(fit.frequencies.reduce((sum, { fitted }) => sum + fitted, 0)).toBeCloseTo(9302, 6);
    }
    expect(of('zero-truncated-poisson', dutchImmigrants).fit!.pearsonP).toBeLessThan(1e-6);
    expect(of('zero-truncated-poisson', choleraHouseholds).fit!.pearsonP).toBeGreaterThan(0.5);
  });
});

describe('covariates', () => {
  const women = [70, 31, 8, 2];
  const men = [240, 40, 9, 1, 1];

  test.each(['zero-truncated-poisson', 'zero-truncated-geometric'] as const)(
    '%s: one indicator gives what two separate estimates give together',
    (method) => {
      const both = estimateOneList(method, [
        { frequencies: women, covariates: [1] },
        { frequencies: men, covariates: [0] },
      ]);
      const [first, second] = [of(method, women), of(method, men)];
      expect(both.byGroup![0]).toBeCloseTo(first.estimate!, 6);
      expect(both.byGroup![1]).toBeCloseTo(second.estimate!, 6);
      expect(both.standardError! ** 2 / (first.standardError! ** 2 + second.standardError! ** 2)).toBeCloseTo(1, 8);
      expect(both.logLikelihood).toBeCloseTo(first.logLikelihood! + second.logLikelihood!, 8);
    },
  );

  test('people who differ by what is known are more than they seem alike', () => {
    const covered = estimateOneList('zero-truncated-poisson', [
      { frequencies: women, covariates: [1] },
      { frequencies: men, covariates: [0] },
    ]);
    const pooled = of(
      'zero-truncated-poisson',
      men.map((count, index) => count + (women[index] ?? 0)),
    );
    expect(covered.estimate!).toBeGreaterThan(pooled.estimate!);
  });

  test('groups with different covariates are refused, and one-inflation with any', () => {
    const groups = [{ frequencies: women, covariates: [1] }, { frequencies: men }];
    expect(() => estimateOneList('zero-truncated-poisson', groups)).toThrow('Group 2');
    expect(() => estimateOneList('one-inflated-poisson', groups.slice(0, 1))).toThrow('without covariates');
  });
});

describe('one-inflation', () => {
  test('the geometric mean is that of times met beyond two; people met once are fitted exactly', () => {
    const result = of('one-inflated-geometric', dutchImmigrants);
    const rate = (2185 - 1645) / 235 - 2;
    expect(Math.exp(result.coefficients![0]!)).toBeCloseTo(rate, 10);
    expect(result.estimate).toBeCloseTo((1880 * (1 + rate)) / rate, 6);
    expect(result.fit!.frequencies[0]!.fitted).toBeCloseTo(1645, 6);
  });

  test('too few met once: no inflation, said so, and the truncated law instead', () => {
    const result = of('one-inflated-poisson', [2, 30, 20, 1]);
    expect(result.remarks.map(({ code }) => code)).toEqual(['one-list.no-one-inflation']);
    expect(result.estimate).toBe(of('zero-truncated-poisson', [2, 30, 20, 1]).estimate);
  });
});

describe('where there is no estimate it is said', () => {
  const codes = (frequencies: number[]) =>
    Object.fromEntries(
      oneListMethods.map((method) => [method, of(method, frequencies).remarks.map(({ code }) => code)[0]]),
    );

  test('nobody met twice', () => {
    expect(codes([20])).toEqual({
      'zero-truncated-poisson': 'one-list.nobody-twice',
      'zero-truncated-geometric': 'one-list.nobody-twice',
      'zero-truncated-negative-binomial': 'one-list.nobody-twice',
      'one-inflated-poisson': 'one-list.nobody-three-times',
      'one-inflated-geometric': 'one-list.nobody-three-times',
      zelterman: 'one-list.nobody-twice',
      chao: 'one-list.nobody-twice',
      'chao-bias-corrected': 'one-list.nobody-twice-corrected',
    });
    expect(of('chao-bias-corrected', [20]).estimate).toBe(20 + (20 * 19) / 2);
  });

  test('nobody met exactly twice', () => {
    expect(codes([20, 0, 3])).toMatchObject({
      chao: 'one-list.nobody-exactly-twice',
      zelterman: 'one-list.nobody-exactly-twice',
    });
    expect(of('zero-truncated-poisson', [20, 0, 3]).says).toBe('estimate');
  });

  test('the negative binomial at its two ends', () => {
    expect(codes(dutchImmigrants)['zero-truncated-negative-binomial']).toBe('one-list.negative-binomial-without-end');
    expect(codes(choleraHouseholds)['zero-truncated-negative-binomial']).toBe('one-list.negative-binomial-is-poisson');
  });

  test('bad input', () => {
    expect(() => of('chao', [])).toThrow('Nobody');
    expect(() => of('chao', [3, 1.5])).toThrow('met 2 times');
    expect(() => of('chao', [3, -1])).toThrow('whole number');
    expect(() => estimateOneList('chao', [{ frequencies: [3, 2] }], 95)).toThrow('level');
  });
});

test('whatever is counted: never fewer than were met, and the interval holds the estimate', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...oneListMethods),
      fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }).filter((counts) => counts.some((count) => count > 0)),
      (method, counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        const { estimate, says, intervals, remarks } = of(method, counts);
        if (says === 'nothing') {
          expect(remarks).toHaveLength(1);
          return;
        }
        expect(estimate! >= n - 1e-9 * n).toBe(true);
        for (const { low, high } of intervals) {
          expect(low <= estimate! && estimate! <= high!).toBe(true);
          expect(low).toBeGreaterThanOrEqual(n);
        }
      },
    ),
  );
});
