import { sampleQuantile } from '../distributions/quantile.js';
import { PrevalenceError } from '../errors.js';
import type { Interval } from '../estimate.js';
import { drawBinomial, drawMultinomialInto, multinomialOf } from '../random/discrete.js';
import { philoxStream } from '../random/philox.js';
import { estimated, type GroupLaw, type OneListMethod } from './one-list.js';
import { groupsOf, type RepeatCounts } from './repeat-counts.js';

export type OneListBootstrap = {
  /** Percentile interval (type 8); null where the method says nothing. `high` is null where replicates have no end. */
  readonly interval: Interval | null;
  /** Standard deviation of the replicates that have an end. */
  readonly standardError: number | null;
  /** Estimates in the order of the replicates; Infinity where a replicate says nothing. */
  readonly replicates: Float64Array;
  /** Replicates that say nothing (nobody met twice, no maximum). */
  readonly withoutEnd: number;
};

export type BootstrapOptions = { readonly seed: number | bigint; readonly replicates: number; readonly level?: number };

/**
 * Parametric bootstrap of one method: replicate b draws, from stream b of the seed, for every group who of the estimated
 * total is met (binomial), and how often (multinomial by the fitted law; for Zelterman and Chao by the frequencies
 * counted), and estimates anew. Replicates depend on nothing but seed and number.
 * @throws PrevalenceError PREVALENCE_OPTION for fewer than 1 replicate; else as `estimateOneList`
 */
export function bootstrapOneList(
  method: OneListMethod,
  counts: readonly RepeatCounts[],
  { seed, replicates, level = 0.95 }: BootstrapOptions,
): OneListBootstrap {
  if (!Number.isSafeInteger(replicates) || replicates < 1)
    throw new PrevalenceError('PREVALENCE_OPTION', 'At least one replicate is needed.', { option: 'replicates' });
  const groups = groupsOf(counts);
  const { laws } = estimated(method, groups, level);
  if (!laws) return { interval: null, standardError: null, replicates: new Float64Array(0), withoutEnd: 0 };
  // Methods that take groups together have one law, without covariates.
  const covariates = laws.length === counts.length ? counts.map((group) => group.covariates ?? []) : [[]];
  const drawn = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++)
    drawn[replicate] = oneReplicate(method, laws, covariates, philoxStream(seed, replicate), level);
  return summary(drawn, level);
}

function oneReplicate(
  method: OneListMethod,
  laws: readonly GroupLaw[],
  covariates: readonly (readonly number[])[],
  stream: ReturnType<typeof philoxStream>,
  level: number,
): number {
  let anybody = false;
  const groups = laws.map(({ total, met, times }, group) => {
    const people = drawBinomial(stream, Math.round(total), met);
    anybody ||= people > 0;
    const frequencies = new Float64Array(times.length);
    drawMultinomialInto(stream, people, multinomialOf(times), frequencies);
    return { frequencies: [...frequencies], covariates: covariates[group] ?? [] };
  });
  if (!anybody) return Infinity;
  return estimated(method, groupsOf(groups), level).result.estimate ?? Infinity;
}

function summary(drawn: Float64Array, level: number): OneListBootstrap {
  const sorted = drawn.toSorted();
  const finite = sorted.filter((value) => value < Infinity);
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const high = sampleQuantile(sorted, (1 + level) / 2);
  return {
    interval: {
      method: 'percentile',
      level,
      low: sampleQuantile(sorted, (1 - level) / 2),
      high: high < Infinity ? high : null,
    },
    standardError: finite.length > 1 ? Math.sqrt(squares / (finite.length - 1)) : null,
    replicates: drawn,
    withoutEnd: drawn.length - finite.length,
  };
}
