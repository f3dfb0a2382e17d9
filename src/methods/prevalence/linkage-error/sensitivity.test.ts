import { describe, expect, it } from 'vitest';
import { sampleCoverage } from '../bounds/sample-coverage.js';
import type { CaptureTable } from '../captures/table.js';
import { kosovo, ukFive } from '../tables/published.js';
import { combineDraws } from './draws.js';
import { linkageGrid, tippingPoint } from './sensitivity.js';
import { expectedTable } from './transfer.js';

const independence = (table: CaptureTable) => sampleCoverage(table).independence.estimate;
const two = expectedTable(['a', 'b'], Float64Array.from([0, 300, 200, 100]));

describe('sensitivity to linkage error', () => {
  it('brings the estimate of two lists down in proportion to the matches missed', () => {
    const grid = linkageGrid(two, [0, 0.1, 0.25], [0, 0.1], independence);
    expect(grid.map(({ missed, falseLinks }) => [missed, falseLinks])).toEqual([
      [0, 0],
      [0, 0.1],
      [0.1, 0],
      [0.1, 0.1],
      [0.25, 0],
      [0.25, 0.1],
    ]);
    expect(grid[2]?.estimate).toBeCloseTo(1200 * 0.9, 6);
    expect(grid[4]?.estimate).toBeCloseTo(1200 * 0.75, 6);
    // n₁ n₂ (1 − m − f)/(x₁₁ − f n₂)
    expect(grid[3]?.estimate).toBeCloseTo((400 * 300 * 0.8) / (100 - 30), 6);
  });

  it('tips at a tenth of matches missed, for two lists exactly', () => {
    const tipping = tippingPoint(two, independence);
    expect(tipping.baseline).toBeCloseTo(1200, 9);
    expect(Math.abs(tipping.rate! - 0.1)).toBeLessThan(2e-6);
    expect(tipping.estimate).toBeCloseTo(1080, 1);
  });

  it('falls in real tables, and says where nothing tips', () => {
    for (const table of [kosovo(), ukFive()]) {
      const tipping = tippingPoint(table, independence);
      expect(tipping.rate).toBeGreaterThan(0);
      expect(tipping.estimate).toBeLessThan(tipping.baseline!);
    }
    const none = tippingPoint(two, independence, { change: 0.6 });
    expect(none.rate).toBeNull();
    expect(none.remarks).toEqual([{ code: 'linkage.no-tipping-point', params: { change: 0.6, most: 0.5 } }]);
    expect(tippingPoint(two, () => null).remarks[0]?.code).toBe('linkage.no-baseline');
  });
});

describe('draws of the linkage', () => {
  const draws = [100, 110, 120].map((overlap) => expectedTable(['a', 'b'], Float64Array.from([0, 300, 200, overlap])));

  it('combine to the mean of means and the variance within and (1 + 1/M) between', () => {
    const combined = combineDraws(draws, (table) => ({ estimate: 10 * table.counts[3]!, logSe: 0.1 }));
    expect(combined.estimate).toBeCloseTo(1100, 9);
    expect(combined.within).toBeCloseTo((100 ** 2 + 110 ** 2 + 120 ** 2) / 3, 6);
    expect(combined.between).toBeCloseTo(100 ** 2, 6);
    expect(combined.total).toBeCloseTo(combined.within! + (4 / 3) * 100 ** 2, 6);
    expect(combined.shareOfLinkage).toBeCloseTo(((4 / 3) * 100 ** 2) / combined.total!, 12);
    expect(combined.degreesOfFreedom).toBeCloseTo(2 * (1 + combined.within! / ((4 / 3) * 100 ** 2)) ** 2, 9);
    const reach = Math.sqrt(combined.interval!.low * combined.interval!.high!);
    expect(reach).toBeCloseTo(1100, 6);
  });

  it('that agree owe nothing to the linkage', () => {
    const combined = combineDraws([draws[0]!, draws[0]!], () => ({ estimate: 1200, logSe: 0.1 }));
    expect(combined.shareOfLinkage).toBe(0);
    expect(combined.degreesOfFreedom).toBe(Infinity);
  });

  it('without an estimate are told, and fewer than two give no answer', () => {
    const combined = combineDraws(draws, (table) => (table.n > 605 ? null : { estimate: 1200, logSe: 0.1 }));
    expect(combined.estimate).toBeNull();
    expect(combined.remarks).toEqual([{ code: 'linkage.draws-failed', params: { failed: 2, draws: 3 } }]);
    expect(() => combineDraws([draws[0]!], () => null)).toThrow(expect.objectContaining({ code: 'PREVALENCE_OPTION' }));
  });
});
