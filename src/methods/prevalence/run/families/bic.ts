import { accelerationOf } from '../../bootstrap/bca.js';
import { bicJackknife, bicOnTeam, bicTaskOf } from '../../bootstrap/bic.js';
import { resampledTables } from '../../bootstrap/resample.js';
import { sizeOf } from '../../captures/table.js';
import type { FamilyResult, Remark } from '../../estimate.js';
import { expOf } from '../../kernel/portable/elementary.js';
import { bestByBound } from '../../loglinear/bound-search.js';
import { bench, fitModel, take } from '../../loglinear/fit.js';
import { type RankedModel, rankModels } from '../../loglinear/ranking.js';
import { waldInterval } from '../../loglinear/wald.js';
import { compareTerms, type Model, modelName } from '../../models/model.js';
import { interactionsOf } from '../../models/space.js';
import { type Bootstrapped, bootstrapIntervals, bootstrapped, restsOnFew } from '../bootstrapped.js';
import type { Setting } from '../setting.js';

/** Lists up to which every model is fitted. */
const MOST_LISTS_RANKED = 6;
const MOST_FITS = 60_000;
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
  /** Among the replicates, the share whose best model is among the first 1, 5, 10, 50, 100 of the ranking. */
  readonly within: readonly { readonly first: number; readonly share: number }[];
};

/** The model of least BIC among all hierarchical ones, with limits that choose anew in every replicate. */
export async function bicFamily(setting: Setting): Promise<{ result: FamilyResult; details: BicDetails }> {
  const { table, request, team } = setting;
  if (table.lists.length > MOST_LISTS_RANKED) return byBoundOnly(setting);
  const { ranked, without } = await rankModels(table, request.order, team, setting.heard, setting.signal);
  const best = ranked[0];
  const told = { order: request.order, models: ranked.length, without, ...weighed(ranked, table.lists) };
  if (!best)
    return {
      result: said(null, [], null, [{ code: 'bic.no-model', params: {} }]),
      details: { ...told, bootstrap: null, within: [] },
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
  const intervals = [
    ...bootstrapIntervals(drawn.bootstrap, drawn.sorted, request.level),
    ...waldOf(setting, best.model),
  ];
  return {
    result: said(best.estimate, intervals, modelName(best.model), remarks),
    details: { ...told, bootstrap: drawn.bootstrap, within: withinFirst(drawn.ranks) },
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

function waldOf({ kernel, table, request }: Setting, model: Model) {
  const { fit } = fitModel(kernel, table, model);
  return fit ? [waldInterval(fit, table.n, request.level)] : [];
}

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

/** With seven lists and more the best model of pairs is looked for by bounds, and has no bootstrap of its own. */
function byBoundOnly(setting: Setting): { result: FamilyResult; details: BicDetails } {
  const { table, kernel } = setting;
  const lists = table.lists.length;
  const on = bench(kernel, lists);
  take(on, table.counts);
  const { best, whole } = bestByBound(on, { interactions: interactionsOf(lists, 2), first: [[]], mostFits: MOST_FITS });
  const details: BicDetails = { order: 2, models: 0, without: 0, top: [], terms: [], bootstrap: null, within: [] };
  if (!best || !whole)
    return { result: said(null, [], null, [{ code: 'bic.too-many-models', params: { lists } }]), details };
  const model = { lists, terms: [...best.terms].sort(compareTerms) };
  return {
    result: said(best.estimate, waldOf(setting, model), modelName(model), [
      { code: 'bic.no-bootstrap', params: { lists } },
    ]),
    details,
  };
}
