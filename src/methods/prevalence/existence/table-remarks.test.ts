import { describe, expect, it } from 'vitest';
import { captureTable } from '../captures/table.js';
import { artificialThree, kosovo, newOrleansFive, ukFive, ukSix, westernSite } from '../tables/published.js';
import { countTriples, emptyPairs, listsApart } from './overlaps.js';
import { tableRemarks } from './table-remarks.js';

const tableOf = (lists: string, counts: Readonly<Record<number, number>>) =>
  captureTable(
    lists.split(' '),
    Object.entries(counts).map(([history, count]) => ({ history: Number(history), count })),
  );

describe('overlaps', () => {
  it('count triples of lists that share people two by two', () => {
    expect(countTriples(artificialThree())).toBe(0);
    expect(countTriples(kosovo())).toBe(4);
    // Ten pairs of which one is empty: three triples of ten hold it.
    expect(countTriples(ukFive())).toBe(7);
  });

  it('name pairs that share nobody, and lists that share nobody with any', () => {
    expect(emptyPairs(ukFive())).toEqual([[0, 4, 0b10001]]);
    expect(listsApart(artificialThree())).toEqual([2]);
    expect(listsApart(ukFive())).toEqual([]);
  });
});

describe('remarks on a table', () => {
  it('are none where all lists overlap well', () => {
    expect(tableRemarks(kosovo())).toEqual([]);
  });

  it('name empty pairs', () => {
    expect(tableRemarks(ukSix())).toEqual([
      { code: 'table.empty-pairs', params: { pairs: 'LA+GP, LA+NCA', count: 2, of: 15 } },
    ]);
    expect(tableRemarks(newOrleansFive()).map(({ code }) => code)).toEqual(['table.empty-pairs']);
    expect(tableRemarks(westernSite()).map(({ code }) => code)).toEqual(['table.empty-pairs']);
  });

  it('name a list that stands apart, the lack of a triple, and overlaps that are too few', () => {
    expect(tableRemarks(artificialThree())).toEqual([
      { code: 'table.empty-pairs', params: { pairs: 'A+C, B+C', count: 2, of: 3 } },
      { code: 'table.list-apart', params: { list: 'C' } },
      { code: 'table.no-triple', params: {} },
      { code: 'table.too-sparse.few-seen-again', params: { count: 6, people: 96, least: 7 } },
      { code: 'table.too-sparse.most-pairs-empty', params: { count: 2, of: 3 } },
    ]);
  });

  it('end where nobody was seen twice', () => {
    expect(tableRemarks(tableOf('A B C', { 1: 5, 2: 6, 4: 7 }))).toEqual([
      { code: 'table.nobody-seen-again', params: { people: 18 } },
    ]);
  });

  it('ask no triple of two lists', () => {
    expect(tableRemarks(tableOf('A B', { 1: 50, 2: 60, 3: 20 }))).toEqual([]);
  });
});
