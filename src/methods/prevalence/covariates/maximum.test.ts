import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCovariates } from './fit.js';
import { covariateModel } from './model.js';
import { nowcast } from './nowcast.js';
import { type CovariateRow, covariateTable, covariateTableOfCells } from './table.js';
import { populationTotals } from './totals.js';

/**
 * People born in the Middle East and living in the Netherlands, by population register and police register: van der
 * Heijden, Whittaker, Cruyff, Bakker & van der Vliet (2012), Annals of Applied Statistics 6(3). Marital status is known
 * from the one register alone, the police region from the other.
 */
const registers = () => {
  const row = (on: [0 | 1, 0 | 1], marital: string | null, region: string | null, count: number): CovariateRow => ({
    on,
    levels: { marital, region },
    count,
  });
  return covariateTable(
    ['GBA', 'HKS'],
    [
      { name: 'marital', levels: ['unmarried', 'married'] },
      { name: 'region', levels: ['large', 'other'] },
    ],
    [
      row([1, 1], 'unmarried', 'large', 259),
      row([1, 1], 'unmarried', 'other', 539),
      row([1, 1], 'married', 'large', 110),
      row([1, 1], 'married', 'other', 177),
      row([1, 0], 'unmarried', null, 13898),
      row([1, 0], 'married', null, 12356),
      row([0, 1], null, 'large', 91),
      row([0, 1], null, 'other', 164),
    ],
  );
};

describe('covariates that one list alone knows', () => {
  const terms = ['GBA:region', 'HKS:marital', 'marital:region'];

  it.each(['em', 'newton'] as const)('by %s: the completed counts, which can be worked out by hand', (by) => {
    const table = registers();
    const fit = fitCovariates(table, covariateModel(table, terms), { by, most: 2000 });
    expect(fit.converged).toBe(true);
    // Strata run unmarried large, unmarried other, married large, married other; histories none, GBA, HKS, both.
    const completed = [
      [1112.4, 4510.8, 63.9, 259],
      [2150.2, 9387.2, 123.5, 539],
      [1167.9, 4735.8, 27.1, 110],
      [1745.4, 7620.3, 40.5, 177],
    ].flat();
    for (const [cell, mu] of completed.entries()) expect(Math.abs(fit.fitted[cell]! - mu)).toBeLessThan(0.11);
    expect(fit.fitted[1]).toBeCloseTo((13898 * 259) / (259 + 539), 2);
    expect(fit.fitted[2]).toBeCloseTo((91 * 259) / (259 + 110), 2);
    expect(fit.fitted[0]).toBeCloseTo((((13898 * 259) / 798) * ((91 * 259) / 369)) / 259, 2);
    expect(populationTotals(fit).groups[0]!.estimate).toBeCloseTo(33769.8749, 2);
  });

  it('people of unknown level are divided over the strata, and the strata add up', () => {
    const table = registers();
    const fit = fitCovariates(table, covariateModel(table, terms));
    const { groups, covariance } = populationTotals(fit, ['region']);
    const [whole] = populationTotals(fit).groups;
    expect(groups[0]!.seen + groups[1]!.seen).toBeCloseTo(table.n, 6);
    expect(groups[0]!.estimate! + groups[1]!.estimate!).toBeCloseTo(whole!.estimate!, 6);
    expect(Math.sqrt(covariance.reduce((a, b) => a + b, 0))).toBeCloseTo(whole!.standardError!, 5);
    // The division is uncertain too: the strata know less than the whole does.
    expect(groups[0]!.standardError! / groups[0]!.estimate!).toBeGreaterThan(whole!.standardError! / whole!.estimate!);
  });
});

