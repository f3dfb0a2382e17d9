import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomEffects } from './random-effects.js';
import { totalOf } from './total.js';

/** Thirteen trials of BCG against tuberculosis (Colditz et al. 1994): log risk ratios and variances, as in textbooks. */
const bcg = [
  [-0.8893, 0.3256],
  [-1.5854, 0.1946],
  [-1.3481, 0.4154],
  [-1.4416, 0.02],
  [-0.2175, 0.0512],
  [-0.7861, 0.0069],
  [-1.6209, 0.223],
  [0.012, 0.004],
  [-0.4694, 0.0564],
  [-1.3713, 0.073],
  [-0.3394, 0.0124],
  [0.4459, 0.5325],
  [-0.0173, 0.0714],
].map(([effect, variance], place) => ({ name: `trial ${place}`, effect: effect!, se: Math.sqrt(variance!) }));

describe('random effects', () => {
  it('has the published figures of the BCG trials', () => {
    const moments = randomEffects(bcg, { method: 'moments' });
    expect(moments.spread ** 2).toBeCloseTo(0.309, 2);
    expect(moments.mean).toBeCloseTo(-0.714, 3);
    expect(moments.se).toBeCloseTo(0.179, 3);
    expect(moments.heterogeneity.share).toBeCloseTo(0.921, 3);
    const reml = randomEffects(bcg);
    expect(reml.spread ** 2).toBeCloseTo(0.313, 3);
    expect(reml.mean).toBeCloseTo(-0.7145, 3);
    expect(reml.se).toBeCloseTo(0.18, 3);
  });

  it('finds the spread of greatest restricted likelihood', () => {
    const restricted = (squared: number): number => {
      const weights = bcg.map(({ se }) => 1 / (se * se + squared));
      const total = weights.reduce((a, b) => a + b, 0);
      const mean = bcg.reduce((sum, { effect }, i) => sum + weights[i]! * effect, 0) / total;
      const fit = bcg.reduce(
        (sum, { effect }, i) => sum + Math.log(weights[i]!) - weights[i]! * (effect - mean) ** 2,
        0,
      );
      return fit / 2 - Math.log(total) / 2;
    };
    const squared = randomEffects(bcg).spread ** 2;
    for (const other of [0.98, 1.02]) expect(restricted(squared)).toBeGreaterThan(restricted(squared * other));
  });

  it('draws every effect towards the mean, the less certain more', () => {
    const pooled = randomEffects(bcg);
    for (const [i, { effect, se }] of bcg.entries()) {
      const shrunken = pooled.shrunken[i]!;
      const kept = (shrunken.effect - pooled.mean) / (effect - pooled.mean);
      expect(kept).toBeCloseTo(pooled.spread ** 2 / (pooled.spread ** 2 + se ** 2), 9);
      expect(shrunken.se).toBeLessThan(se);
    }
  });

  it('with no spread gives everybody the mean and its error', () => {
    const alike = [1, 2, 3, 4, 5].map((place) => ({ name: `${place}`, effect: 2 + 0.01 * place, se: 0.5 }));
    const pooled = randomEffects(alike);
    expect(pooled.spread).toBe(0);
    expect(pooled.remarks).toEqual([{ code: 'pooling.no-spread', params: { strata: 5 } }]);
    for (const { effect, se } of pooled.shrunken) {
      expect(effect).toBeCloseTo(pooled.mean, 12);
      expect(se).toBeCloseTo(pooled.se, 12);
    }
  });

  it('does not depend on the order of countries, nor on the zero of the scale', () => {
    const effects = fc.array(
      fc.record({
        effect: fc.double({ min: -3, max: 3, noNaN: true }),
        se: fc.double({ min: 0.1, max: 2, noNaN: true }),
      }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(effects, (given) => {
        const strata = given.map((one, place) => ({ name: `${place}`, ...one }));
        const pooled = randomEffects(strata);
        const turned = randomEffects([...strata].reverse());
        const lifted = randomEffects(strata.map((one) => ({ ...one, effect: one.effect + 5 })));
        expect(turned.mean).toBeCloseTo(pooled.mean, 6);
        expect(lifted.mean).toBeCloseTo(pooled.mean + 5, 6);
        expect(lifted.spread).toBeCloseTo(pooled.spread, 4);
      }),
      { numRuns: 50 },
    );
  });

  it('adds up countries with their covariances', () => {
    const total = totalOf([10, 20], [Math.log(30), Math.log(40)], Float64Array.from([0.04, 0.02, 0.02, 0.09]));
    expect(total.estimate).toBeCloseTo(100, 9);
    expect(total.se).toBeCloseTo(Math.sqrt(900 * 0.04 + 2 * 1200 * 0.02 + 1600 * 0.09), 9);
    expect(() => randomEffects([{ name: 'a', effect: 1, se: 1 }])).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_OPTION' }),
    );
  });
});
