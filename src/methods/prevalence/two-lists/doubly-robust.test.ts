import { describe, expect, test } from 'vitest';
import { drawNormal } from '../random/continuous.js';
import { philoxStream } from '../random/philox.js';
import { doublyRobust, doublyRobustPairs, type DoublyRobustOptions } from './doubly-robust.js';
import type { ListedPeople } from './people.js';

const expit = (x: number) => 1 / (1 + Math.exp(-x));

/** N people with one covariate; list j finds a person with chance `chances[j](x)`, whatever the others do. */
function population(N: number, chances: readonly ((x: number) => number)[], seed: number): ListedPeople {
  const stream = philoxStream(seed, 0);
  const captures: number[] = [];
  const covariate: number[] = [];
  for (let person = 0; person < N; person++) {
    const x = drawNormal(stream);
    let history = 0;
    for (const [list, chance] of chances.entries()) if (stream.uniform() < chance(x)) history |= 1 << list;
    if (history === 0) continue;
    captures.push(history);
    covariate.push(x);
  }
  return { lists: chances.map((_, list) => `list${list + 1}`), captures, covariates: [covariate] };
}

const rising = (x: number) => expit(-0.4 + 0.8 * x);

describe('people who are easily found by one list are so by the other', () => {
  const truth = 3000;
  const runs = Array.from({ length: 40 }, (_, seed) => {
    const people = population(truth, [rising, rising], seed + 1);
    return doublyRobust(people, [0, 1], { seed: 9 });
  });
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  test('the mean of 40 estimates is the truth within its error, where Petersen’s lies far below', () => {
    const estimates = runs.map(({ estimate }) => estimate!);
    const deviation = Math.sqrt(mean(estimates.map((value) => (value - mean(estimates)) ** 2)) / 40);
    expect(Math.abs(mean(estimates) - truth)).toBeLessThan(3.5 * deviation);
    expect(mean(runs.map(({ petersen }) => petersen!))).toBeLessThan(0.88 * truth);
  });

  test('intervals of 95 % hold the truth, and standard errors are the spread', () => {
    const held = runs.filter(({ intervals: [wald] }) => wald!.low <= truth && truth <= wald!.high!).length;
    expect(held).toBeGreaterThanOrEqual(34);
    const estimates = runs.map(({ estimate }) => estimate!);
    const spread = Math.sqrt(mean(estimates.map((value) => (value - mean(estimates)) ** 2)));
    expect(mean(runs.map(({ standardError }) => standardError!)) / spread).toBeGreaterThan(0.75);
    expect(mean(runs.map(({ standardError }) => standardError!)) / spread).toBeLessThan(1.35);
  });
});

describe('without covariates', () => {
  const captures = [...Array<number>(120).fill(1), ...Array<number>(80).fill(2), ...Array<number>(40).fill(3)];
  const people: ListedPeople = { lists: ['police', 'shelter'], captures, covariates: [] };
  const petersen = (160 * 120) / 40;

  test('it is Petersen’s estimate with its variance n₁n₂n₁₀n₀₁/n₁₂³', () => {
    for (const learner of ['multinomial', 'logistic'] as const) {
      const result = doublyRobust(people, [0, 1], { seed: 1, learner });
      expect(result.estimate).toBeCloseTo(petersen, 9);
      expect(result.plugIn).toBeCloseTo(petersen, 9);
      expect(result.petersen).toBeCloseTo(petersen, 12);
      expect(result.standardError! ** 2).toBeCloseTo((160 * 120 * 120 * 80) / 40 ** 3, 6);
      expect(result.folds).toBe(1);
    }
  });

  test('a covariate that everybody shares is left out, and said', () => {
    const result = doublyRobust({ ...people, covariates: [captures.map(() => 7)] }, [0, 1], { seed: 1 });
    expect(result.estimate).toBeCloseTo(petersen, 9);
    expect(result.remarks).toEqual([{ code: 'two-lists.constant-covariate', params: { covariate: 1 } }]);
  });
});

describe('an indicator', () => {
  const stratum = (n10: number, n01: number, n11: number) => [
    ...Array<number>(n10).fill(1),
    ...Array<number>(n01).fill(2),
    ...Array<number>(n11).fill(3),
  ];
  const [women, men] = [stratum(300, 150, 200), stratum(500, 260, 90)];
  const people: ListedPeople = {
    lists: ['a', 'b'],
    captures: [...women, ...men],
    covariates: [[...women.map(() => 1), ...men.map(() => 0)]],
  };

  test('learnt on everybody without a ridge it is Petersen’s of each stratum, added up', () => {
    const expected = (500 * 350) / 200 + (590 * 350) / 90;
    for (const learner of ['multinomial', 'logistic'] as const) {
      const { estimate } = doublyRobust(people, [0, 1], { seed: 1, folds: 1, ridge: 0, learner });
      expect(estimate).toBeCloseTo(expected, 5);
    }
  });

  test('cross-fitted it is near; its square adds nothing', () => {
    const expected = (500 * 350) / 200 + (590 * 350) / 90;
    const crossed = doublyRobust(people, [0, 1], { seed: 1 });
    expect(Math.abs(crossed.estimate! - expected)).toBeLessThan(0.5 * crossed.standardError!);
    expect(doublyRobust(people, [0, 1], { seed: 1, terms: 'quadratic' }).estimate).toBe(crossed.estimate);
  });
});

