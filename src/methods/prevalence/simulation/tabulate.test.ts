import { describe, expect, it } from 'vitest';
import { failuresOf } from './failures.js';
import type { StudyMethod } from './methods.js';
import { performanceOf } from './tabulate.js';

const nothing = [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN];
const tabulated = (rows: readonly (readonly number[])[], method: StudyMethod = 'stepwise.bca') =>
  performanceOf(method, 100, Float64Array.from(rows.flat()), [0.8, 0.95]);

describe('how a method did', () => {
  const one = tabulated([
    [90, 80, 99, 70, 120],
    [110, 101, 120, 90, 130],
    [120, 95, 150, 80, Number.POSITIVE_INFINITY],
    nothing,
  ]);

  it('counts what holds the total, what is too low or too high, and what says nothing', () => {
    const [narrow, wide] = one.intervals;
    expect(one).toMatchObject({ runs: 4, silent: 0.25 });
    expect(one.over).toBeCloseTo(2 / 3);
    expect(narrow).toMatchObject({ level: 0.8, below: 1 / 3, above: 1 / 3 });
    expect(narrow?.covered).toBeCloseTo(1 / 3);
    expect(narrow?.error).toBeCloseTo(Math.sqrt(2 / 27));
    expect(wide?.covered).toBe(1);
  });

  it('has errors of the estimate in people and in logarithms', () => {
    expect(one.bias).toBeCloseTo(20 / 3);
    expect(one.medianBias).toBe(10);
    expect(one.rmse).toBeCloseTo(Math.sqrt((100 + 100 + 400) / 3));
    expect(one.rmseLog).toBeCloseTo(Math.sqrt((Math.log(0.9) ** 2 + Math.log(1.1) ** 2 + Math.log(1.2) ** 2) / 3), 12);
  });

  it('has no mean width where one interval has no upper limit', () => {
    expect(one.intervals[1]).toMatchObject({ meanWidth: null, medianWidth: 50 });
    expect(one.intervals[0]?.meanWidth).toBeCloseTo((19 + 19 + 55) / 3);
  });

  it('says nothing of a method that never says anything', () => {
    expect(tabulated([nothing, nothing])).toMatchObject({
      silent: 1,
      bias: null,
      rmse: null,
      over: null,
      intervals: [],
    });
  });
});

describe('where intervals fail', () => {
  const study = (method: StudyMethod, low: number, high: number) => ({
    population: 'p',
    people: 100,
    lists: 3,
    meanSeen: 50,
    methods: [
      tabulated(
        Array.from({ length: 50 }, () => [low, low, high, low, high]),
        method,
      ),
    ],
  });

  it('are those whose level is missed by more than chance, the worst first', () => {
    const found = failuresOf([study('stepwise.bca', 90, 110), study('bic.wald', 50, 99)]);
    expect(found.map(({ method, level, below }) => [method, level, below])).toEqual([
      ['bic.wald', 0.8, 1],
      ['bic.wald', 0.95, 1],
    ]);
  });

  it('are not lower bounds that lie low, but those that lie above', () => {
    expect(failuresOf([study('chao.lower-bound', 50, 99)])).toEqual([]);
    expect(failuresOf([study('chao.lower-bound', 101, 120)])).toHaveLength(2);
  });
});
