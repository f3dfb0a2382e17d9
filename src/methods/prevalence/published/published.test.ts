import { describe, expect, it } from 'vitest';
import { golden, goldenTable, hasGolden } from '../../../../test/golden/mse.js';
import { accelerationOf, bcaLimits, type Ties } from '../bootstrap/bca.js';
import { bicJackknife, bicReplicates, bicTaskOf } from '../bootstrap/bic.js';
import { downhillJackknife, downhillReplicates } from '../bootstrap/downhill.js';
import { resampledTables } from '../bootstrap/resample.js';
import { stepwiseJackknife, stepwiseReplicates } from '../bootstrap/stepwise.js';
import { type CaptureTable, pairsOf } from '../captures/table.js';
import { kosovo, newOrleansEight, newOrleansEight186, newOrleansFive186, westernSite } from '../tables/published.js';
import { loadKernelNow } from '../kernel/kernel.js';
import { balesHeskethSilverman, chooseByCriterion } from '../loglinear/aic-stepwise.js';
import { bench, fitModel, take } from '../loglinear/fit.js';
import { type RankedModel, rankModels } from '../loglinear/ranking.js';
import { chooseStepwise, sparseMseRule } from '../loglinear/stepwise.js';
import { mainEffects, modelName, modelOf } from '../models/model.js';
import { neighboursOf } from '../models/space.js';
import { profileLikelihood } from '../profile/profile.js';
import { bayesianThreshold } from '../threshold/threshold.js';
import { alone } from '../threads/alone.js';

const kernel = loadKernelNow();
const SEED = 1234;
const REPLICATES = 1000;

type Pair = readonly [number, number];
type Found = { readonly estimate: number; readonly ci95: Pair };
type Entry = {
  readonly dataset?: string;
  readonly ref: string;
  readonly method?: string;
  readonly status: string;
  readonly estimate: number;
  readonly interval: Pair;
  readonly ci80: Pair;
  readonly ci95: Pair;
  readonly downhill: Found;
  readonly exhaustive?: Found;
} & Readonly<Record<string, unknown>>;

const keyOf = ({ dataset, ref, method }: Entry): string => [dataset, ref, method].filter(Boolean).join(' | ');

/** BCa limits at 2.5, 10, 90 and 97.5 %; replicates in which no model has a maximum are left out. */
function limitsOf(estimate: number, replicates: Float64Array, acceleration: number, ties: Ties = 'half') {
  const sorted = replicates.filter((one) => !Number.isNaN(one)).sort();
  const limits = bcaLimits(estimate, sorted, acceleration, [0.025, 0.1, 0.9, 0.975], ties);
  return limits.map(({ limit }) => limit) as [number, number, number, number];
}

/** The limits where replicates that equal the estimate are none of them below it, and all of them: R's last bit decides. */
const limitsByTies = (estimate: number, replicates: Float64Array, acceleration: number) =>
  [
    limitsOf(estimate * (1 - 1e-8), replicates, acceleration, 'strict'),
    limitsOf(estimate * (1 + 1e-8), replicates, acceleration, 'strict'),
  ] as const;

/** Printed to the person, rounded or cut off, whichever way ties fell. */
function withinAPerson(published: readonly number[], [none, all]: ReturnType<typeof limitsByTies>, places: number[]) {
  for (const [at, place] of places.entries()) {
    const range = [none[place] as number, all[place] as number];
    expect(published[at]).toBeGreaterThan(Math.min(...range) - 1);
    expect(published[at]).toBeLessThan(Math.max(...range) + 1);
  }
}

function stepwise(table: CaptureTable) {
  const lists = table.lists.length;
  const on = bench(kernel, lists);
  take(on, table.counts);
  const { estimate } = chooseStepwise(on, pairsOf(lists), sparseMseRule);
  const tables = resampledTables(table, { generator: 'sparsemse', seed: SEED }, 0, REPLICATES);
  const { estimates } = stepwiseReplicates(kernel, { lists, tables, rule: sparseMseRule });
  const acceleration = accelerationOf(stepwiseJackknife(kernel, table, sparseMseRule));
  return { estimate, estimates, limits: limitsByTies(estimate, estimates, acceleration) };
}

