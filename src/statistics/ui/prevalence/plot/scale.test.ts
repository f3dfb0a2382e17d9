import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionLines } from './Caption.js';
import { scaleOf, thinned } from './scale.js';

describe('a scale', () => {
  it('holds every value between its ends, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e7, noNaN: true }), { minLength: 1 }),
        fc.constantFrom(true, false, 'auto' as const),
        (values, logarithmic) => {
          const { at } = scaleOf(values, { logarithmic });
          const sorted = [...values].sort((a, b) => a - b).map(at);
          for (const [place, share] of sorted.entries()) {
            expect(share >= 0 && share <= 1).toBe(true);
            if (place > 0) expect(share).toBeGreaterThanOrEqual(sorted[place - 1] ?? 0);
          }
        },
      ),
    );
  });

  it('is logarithmic only where totals lie far apart, and never where one is 0', () => {
    expect(scaleOf([100, 900], { logarithmic: 'auto' }).logarithmic).toBe(true);
    expect(scaleOf([100, 700], { logarithmic: 'auto' }).logarithmic).toBe(false);
    expect(scaleOf([0, 900], { logarithmic: 'auto' }).logarithmic).toBe(false);
  });

  it('has numbers that do not run together', () => {
    for (const values of [
      [2_839, 95_707],
      [10, 1e6],
      [120, 1_100],
    ]) {
      const { at, ticks } = scaleOf(values, { logarithmic: true });
      expect(ticks.length).toBeGreaterThan(0);
      for (const [place, tick] of ticks.entries())
        if (place > 0) expect(at(tick) - at(ticks[place - 1] ?? 0)).toBeGreaterThan(0.12);
    }
  });

  it('starts at 0 where bars stand on it', () => {
    const { at, ticks } = scaleOf([3, 8], { zero: true, whole: true });
    expect(at(0)).toBe(0);
    expect(ticks.every(Number.isInteger)).toBe(true);
  });
});

describe('what is drawn of many', () => {
  it('is spread evenly, the first and last among it', () => {
    const all = Array.from({ length: 97 }, (_, place) => place);
    const some = thinned(all, 10);
    expect([some.length, some[0], some.at(-1)]).toEqual([10, 0, 96]);
    expect(thinned(all, 97)).toEqual(all);
  });

  it('loses no word of a caption that does not fit on one line', () => {
    const said = (label: string, figure: string) =>
      captionLines(label, figure)
        .flat()
        .map(({ text }) => text)
        .join(' ');
    expect(captionLines('LA', '94')).toHaveLength(1);
    const long = 'Average of decomposable models of all lists';
    expect(said(long, '22,990 (10,387 to 33,510)')).toBe(`${long} 22,990 (10,387 to 33,510)`);
  });
});
