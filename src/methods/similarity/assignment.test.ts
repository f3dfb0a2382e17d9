import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Gain } from './index.js';

/** The greatest sum there is, by trying everything. */
function best(row: number, rows: number, gains: readonly Gain[], taken: ReadonlySet<number>): number {
  if (row === rows) return 0;
  let most = best(row + 1, rows, gains, taken);
  for (const { row: own, column, gain } of gains)
    if (own === row && gain > 0 && !taken.has(column))
      most = Math.max(most, gain + best(row + 1, rows, gains, new Set([...taken, column])));
  return most;
}

describe('assignment', () => {
  it('gives up the best single pair for a better whole', () =>
    expect([
      ...assign(2, 2, [
        { row: 0, column: 0, gain: 3 },
        { row: 0, column: 1, gain: 2 },
        { row: 1, column: 0, gain: 2 },
      ]),
    ]).toEqual([1, 0]));

  it('leaves alone what gains nothing', () => {
    expect([...assign(2, 1, [{ row: 0, column: 0, gain: 0 }])]).toEqual([-1, -1]);
    expect([...assign(0, 3, [])]).toEqual([]);
  });

  it('finds the greatest sum, each column once', () => {
    const gain = fc.record({
      row: fc.nat({ max: 4 }),
      column: fc.nat({ max: 4 }),
      gain: fc.integer({ min: -3, max: 20 }),
    });
    const gains = fc.uniqueArray(gain, { selector: ({ row, column }) => row * 5 + column, maxLength: 25 });
    fc.assert(
      fc.property(gains, (given) => {
        const columns = assign(5, 5, given);
        const used = [...columns].filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        const sum = [...columns].reduce(
          (all, column, row) =>
            all +
            (column < 0 ? 0 : (given.find((one) => one.row === row && one.column === column)?.gain ?? Number.NaN)),
          0,
        );
        expect(sum).toBe(best(0, 5, given, new Set()));
      }),
    );
  });
});
