import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, hasGolden } from '../../../../test/golden/mse.js';
import type { CaptureTable } from '../captures/table.js';
import { korea, kosovo, newOrleansFive, ukFive, westernSite } from '../tables/published.js';
import { fitCovariates } from './fit.js';
import { covariateModel } from './model.js';
import { type CovariateTable, covariateTable, covariateTableOfCells } from './table.js';
import { populationTotals } from './totals.js';

const plain = ({ lists, rows }: CaptureTable): CovariateTable =>
  covariateTableOfCells(
    lists,
    [],
    rows.map(({ history, count }) => ({ history, levels: [], count })),
  );
const total = (fit: ReturnType<typeof fitCovariates>) => populationTotals(fit).groups[0]!;

describe.skipIf(!hasGolden)('without covariates (needs ../shared)', () => {
  type Point = Record<
    string,
    { main: { estimate: Record<string, number>; coef: Record<string, number>; cov: number[][] } }
  >;
  it.each([
    ['Korea', korea],
    ['Kosovo', kosovo],
    ['UKdat_5', ukFive],
    ['NewOrl_5', newOrleansFive],
    ['Western', westernSite],
  ] as const)('%s: the plain log-linear estimate, its interval and coefficients', (name, table) => {
    const peer = golden<Point>('sparsemse_point.json')[name]!.main;
    const of = plain(table());
    const fit = fitCovariates(of, covariateModel(of));
    const { estimate, intervals } = total(fit);
    const near = (ours: number, theirs: number, tolerance: number) =>
      expect(Math.abs(ours / theirs - 1)).toBeLessThan(tolerance);
    near(estimate!, peer.estimate['point est.']!, 1e-7);
    near(intervals[0]!.low, peer.estimate['2.5%']!, 1e-6);
    near(intervals[0]!.high!, peer.estimate['97.5%']!, 1e-6);
    near(fit.coefficients[0]!.standardError!, Math.sqrt(peer.cov[0]![0]!), 1e-5);
    for (const { name: term, value } of fit.coefficients.slice(1))
      expect(Math.abs(value! - peer.coef[term]!)).toBeLessThan(1e-5);
  });
});

/** A table of three lists, two sexes and three ages, every cell with somebody. */
const full = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 7 * 6, maxLength: 7 * 6 }).map((counts) => ({
  lists: ['A', 'B', 'C'],
  covariates: [
    { name: 'sex', levels: ['f', 'm'] },
    { name: 'age', levels: ['child', 'young', 'old'] },
  ],
  cells: counts.map((count, i) => ({
    history: (i % 7) + 1,
    levels: [Math.floor(i / 7) % 2, Math.floor(i / 14)],
    count,
  })),
}));

