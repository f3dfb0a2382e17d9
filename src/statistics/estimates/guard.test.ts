import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Captures } from './captures.js';
import { type GuardedTable, guardedTable, type ShownCount, smallCellsBy } from './guard.js';

const plain = (counts: Readonly<Record<number, number>>, lists = 2): Captures => ({
  lists: ['police', 'shelter', 'border'].slice(0, lists),
  strata: [],
  cells: Object.entries(counts).map(([history, count]) => ({ history: Number(history), levels: [], count })),
});

const bySex = (counts: readonly (readonly [history: number, sex: number, count: number])[]): Captures => ({
  lists: ['police', 'shelter'],
  strata: [{ name: 'sex', levels: ['female', 'male'] }],
  cells: counts.map(([history, sex, count]) => ({ history, levels: [sex], count })),
});

/** Every table of whole numbers that a reader could hold for true, given what is shown. */
function readings(table: GuardedTable, most: number, threshold: number): number[][] {
  const inner = table.rows.flatMap((row) => (table.groups.length === 0 ? [row.total] : row.cells));
  const width = Math.max(1, table.groups.length);
  const values = (shown: ShownCount): number[] =>
    typeof shown === 'number'
      ? [shown]
      : Array.from({ length: most + 1 }, (_, value) => value).filter((value) =>
          shown === 'small' ? value >= 1 && value < threshold : value >= threshold,
        );
  const fits = (shown: ShownCount, value: number): boolean =>
    typeof shown === 'number'
      ? shown === value
      : shown === 'small'
        ? value >= 1 && value < threshold
        : value >= threshold;
  const found: number[][] = [];
  const fill = (chosen: number[]): void => {
    if (chosen.length < inner.length) {
      for (const value of values(inner[chosen.length] as ShownCount)) fill([...chosen, value]);
      return;
    }
    const sum = (places: readonly number[]) => places.reduce((total, place) => total + (chosen[place] ?? 0), 0);
    const row = (index: number) => Array.from({ length: width }, (_, group) => index * width + group);
    const whole = table.rows.every(({ total }, index) => fits(total, sum(row(index))));
    const groups = table.groupTotals.every((total, group) =>
      fits(total, sum(table.rows.map((_, index) => index * width + group))),
    );
    const lists = table.listTotals.every((total, list) =>
      fits(total, sum(table.rows.flatMap(({ history }, index) => ((history >> list) & 1 ? row(index) : [])))),
    );
    if (whole && groups && lists && sum(inner.map((_, place) => place)) === table.n) found.push(chosen);
  };
  fill([]);
  return found;
}

/** Every small cell may still be anything from 1 to one less than the threshold. */
function isSafe(table: GuardedTable, most: number, threshold: number): boolean {
  const inner = table.rows.flatMap((row) => (table.groups.length === 0 ? [row.total] : row.cells));
  const all = readings(table, most, threshold);
  return inner.every((shown, place) => {
    if (shown !== 'small') return true;
    return new Set(all.map((one) => one[place])).size === threshold - 1;
  });
}

describe('small counts of histories and strata', () => {
  it('are hidden, and no count beside them gives them away by a total', () => {
    const table = guardedTable(plain({ 1: 40, 2: 30, 3: 2 }), 5);
    expect(table?.rows.find(({ history }) => history === 3)?.total).toBe('small');
    expect(JSON.stringify(table)).not.toContain('"total":2}');
    // 30 is withheld as well: 72 people less 40 and 30 would have told the 2.
    expect(table?.rows.filter(({ total }) => total === 'withheld').length).toBeGreaterThan(0);
  });

  it('leave a table without any as it is, zeros included', () => {
    const table = guardedTable(plain({ 1: 40, 2: 0, 3: 12 }), 5);
    expect(table?.rows.map(({ total }) => total)).toEqual([40, 0, 12]);
    expect(table?.listTotals).toEqual([52, 12]);
  });

  it('withhold the whole table where nothing else would shield them', () => {
    expect(guardedTable(plain({ 1: 1, 2: 1, 3: 1 }), 5)).toBeNull();
  });

  it('cannot be worked out of any table that is shown', () => {
    const count = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), ([a, b, c, d]) => {
        const captures = plain({ 1: a, 2: b, 3: c, 4: d }, 3);
        const table = guardedTable(captures, 3);
        return table === null || isSafe(table, 10, 3);
      }),
      { numRuns: 40 },
    );
  });

  it('cannot be worked out by stratum either', () => {
    const count = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 4, maxLength: 4 }), (counts) => {
        const captures = bySex(counts.map((one, at) => [(at >> 1) + 1, at & 1, one] as const));
        const table = guardedTable(captures, 3);
        return table === null || isSafe(table, 10, 3);
      }),
      { numRuns: 25 },
    );
  });

  it('are counted by one question at a time, whatever the others', () => {
    const captures = bySex([
      [1, 0, 20],
      [1, 1, 3],
      [3, 0, 6],
    ]);
    expect(smallCellsBy(captures, 'sex', 5)).toBe(1);
    expect(smallCellsBy(captures, 'sex', 3)).toBe(0);
  });
});
