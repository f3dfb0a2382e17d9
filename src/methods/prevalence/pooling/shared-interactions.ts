import { deviateOf } from '../bounds/log-normal.js';
import { type CaptureTable, pairsOf, sizeOf } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { Interval, Remark } from '../estimate.js';
import { expOf } from '../kernel/portable/elementary.js';
import { covarianceOfFirst } from './blocks.js';
import { type PenalisedFit, penalisedFit, stratumOf } from './penalised-fit.js';
import { type PooledTotal, totalOf } from './total.js';

export type PooledStratum = {
  readonly name: string;
  /** People seen, unseen, and in all. */
  readonly n: number;
  readonly unseen: number;
  readonly estimate: number;
  /** Standard error of log(unseen). */
  readonly logSe: number;
  readonly interval: Interval;
  /** The stratum's own interactions, β + τz, in the order of `interactions`; null where a list of it has nobody here. */
  readonly interactions: readonly (number | null)[];
};

export type PooledModel = {
  /** The interactions shared, as bitmasks over the lists, with their means over strata and standard errors. */
  readonly interactions: readonly { readonly term: number; readonly mean: number; readonly se: number }[];
  /** τ: standard deviation of an interaction between strata. */
  readonly spread: number;
  readonly strata: readonly PooledStratum[];
  readonly total: PooledTotal;
  /** Covariance of log(unseen) over strata, row by row, τ taken as known. */
  readonly covariance: Float64Array;
  readonly remarks: readonly Remark[];
};

export type PoolingOptions = {
  /** Interactions to share, as bitmasks of two lists or more; every pair unless told. */
  readonly interactions?: readonly number[];
  /** τ, 0 or more: 0 shares the interactions wholly; estimated (by Laplace's approximation) unless told. */
  readonly spread?: number;
  /** s: the mean interactions are N(0, s²), which keeps those of lists that nowhere meet finite; 5 unless told. */
  readonly meanSd?: number;
  readonly level?: number;
};

/**
 * Log-linear models of the same lists in several countries or strata, pooled: each has its own intercept and list
 * effects, and interactions drawn towards common means, β_sk ~ N(β_k, τ²). Where dependence between lists is alike
 * everywhere, small strata borrow it; where it is not, τ grows and each keeps its own.
 * Penalised likelihood (posterior mode) and Laplace's approximation: Breslow & Clayton (1993) JASA 88, 9–25; τ by maximum
 * marginal likelihood. A stratum's lists that nobody is on are left out of it.
 * @throws PrevalenceError PREVALENCE_OPTION (options, fewer than two strata, lists that differ), PREVALENCE_NOT_FOR_THIS_TABLE
 * (no maximum)
 */
export function pooledModel(
  strata: readonly { readonly name: string; readonly table: CaptureTable }[],
  options: PoolingOptions = {},
): PooledModel {
  const { meanSd = 5, level = 0.95 } = options;
  const z = deviateOf(level);
  const interactions = checked(strata, options);
  const ready = strata.map(({ table }) => stratumOf(table, interactions));
  const fitAt = (tau: number): PenalisedFit | null => penalisedFit(ready, interactions.length, tau, meanSd);
  const spread = options.spread ?? bestSpread(fitAt);
  const fit = fitAt(spread);
  if (fit === null)
    throw new PrevalenceError('PREVALENCE_NOT_FOR_THIS_TABLE', 'The pooled model has no maximum on these tables.', {
      strata: strata.length,
    });
  const covariance = covarianceOfFirst(fit.solved);
  const pooled = strata.map(({ name, table: { n } }, s): PooledStratum => {
    const own = fit.own[s] as Float64Array;
    const unseen = expOf(own[0] as number);
    const logSe = Math.sqrt(covariance[s * strata.length + s] as number);
    const factor = expOf(z * logSe);
    const interval = { method: 'wald-log', level, low: n + unseen / factor, high: n + unseen * factor };
    return { name, n, unseen, estimate: n + unseen, logSe, interval, interactions: ownInteractions(fit, s, spread) };
  });
  const k = interactions.length;
  const remarks: Remark[] = [];
  if (options.spread === undefined && spread === 0)
    remarks.push({ code: 'pooling.no-spread', params: { strata: strata.length } });
  if (strata.length < 5) remarks.push({ code: 'pooling.few-strata', params: { strata: strata.length } });
  return {
    interactions: interactions.map((term, place) => ({
      term,
      mean: fit.means[place] as number,
      se: Math.sqrt(fit.solved.sharedInverse[place * k + place] as number),
    })),
    spread,
    strata: pooled,
    total: totalOf(
      strata.map(({ table }) => table.n),
      fit.own.map((own) => own[0] as number),
      covariance,
      level,
    ),
    covariance,
    remarks,
  };
}

function checked(
  strata: readonly { readonly table: CaptureTable }[],
  { interactions, spread, meanSd = 5 }: PoolingOptions,
): readonly number[] {
  const lists = strata[0]?.table.lists ?? [];
  if (strata.length < 2 || strata.some(({ table }) => table.lists.join(' ') !== lists.join(' ')))
    throw new PrevalenceError('PREVALENCE_OPTION', 'Two strata or more are needed, all with the same lists.', {
      option: 'strata',
    });
  const all = 2 ** lists.length - 1;
  const shared = interactions ?? pairsOf(lists.length).map(([, , pair]) => pair);
  const fits = (term: number): boolean => Number.isInteger(term) && term > 0 && term < all && sizeOf(term) > 1;
  if (shared.length === 0 || new Set(shared).size < shared.length || !shared.every(fits))
    throw new PrevalenceError(
      'PREVALENCE_OPTION',
      'The interactions to share are different sets of two lists or more, but not of all lists: that one nothing can tell.',
      { option: 'interactions' },
    );
  if ((spread !== undefined && !(spread >= 0 && spread < Infinity)) || !(meanSd > 0 && meanSd < Infinity))
    throw new PrevalenceError('PREVALENCE_OPTION', 'Standard deviations are numbers above 0.', { option: 'spread' });
  return shared;
}

function ownInteractions({ own, means, strata }: PenalisedFit, s: number, tau: number): readonly (number | null)[] {
  const { terms, shared } = strata[s] as (typeof strata)[number];
  const values = new Array<number | null>(means.length).fill(null);
  const plain = terms.length - shared.length;
  for (const [place, at] of shared.entries())
    values[at] = (means[at] as number) + tau * ((own[s] as Float64Array)[plain + place] as number);
  return values;
}

const LADDER = [0, 0.05, 0.1, 0.2, 0.4, 0.7, 1, 1.5, 2.5, 4] as const;

/** τ of greatest marginal likelihood: on a ladder, then by golden section between the neighbours of the best rung. */
function bestSpread(fitAt: (tau: number) => PenalisedFit | null): number {
  const value = (tau: number): number => fitAt(tau)?.logMarginal ?? -Infinity;
  const values = LADDER.map(value);
  let best = 0;
  for (let rung = 1; rung < LADDER.length; rung++) if ((values[rung] as number) > (values[best] as number)) best = rung;
  let low = LADDER[Math.max(best - 1, 0)] as number;
  let high = LADDER[Math.min(best + 1, LADDER.length - 1)] as number;
  const golden = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-3) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (value(left) >= value(right)) high = right;
    else low = left;
  }
  const middle = (low + high) / 2;
  return value(middle) > (values[best] as number) ? middle : (LADDER[best] as number);
}