function downhill(table: CaptureTable, order: number): Found {
  const lists = table.lists.length;
  const rule = { order };
  const [estimate = 0] = downhillReplicates(kernel, { lists, tables: table.counts, rule }).estimates;
  const tables = resampledTables(table, { generator: 'mse', seed: SEED }, 0, REPLICATES);
  const { estimates } = downhillReplicates(kernel, { lists, tables, rule });
  const [low, , , high] = limitsOf(estimate, estimates, accelerationOf(downhillJackknife(kernel, table, rule)));
  return { estimate: Math.round(estimate), ci95: [Math.round(low), Math.round(high)] };
}

/** The best of all models in each of 1,000 replicates; once for each table and order. */
const exhaustive = (() => {
  const made = new Map<string, Promise<Exhaustive>>();
  type Exhaustive = { readonly estimate: number; estimates: Float64Array; ranks: Int32Array; acceleration: number };
  const make = async (table: CaptureTable, order: number): Promise<Exhaustive> => {
    const { ranked } = await rankModels(table, order, alone());
    const task = bicTaskOf(table, ranked, 'bound');
    const tables = resampledTables(table, { generator: 'mse', seed: SEED }, 0, REPLICATES);
    const { estimates, ranks } = bicReplicates(kernel, { ...task, tables });
    const acceleration = accelerationOf(bicJackknife(kernel, table, task).rows);
    return { estimate: ranked[0]?.estimate as number, estimates, ranks, acceleration };
  };
  return (id: string, order: number) => {
    const key = `${id} ${order}`;
    const one = made.get(key) ?? make(goldenTable(id), order);
    made.set(key, one);
    return one;
  };
})();

/** Among the first so many models of a ranking, the best in each replicate. */
async function amongFirst(table: CaptureTable, ranked: readonly RankedModel[], top: number, best: number) {
  const task = bicTaskOf(table, ranked, top);
  const tables = resampledTables(table, { generator: 'mse', seed: SEED }, 0, REPLICATES);
  const { estimates } = bicReplicates(kernel, { ...task, tables });
  const acceleration = accelerationOf(bicJackknife(kernel, table, task).rows);
  return { half: limitsOf(best, estimates, acceleration), byTies: limitsByTies(best, estimates, acceleration) };
}

const toHundreds = (people: readonly number[]) => people.map((one) => 100 * Math.round(one / 100));

const kosovoTop =
  (top: number) =>
  async ({ ci80, ci95 }: Entry) => {
    const table = kosovo();
    const { ranked } = await rankModels(table, 3, alone());
    const { half } = await amongFirst(table, ranked, top, ranked[0]?.estimate as number);
    expect(toHundreds(half)).toEqual([ci95[0], ci80[0], ci80[1], ci95[1]]);
  };

const koreaTop =
  (top: number) =>
  async ({ estimate, ci80, ci95 }: Entry) => {
    const table = goldenTable('korea_palembang_3');
    const { ranked } = await rankModels(table, 2, alone());
    const best = ranked[0]?.estimate as number;
    expect(Math.round(best)).toBe(estimate);
    const { half, byTies } = await amongFirst(table, ranked, top, best);
    const published = [ci95[0], ci80[0], ci80[1], ci95[1]];
    withinAPerson(published, byTies, [0, 1, 2, 3]);
    for (const [place, limit] of half.entries()) expect(Math.abs(limit - (published[place] as number))).toBeLessThan(1);
  };

/** Table 6: search by neighbours, and the best of all. `full`: all orders, whose acceleration its rows of order 2 have too. */
const table6 =
  (id: string, order: number, full: number) =>
  async (entry: Entry): Promise<void> => {
    expect(downhill(goldenTable(id), order)).toEqual(entry.downhill);
    if (!entry.exhaustive) return;
    const one = await exhaustive(id, order);
    const { acceleration } = order === full ? one : await exhaustive(id, full);
    const [low, , , high] = limitsOf(one.estimate, one.estimates, acceleration);
    expect({ estimate: Math.round(one.estimate), ci95: [Math.round(low), Math.round(high)] }).toEqual(entry.exhaustive);
  };

