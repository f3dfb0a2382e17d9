import { describe, expect, it } from 'vitest';
import { philoxStream } from '../random/philox.js';
import { bootstrapIntervals, bootstrapTotals } from './bootstrap.js';
import { disclosingCells } from './disclosing.js';
import { fitCovariates } from './fit.js';
import { covariateModel, pairTerms, termName } from './model.js';
import { estimates, selectForward } from './selection.js';
import { type CovariateTable, covariateTableOfCells } from './table.js';
import { populationTotals } from './totals.js';

const COVARIATES = [
  { name: 'sex', levels: ['female', 'male'] },
  { name: 'age', levels: ['child', 'adult'] },
  { name: 'nationality', levels: ['national', 'foreign'] },
  { name: 'exploitation', levels: ['sexual', 'labour', 'other'] },
  { name: 'year', levels: ['2013', '2014', '2015', '2016'] },
];
/** Present people by year: with these lists about 156, 480, 96 and 142 of them are seen, as in Serbia. */
const PRESENT = [400, 1230, 246, 364];

/**
 * A made-up table of the shape of Serbia’s (4 lists, sex, age, nationality, exploitation, year): lists independent given
 * sex and year, the first two finding the same people.
 */
function made(seed: number): { table: CovariateTable; people: number } {
  const stream = philoxStream(seed, 0);
  const one = (chance: number) => (stream.uniform() < chance ? 1 : 0);
  const tally = new Map<string, { history: number; levels: number[]; count: number }>();
  for (const [year, present] of PRESENT.entries())
    for (let person = 0; person < present; person++) {
      const sex = one(0.35);
      const levels = [sex, one(0.7), one(0.1), one(0.3) + one(0.1), year];
      const first = one(sex ? 0.1 : 0.22);
      const bits = [first, one(first ? 0.3 : 0.1), one(0.09), one(0.06)];
      const history = bits.reduce<number>((all, bit, list) => all | (bit << list), 0);
      if (history === 0) continue;
      const key = `${history}:${levels.join()}`;
      const there = tally.get(key) ?? { history, levels, count: 0 };
      there.count += 1;
      tally.set(key, there);
    }
  const table = covariateTableOfCells(['police', 'shelter', 'labour', 'abroad'], COVARIATES, [...tally.values()]);
  return { table, people: PRESENT.reduce((a, b) => a + b, 0) };
}

describe('a table of Serbia’s shape, more than four cells of five empty', () => {
  const { table, people } = made(2016);
  const cells = 15 * 2 * 2 * 2 * 3 * 4;

  it('is as empty as that, and most of what it holds would disclose', () => {
    expect(table.cells.length / cells).toBeLessThan(0.2);
    expect(table.n).toBeGreaterThan(700);
    expect(disclosingCells(table).length / table.cells.length).toBeGreaterThan(0.7);
  });

  it('selection finds the pair of lists that depend, and the total is about right', () => {
    const lists = pairTerms(table).filter((term) => term < 1 << 4);
    const { fit, steps } = selectForward(table, { criterion: 'bic', candidates: lists });
    expect(steps.map(({ term }) => term)).toContain('police:shelter');
    const whole = populationTotals(fit).groups[0]!;
    expect(Math.abs(whole.estimate! - people)).toBeLessThan(3 * whole.standardError!);
    const years = populationTotals(fit, ['year']).groups;
    expect(years.reduce((sum, { estimate }) => sum + estimate!, 0)).toBeCloseTo(whole.estimate!, 5);
    expect(years.map(({ name }) => name)).toEqual(['2013', '2014', '2015', '2016']);
  });

  it('says what it cannot estimate when every stratum is given lists of its own', () => {
    const term = (list: string) => `${list}:sex:age:nationality:exploitation:year`;
    const fit = fitCovariates(table, covariateModel(table, table.lists.map(term)));
    const codes = fit.remarks.map(({ code }) => code);
    expect(codes).toContain('covariates.empty-margin');
    const silent = fit.remarks.find(({ code }) => code === 'covariates.stratum-not-estimable')!;
    expect(silent.params.strata).toBeGreaterThan(10);
    expect(silent.params.of).toBe(96);
    const { groups } = populationTotals(fit, ['sex', 'age', 'nationality', 'exploitation', 'year']);
    expect(groups.filter(({ estimate }) => estimate === null).length).toBe(silent.params.strata);
    expect(estimates(fit)).toBe(false);
  });
});