describe('three lists', () => {
  const people = population(6000, [rising, (x) => expit(-1 + 0.6 * x), (x) => expit(-0.5 - 0.4 * x)], 77);

  test('each pair says its own, with all that were seen on any list', () => {
    const results = doublyRobustPairs(people, { seed: 3 });
    expect(results.map(({ pair }) => pair)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    for (const { estimate, standardError } of results)
      expect(Math.abs(estimate! - 6000)).toBeLessThan(4 * standardError!);
    expect(results[1]).toEqual(doublyRobust(people, [0, 2], { seed: 3 }));
  });

  test('the folds depend on the seed alone', () => {
    const again = doublyRobust(people, [0, 1], { seed: 3n });
    expect(again.estimate).toBe(doublyRobust(people, [0, 1], { seed: 3 }).estimate);
    expect(again.estimate).not.toBe(doublyRobust(people, [0, 1], { seed: 4 }).estimate);
  });
});

describe('hard data', () => {
  test('a curved chance needs its square', () => {
    const people = population(20_000, [(x) => expit(-2 + x * x), (x) => expit(-2 + x * x)], 5);
    const straight = doublyRobust(people, [0, 1], { seed: 2 });
    const curved = doublyRobust(people, [0, 1], { seed: 2, terms: 'quadratic' });
    expect(straight.estimate! + 4 * straight.standardError!).toBeLessThan(20_000);
    expect(Math.abs(curved.estimate! - 20_000)).toBeLessThan(3.5 * curved.standardError!);
  });

  test('chances near nothing are lifted, and it is said how many', () => {
    const people = population(3000, [(x) => expit(-1 + 3 * x), (x) => expit(-1 - 3 * x)], 8);
    const result = doublyRobust(people, [0, 1], { seed: 2, leastOverlap: 0.02 });
    expect(result.truncated).toBeGreaterThan(0);
    expect(result.remarks).toContainEqual({
      code: 'two-lists.truncated',
      params: { people: result.truncated, least: 0.02 },
    });
  });

  test('where one person of a rare kind weighs most of the variance it is said', () => {
    const people = population(400, [(x) => expit(-1 + 2.5 * x), (x) => expit(-1 - 2.5 * x)], 8);
    const result = doublyRobust(people, [0, 1], { seed: 2 });
    expect(result.remarks.map(({ code }) => code)).toContain('two-lists.one-person-weighs');
  });

  test('a covariate that separates the lists wholly is held by the ridge', () => {
    const captures = [...Array<number>(50).fill(1), ...Array<number>(50).fill(2), ...Array<number>(30).fill(3)];
    const result = doublyRobust({ lists: ['a', 'b'], captures, covariates: [captures] }, [0, 1], { seed: 2 });
    expect(result.remarks.map(({ code }) => code)).not.toEqual([]);
    expect(result.says === 'nothing' || Number.isFinite(result.estimate)).toBe(true);
  });

  test('nobody on both: nothing is said', () => {
    const result = doublyRobust({ lists: ['a', 'b'], captures: [1, 1, 2], covariates: [[1, 2, 3]] }, [0, 1], {
      seed: 2,
    });
    expect([result.says, result.estimate, result.remarks[0]!.code]).toEqual([
      'nothing',
      null,
      'two-lists.nobody-on-both',
    ]);
  });

  test('bad input', () => {
    const people: ListedPeople = { lists: ['a', 'b'], captures: [1, 2, 3], covariates: [[1, 2, 3]] };
    const asked =
      (changed: Partial<ListedPeople>, options: Partial<DoublyRobustOptions> = {}) =>
      () =>
        doublyRobust({ ...people, ...changed }, [0, 1], { seed: 1, ...options });
    expect(asked({ captures: [1, 0, 3] })).toThrow('Row 2');
    expect(asked({ captures: [1, 4, 3] })).toThrow('Row 2');
    expect(asked({ captures: [] })).toThrow('Nobody');
    expect(asked({ lists: ['a'] })).toThrow('two lists');
    expect(asked({ covariates: [[1, Number.NaN, 3]] })).toThrow('Covariate 1');
    expect(asked({ covariates: [[1, 2]] })).toThrow('Covariate 1');
    expect(asked({}, { folds: 0 })).toThrow('Folds');
    expect(asked({}, { ridge: -1 })).toThrow('ridge');
    expect(asked({}, { leastOverlap: 0 })).toThrow('least chance');
    expect(() => doublyRobust(people, [1, 1], { seed: 1 })).toThrow('pair');
  });
});
