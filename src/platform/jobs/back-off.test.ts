import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitSeconds } from './back-off.js';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('back-off', () => {
  it('waits about twice as long each time, and never longer than an hour and a half', () => {
    expect([1, 2, 3, 4].map((faults) => waitSeconds(faults, 2, 0.5))).toEqual([2, 4, 8, 16]);
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 600 }), chance, (faults, first, spread) => {
        const wait = waitSeconds(faults, first, spread);
        expect(wait).toBeGreaterThanOrEqual(first / 2);
        expect(wait).toBeLessThanOrEqual(5400);
      }),
    );
  });

  it('spreads what failed together over as long as it waits', () => {
    expect(waitSeconds(3, 2, 0)).toBe(4);
    expect(waitSeconds(3, 2, 0.999)).toBeCloseTo(12, 1);
  });
});
