import { accelerationOf } from '../../bootstrap/bca.js';
import { resampledTables } from '../../bootstrap/resample.js';
import { stepwiseJackknife, stepwiseOnTeam } from '../../bootstrap/stepwise.js';
import { pairsOf } from '../../captures/table.js';
import type { FamilyResult, Remark } from '../../estimate.js';
import { bench, take } from '../../loglinear/fit.js';
import { chooseStepwise, termsWith } from '../../loglinear/stepwise.js';
import type { Profile } from '../../profile/profile.js';
import { modelName } from '../../models/model.js';
import { type Bootstrapped, bootstrapIntervals, bootstrapped, restsOnFew } from '../bootstrapped.js';
import { oneModel } from '../one-model.js';
import type { Setting } from '../setting.js';

/** Thresholds at which the stepwise path is told. */
export const THRESHOLDS = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.001, 0.0001] as const;

export type StepwiseDetails = {
  /** Pairs let in, in order. */
  readonly added: readonly { readonly pair: string; readonly p: number }[];
  readonly bootstrap: Bootstrapped | null;
  /** How often each pair was chosen among the replicates, 0 to 1. */
  readonly pairs: readonly { readonly pair: string; readonly share: number }[];
  /** The models chosen most often. */
  readonly models: readonly { readonly model: string; readonly share: number }[];
  /** The estimate at other thresholds. */
  readonly path: readonly { readonly threshold: number; readonly estimate: number | null; readonly pairs: number }[];
  /** By history: how the total moves without one of its people. */
  /** Profile likelihood of the total under the model chosen. */
  readonly curve: Profile['curve'];
  readonly influence: readonly { readonly history: number; readonly people: number; readonly change: number }[];
};

/** p-value stepwise choice of pairs, with BCa limits that make the choice anew in every replicate. */
export async function stepwiseFamily(setting: Setting): Promise<{ result: FamilyResult; details: StepwiseDetails }> {
  const { table, request, kernel } = setting;
  const lists = table.lists.length;
  const rule = {
    threshold: request.threshold,
    emptyList: request.mode === 'r' ? ('refuse' as const) : ('drop' as const),
  };
  const on = bench(kernel, lists);
  take(on, table.counts);
  const choice = chooseStepwise(on, pairsOf(lists), rule);
  const path = pathOf(setting);
  const pairName = (pair: number) => table.lists.filter((_, list) => (pair >> list) & 1).join(':');
  const added = choice.added.map(({ pair, p }) => ({ pair: pairName(pair), p }));
  if (!choice.exists)
    return {
      result: nothing([{ code: 'stepwise.no-maximum', params: {} }]),
      details: { added, bootstrap: null, pairs: [], models: [], path, curve: [], influence: [] },
    };
  const model = {
    lists,
    terms: termsWith(
      lists,
      choice.added.map(({ pair }) => pair),
    ),
  };
  const said = oneModel(setting, model);
  const drawn = await drawUntilEnough(setting, choice.estimate);
  const jackknife = stepwiseJackknife(kernel, table, rule);
  const remarks: Remark[] = [...said.remarks];
  if (drawn.bootstrap.failed > 0)
    remarks.push({
      code: 'bootstrap.failed',
      params: { failed: drawn.bootstrap.failed, replicates: drawn.bootstrap.replicates },
    });
  return {
    result: {
      family: 'stepwise',
      says: 'estimate',
      estimate: choice.estimate,
      intervals: [...bootstrapIntervals(drawn.bootstrap, drawn.sorted, request.level), ...said.intervals],
      model: modelName(model),
      remarks,
    },
    details: {
      added,
      bootstrap: drawn.bootstrap,
      ...frequencies(drawn.chosen, lists, pairName),
      path,
      curve: said.curve,
      influence: jackknife.map(({ history, people, estimate }) => ({
        history,
        people,
        change: estimate - choice.estimate,
      })),
    },
  };
}

const nothing = (remarks: readonly Remark[]): FamilyResult => ({
  family: 'stepwise',
  says: 'nothing',
  estimate: null,
  intervals: [],
  model: null,
  remarks,
});

/** Replicates until no limit rests on fewer than 20 of them, or there are as many as may be. */
async function drawUntilEnough(setting: Setting, estimate: number) {
  const { table, request, kernel, team } = setting;
  const r = request.mode === 'r';
  const rule = { threshold: request.threshold, emptyList: r ? ('refuse' as const) : ('drop' as const) };
  const acceleration = accelerationOf(
    stepwiseJackknife(kernel, table, rule).filter((row) => !Number.isNaN(row.estimate)),
  );
  let estimates = new Float64Array(0);
  let chosen: (readonly number[])[] = [];
  for (let wanted = request.replicates; ; wanted = Math.min(request.mostReplicates, wanted * 5)) {
    const tables = resampledTables(
      table,
      { generator: r ? 'sparsemse' : 'native', seed: request.seed },
      estimates.length,
      wanted - estimates.length,
    );
    const more = await stepwiseOnTeam(table, tables, rule, team, setting.heard, setting.signal);
    estimates = Float64Array.from([...estimates, ...more.estimates]);
    chosen = [...chosen, ...more.chosen];
    const sorted = estimates.filter((one) => !Number.isNaN(one)).sort();
    const bootstrap = bootstrapped(
      estimate,
      sorted,
      estimates.length - sorted.length,
      acceleration,
      request.level,
      r ? 'strict' : 'half',
    );
    if (estimates.length >= request.mostReplicates || r || !restsOnFew(bootstrap.limits))
      return { bootstrap, sorted, chosen };
  }
}

function frequencies(chosen: readonly (readonly number[])[], lists: number, pairName: (pair: number) => string) {
  const pairs = pairsOf(lists);
  const ofPair = new Float64Array(pairs.length);
  const ofModel = new Map<string, number>();
  for (const places of chosen) {
    for (const place of places) ofPair[place] = (ofPair[place] as number) + 1;
    const key = [...places].sort((a, b) => a - b).join();
    ofModel.set(key, (ofModel.get(key) ?? 0) + 1);
  }
  const nameOf = (key: string) =>
    modelName({
      lists,
      terms: termsWith(
        lists,
        key === '' ? [] : key.split(',').map((place) => (pairs[Number(place)] as (typeof pairs)[number])[2]),
      ),
    });
  return {
    pairs: pairs.map(([, , pair], place) => ({
      pair: pairName(pair),
      share: (ofPair[place] as number) / chosen.length,
    })),
    models: [...ofModel]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 20)
      .map(([key, many]) => ({ model: nameOf(key), share: many / chosen.length })),
  };
}

function pathOf({ table, kernel, request }: Setting): StepwiseDetails['path'] {
  const on = bench(kernel, table.lists.length);
  take(on, table.counts);
  return THRESHOLDS.map((threshold) => {
    const choice = chooseStepwise(on, pairsOf(table.lists.length), {
      threshold,
      emptyList: request.mode === 'r' ? 'refuse' : 'drop',
    });
    return { threshold, estimate: choice.exists ? choice.estimate : null, pairs: choice.added.length };
  });
}
