import { describe, expect, it } from 'vitest';
import { captureTable } from '../captures/table.js';
import { korea, kosovo, newOrleansFive } from '../tables/published.js';
import { noHighestOrder } from './no-highest-order.js';
import { pairEstimates } from './pairs.js';
import { identifiedRange, identifiedRanges } from './partial-identification.js';

describe('the model without its highest interaction', () => {
  it('is n₁₀₀ n₀₁₀ n₀₀₁ n₁₁₁/(n₁₁₀ n₁₀₁ n₀₁₁) for three lists', () => {
    const counts = [40, 50, 8, 60, 9, 12, 3];
    const table = captureTable(
      ['a', 'b', 'c'],
      counts.map((count, cell) => ({ history: cell + 1, count })),
    );
    const said = noHighestOrder(table);
    expect(said.unseen).toBeCloseTo((40 * 50 * 60 * 3) / (8 * 9 * 12), 9);
    expect(said.logSe).toBeCloseTo(Math.sqrt(counts.reduce((sum, count) => sum + 1 / count, 0)), 12);
    expect(said.sensitivity.find(({ factor }) => factor === 2)?.unseen).toBeCloseTo(2 * said.unseen!, 9);
    expect(said.sensitivity.map(({ estimate }) => estimate)).toEqual(
      said.sensitivity.map(({ estimate }) => estimate).toSorted((a, b) => a - b),
    );
  });

  it('is Petersen’s estimate for two lists', () => {
    const table = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 30 },
        { history: 2, count: 15 },
        { history: 3, count: 5 },
      ],
    );
    expect(noHighestOrder(table).estimate).toBeCloseTo(pairEstimates(table)[0]!.petersen.estimate!, 9);
  });

  it('answers for Kosovo, where all fifteen histories are full', () => {
    const said = noHighestOrder(kosovo());
    const odd = [1131, 845, 936, 306, 181, 18, 42, 32];
    const even = [177, 228, 106, 217, 31, 123, 27];
    const logUnseen = odd.reduce((sum, x) => sum + Math.log(x), 0) - even.reduce((sum, x) => sum + Math.log(x), 0);
    expect(said.unseen! / Math.exp(logUnseen)).toBeCloseTo(1, 12);
  });

  it('says nothing of a table with an empty history, unless 0.5 is asked for by name', () => {
    for (const table of [korea(), newOrleansFive()]) {
      const said = noHighestOrder(table);
      expect(said.estimate).toBeNull();
      expect(said.remarks[0]?.code).toBe('no-highest-order.zero-cell');
      expect(said.sensitivity).toEqual([]);
    }
    const half = noHighestOrder(korea(), { zeroCells: 'half' });
    expect(half.unseen).toBeCloseTo((41.5 * 5.5 * 5.5 * 12.5) / (54.5 * 6.5 * 0.5), 9);
    expect(half.remarks).toEqual([{ code: 'no-highest-order.half-added', params: { cells: 1 } }]);
    expect(() => noHighestOrder(korea(), { factors: [0] })).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_OPTION' }),
    );
  });
});

describe('partial identification', () => {
  it('is a point where independence is taken for certain: Petersen’s unseen, over all people seen', () => {
    const range = identifiedRange(kosovo(), 1, 2, { least: 1, most: 1 });
    expect(range.low).toBe(range.high);
    expect(range.low).toBeCloseTo(pairEstimates(kosovo())[0]!.petersen.estimate!, 6);
  });

  it('takes each list against all others merged', () => {
    const ranges = identifiedRanges(kosovo(), { least: 0.5, most: 2 });
    expect(ranges).toHaveLength(6 + 4);
    const first = ranges[6]!;
    expect(first.names).toEqual(['EXH', 'ABA+OSCE+HRW']);
    // 1131 on EXH only, 779 on it and another, 2490 on others only.
    expect(first.low).toBeCloseTo(4400 + (0.5 * 1131 * 2490) / 779, 6);
    expect(first.high).toBeCloseTo(4400 + (2 * 1131 * 2490) / 779, 6);
  });

  it('says nothing of lists without anybody on both, and refuses what is no range', () => {
    const range = identifiedRange(newOrleansFive(), 1, 16, { least: 1, most: 2 });
    expect(range.low).toBeNull();
    expect(range.remarks[0]?.code).toBe('partial-identification.no-overlap');
    for (const asked of [
      { least: 2, most: 1 },
      { least: -1, most: 1 },
      { least: 1, most: Infinity },
    ])
      expect(() => identifiedRange(kosovo(), 1, 2, asked)).toThrow(
        expect.objectContaining({ code: 'PREVALENCE_OPTION' }),
      );
    expect(() => identifiedRange(kosovo(), 3, 2, { least: 1, most: 1 })).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_OPTION' }),
    );
  });
});
