import { accelerationOf } from '../../bootstrap/bca.js';
import { bicJackknife, bicOnTeam, bicTaskOf } from '../../bootstrap/bic.js';
import { downhillJackknife, downhillOnTeam } from '../../bootstrap/downhill.js';
import { resampledTables } from '../../bootstrap/resample.js';
import { sizeOf } from '../../captures/table.js';
import { existenceCache } from '../../existence/verdict.js';
import { observedOf } from '../../existence/support.js';
import type { FamilyResult, Remark } from '../../estimate.js';
import { expOf } from '../../kernel/portable/elementary.js';
import { chooseLeastBic } from '../../loglinear/downhill-bound.js';
import { bench, take } from '../../loglinear/fit.js';
import { type RankedModel, rankModels } from '../../loglinear/ranking.js';
import type { Profile } from '../../profile/profile.js';
import { compareTerms, modelName } from '../../models/model.js';
import { type Bootstrapped, bootstrapIntervals, bootstrapped, restsOnFew } from '../bootstrapped.js';
import { oneModel } from '../one-model.js';
import type { Setting } from '../setting.js';

/** Lists up to which every model is fitted. */
const MOST_LISTS_RANKED = 6;
const MOST_FITS = 60_000;
/** Orders of terms up to which all models of six lists are fitted. */
const MOST_ORDER_OF_SIX = 2;
/** Models told of a ranking. */
const MODELS_TOLD = 200;

export type BicDetails = {
  /** Models with an extended maximum, and those without one, among all to this order; 0 where they were not all fitted. */
  readonly order: number;
  readonly models: number;
  readonly without: number;
  /** The best models: their totals, BIC, and weights exp(−BIC/2) over all that were fitted. */
  readonly top: readonly {
    readonly model: string;
    readonly estimate: number;
    readonly bic: number;
    readonly weight: number;
  }[];
  /** For each interaction: the weight of the models that hold it, and the best total with it and without it. */
  readonly terms: readonly {
    readonly term: string;
    readonly weight: number;
    readonly with: number | null;
    readonly without: number | null;
  }[];
  readonly bootstrap: Bootstrapped | null;
  /** Profile likelihood of the total under the best model. */
  readonly curve: Profile['curve'];
  /** Among the replicates, the share whose best model is among the first 1, 5, 10, 50, 100 of the ranking. */
  readonly within: readonly { readonly first: number; readonly share: number }[];
};

/** The model of least BIC among all hierarchical ones, with limits that choose anew in every replicate. */
export async function bicFamily(setting: Setting): Promise<{ result: FamilyResult; details: BicDetails }> {
  const { table, request, team } = setting;
  const lists = table.lists.length;
  if (lists > MOST_LISTS_RANKED || (lists === MOST_LISTS_RANKED && request.order > MOST_ORDER_OF_SIX))
    return byBoundOnly(setting);
  const { ranked, without } = await rankModels(table, request.order, team, setting.heard, setting.signal);
  const best = ranked[0];
  const told = { order: request.order, models: ranked.length, without, ...weighed(ranked, table.lists) };
  if (!best)
    return {
      result: said(null, [], null, [{ code: 'bic.no-model', params: {} }]),
      details: { ...told, bootstrap: null, curve: [], within: [] },
    };
  const drawn = await draw(setting, ranked, best.estimate);
  const remarks: Remark[] = [];
  if (without > 0)
    remarks.push({ code: 'bic.models-without-maximum', params: { without, models: ranked.length + without } });
  if (drawn.bootstrap.failed > 0)
    remarks.push({
      code: 'bootstrap.failed',
      params: { failed: drawn.bootstrap.failed, replicates: drawn.bootstrap.replicates },
    });
  const one = oneModel(setting, best.model);
  remarks.push(...one.remarks);
  const intervals = [...bootstrapIntervals(drawn.bootstrap, drawn.sorted, request.level), ...one.intervals];
  return {
    result: said(best.estimate, intervals, modelName(best.model), remarks),
    details: { ...told, bootstrap: drawn.bootstrap, curve: one.curve, within: withinFirst(drawn.ranks) },
  };
}

const said = (
  estimate: number | null,
  intervals: FamilyResult['intervals'],
  model: string | null,
  remarks: readonly Remark[],
): FamilyResult => ({
  family: 'bic',
  says: estimate === null ? 'nothing' : 'estimate',
  estimate,
  intervals,
  model,
  remarks,
});

