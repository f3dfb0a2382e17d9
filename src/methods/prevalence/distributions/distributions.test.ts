import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaLower, betaQuantile, studentTCdf, studentTQuantile } from './beta.js';
import { digamma, trigamma } from './digamma.js';
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper, gammaLower, gammaQuantile, gammaUpper } from './gamma.js';
import { normalCdf, normalQuantile } from './normal.js';
import { poissonTails } from './poisson.js';

const off = (value: number, exact: number): number => Math.abs(value / exact - 1);

// Values of the normal, chi-square, beta and Student laws: R 4.2.2, 17 digits. Poisson tails: computed with 40 digits.
describe('normal', () => {
  test.each([
    [-37, 5.7255712225245771e-300],
    [-10, 7.6198530241605269e-24],
    [-3, 0.0013498980316300946],
    [-0.5, 0.30853753872598694],
    [0.3, 0.61791142218895267],
    [1.96, 0.97500210485177963],
    [7, 0.99999999999872013],
  ])('P(Z ≤ %f)', (x, exact) => {
    expect(off(normalCdf(x), exact)).toBeLessThan(2e-15);
  });

  test.each([
    [1e-300, -37.047096299361201],
    [1e-20, -9.2623400897984052],
    [0.001, -3.0902323061678132],
    [0.025, -1.9599639845400538],
    [0.4, -0.25334710313579978],
    [0.9, 1.2815515655446008],
    [0.975, 1.9599639845400536],
    [1 - 1e-9, 5.9978070196016384],
  ])('quantile of %f', (p, exact) => {
    expect(off(normalQuantile(p), exact)).toBeLessThan(1e-15);
  });

  test('ends', () => {
    expect([normalCdf(0), normalCdf(-50), normalCdf(50)]).toEqual([0.5, 0, 1]);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(normalQuantile(1.1)).toBeNaN();
  });
});

describe('Poisson tails', () => {
  test.each([
    [0, 12, 6.144212353328209759e-6],
    [3, 20.5, 2.084603859848510277e-6],
    [5, 400, 1.654912356133391202e-163],
    [30, 31.4, 0.4477350791740377383],
    [300, 800, 1.618862507548119353e-91],
    [11525, 14463.555464107965, 6.63117453266678329e-142],
  ])('P(X ≤ %i), mean %f', (k, mean, exact) => {
    expect(off(poissonTails(k, mean).lower, exact)).toBeLessThan(2e-13);
  });

  test.each([
    [1, 1e-5, 9.999950000166667068e-6],
    [40, 20.5, 8.859659846888502038e-5],
    [60, 6, 1.614424257941650752e-38],
    [35, 31.4, 0.2830367160049335619],
    [1500, 700, 1.702650110522283535e-151],
    [21414, 17146.555444592053, 3.66887204433697612e-216],
  ])('P(X ≥ %i), mean %f', (k, mean, exact) => {
    expect(off(poissonTails(k, mean).upper, exact)).toBeLessThan(2e-13);
  });

  test('below the normal numbers a probability keeps what bits there are; below these it is 0', () => {
    expect(poissonTails(2, 745.5).lower).toBe(4.76973e-319);
    expect(poissonTails(3000, 10).upper).toBe(0);
    expect(poissonTails(1, 5000).lower).toBe(0);
  });

  test('mean 0, and nobody', () => {
    expect(poissonTails(0, 0)).toEqual({ lower: 1, upper: 1 });
    expect(poissonTails(3, 0)).toEqual({ lower: 1, upper: 0 });
    expect(poissonTails(0, 4.5).upper).toBe(1);
  });

  test('both tails hold k itself; each falls or rises with k', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 1e-6, max: 1500, noNaN: true }), (k, mean) => {
        const here = poissonTails(k, mean);
        const next = poissonTails(k + 1, mean);
        expect(here.lower + next.upper).toBeCloseTo(1, 12);
        expect(next.lower).toBeGreaterThanOrEqual(here.lower * (1 - 1e-12));
        expect(next.upper).toBeLessThanOrEqual(here.upper * (1 + 1e-12));
        expect(off(here.lower, gammaUpper(k + 1, mean)) < 1e-10 || here.lower < 1e-300).toBe(true);
      }),
    );
  });
});

describe('gamma and chi-square', () => {
  test.each([
    [0.95, 1, 3.841458820694124],
    [0.975, 2, 7.3777589082278707],
    [0.5, 7, 6.3458111955215166],
    [0.05, 30, 18.492660981953467],
  ])('chi-square quantile of %f, %i degrees', (p, degrees, exact) => {
    expect(off(chiSquareQuantile(p, degrees), exact)).toBeLessThan(1e-13);
    expect(chiSquareCdf(exact, degrees)).toBeCloseTo(p, 13);
  });

  test('p-values of deviances', () => {
    expect(off(chiSquareUpper(3.2, 1), 0.073638270120302773)).toBeLessThan(1e-13);
    expect(off(chiSquareUpper(40, 12), 7.1908840528428925e-5)).toBeLessThan(1e-13);
  });

  test('incomplete gamma', () => {
    expect(off(gammaLower(0.3, 0.1), 0.54591284959179653)).toBeLessThan(1e-13);
    expect(off(gammaLower(450, 500), 0.98900539105786411)).toBeLessThan(1e-13);
    expect([gammaLower(2, 0), gammaUpper(2, 0), gammaUpper(2, Infinity)]).toEqual([0, 1, 0]);
    expect(gammaLower(-1, 2)).toBeNaN();
  });

  test('the quantile turns the function round', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 2000, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (shape, p) => {
          expect(off(gammaLower(shape, gammaQuantile(p, shape)), p)).toBeLessThan(1e-10);
        },
      ),
    );
  });
});

describe('beta and Student', () => {
  test.each([
    [0.1, 2, 3, 0.052300000000000027],
    [0.9995, 892, 0.11, 0.072343458517462988],
    [0.5, 30, 31, 0.55128908650428488],
  ])('I of %f, %f and %f', (x, a, b, exact) => {
    expect(off(betaLower(a, b, x), exact)).toBeLessThan(1e-12);
  });

  test.each([
    [0.025, 2, 3, 0.067585986488542957],
    [0.5, 0.5, 0.5, 0.5],
    [0.975, 300, 200, 0.64249950754623675],
  ])('quantile of %f', (p, a, b, exact) => {
    expect(off(betaQuantile(p, a, b), exact)).toBeLessThan(1e-12);
  });

  test.each([
    [0.975, 1, 12.706204736174694],
    [0.9, 4.5, 1.5008853175085568],
    [0.01, 200, -2.3451370822594639],
  ])('Student’s quantile of %f, %f degrees', (p, degrees, exact) => {
    expect(off(studentTQuantile(p, degrees), exact)).toBeLessThan(1e-12);
    expect(studentTCdf(exact, degrees)).toBeCloseTo(p, 12);
  });
});

test('digamma and trigamma', () => {
  for (const [x, first, second] of [
    [0.01, -100.56088545786866, 10001.621213528313],
    [1, -0.57721566490153231, Math.PI ** 2 / 6],
    [7.3, 1.9178203356379862, 0.14679576813142711],
    [1000, 6.907255195648812, 0.0010005001666666335],
  ] as const) {
    expect(off(digamma(x), first)).toBeLessThan(1e-14);
    expect(off(trigamma(x), second)).toBeLessThan(1e-14);
  }
});