describe('a fit with covariates', () => {
  it('fully interacted is the sum of separate strata', () => {
    fc.assert(
      fc.property(full, ({ lists, covariates, cells }) => {
        const table = covariateTableOfCells(lists, covariates, cells);
        const fit = fitCovariates(table, covariateModel(table, ['A:sex:age', 'B:sex:age', 'C:sex:age', 'A:B:sex:age']));
        const strata = populationTotals(fit, ['sex', 'age']);
        let sum = 0;
        let variance = 0;
        for (const [g, { estimate, standardError }] of strata.groups.entries()) {
          const own = cells.filter(({ levels }) => levels[0] === Math.floor(g / 3) && levels[1] === g % 3);
          const alone = covariateTableOfCells(
            lists,
            [],
            own.map((cell) => ({ ...cell, levels: [] })),
          );
          const separate = total(fitCovariates(alone, covariateModel(alone, ['A:B'])));
          expect(estimate! / separate.estimate!).toBeCloseTo(1, 7);
          expect(standardError! / separate.standardError!).toBeCloseTo(1, 5);
          sum += separate.estimate!;
          variance += separate.standardError! ** 2;
        }
        expect(total(fit).estimate! / sum).toBeCloseTo(1, 7);
        expect(total(fit).standardError! / Math.sqrt(variance)).toBeCloseTo(1, 5);
      }),
      { numRuns: 15 },
    );
  });

  it('does not depend on the order of lists, covariates, levels or rows, nor on the contrasts', () => {
    fc.assert(
      fc.property(full, ({ lists, covariates, cells }) => {
        const table = covariateTableOfCells(lists, covariates, cells);
        const terms = ['A:B', 'A:sex', 'sex:age'];
        const fit = fitCovariates(table, covariateModel(table, terms));
        const turned = covariateTableOfCells(
          ['C', 'A', 'B'],
          [
            { name: 'age', levels: ['old', 'young', 'child'] },
            { name: 'sex', levels: ['m', 'f'] },
          ],
          cells
            .map(({ history, levels, count }) => ({
              history: ((history << 1) & 0b111) | (history >> 2),
              levels: [2 - levels[1]!, 1 - levels[0]!],
              count,
            }))
            .reverse(),
        );
        const other = fitCovariates(turned, covariateModel(turned, terms), { contrasts: 'sum' });
        expect(other.logLikelihood).toBeCloseTo(fit.logLikelihood, 6);
        expect(total(other).estimate! / total(fit).estimate!).toBeCloseTo(1, 7);
        expect(total(other).standardError! / total(fit).standardError!).toBeCloseTo(1, 6);
        const [female, male] = populationTotals(fit, ['sex']).groups;
        const sexes = populationTotals(other, ['sex']).groups;
        expect(sexes.map(({ name }) => name)).toEqual(['m', 'f']);
        expect(sexes[0]!.estimate! / male!.estimate!).toBeCloseTo(1, 7);
        expect(sexes[1]!.estimate! / female!.estimate!).toBeCloseTo(1, 7);
      }),
      { numRuns: 15 },
    );
  });

  it('groups add up to the whole, and so does their covariance', () => {
    fc.assert(
      fc.property(full, ({ lists, covariates, cells }) => {
        const table = covariateTableOfCells(lists, covariates, cells);
        const fit = fitCovariates(table, covariateModel(table, ['A:B', 'A:sex', 'B:age']));
        const { groups, covariance } = populationTotals(fit, ['age', 'sex']);
        const whole = total(fit);
        expect(groups.reduce((sum, { estimate }) => sum + estimate!, 0)).toBeCloseTo(whole.estimate!, 6);
        expect(Math.sqrt(covariance.reduce((a, b) => a + b, 0))).toBeCloseTo(whole.standardError!, 6);
        expect(whole.seen).toBe(table.n);
      }),
      { numRuns: 10 },
    );
  });
});

describe('cells without anybody', () => {
  it('lists that never meet: their interaction is −infinity and the fit is that of the other cells', () => {
    const western = plain(westernSite());
    const fit = fitCovariates(western, covariateModel(western, ['A:B']));
    expect(fit.coefficients.find(({ name }) => name === 'A:B')).toMatchObject({ value: -Infinity });
    expect(fit.remarks).toContainEqual({ code: 'covariates.empty-margin', params: { term: 'A:B' } });
    expect(total(fit).estimate).toBeGreaterThan(western.n);
    expect([...fit.fitted].every((mu, cell) => (cell & 3) !== 3 || mu === 0)).toBe(true);
  });

  it('a cell that runs to 0 without an empty margin is found, and the total then has no finite estimate', () => {
    // Given b, lists c and d are independent; nobody off b is on both, so those on neither have no bound.
    const of = plain(korea());
    const fit = fitCovariates(of, covariateModel(of, ['b:c', 'b:d']));
    expect(fit.remarks.map(({ code }) => code)).toEqual([
      'covariates.vanishing-cells',
      'covariates.stratum-not-estimable',
    ]);
    expect(total(fit)).toMatchObject({ seen: 123, unseen: null, estimate: null, intervals: [] });
  });

  it('a stratum in which everybody is on one list is not estimated with interactions of its own', () => {
    const rows = [
      [[1, 0], 'f', 40],
      [[0, 1], 'f', 30],
      [[1, 1], 'f', 12],
      [[1, 0], 'm', 9],
      [[1, 1], 'm', 4],
    ] as const;
    const table = covariateTable(
      ['A', 'B'],
      [{ name: 'sex', levels: ['f', 'm'] }],
      rows.map(([on, sex, count]) => ({ on, levels: { sex }, count })),
    );
    const fit = fitCovariates(table, covariateModel(table, ['A:sex', 'B:sex']));
    const [female, male] = populationTotals(fit, ['sex']).groups;
    expect(female!.estimate).toBeCloseTo(82 + (40 * 30) / 12, 6);
    expect(male).toMatchObject({ estimate: null, seen: 13 });
    expect(total(fit).estimate).toBeNull();
  });
});
