import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaptureTable, captureTable } from '../captures/table.js';
import { chaoBounds } from './chao.js';
import { heterogeneityBound } from './heterogeneity-bound.js';
import { noHighestOrder } from './no-highest-order.js';
import { pairEstimates } from './pairs.js';
import { identifiedRanges } from './partial-identification.js';
import { sampleCoverage } from './sample-coverage.js';

/** Tables of three or four lists in which every list has somebody and no list everybody. */
const tables = fc
  .constantFrom(3, 4)
  .chain((lists) => fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2 ** lists - 1, maxLength: 2 ** lists - 1 }))
  .map((counts) =>
    captureTable(
      ['a', 'b', 'c', 'd'].slice(0, Math.log2(counts.length + 1)),
      counts.map((count, cell) => ({ history: cell + 1, count: count + ((cell + 1) & cell ? 0 : 1) })),
    ),
  );

/** The same people, the lists in reverse order. */
function reversed({ lists, rows }: CaptureTable): CaptureTable {
  const turned = (history: number): number =>
    lists.reduce((all, _, list) => ((history >> list) & 1 ? all | (1 << (lists.length - 1 - list)) : all), 0);
  return captureTable(
    [...lists].reverse(),
    rows.map(({ history, count }) => ({ history: turned(history), count })),
  );
}

/** Every total that these methods say of a table. */
const totals = (table: CaptureTable): readonly (number | null)[] => {
  const coverage = sampleCoverage(table);
  const chao = chaoBounds(table);
  return [
    coverage.independence.estimate,
    coverage.high.estimate,
    coverage.low.estimate,
    chao.poisson.estimate,
    chao.biasCorrected.estimate,
    chao.equalLists.estimate,
    heterogeneityBound(table).estimate,
    noHighestOrder(table).estimate,
    noHighestOrder(table, { zeroCells: 'half' }).estimate,
  ];
};

describe('answers without a model', () => {
  it('do not depend on the order of the lists', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const other = totals(reversed(table));
        for (const [place, total] of totals(table).entries())
          if (total === null) expect(other[place]).toBeNull();
          else expect(Math.abs((other[place] as number) / total - 1)).toBeLessThan(1e-7);
      }),
      { numRuns: 60 },
    );
  });

  it('are never below the people seen, and their intervals hold them', () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const total of totals(table)) if (total !== null) expect(total).toBeGreaterThanOrEqual(table.n);
        for (const bound of [chaoBounds(table).biasCorrected, heterogeneityBound(table)])
          if (bound.interval !== null) {
            expect(bound.interval.low).toBeGreaterThanOrEqual(table.n);
            expect(bound.interval.low).toBeLessThanOrEqual(bound.estimate!);
            expect(bound.interval.high).toBeGreaterThanOrEqual(bound.estimate!);
          }
        for (const { cells, chapman } of pairEstimates(table))
          expect(chapman.estimate).toBeGreaterThanOrEqual(cells.both + cells.firstOnly + cells.secondOnly - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('bounds are in order: with t lists Chao’s is below the form for many, and ranges widen with the odds ratio', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { poisson, equalLists } = chaoBounds(table);
        if (poisson.estimate !== null) expect(equalLists.estimate).toBeLessThanOrEqual(poisson.estimate);
        const narrow = identifiedRanges(table, { least: 0.8, most: 1.25 });
        const wide = identifiedRanges(table, { least: 0.5, most: 2 });
        for (const [place, { low, high, outerLow, outerHigh }] of wide.entries()) {
          if (low === null) continue;
          expect(low).toBeGreaterThanOrEqual(table.n);
          const within = narrow[place]!;
          const ends = [outerLow!, low, within.low!, within.high!, high!, outerHigh!];
          expect([...ends].sort((a, b) => a - b)).toEqual(ends);
        }
      }),
      { numRuns: 60 },
    );
  });
});
