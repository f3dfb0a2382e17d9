import { describe, expect, it } from 'vitest';
import { golden, hasGolden } from '../../../../test/golden/mse.js';
import { type CaptureTable, captureTable } from '../captures/table.js';
import {
  kosovo,
  netherlandsFive,
  netherlandsSix,
  newOrleansEight,
  newOrleansFive,
  ukFive,
  ukFour,
  ukSix,
} from '../tables/published.js';
import { loadKernelNow } from '../kernel/kernel.js';
import { modelOf } from '../models/model.js';
import { profileLikelihood } from '../profile/profile.js';
import { balesHeskethSilverman, chooseByCriterion, type CriterionRule } from './aic-stepwise.js';
import { bench, fitModel, take } from './fit.js';

const kernel = loadKernelNow();

function chosen(table: CaptureTable, rule: CriterionRule) {
  const on = bench(kernel, table.lists.length);
  take(on, table.counts);
  const choice = chooseByCriterion(on, rule);
  if (!choice) throw new Error('no model');
  return choice;
}

/** Limits at 95 and 80 %, and the total between them, in thousands as printed: of the model chosen, by profile likelihood. */
function printed(table: CaptureTable, threshold: number): readonly (number | null)[] {
  const pairs = threshold === 0 ? [] : chosen(table, { ...balesHeskethSilverman, threshold }).pairs;
  const mains = Array.from({ length: table.lists.length }, (_, list) => 1 << list);
  const { fit } = fitModel(kernel, table, modelOf(table.lists.length, [...mains, ...pairs]));
  if (!fit) throw new Error('no fit');
  const [wide, narrow] = [0.95, 0.8].map((level) => profileLikelihood(table, fit, level));
  return [wide?.interval.low, narrow?.interval.low, wide?.estimate, narrow?.interval.high, wide?.interval.high].map(
    (people) => (typeof people === 'number' ? Math.round(people / 100) / 10 : null),
  );
}

type Tables = {
  readonly aic1: readonly (readonly number[])[];
  readonly aic2: readonly (readonly (number | null)[])[];
  readonly UKdat_full: {
    readonly CI: readonly number[];
    readonly coef: Readonly<Record<string, number>>;
    readonly aic: number;
  };
};

const thresholds = [0, 0.001, 0.05];

describe.skipIf(!hasGolden)(
  'AIC stepwise against modslavmse 2.0, tables 5 and 6 of Silverman (2020) (needs ../shared)',
  () => {
    const theirs = hasGolden ? golden<Tables>('silverman2020_tables.json') : null;

    it('United Kingdom, six, five and four lists: main effects, threshold 0.1 %, threshold 5 %', () => {
      const ours = thresholds.flatMap((threshold) =>
        [ukSix(), ukFive(), ukFour()].map((one) => printed(one, threshold)),
      );
      expect(ours).toEqual(theirs?.aic1);
    });

    it('the Netherlands, New Orleans, Kosovo; the upper limit that they do not find is 11.5 thousand', () => {
      const tables = [dutchAsHeldThere(), netherlandsFive(), newOrleansEight(), newOrleansFive(), kosovo()];
      const ours = thresholds.flatMap((threshold) => tables.map((one) => printed(one, threshold)));
      const expected = theirs?.aic2.map((row) => [...row]) ?? [];
      // New Orleans, eight lists, 5 %: Rcapture stops at 3N.
      expect(expected[12]?.[4]).toBeNull();
      (expected[12] as (number | null)[])[4] = 11.5;
      expect(ours).toEqual(expected);
    });

    it('the United Kingdom, six lists: the model’s coefficients, AIC and interval to all digits', () => {
      const table = ukSix();
      const { pairs, value } = chosen(table, balesHeskethSilverman);
      const names = Object.keys(theirs?.UKdat_full.coef ?? {}).filter((name) => name.startsWith('lambda'));
      const termOf = (name: string) =>
        name
          .replace('lambda', '')
          .split('_')
          .reduce((set, list) => set | (1 << (Number(list) - 1)), 0);
      expect(pairs).toEqual(names.map(termOf));
      expect(value).toBeCloseTo(theirs?.UKdat_full.aic ?? 0, 6);
      const { fit } = fitModel(kernel, table, { lists: 6, terms: [1, 2, 4, 8, 16, 32, ...pairs] });
      if (!fit) throw new Error('no fit');
      for (const [place, coefficient] of Object.values(theirs?.UKdat_full.coef ?? {}).entries())
        expect(fit.coefficients[place]).toBeCloseTo(coefficient, 6);
      const { estimate, interval } = profileLikelihood(table, fit, 0.95) ?? {};
      for (const [place, ours] of [estimate, interval?.low, interval?.high].entries())
        expect(Math.abs((ours ?? 0) - (theirs?.UKdat_full.CI[place] ?? 0))).toBeLessThan(2e-3);
    });
  },
);