const reproduced: Readonly<Record<string, (entry: Entry) => void | Promise<void>>> = {
  'uk2013_6 | Silverman 2014 (Home Office) | stepwise AIC, Poisson log-linear (Rcapture), profile CI': byAic,
  'uk2013 | published headline interval as plotted by Binette & Steorts 2022': byAic,
  'neworleans_5_n185 | Chan, Silverman & Vincent 2021 (JASA) | stepwise p=0.02, BCa 1000': byStepwise,
  'western_us_5 | Chan, Silverman & Vincent 2021 (JASA) | stepwise p=0.02, BCa 1000': byStepwise,
  ...Object.fromEntries(
    (
      [
        ['1', 1],
        ['5', 5],
        ['10', 10],
        ['113 (all)', 113],
      ] as const
    ).map(([name, top]) => [
      `kosovo_4 | Silverman, Chan & Vincent 2024 Table 2 | BIC all orders, bootstrap with model selection, ntop=${name}`,
      kosovoTop(top),
    ]),
  ),
  'korea_palembang_3 | SCV 2024 Table 3 | BIC bootstrap ntop=1': koreaTop(1),
  'korea_palembang_3 | SCV 2024 Table 3 | BIC bootstrap ntop=2': koreaTop(2),
  'korea_palembang_3 | SCV 2024 Table 3 | BIC bootstrap ntop=6 (all)': koreaTop(6),
  'SCV 2024 Table 4': async (entry) => {
    for (const [name, id, order] of [
      ['kosovo', 'kosovo_4', 3],
      ['uk5_order2', 'uk2013_5', 2],
      ['uk5_order4', 'uk2013_5', 4],
      ['neworl5_order2', 'neworleans_5_n186', 2],
      ['neworl5_order4', 'neworleans_5_n186', 4],
    ] as const) {
      const { ranks } = await exhaustive(id, order);
      const within = (first: number) => ranks.filter((rank) => rank >= 0 && rank < first).length;
      expect([1, 5, 10, 50, 100].map(within), name).toEqual(entry[name]);
    }
  },
  'uk2013_5 all models | SCV 2024 Table 6': table6('uk2013_5', 4, 4),
  'uk2013_5 maxorder 2 | SCV 2024 Table 6': table6('uk2013_5', 2, 4),
  'uk2013_6 all models | SCV 2024 Table 6': table6('uk2013_6', 5, 5),
  'uk2013_6 maxorder 2 | SCV 2024 Table 6': table6('uk2013_6', 2, 5),
  'neworleans_5_n186 all models | SCV 2024 Table 6': table6('neworleans_5_n186', 4, 4),
  'neworleans_5_n186 maxorder 2 | SCV 2024 Table 6': table6('neworleans_5_n186', 2, 4),
  'kosovo_4 all | SCV 2024 Table 6': table6('kosovo_4', 3, 3),
  'kosovo_4 maxorder 2 | SCV 2024 Table 6': table6('kosovo_4', 2, 3),
  'korea_palembang_3 | SCV 2024 Table 6': table6('korea_palembang_3', 2, 2),
  'new orleans | published headline interval as plotted by Binette & Steorts 2022': ({ interval }) => {
    const { fit } = fitModel(kernel, newOrleansEight(), mainEffects(8));
    const profile = fit && profileLikelihood(newOrleansEight(), fit, 0.95);
    // 651 to 1663, in print to the nearest fifty or hundred.
    expect(50 * Math.round((profile?.interval.low ?? 0) / 50)).toBe(interval[0]);
    expect(100 * Math.round((profile?.interval.high ?? 0) / 100)).toBe(interval[1]);
  },
  'western us | published headline interval as plotted by Binette & Steorts 2022': ({ interval }) => {
    const { quantiles, model } = bayesianThreshold(westernSite(), [0.025, 0.975], { draws: 40_000 });
    expect(model).toBe('[15,2,3,4]');
    expect(toHundreds(quantiles)).toEqual(interval);
  },
};

function byAic({ interval }: Entry): void {
  const table = goldenTable('uk2013_6');
  const on = bench(kernel, 6);
  take(on, table.counts);
  const pairs = chooseByCriterion(on, balesHeskethSilverman)?.pairs ?? [];
  const { fit } = fitModel(kernel, table, modelOf(6, [...mainEffects(6).terms, ...pairs]));
  const found = fit && profileLikelihood(table, fit, 0.95);
  const inThousands = (people: number | null | undefined) => 1000 * Math.round((people ?? 0) / 1000);
  expect([inThousands(found?.interval.low), inThousands(found?.interval.high)]).toEqual(interval);
}

function byStepwise({ dataset, estimate, interval }: Entry): void {
  const found = stepwise(goldenTable(dataset ?? ''));
  expect(Math.round(found.estimate)).toBe(estimate);
  withinAPerson(interval, found.limits, [0, 3]);
}