describe('forward selection', () => {
  const { table } = made(5);
  const candidates = pairTerms(table).filter((term) => term < 1 << 5);

  it('lowers its criterion at every step, and passes a model that no step improves', () => {
    for (const criterion of ['aic', 'bic'] as const) {
      const { fit, steps } = selectForward(table, { criterion, candidates });
      expect(steps.every(({ value }) => value < 0)).toBe(true);
      const again = selectForward(table, { criterion, candidates, start: fit.model });
      expect(again.steps).toEqual([]);
    }
  });

  it('by p-value takes no more terms at a stricter threshold, and none at 0', () => {
    const at = (threshold: number) =>
      selectForward(table, { criterion: 'p', threshold, candidates }).steps.map(({ term }) => term);
    const [strict, loose] = [at(0.001), at(0.2)];
    expect(loose.slice(0, strict.length)).toEqual(strict);
    expect(at(0)).toEqual([]);
    expect(() => at(2)).toThrow(/between 0 and 1/);
    expect(candidates.map((term) => termName(table, term))).toEqual(expect.arrayContaining(loose));
  });
});

describe('the bootstrap', () => {
  const table = covariateTableOfCells(
    ['A', 'B', 'C'],
    [{ name: 'sex', levels: ['f', 'm'] }],
    [60, 45, 30, 80, 25, 18, 12, 40, 30, 15, 35, 12, 9, 6].map((count, i) => ({
      history: (i % 7) + 1,
      levels: [i < 7 ? 0 : 1],
      count,
    })),
  );
  const fit = fitCovariates(table, covariateModel(table, ['A:B', 'A:sex']));

  it.each(['parametric', 'non-parametric'] as const)('%s: its spread is the standard error of the fit', (kind) => {
    const bootstrap = bootstrapTotals(fit, { kind, replicates: 400, seed: 1, by: ['sex'] });
    expect(bootstrap.names).toEqual(['all', 'f', 'm']);
    const own = [...populationTotals(fit).groups, ...populationTotals(fit, ['sex']).groups];
    for (const [group, { standardError }] of own.entries()) {
      const values = bootstrap.estimates[group]!;
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
      expect(spread / standardError!).toBeGreaterThan(0.8);
      expect(spread / standardError!).toBeLessThan(1.3);
    }
    const [whole] = bootstrapIntervals(bootstrap);
    expect(whole!.interval.low).toBeLessThan(own[0]!.estimate!);
    expect(whole!.interval.high).toBeGreaterThan(own[0]!.estimate!);
    expect(whole!.interval.flags).toEqual(['covariates.few-replicates']);
    expect(whole!.interval.error!.low).toBeGreaterThan(0);
  });

  it('made in parts is the same as made at once', () => {
    const run = (first: number, replicates: number) => [
      ...bootstrapTotals(fit, { seed: 9, first, replicates }).estimates[0]!,
    ];
    expect([...run(0, 7), ...run(7, 5)]).toEqual(run(0, 12));
    expect(run(0, 3)).not.toEqual(run(1, 3));
    expect(() => run(0, 0)).toThrow(/1 or more/);
  });

  it('with selection inside is wider than without', () => {
    const at = (refit?: (of: CovariateTable) => ReturnType<typeof fitCovariates>) => {
      const chosen = selectForward(table, { criterion: 'aic' }).fit;
      const { interval } = bootstrapIntervals(
        bootstrapTotals(chosen, { seed: 3, replicates: 150, ...(refit ? { refit } : {}) }),
      )[0]!;
      return interval.high! - interval.low;
    };
    expect(at((of) => selectForward(of, { criterion: 'aic' }).fit)).toBeGreaterThan(at());
  });

  it('draws people of unknown level and censored counts as they were', () => {
    const partial = covariateTableOfCells(
      table.lists,
      table.covariates,
      [...table.cells, { history: 3, levels: [null], count: 11 }, { history: 6, levels: [null], count: 4 }],
      { censored: [{ list: 'C', least: 0 }] },
    );
    const of = fitCovariates(partial, covariateModel(partial, ['A:sex']));
    for (const kind of ['parametric', 'non-parametric'] as const) {
      const [interval] = bootstrapIntervals(bootstrapTotals(of, { kind, replicates: 60, seed: 2 }));
      expect(interval!.failed).toBe(0);
      expect(interval!.interval.low).toBeLessThan(populationTotals(of).groups[0]!.estimate!);
    }
  });
});
