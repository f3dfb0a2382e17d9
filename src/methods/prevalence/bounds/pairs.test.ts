import { describe, expect, it } from 'vitest';
import { captureTable } from '../captures/table.js';
import { korea } from '../tables/published.js';
import { deviateOf, logNormalInterval } from './log-normal.js';
import { impliedDependence, pairEstimates } from './pairs.js';

const two = captureTable(
  ['a', 'b'],
  [
    { history: 1, count: 30 },
    { history: 2, count: 15 },
    { history: 3, count: 5 },
  ],
);

describe('two lists', () => {
  it('give Petersen’s and Chapman’s estimates as written', () => {
    const [pair] = pairEstimates(two);
    expect(pair?.petersen.estimate).toBe((35 * 20) / 5);
    expect(pair?.petersen.variance).toBeCloseTo((35 * 20 * 30 * 15) / 125, 9);
    expect(pair?.chapman.estimate).toBe((36 * 21) / 6 - 1);
    expect(pair?.chapman.variance).toBeCloseTo((36 * 21 * 30 * 15) / (36 * 7), 9);
    expect(pair?.amongOthers.estimate).toBeNull();
  });

  it('without anybody on both have no Petersen estimate, and say so', () => {
    const apart = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 9 },
        { history: 2, count: 9 },
      ],
    );
    const [pair] = pairEstimates(apart);
    expect(pair?.petersen.estimate).toBeNull();
    expect(pair?.chapman.estimate).toBe(99);
    expect(pair?.remarks).toEqual([{ code: 'lincoln-petersen.no-overlap', params: { first: 'a', second: 'b' } }]);
  });

  it('are implied to be independent by Petersen’s total, and dependent by a greater', () => {
    const [none] = impliedDependence(two, 140);
    expect(none?.oddsRatio).toBeCloseTo(1, 12);
    expect(none?.covariation).toBeCloseTo(0, 12);
    const [more] = impliedDependence(two, 230);
    expect(more?.oddsRatio).toBeCloseTo((5 * 180) / (30 * 15), 12);
  });
});

describe('three lists', () => {
  it('show the odds ratio of two of them among the people of the third', () => {
    const table = captureTable(
      ['a', 'b', 'c'],
      [1, 2, 3, 4, 5, 6, 7].map((history) => ({ history, count: 10 * history })),
    );
    const [ab] = pairEstimates(table);
    expect(ab?.amongOthers.estimate).toBeCloseTo((70 * 40) / (50 * 60), 12);
    expect(ab?.amongOthers.logSe).toBeCloseTo(Math.sqrt(1 / 70 + 1 / 40 + 1 / 50 + 1 / 60), 12);
    expect(pairEstimates(korea())[0]?.amongOthers.estimate).toBeNull();
  });
});

describe('the log-normal interval', () => {
  it('is symmetric in the logarithm of the unseen', () => {
    const interval = logNormalInterval(100, 150, 400, 0.95);
    expect((interval!.low - 100) * (interval!.high - 100)).toBeCloseTo(2500, 8);
    expect(interval!.high).toBeCloseTo(100 + 50 * Math.exp(1.959963984540054 * Math.sqrt(Math.log(1.16))), 8);
  });

  it('is none where nobody is unseen, or the level is no level', () => {
    expect(logNormalInterval(100, 100, 4, 0.95)).toBeNull();
    expect(logNormalInterval(100, 120, Number.NaN, 0.95)).toBeNull();
    expect(() => deviateOf(95)).toThrow(expect.objectContaining({ code: 'PREVALENCE_OPTION' }));
  });
});