/**
 * The Dutch table of modslavmse writes the two people on lists O and R as a second row of O and Z: its glm takes 59 there
 * and nobody on O and R.
 */
function dutchAsHeldThere(): CaptureTable {
  const { lists, rows } = netherlandsSix();
  return captureTable(
    lists,
    rows
      .filter(({ history }) => history !== 0b010100)
      .map((row) => (row.history === 0b100100 ? { ...row, count: 59 } : row)),
  );
}

describe('stepwise by a criterion', () => {
  it('the Dutch table with a history twice (modslavmse’s: 60.8 thousand) is refused; as published it gives 60.3', () => {
    expect(printed(dutchAsHeldThere(), 0.05)[2]).toBe(60.8);
    expect(printed(netherlandsSix(), 0.05)).toEqual([53.3, 55.6, 60.3, 65.6, 68.7]);
    const { lists, rows } = netherlandsSix();
    const twice = rows.map((row) => (row.history === 0b010100 ? { history: 0b100100, count: 2 } : row));
    expect(() => captureTable(lists, twice)).toThrow(expect.objectContaining({ code: 'PREVALENCE_HISTORY_TWICE' }));
  });

  it('every step lowers the criterion, and no single step more would', () => {
    for (const table of [ukFive(), kosovo(), newOrleansFive()])
      for (const criterion of ['aic', 'bic'] as const)
        for (const direction of ['forward', 'backward'] as const) {
          const on = bench(kernel, table.lists.length);
          take(on, table.counts);
          const choice = chooseByCriterion(on, { criterion, direction, threshold: 1 });
          // The model of all pairs has no maximum in New Orleans.
          if (!choice) {
            expect([table.lists[1], direction]).toEqual(['BEFG', 'backward']);
            continue;
          }
          for (let step = 1; step < choice.path.length; step++)
            expect(choice.path[step]).toBeLessThan(choice.path[step - 1] as number);
          expect(choice.path.at(-1)).toBe(choice.value);
          const { fit } = fitModel(kernel, table, {
            lists: table.lists.length,
            terms: [...Array.from(table.lists, (_, list) => 1 << list), ...choice.pairs],
          });
          expect(fit?.estimate).toBe(choice.estimate);
          expect(fit?.[criterion]).toBeCloseTo(choice.value, 8);
        }
  });

  it('BIC keeps no more pairs than AIC, and a stricter threshold no more than a looser one', () => {
    for (const table of [ukSix(), ukFive(), kosovo()]) {
      const many = (rule: Partial<CriterionRule>) => chosen(table, { ...balesHeskethSilverman, ...rule }).pairs.length;
      expect(many({ criterion: 'bic', threshold: 1 })).toBeLessThanOrEqual(many({ threshold: 1 }));
      expect(many({ threshold: 0.001 })).toBeLessThanOrEqual(many({ threshold: 0.05 }));
    }
  });
});
