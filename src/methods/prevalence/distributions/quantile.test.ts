import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleQuantile } from './quantile.js';

test('type 8 and type 7 of 1 … 10, as defined', () => {
  const sample = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(sampleQuantile(sample, 0.25, 8)).toBeCloseTo(1 / 3 + 0.25 * (10 + 1 / 3), 14);
  expect(sampleQuantile(sample, 0.25, 7)).toBe(3.25);
  expect([sampleQuantile(sample, 0), sampleQuantile(sample, 1)]).toEqual([1, 10]);
  expect(sampleQuantile(sample, 0.5)).toBeCloseTo(5.5, 13);
});

test('the level (k − 1/3)/(n + 1/3) is that of observation k', () => {
  const sample = Array.from({ length: 37 }, (_, i) => Math.sin(i) + i * 3);
  for (let k = 1; k <= 37; k++)
    expect(sampleQuantile(sample, (k - 1 / 3) / (37 + 1 / 3))).toBeCloseTo(sample[k - 1]!, 12);
});

test('a place that is whole but for its last bits is taken as whole: an infinite neighbour does not come in', () => {
  const level = (4 - 1 / 3) / (5 + 1 / 3);
  expect(sampleQuantile([1, 2, 3, 4, Infinity], level)).toBe(4);
  expect(sampleQuantile([1, 2, 3, 4, Infinity], level + 3e-17)).toBe(4);
});

test('an infinite end stays in its place', () => {
  expect(sampleQuantile([1, 2, Infinity], 0.5)).toBe(2);
  expect(sampleQuantile([1, 2, Infinity], 0.95)).toBe(Infinity);
});

test('between the ends, and rising with the level', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(7 as const, 8 as const),
      (values, p, q, type) => {
        const sorted = values.sort((a, b) => a - b);
        const low = sampleQuantile(sorted, Math.min(p, q), type);
        const high = sampleQuantile(sorted, Math.max(p, q), type);
        expect(low).toBeLessThanOrEqual(high + 1e-9 * Math.abs(high));
        expect(low).toBeGreaterThanOrEqual(sorted[0]! - 1e-6);
      },
    ),
  );
});
