import { accelerationOf, bcaLimits, type Jackknife, percentileLimits } from '../bootstrap/bca.js';
import { bicJackknife, bicReplicates, bicTaskOf } from '../bootstrap/bic.js';
import { resampledTables } from '../bootstrap/resample.js';
import { stepwiseJackknife, stepwiseReplicates } from '../bootstrap/stepwise.js';
import { coverageBootstrap, coverageIntervals } from '../bounds/coverage-bootstrap.js';
import { chaoFamily } from '../bounds/families.js';
import { deviateOf } from '../bounds/log-normal.js';
import { sampleCoverage } from '../bounds/sample-coverage.js';
import { type CaptureTable, pairsOf } from '../captures/table.js';
import type { Kernel } from '../kernel/kernel.js';
import { bench, fitModel, take } from '../loglinear/fit.js';
import { fitModels, packModels, type RankedModel } from '../loglinear/ranking.js';
import { chooseStepwise, termsWith } from '../loglinear/stepwise.js';
import { standardErrorOf, waldInterval } from '../loglinear/wald.js';
import { mainEffects, type Model } from '../models/model.js';
import { allModels } from '../models/space.js';

/** What is tried: an estimate with one way of making its interval, in the order in which they are shown. */
export const studyMethods = [
  'main-effects.wald',
  'stepwise.wald',
  'stepwise.bca',
  'stepwise.percentile',
  'bic.wald',
  'bic.symmetric',
  'bic.bca',
  'chao.lower-bound',
  'sample-coverage.log-normal',
  'decomposable.posterior',
  'latent-class.posterior',
] as const;
export type StudyMethod = (typeof studyMethods)[number];

/** Those that are tried unless others are named: latent classes take a chain for each table. */
export const usualMethods: readonly StudyMethod[] = studyMethods.filter(
  (method) => method !== 'latent-class.posterior' && method !== 'bic.symmetric',
);

/** Levels at which intervals are tried. */
export const LEVELS = [0.8, 0.95] as const;

/**
 * What one method says of one table, in people: estimate, lower and upper limit at 80 %, and at 95 %. NaN where it says
 * nothing, Infinity where there is no upper limit.
 */
export type Said = readonly [estimate: number, low80: number, high80: number, low95: number, high95: number];

export const NOTHING: Said = [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN];

/** What the methods of log-linear models and bounds are given. */
export type TriedWith = {
  readonly kernel: Kernel;
  readonly methods: readonly StudyMethod[];
  /** Bootstrap replicates of each table. */
  readonly replicates: number;
  readonly seed: number;
  /** Lists a term may have in the search by BIC. */
  readonly order: number;
};

/** What each method asked for says of a table; methods that are averages over posteriors are not among them. */
export function trySingle(table: CaptureTable, given: TriedWith): ReadonlyMap<StudyMethod, Said> {
  const said = new Map<StudyMethod, Said>();
  const wants = (prefix: string) => given.methods.some((method) => method.startsWith(prefix));
  if (wants('main-effects.'))
    said.set('main-effects.wald', waldOf(given.kernel, table, mainEffects(table.lists.length)));
  if (wants('stepwise.')) tryStepwise(table, given, said);
  if (wants('bic.')) tryBic(table, given, said);
  if (wants('chao.')) said.set('chao.lower-bound', chaoSaid(table));
  if (wants('sample-coverage.')) said.set('sample-coverage.log-normal', coverageSaid(table, given));
  return said;
}

/** Replicates out of which limits are made: those with an estimate. */
const found = (estimates: Float64Array): Float64Array => estimates.filter((one) => !Number.isNaN(one)).sort();

const SHARES = [0.1, 0.9, 0.025, 0.975];

function bcaSaid(estimate: number, sorted: Float64Array, jackknife: Jackknife): Said {
  const acceleration = accelerationOf(jackknife.filter((row) => !Number.isNaN(row.estimate)));
  const limits = bcaLimits(estimate, sorted, acceleration, SHARES, 'half').map(({ limit }) => limit);
  return [estimate, ...limits] as unknown as Said;
}

function waldOf(kernel: Kernel, table: CaptureTable, model: Model): Said {
  const { fit } = fitModel(kernel, table, model);
  if (!fit) return NOTHING;
  const [narrow, wide] = LEVELS.map((level) => waldInterval(fit, table.n, level));
  return [fit.estimate, narrow?.low, narrow?.high, wide?.low, wide?.high] as unknown as Said;
}

