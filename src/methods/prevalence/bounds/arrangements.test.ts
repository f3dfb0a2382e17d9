import { describe, expect, it } from 'vitest';
import { captureTable } from '../captures/table.js';
import { korea, kosovo, ukFive, ukSix } from '../tables/published.js';
import { philoxStream } from '../random/philox.js';
import { listsLeftOut, pairsMerged } from './arrangements.js';
import { internalConsistency } from './internal-consistency.js';
import { margins } from './margins.js';
import { sampleCoverage } from './sample-coverage.js';
import { subsamples, trajectory } from './trajectory.js';

const independence = (table: Parameters<typeof sampleCoverage>[0]) => sampleCoverage(table).independence.estimate;

describe('lists left out and merged', () => {
  it('turn the six UK lists into the published five', () => {
    const merged = pairsMerged(ukSix()).find(({ names }) => names.join() === 'PF,NCA');
    expect(merged?.table.lists).toEqual(['LA', 'NG', 'PF+NCA', 'GO', 'GP']);
    expect([...merged!.table.counts]).toEqual([...ukFive().counts]);
    expect(merged?.table.n).toBe(2744);
  });

  it('lose the people who are on the list left out only', () => {
    const without = listsLeftOut(korea());
    expect(without.map(({ names, table }) => [names[0], table.lists.join(''), table.n])).toEqual([
      ['b', 'cd', 118],
      ['c', 'bd', 118],
      ['d', 'bc', 82],
    ]);
    expect([...without[1]!.table.counts]).toEqual([0, 59, 41, 18]);
  });

  it('are none for two lists, and keep lists that nobody else shares', () => {
    const two = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 2 },
        { history: 2, count: 2 },
      ],
    );
    expect(listsLeftOut(two)).toEqual([]);
    expect(pairsMerged(two)).toEqual([]);
  });
});

describe('a list taken as the truth', () => {
  it('is found exactly where the others are independent among its people', () => {
    // On list a: 36 on b and c, 24 on b, 24 on c, 16 on neither: b and c each reach 0.6 of the 100.
    const table = captureTable(
      ['a', 'b', 'c'],
      [
        { history: 0b111, count: 36 },
        { history: 0b011, count: 24 },
        { history: 0b101, count: 24 },
        { history: 0b001, count: 16 },
        { history: 0b010, count: 50 },
        { history: 0b100, count: 50 },
      ],
    );
    const [a] = internalConsistency(table, independence);
    expect([a?.truth, a?.found]).toEqual([100, 84]);
    expect(a?.estimate).toBeCloseTo(100, 9);
    expect(a?.logRatio).toBeCloseTo(0, 9);
  });

  it('has the margins of the lists as truth, and says where nobody of a list was found elsewhere', () => {
    expect(internalConsistency(kosovo(), independence).map(({ truth }) => truth)).toEqual(margins(kosovo()));
    const apart = captureTable(
      ['a', 'b', 'c'],
      [
        { history: 1, count: 5 },
        { history: 2, count: 5 },
        { history: 4, count: 5 },
        { history: 6, count: 5 },
      ],
    );
    const [a] = internalConsistency(apart, independence);
    expect(a?.estimate).toBeNull();
    expect(a?.remarks[0]).toEqual({ code: 'internal-consistency.nobody-found', params: { list: 'a' } });
  });
});

describe('growing samples', () => {
  it('grow within each other up to everybody, the same for the same seed', () => {
    const draw = () => subsamples(kosovo(), [100, 1000, 4400], philoxStream(3, 0).uniform);
    const [small, large, all] = draw();
    expect([small?.table.n, large?.table.n]).toEqual([100, 1000]);
    expect([...all!.table.counts]).toEqual([...kosovo().counts]);
    for (const [history, count] of small!.table.counts.entries())
      expect(count).toBeLessThanOrEqual(large!.table.counts[history]!);
    expect(draw()[0]?.table.counts).toEqual(small?.table.counts);
  });

  it('draw each history in its share', () => {
    let onlyFirst = 0;
    for (let order = 0; order < 200; order++)
      onlyFirst += subsamples(kosovo(), [200], philoxStream(5, order).uniform)[0]!.table.counts[1]!;
    const mean = onlyFirst / 200;
    const expected = (200 * 1131) / 4400;
    // Standard error of the mean of 200 hypergeometric draws: about 0.43.
    expect(Math.abs(mean - expected)).toBeLessThan(2);
  });

  it('end at the estimate of the whole table', () => {
    const path = trajectory(
      kosovo(),
      [500, 4400],
      [philoxStream(1, 0).uniform, philoxStream(1, 1).uniform],
      independence,
    );
    for (const order of path.estimates) expect(order[1]).toBe(independence(kosovo()));
    expect(() => subsamples(korea(), [200], philoxStream(1, 0).uniform)).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_OPTION' }),
    );
  });
});