describe('a list that does not cover a year', () => {
  const second = { '100': 60, '010': 45, '001': 80, '110': 20, '101': 18, '011': 12, '111': 9 };
  const first = { '10': 50, '01': 38, '11': 17 };
  const table = () =>
    covariateTable(
      ['A', 'B', 'C'],
      [{ name: 'year', levels: ['1', '2'] }],
      [
        ...Object.entries(first).map(([h, count]) => ({
          on: [...h, '0'].map((d) => d === '1'),
          levels: { year: '1' },
          count,
        })),
        ...Object.entries(second).map(([h, count]) => ({
          on: [...h].map((d) => d === '1'),
          levels: { year: '2' },
          count,
        })),
      ],
      { uncovered: [{ list: 'C', where: { year: ['1'] } }] },
    );

  it('with independent lists and rates of their own the first year is Petersen’s, the second that of three lists', () => {
    const of = table();
    const fit = fitCovariates(of, covariateModel(of, ['A:year', 'B:year']));
    const [one, two] = populationTotals(fit, ['year']).groups;
    expect(one!.estimate).toBeCloseTo((67 * 55) / 17, 6);
    const alone = covariateTableOfCells(
      ['A', 'B', 'C'],
      [],
      of.cells.filter(({ levels }) => levels[0] === 1).map((cell) => ({ ...cell, levels: [] })),
    );
    const separate = populationTotals(fitCovariates(alone, covariateModel(alone))).groups[0]!;
    expect(two!.estimate).toBeCloseTo(separate.estimate!, 6);
    expect(two!.standardError).toBeCloseTo(separate.standardError!, 5);
  });

  it('with dependent lists it is the maximum of the likelihood that R’s optim finds', () => {
    const of = table();
    const model = covariateModel(of, ['A:B', 'A:C', 'B:C', 'A:year', 'B:year']);
    for (const by of ['em', 'newton'] as const) {
      const fit = fitCovariates(of, model, { by, most: 20_000 });
      const [one, two] = populationTotals(fit, ['year']).groups;
      expect(Math.abs(one!.estimate! - 491.375)).toBeLessThan(0.02);
      expect(Math.abs(two!.estimate! - 694)).toBeLessThan(0.02);
    }
  });

  it('the nowcast of a late list is that model, and says what it takes for granted', () => {
    const history = (digits: string) =>
      [...digits].reduce((bits, d, list) => (d === '1' ? bits | (1 << list) : bits), 0);
    const result = nowcast({
      lists: ['A', 'B', 'C'],
      late: ['C'],
      before: Object.entries(second).map(([h, count]) => ({ history: history(h), count })),
      now: Object.entries(first).map(([h, count]) => ({ history: history(h), count })),
    });
    expect(result.now.estimate).toBeCloseTo(491.3753, 2);
    expect(result.before.estimate).toBeCloseTo(694, 2);
    expect(result.now.standardError).toBeGreaterThan(0);
    // Petersen alone would not see that A and B find the same people.
    expect(result.now.estimate).toBeGreaterThan((67 * 55) / 17);
    expect(result.remarks).toContainEqual({ code: 'covariates.nowcast-as-before', params: { lists: 'C' } });
    expect(() => nowcast({ lists: ['A', 'B', 'C'], late: ['B', 'C'], before: [], now: [] })).toThrow(/two that are in/);
  });

  it('a coefficient that no year shows is flat; the total that does not lean on it stands', () => {
    const of = table();
    const fit = fitCovariates(of, covariateModel(of, ['A:year', 'B:year', 'C:year']));
    expect(fit.remarks.map(({ code }) => code)).toContain('covariates.flat-direction');
    expect(populationTotals(fit, ['year']).groups[0]!.estimate).toBeCloseTo((67 * 55) / 17, 4);
  });
});

describe('the climb', () => {
  it('never lowers the likelihood of what was counted, and EM does not pass the maximum that Newton finds', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 7, maxLength: 7 }),
        (known, unknown) => {
          const of = covariateTableOfCells(
            ['A', 'B', 'C'],
            [{ name: 'sex', levels: ['f', 'm'] }],
            [
              ...known.map((count, i) => ({ history: (i % 7) + 1, levels: [i < 7 ? 0 : 1], count: count + 1 })),
              ...unknown.map((count, i) => ({ history: i + 1, levels: [null], count })),
            ],
          );
          const model = covariateModel(of, ['A:B', 'A:sex', 'C:sex']);
          const em = fitCovariates(of, model, { by: 'em', most: 300 });
          const newton = fitCovariates(of, model);
          for (const { trace } of [em, newton])
            expect(trace.every((value, step) => step === 0 || value >= trace[step - 1]!)).toBe(true);
          expect(newton.converged).toBe(true);
          expect(em.logLikelihood).toBeLessThanOrEqual(newton.logLikelihood + 1e-8);
          expect(em.logLikelihood).toBeCloseTo(newton.logLikelihood, 3);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('of sparse tables and any model ends in a stated result: a total of at least those seen, or none', () => {
    const counts = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 7), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(counts, fc.subarray(['A:B', 'A:C', 'B:C', 'A:sex', 'B:sex', 'C:sex', 'A:B:sex']), (people, terms) => {
        fc.pre([1, 2, 4].every((bit) => people.some((count, i) => count > 0 && (((i % 7) + 1) & bit) !== 0)));
        const of = covariateTableOfCells(
          ['A', 'B', 'C'],
          [{ name: 'sex', levels: ['f', 'm'] }],
          people.map((count, i) => ({ history: (i % 7) + 1, levels: [i < 7 ? 0 : 1], count })),
        );
        const fit = fitCovariates(of, covariateModel(of, terms));
        expect(fit.trace.every((value, step) => step === 0 || value >= fit.trace[step - 1]!)).toBe(true);
        const [whole] = populationTotals(fit).groups;
        expect(whole!.seen).toBeCloseTo(of.n, 6);
        if (whole!.estimate === null) return;
        expect(fit.converged).toBe(true);
        expect(whole!.estimate).toBeGreaterThanOrEqual(of.n);
        // The likelihood equations: every margin of a term is fitted as it was counted.
        const { expected } = fit.expectation;
        for (const term of fit.model.terms) {
          let [fitted, counted] = [0, 0];
          for (const [cell, mu] of fit.fitted.entries()) {
            const factors = (cell % 8) | (Math.floor(cell / 8) << 3);
            if ((factors & term) !== term || cell % 8 === 0) continue;
            fitted += mu;
            counted += expected[cell]!;
          }
          expect(Math.abs(fitted - counted)).toBeLessThan(1e-4 * (1 + counted));
        }
      }),
      { numRuns: 300 },
    );
  });
});