/** N ± z · standard error, as Rcapture tells it: the lower limit may lie below the people seen. */
function symmetricOf(kernel: Kernel, table: CaptureTable, model: Model): Said {
  const { fit } = fitModel(kernel, table, model);
  if (!fit) return NOTHING;
  const error = standardErrorOf(fit);
  const limits = LEVELS.flatMap((level) => [
    fit.estimate - deviateOf(level) * error,
    fit.estimate + deviateOf(level) * error,
  ]);
  return [fit.estimate, ...limits] as unknown as Said;
}

/** A list that nobody is on is left out, here and in the replicates. */
const RULE = { threshold: 0.02, emptyList: 'drop' } as const;

function tryStepwise(table: CaptureTable, given: TriedWith, said: Map<StudyMethod, Said>): void {
  const { kernel, methods, replicates, seed } = given;
  const lists = table.lists.length;
  const on = bench(kernel, lists);
  take(on, table.counts);
  const choice = chooseStepwise(on, pairsOf(lists), RULE);
  if (!choice.exists) return;
  const pairs = choice.added.map(({ pair }) => pair);
  said.set('stepwise.wald', waldOf(kernel, table, { lists, terms: termsWith(lists, pairs) }));
  if (!methods.includes('stepwise.bca') && !methods.includes('stepwise.percentile')) return;
  const tables = resampledTables(table, { generator: 'native', seed }, 0, replicates);
  const sorted = found(stepwiseReplicates(kernel, { lists, tables, rule: RULE }).estimates);
  if (sorted.length === 0) return;
  const plain = percentileLimits(sorted, SHARES).map(({ limit }) => limit);
  said.set('stepwise.percentile', [choice.estimate, ...plain] as unknown as Said);
  said.set('stepwise.bca', bcaSaid(choice.estimate, sorted, stepwiseJackknife(kernel, table, RULE)));
}

function tryBic(table: CaptureTable, given: TriedWith, said: Map<StudyMethod, Said>): void {
  const { kernel, methods, replicates, seed, order } = given;
  const ranked = ranking(kernel, table, order);
  const [best] = ranked;
  if (!best) return;
  said.set('bic.wald', waldOf(kernel, table, best.model));
  if (methods.includes('bic.symmetric')) said.set('bic.symmetric', symmetricOf(kernel, table, best.model));
  if (!methods.includes('bic.bca')) return;
  const task = bicTaskOf(table, ranked, 'bound');
  const tables = resampledTables(table, { generator: 'native', seed }, 0, replicates);
  const sorted = found(bicReplicates(kernel, { ...task, tables }).estimates);
  if (sorted.length > 0) said.set('bic.bca', bcaSaid(best.estimate, sorted, bicJackknife(kernel, table, task).rows));
}

/** Every model in this thread, the best first. */
function ranking(kernel: Kernel, table: CaptureTable, order: number): readonly RankedModel[] {
  const lists = table.lists.length;
  const models = allModels(lists, order);
  const [packed] = packModels(models, 1);
  const fitted = fitModels(kernel, { lists, counts: table.counts, models: packed as Int32Array });
  return models
    .map((model, place) => ({
      model,
      estimate: fitted[3 * place] as number,
      bic: fitted[3 * place + 1] as number,
      deviance: fitted[3 * place + 2] as number,
    }))
    .filter(({ bic }) => !Number.isNaN(bic))
    .sort((a, b) => a.bic - b.bic);
}

/** The lower bound that is printed beside every estimate: no estimate, and not meant to hold the total. */
function chaoSaid(table: CaptureTable): Said {
  const { estimate } = chaoFamily(table);
  if (estimate === null) return NOTHING;
  return withLimits(estimate, (level) => chaoFamily(table, level).intervals[0] ?? null);
}

function coverageSaid(table: CaptureTable, { seed, replicates }: TriedWith): Said {
  const { high, low } = sampleCoverage(table);
  const used = high.estimate !== null && high.remarks.length === 0 ? 'high' : 'low';
  const { estimate } = used === 'high' ? high : low;
  if (estimate === null) return NOTHING;
  const drawn = coverageBootstrap(table, seed, replicates);
  return withLimits(estimate, (level) => coverageIntervals(table, drawn, level)[used].interval);
}

function withLimits(
  estimate: number,
  at: (level: number) => { readonly low: number; readonly high: number | null } | null,
): Said {
  const limits = LEVELS.flatMap((level) => {
    const interval = at(level);
    return interval === null ? [Number.NaN, Number.NaN] : [interval.low, interval.high ?? Number.POSITIVE_INFINITY];
  });
  return [estimate, ...limits] as unknown as Said;
}
