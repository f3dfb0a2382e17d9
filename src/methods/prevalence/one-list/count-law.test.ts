import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceMet, type CountFamily, probabilityOf, scored } from './count-law.js';

const families: CountFamily[] = ['poisson', 'geometric', 'negative-binomial'];
const eta = fc.double({ min: -4, max: 3, noNaN: true });
const small = fc.double({ min: -4, max: 1.5, noNaN: true });
const wide = fc.double({ min: -1, max: 3, noNaN: true });
const delta = fc.double({ min: -3, max: 3, noNaN: true });

test('the derivatives are those of the likelihood', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...families),
      fc.integer({ min: 1, max: 30 }),
      eta,
      delta,
      (family, times, at, size) => {
        const d = family === 'negative-binomial' ? size : 0;
        const h = 1e-4;
        const here = scored(family, times, at, d);
        const up = scored(family, times, at + h, d);
        const down = scored(family, times, at - h, d);
        const near = (value: number, other: number) =>
          expect(Math.abs(value - other)).toBeLessThan(2e-5 * (1 + Math.abs(value)) * (1 + times));
        near(here.eta, (up.value - down.value) / (2 * h));
        near(here.etaEta, (up.eta - down.eta) / (2 * h));
        if (family !== 'negative-binomial') return;
        const wider = scored(family, times, at, d + h);
        const tighter = scored(family, times, at, d - h);
        near(here.delta, (wider.value - tighter.value) / (2 * h));
        near(here.deltaDelta, (wider.delta - tighter.delta) / (2 * h));
        near(here.etaDelta, (wider.eta - tighter.eta) / (2 * h));
      },
    ),
  );
});

test('the value is the logarithm of the truncated probability, and these add up to 1', () => {
  fc.assert(
    fc.property(fc.constantFrom(...families), small, wide, (family, at, size) => {
      const d = family === 'negative-binomial' ? size : 0;
      const met = chanceMet(family, Math.exp(at), Math.exp(d));
      const probability = probabilityOf(family, 3, Math.exp(at), Math.exp(d)) / met;
      expect(scored(family, 3, at, d).value).toBeCloseTo(Math.log(probability), 9);
      let sum = 0;
      for (let times = 1; times < 300; times++) sum += probabilityOf(family, times, Math.exp(at), Math.exp(d));
      expect(sum).toBeCloseTo(met, 7);
    }),
    { numRuns: 30 },
  );
});

test('a small mean leaves the chance to be met whole', () => {
  expect(chanceMet('poisson', 1e-12, 1) / 1e-12).toBeCloseTo(1, 11);
  expect(chanceMet('negative-binomial', 1e-12, 0.5) / 1e-12).toBeCloseTo(1, 11);
});
