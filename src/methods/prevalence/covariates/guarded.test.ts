import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosingCells } from './disclosing.js';
import { guarded } from './guarded.js';
import { covariateTableOfCells } from './table.js';

const tableOf = (counts: readonly number[]) =>
  covariateTableOfCells(
    ['A', 'B'],
    [{ name: 'year', levels: ['1', '2', '3'] }],
    counts.map((count, i) => ({ history: (i % 3) + 1, levels: [Math.floor(i / 3)], count })),
  );

describe('small cells', () => {
  it('are named by list and stratum, without their count', () => {
    expect(disclosingCells(tableOf([20, 3, 9, 30, 12, 0, 8, 7, 5]))).toEqual([{ history: 'B', stratum: '1', row: 2 }]);
    expect(disclosingCells(tableOf([20, 3, 9, 30, 12, 0, 8, 7, 5]), { threshold: 3 })).toEqual([]);
    expect(() => disclosingCells(tableOf([9, 9, 9]), { threshold: 2 })).toThrow(/3 or more/);
  });

  it('one small cell takes others with it, so that no margin gives it back', () => {
    const { shown, withheld, histories, strata } = guarded(tableOf([20, 3, 9, 30, 12, 11, 8, 7, 5]));
    expect(histories).toEqual(['A', 'B', 'A+B', 'all']);
    expect(strata).toEqual(['1', '2', '3', 'all']);
    expect(shown[1]![0]).toEqual({ says: 'fewer-than', threshold: 5 });
    expect(withheld).toBeGreaterThanOrEqual(2);
    expect(shown[3]![3]).toEqual({ says: 'count', count: 105 });
  });

  it('nothing small: everything is shown', () => {
    expect(guarded(tableOf([20, 13, 9, 30, 12, 11, 8, 7, 5])).withheld).toBe(0);
  });

  it('so few people that every pattern tells: the total alone', () => {
    const { shown, refused } = guarded(tableOf([1, 0, 0, 0, 1, 0, 0, 0, 0]));
    expect(refused).toBe(true);
    expect(shown.flat().filter(({ says }) => says !== 'withheld')).toEqual([{ says: 'count', count: 2 }]);
    expect(guarded(tableOf([20, 3, 9, 30, 12, 11, 8, 7, 5])).refused).toBe(false);
  });

  it('of every table that fits what is shown, at least two differ in each small cell', () => {
    // All 2 × 3 tables (two histories, three years) up to a bound are walked through by hand.
    const walk = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(walk, (counts) => {
        fc.pre(counts[0]! + counts[1]! + counts[2]! > 0 && counts[3]! + counts[4]! + counts[5]! > 0);
        const table = covariateTableOfCells(
          ['A', 'B'],
          [{ name: 'year', levels: ['1', '2', '3'] }],
          counts.map((count, i) => ({ history: i < 3 ? 1 : 2, levels: [i % 3], count })),
        );
        const { shown, refused } = guarded(table, { threshold: 3 });
        if (refused) return;
        const total = counts.reduce((a, b) => a + b, 0);
        const fits = (cell: number, r: number, c: number) => {
          const said = shown[r]![c]!;
          if (said.says === 'count') return said.count === cell;
          return said.says === 'withheld' || (cell >= 1 && cell < 3);
        };
        const values = Array.from({ length: 6 }, () => new Set<number>());
        const range = (i: number) => {
          const said = shown[i < 3 ? 0 : 1]![i % 3]!;
          return said.says === 'count'
            ? [said.count]
            : Array.from({ length: said.says === 'withheld' ? total + 1 : 3 }, (_, k) => k);
        };
        const search = (at: number, cells: number[], sum: number) => {
          if (sum > total) return;
          if (at < 5) {
            for (const value of range(at)) search(at + 1, [...cells, value], sum + value);
            return;
          }
          cells = [...cells, total - sum];
          const rows = [0, 1].map((r) => cells[3 * r]! + cells[3 * r + 1]! + cells[3 * r + 2]!);
          const columns = [0, 1, 2].map((c) => cells[c]! + cells[3 + c]!);
          if (!cells.every((cell, i) => fits(cell, i < 3 ? 0 : 1, i % 3))) return;
          if (!rows.every((cell, r) => fits(cell, r, 3)) || !columns.every((cell, c) => fits(cell, 2, c))) return;
          for (const [i, cell] of cells.entries()) values[i]!.add(cell);
        };
        search(0, [], 0);
        for (const [i, count] of counts.entries())
          if (count > 0 && count < 3) expect(values[i]!.size).toBeGreaterThan(1);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
