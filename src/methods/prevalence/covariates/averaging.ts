import { PrevalenceError } from '../errors.js';
import type { Remark } from '../estimate.js';
import { exp } from '../kernel/elementary.js';
import { philoxStream } from '../random/philox.js';
import { type Cells, cellsOf } from './cells.js';
import { type ImportanceDraws, importanceDraws } from './importance.js';
import { modelName, modelOfMasks, pairTerms, termName } from './model.js';
import { type Weighed, weighModels } from './model-space.js';
import type { EffectsPrior } from './prior.js';
import type { CovariateTable } from './table.js';
import { type PosteriorTotal, summarise } from './posterior-totals.js';

export type AveragingOptions = {
  readonly prior?: EffectsPrior;
  readonly seed: bigint | number;
  /** Pairs that may interact, as bitmasks over the factors; all unless told, at most 30. */
  readonly candidates?: readonly number[];
  /**
   * Draws for all models together, shared by Laplace's probability with at least 500 for each, eight times as many where
   * the tail is heavy; 20,000 unless told.
   */
  readonly draws?: number;
  /** 1,000 unless told. */
  readonly window?: number;
  /** Models weighed at most where the space is too large to be walked through; 4,096 unless told. */
  readonly most?: number;
  /** Covariates by whose levels totals are given besides the whole. */
  readonly by?: readonly string[];
};

export type AveragedModel = {
  readonly name: string;
  readonly probability: number;
  readonly logEvidence: number;
  /** Pareto shape of its importance weights: below 0.7 its probability and draws can be trusted. */
  readonly shape: number;
};

export type Averaging = {
  /** The whole first, then the groups of `by`. */
  readonly totals: readonly PosteriorTotal[];
  /** Most probable first. */
  readonly models: readonly AveragedModel[];
  /** Posterior probability of every candidate pair. */
  readonly terms: readonly { readonly term: string; readonly probability: number }[];
  readonly weighed: number;
  readonly exhaustive: boolean;
  readonly remarks: readonly Remark[];
};

const HEAVY = 0.7;
const LEAST_DRAWS = 500;

/**
 * Averages over hierarchical log-linear models of lists and covariates with two-factor terms, each as probable as
 * another before the data. What reversible jump visits (King & Brooks 2001; Overstall & King 2014) is weighed one by
 * one: marginal likelihood by Laplace to find the models that matter, then by Pareto-smoothed importance sampling; the
 * unseen counts, Poisson given the coefficients, are summed out of it and drawn afterwards. Model number m draws from
 * stream m of the seed.
 * @throws PrevalenceError PREVALENCE_OPTION, or of `cellsOf`
 */
export function averageModels(of: CovariateTable | Cells, options: AveragingOptions): Averaging {
  const cells = 'table' in of ? of : cellsOf(of);
  const { table } = cells;
  const { prior = 'UIP', seed, draws = 20_000, window = 1000, most = 4096, by = [] } = options;
  const candidates = options.candidates ?? pairTerms(table);
  if (candidates.length > 30)
    throw new PrevalenceError(
      'PREVALENCE_OPTION',
      `There are ${candidates.length} pairs that may interact; averaging takes at most 30. Name those that matter.`,
      { option: 'candidates', candidates: candidates.length },
    );
  if (!Number.isSafeInteger(draws) || draws < 100 || !(window > 1))
    throw new PrevalenceError('PREVALENCE_OPTION', 'Averaging needs at least 100 draws and a window above 1.', {
      option: 'draws',
    });
  const space = weighModels(cells, { prior, candidates, window, most });
  const likely = space.models.map(({ mode }) => exp(mode.laplace - (space.models[0] as Weighed).mode.laplace));
  const whole = likely.reduce((a, b) => a + b, 0);
  const drawn = space.models.map((model, m) =>
    drawModel(cells, model, seed, Math.max(LEAST_DRAWS, Math.round((draws * (likely[m] as number)) / whole))),
  );
  const top = drawn.reduce((a, { logEvidence }) => Math.max(a, logEvidence), -Infinity);
  const relative = drawn.map(({ logEvidence }) => exp(logEvidence - top));
  const sum = relative.reduce((a, b) => a + b, 0);
  const probabilities = relative.map((weight) => weight / sum);
  const models = space.models
    .map(({ members }, m) => ({
      name: modelName(
        table,
        modelOfMasks(
          table,
          candidates.filter((_, i) => (members >> i) & 1),
        ),
      ),
      probability: probabilities[m] as number,
      logEvidence: drawn[m]?.logEvidence as number,
      shape: drawn[m]?.shape as number,
    }))
    .sort((a, b) => b.probability - a.probability);
  const terms = candidates.map((term, i) => ({
    term: termName(table, term),
    probability: probabilities.reduce((p, one, m) => p + (((space.models[m] as Weighed).members >> i) % 2) * one, 0),
  }));
  const totals = summarise(
    cells,
    by,
    space.models.map(({ design }, m) => ({
      design,
      drawn: drawn[m] as ImportanceDraws,
      probability: probabilities[m] as number,
    })),
    (m) => philoxStream(seed, 2 ** 32 + (space.models[m] as Weighed).members),
  );
  const heavy = models.reduce((p, { shape, probability }) => p + (shape > HEAVY ? probability : 0), 0);
  const remarks: Remark[] = [];
  if (heavy > 0.05) remarks.push({ code: 'averaging.heavy-tails', params: { percent: Math.round(100 * heavy) } });
  if (space.stopped) remarks.push({ code: 'averaging.search-stopped', params: { models: space.weighed } });
  const few = totals[0]?.effective ?? 0;
  if (few < 400) remarks.push({ code: 'averaging.few-effective-draws', params: { draws: Math.round(few) } });
  return { totals, models, terms, weighed: space.weighed, exhaustive: space.exhaustive, remarks };
}

/** Draws of one model; eight times as many, from the same stream, where the first say that they miss the tails. */
function drawModel(cells: Cells, { design, prior, mode, members }: Weighed, seed: bigint | number, size: number) {
  const stream = () => philoxStream(seed, members);
  const first = importanceDraws(cells, design, prior, mode, stream(), size);
  return first.shape > HEAVY ? importanceDraws(cells, design, prior, mode, stream(), 8 * size) : first;
}