async function draw(setting: Setting, ranked: readonly RankedModel[], estimate: number) {
  const { table, request, kernel, team } = setting;
  const r = request.mode === 'r';
  const task = bicTaskOf(table, ranked, 'bound');
  const jackknife = bicJackknife(kernel, table, task).rows.filter((row) => !Number.isNaN(row.estimate));
  const acceleration = accelerationOf(jackknife);
  // The search by bounds is some fifty times the work of a stepwise choice: fewer are drawn at most.
  const most = r ? request.replicates : Math.min(request.mostReplicates, 4 * request.replicates);
  let estimates = new Float64Array(0);
  let ranks: number[] = [];
  for (let wanted = request.replicates; ; wanted = Math.min(most, wanted * 2)) {
    const tables = resampledTables(
      table,
      { generator: r ? 'mse' : 'native', seed: request.seed },
      estimates.length,
      wanted - estimates.length,
    );
    const more = await bicOnTeam(task, tables, team, setting.heard, setting.signal);
    estimates = Float64Array.from([...estimates, ...more.estimates]);
    ranks = [...ranks, ...more.ranks];
    const sorted = estimates.filter((one) => !Number.isNaN(one)).sort();
    const bootstrap = bootstrapped(
      estimate,
      sorted,
      estimates.length - sorted.length,
      acceleration,
      request.level,
      r ? 'strict' : 'half',
    );
    if (estimates.length >= most || !restsOnFew(bootstrap.limits)) return { bootstrap, sorted, ranks };
  }
}

const withinFirst = (ranks: readonly number[]): BicDetails['within'] =>
  [1, 5, 10, 50, 100].map((first) => ({
    first,
    share: ranks.filter((rank) => rank >= 0 && rank < first).length / ranks.length,
  }));

/** Weights of models and of interactions. */
function weighed(ranked: readonly RankedModel[], names: readonly string[]): Pick<BicDetails, 'top' | 'terms'> {
  const least = ranked[0]?.bic ?? 0;
  const raw = ranked.map(({ bic }) => expOf((least - bic) / 2));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const terms = [...new Set(ranked.flatMap(({ model }) => model.terms.filter((term) => sizeOf(term) > 1)))].sort(
    compareTerms,
  );
  return {
    top: ranked.slice(0, MODELS_TOLD).map(({ model, estimate, bic }, place) => ({
      model: modelName(model),
      estimate,
      bic,
      weight: (raw[place] as number) / total,
    })),
    terms: terms.map((term) => {
      const holds = ({ model }: RankedModel) => model.terms.includes(term);
      return {
        term: names.filter((_, list) => (term >> list) & 1).join(':'),
        weight: ranked.reduce((sum, one, place) => (holds(one) ? sum + (raw[place] as number) : sum), 0) / total,
        with: ranked.find(holds)?.estimate ?? null,
        without: ranked.find((one) => !holds(one))?.estimate ?? null,
      };
    }),
  };
}

/**
 * Where there are too many models to fit them all, the best is found by neighbours and proved by bounds, in every replicate
 * too; there is no ranking then.
 */
async function byBoundOnly(setting: Setting): Promise<{ result: FamilyResult; details: BicDetails }> {
  const { table, kernel, request, team } = setting;
  const lists = table.lists.length;
  const { order, level } = request;
  const rule = { order, mostFits: MOST_FITS, admissibleFor: observedOf(table) };
  const on = bench(kernel, lists);
  take(on, table.counts);
  const best = chooseLeastBic(on, rule, existenceCache());
  const details: BicDetails = {
    order,
    models: 0,
    without: 0,
    top: [],
    terms: [],
    bootstrap: null,
    curve: [],
    within: [],
  };
  if (!best?.whole)
    return { result: said(null, [], null, [{ code: 'bic.too-many-models', params: { lists } }]), details };
  const generator = request.mode === 'r' ? ('mse' as const) : ('native' as const);
  const tables = resampledTables(table, { generator, seed: request.seed }, 0, request.replicates);
  const { estimates, givenUp } = await downhillOnTeam(table, tables, rule, team, setting.heard, setting.signal);
  const sorted = estimates.filter((one) => !Number.isNaN(one)).sort();
  const acceleration = accelerationOf(
    downhillJackknife(kernel, table, rule).filter((row) => !Number.isNaN(row.estimate)),
  );
  const ties = request.mode === 'r' ? ('strict' as const) : ('half' as const);
  const bootstrap = bootstrapped(best.estimate, sorted, estimates.length - sorted.length, acceleration, level, ties);
  const one = oneModel(setting, best.model);
  const remarks: Remark[] = [...one.remarks];
  if (givenUp > 0) remarks.push({ code: 'bic.given-up', params: { givenUp, replicates: estimates.length } });
  return {
    result: said(
      best.estimate,
      [...bootstrapIntervals(bootstrap, sorted, level), ...one.intervals],
      modelName(best.model),
      remarks,
    ),
    details: { ...details, bootstrap, curve: one.curve },
  };
}
