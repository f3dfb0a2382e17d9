import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../methods/prevalence/index.js';
import { bitsOf, type Guard, historyWords, shownCells, unguarded } from './cells.js';

const runOf = (lists: number, counts: readonly number[]) =>
  ({
    lists: Array.from({ length: lists }, (_, list) => `L${list}`),
    n: counts.reduce((sum, count) => sum + count, 0),
    record: { request: { rows: counts.map((count, place) => ({ history: place + 1, count })) } },
  }) as unknown as Run;

const below =
  (threshold: number): Guard =>
  (people) =>
    people > 0 && people < threshold ? `<${threshold}` : people;

const table = fc
  .integer({ min: 2, max: 4 })
  .chain((lists) =>
    fc.tuple(
      fc.constant(lists),
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2 ** lists - 1, maxLength: 2 ** lists - 1 }),
    ),
  );

describe('counts that a card tells', () => {
  it('are all of them without a guard, with sums over lists, pairs and times', () => {
    const cells = shownCells(runOf(2, [5, 3, 2]), unguarded);
    expect(cells.shielded).toBe(false);
    expect([cells.history(3), cells.list(0), cells.pair(1, 0), cells.times(1)]).toEqual(
      [2, 7, 2, 8].map((people) => ({ kind: 'plain', people })),
    );
  });

  it('are none where the run came without its table, zero not either', () => {
    const cells = shownCells({ ...runOf(2, []), n: 10 }, unguarded);
    expect(cells).toMatchObject({ tableKept: true, shielded: true });
    expect([cells.history(3), cells.list(0), cells.pair(1, 0), cells.times(1)]).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'withheld' })),
    );
    expect(shownCells(runOf(2, [5, 3, 2]), unguarded).tableKept).toBe(false);
  });

  it('hold no small one, in a cell or a sum, whatever the table', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 12 }), ([lists, counts], threshold) => {
        const cells = shownCells(runOf(lists, counts), below(threshold));
        const told = [
          ...counts.map((_, place) => cells.history(place + 1)),
          ...Array.from({ length: lists }, (_, list) => cells.list(list)),
          ...Array.from({ length: lists }, (_, times) => cells.times(times + 1)),
          cells.pair(0, 1),
        ];
        for (const shown of told)
          if (shown.kind === 'plain') expect(shown.people === 0 || shown.people >= threshold).toBe(true);
      }),
    );
  });

  it('never leave one hidden history alone, which the people seen would tell', () => {
    fc.assert(
      fc.property(table, ([lists, counts]) => {
        const cells = shownCells(runOf(lists, counts), below(5));
        const hidden = counts.filter((count, place) => count > 0 && cells.history(place + 1).kind !== 'plain');
        const people = counts.filter((count) => count > 0);
        // One kind of people only: that is everybody, and how many were seen is always told.
        if (people.length > 1) expect(hidden.length).not.toBe(1);
      }),
    );
  });

  it('name histories by their lists', () => {
    expect(historyWords(['A', 'B', 'C'], 0b101)).toBe('A + C');
    expect(bitsOf(0b1011)).toBe(3);
  });
});
