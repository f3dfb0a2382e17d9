import { describe, expect, it } from 'vitest';
import { golden, goldenTable, hasGolden } from '../../../../test/golden/mse.js';
import { korea, kosovo, ukFive } from '../tables/published.js';
import { loadKernelNow, typescriptKernel } from '../kernel/kernel.js';
import { modelName } from '../models/model.js';
import { rankModels } from '../loglinear/ranking.js';
import { alone } from '../threads/alone.js';
import { accelerationOf, bcaLimits, type Jackknife } from './bca.js';
import { type BicReplicates, bicJackknife, bicReplicates, bicTaskOf } from './bic.js';
import { resampledTables } from './resample.js';

const kernel = loadKernelNow();
const LEVELS = [0.025, 0.1, 0.9, 0.975];

type Nested = Readonly<
  Record<
    string,
    { readonly popest: number; readonly models: readonly string[]; readonly BCa: readonly (readonly number[])[] }
  >
>;
type KoreaDetail = {
  readonly models: readonly string[];
  readonly reps: readonly (readonly number[])[];
  readonly abund: readonly (readonly number[])[];
  readonly bic: readonly (readonly number[])[];
};

const sorted = (values: Float64Array) => Float64Array.from(values).sort();

/** The estimates of the best among the first `top` models, out of a nested matrix. */
const nestedAt = ({ nested }: { readonly nested: Float64Array }, wide: number, top: number) =>
  Float64Array.from({ length: nested.length / wide }, (_, row) => nested[row * wide + top - 1] as number);

const limitsOf = (estimate: number, replicates: Float64Array, jackknife: Jackknife, ties: 'half' | 'strict') =>
  bcaLimits(estimate, sorted(replicates), accelerationOf(jackknife), LEVELS, ties).map(({ limit }) => limit);

describe.skipIf(!hasGolden)(
  'least-BIC bootstrap against MultipleSystemsEstimation 1.2.0, seed 1234 (needs ../shared)',
  () => {
    it('Palembang: the resampled tables and the best among the first models of each of 1,000 replicates', async () => {
      const theirs = golden<KoreaDetail>('mse_korea_bootdetail.json');
      const table = korea();
      const tables = resampledTables(table, { generator: 'mse', seed: 1234 }, 0, 1000);
      const order = [1, 2, 4, 3, 5, 6, 7];
      for (const [row, history] of order.entries())
        expect(Array.from({ length: 1000 }, (_, one) => tables[one * 8 + history])).toEqual(theirs.reps[row]);
      const { ranked } = await rankModels(table, 2, alone());
      expect(ranked.map(({ model }) => modelName(model))).toEqual(theirs.models);
      const { nested } = bicReplicates(kernel, { ...bicTaskOf(table, ranked, 6), tables });
      for (let one = 0; one < 1000; one++) {
        let best = 0;
        for (let model = 0; model < 6; model++) {
          const bic = (at: number) => (theirs.bic[at] as readonly (number | null)[])[one] ?? Number.POSITIVE_INFINITY;
          if (bic(model) < bic(best) - 1e-9) best = model;
          const abundance = (theirs.abund[best] as readonly number[])[one] as number;
          if (Number.isFinite(bic(best)))
            expect(Math.abs((nested[one * 6 + model] as number) / abundance - 1)).toBeLessThan(1e-6);
        }
      }
    });

    it('Kosovo: limits for the first 1 … 20 models, and all 113 by bounds give [6947, 18010] as published', async () => {
      const theirs = golden<Nested>('mse_bic_boot.json')['Kosovo'];
      if (!theirs) throw new Error('no Kosovo');
      const table = goldenTable('kosovo_4');
      const { ranked } = await rankModels(table, 3, alone());
      expect(ranked.slice(0, 20).map(({ model }) => modelName(model))).toEqual(theirs.models);
      expect(ranked[0]?.estimate).toBeCloseTo(theirs.popest, 4);
      const tables = resampledTables(table, { generator: 'mse', seed: 1234 }, 0, 1000);
      const task = bicTaskOf(table, ranked, 20);
      const replicates = bicReplicates(kernel, { ...task, tables });
      const jackknife = bicJackknife(kernel, table, task);
      for (const [place, expected] of theirs.BCa.entries()) {
        const top = place + 1;
        const shifted = nestedAt(jackknife, 20, top);
        const rows = jackknife.rows.map((row, at) => ({ ...row, estimate: shifted[at] as number }));
        const ours = limitsOf(ranked[0]?.estimate as number, nestedAt(replicates, 20, top), rows, 'strict');
        for (const [at, limit] of expected.entries())
          expect(Math.abs((ours[at] as number) / limit - 1), `first ${top}`).toBeLessThan(1e-6);
      }
      const all = bicTaskOf(table, ranked, 'bound');
      const best = bicReplicates(kernel, { ...all, tables });
      const ours = limitsOf(
        ranked[0]?.estimate as number,
        best.estimates,
        bicJackknife(kernel, table, all).rows,
        'half',
      );
      expect(ours[0]).toBeCloseTo(6947.04, 1);
      expect(ours[3]).toBeCloseTo(18_009.99, 1);
      // Table 4 of Silverman, Chan & Vincent (2024): the optimum is the best model in 375, among the first 5 in 929, the first 10 in 997.
      const within = (top: number) => best.ranks.filter((rank) => rank < top).length;
      expect([within(1), within(5), within(10), within(50)]).toEqual([375, 929, 997, 1000]);
    });

    it('Palembang: ties with the estimate count half, so that the limits are those published, where R on this data gives 290 and 350', async () => {
      const table = korea();
      const { ranked } = await rankModels(table, 2, alone());
      const task = bicTaskOf(table, ranked, 'bound');
      const tables = resampledTables(table, { generator: 'mse', seed: 1234 }, 0, 1000);
      const { estimates } = bicReplicates(kernel, { ...task, tables });
      const { rows } = bicJackknife(kernel, table, task);
      const ours = limitsOf(ranked[0]?.estimate as number, estimates, rows, 'half').map(Math.round);
      // Silverman, Chan & Vincent (2024), table 3: 80 % [135, 288], 95 % [128, 349].
      expect(ours).toEqual([128, 135, 288, 349]);
      const theirs = golden<Nested>('mse_bic_boot.json')['Korea'];
      expect(theirs?.BCa[5]?.map(Math.round)).toEqual([128, 135, 290, 350]);
    });
  },
);

describe('the search by bounds', () => {
  it.each([
    ['Kosovo', kosovo(), 3],
    ['United Kingdom, five lists', ukFive(), 2],
  ] as const)('%s: finds what fitting every model finds', async (_name, table, order) => {
    const { ranked } = await rankModels(table, order, alone());
    const tables = resampledTables(table, { generator: 'native', seed: 5 }, 0, 12);
    const every: BicReplicates = bicReplicates(kernel, { ...bicTaskOf(table, ranked, ranked.length), tables });
    const bounds = bicReplicates(kernel, { ...bicTaskOf(table, ranked, 'bound'), tables });
    expect(bounds.ranks).toEqual(every.ranks);
    for (const [place, estimate] of every.estimates.entries()) expect(bounds.estimates[place]).toBeCloseTo(estimate, 6);
    expect(bicReplicates(typescriptKernel(), { ...bicTaskOf(table, ranked, 'bound'), tables })).toEqual(bounds);
  });
});