/** Published, and not worked out again in this test: why. docs/prevalence.md says the same. */
const explained: Readonly<Record<string, string>> = {
  'simulation UK five-list stepwise model, 500 data sets | CSV 2021 sec 3.4':
    'a simulation study: simulation/study.test.ts, in small; in full by `palermo prevalence simulate`',
  'netherlands 2010-2015 total | published headline interval as plotted by Binette & Steorts 2022':
    'a model with covariates; the counts by covariates are not public',
  'Netherlands per year 2010-2015 (covariate model) | van Dijk et al. 2017 UNODC/NR':
    'the counts by year, sex, age, origin and exploitation are not public',
  'Netherlands 2018 and 2019 per year | van Dijk, Cruyff & van der Heijden 2021 (WODC)': 'the counts are not public',
  'Ireland 2014, 2015, 2016 | UNODC research brief Ireland': 'the counts are not public',
  'Serbia 2013-2016 | UNODC/Walk Free research brief Serbia': 'the counts are not public, only their shape',
  'Sacramento County sex trafficking | J. Human Trafficking 2023':
    'the abstract gives a share (about a tenth identified) and no counts',
};

describe.skipIf(!hasGolden)('published figures (needs ../shared)', () => {
  const entries = hasGolden ? golden<readonly Entry[]>('published_estimates.json') : [];
  const seen = entries.filter(({ status }) => status.startsWith('seen'));

  it('are each worked out again or explained, none left out and none listed that is not published', () => {
    const listed = [...Object.keys(reproduced), ...Object.keys(explained)];
    expect(listed.sort()).toEqual(seen.map(keyOf).sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it.each(seen.filter((entry) => keyOf(entry) in reproduced).map((entry) => [keyOf(entry), entry] as const))(
    '%s',
    async (key, entry) => reproduced[key]?.(entry),
  );
});

describe('published figures that are in no list', () => {
  it('New Orleans, eight lists (Chan, Silverman & Vincent 2021): 1184, 717 to 1657', () => {
    const { estimate, limits } = stepwise(newOrleansEight());
    expect(Math.round(estimate)).toBe(1184);
    withinAPerson([717, 1657], limits, [0, 3]);
  });

  it('New Orleans, eight lists with one more case (Silverman, Chan & Vincent 2024, table 6): 1110, 586 to 1512', () => {
    expect(downhill(newOrleansEight186(), 2)).toEqual({ estimate: 1110, ci95: [586, 1512] });
  });

  it('Kosovo by two rankings (same paper, table 5): [8000, 13500] and [8000, 17700] by neighbourhoods; [7900, 17400] is not', async () => {
    const table = kosovo();
    const { ranked } = await rankModels(table, 3, alone());
    const best = ranked[0]?.estimate as number;
    const nearby = byNeighbourhood(ranked, 3);
    for (const [models, top, published] of [
      [nearby, 5, [8000, 13500]],
      [nearby, 10, [8000, 17700]],
      [ranked, 10, [6900, 18000]],
      // Table 5 prints [7900, 17400] for what table 2 prints as [8500, 17000].
      [ranked, 5, [8500, 17000]],
    ] as const) {
      const { half } = await amongFirst(table, models, top, best);
      expect(toHundreds([half[0], half[3]])).toEqual(published);
    }
  });

  it('table 6 carries the acceleration of all orders into its rows of order 2: with its own, Kosovo is [12525, 16477]', async () => {
    const { ranked } = await rankModels(kosovo(), 2, alone());
    const { half } = await amongFirst(kosovo(), ranked, ranked.length, ranked[0]?.estimate as number);
    expect([half[0], half[3]].map(Math.round)).toEqual([12525, 16477]);
  });

  it('the two versions of New Orleans are two tables', () => {
    expect(newOrleansFive186().n).toBe(186);
    expect(Math.round(stepwise(newOrleansFive186()).estimate)).toBe(981);
  });
});

/** Models by the best place that they or a neighbour have in a ranking (Silverman, Chan & Vincent 2024, section 5.1). */
function byNeighbourhood(ranked: readonly RankedModel[], order: number): readonly RankedModel[] {
  const places = new Map(ranked.map(({ model }, place) => [modelName(model), place]));
  const nearest = ranked.map(({ model }, place) =>
    Math.min(place, ...neighboursOf(model, order).map((one) => places.get(modelName(one)) ?? ranked.length)),
  );
  return ranked
    .map((one, place) => ({ one, place, near: nearest[place] as number }))
    .sort((a, b) => a.near - b.near || a.place - b.place)
    .map(({ one }) => one);
}
