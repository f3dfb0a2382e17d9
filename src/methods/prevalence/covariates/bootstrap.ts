import { sampleQuantile } from '../distributions/quantile.js';
import { PrevalenceError } from '../errors.js';
import type { Interval } from '../estimate.js';
import { drawMultinomial } from '../random/discrete.js';
import { philoxStream } from '../random/philox.js';
import type { Stream } from '../random/stream.js';
import { type CovariateFit, fitCovariates } from './fit.js';
import type { CovariateCell, CovariateTable } from './table.js';
import { populationTotals } from './totals.js';

export type BootstrapOptions = {
  /** `parametric` draws people, seen and unseen, from the fitted model; `non-parametric` draws the counted ones again. */
  readonly kind?: 'parametric' | 'non-parametric';
  /** 1,000 unless told. */
  readonly replicates?: number;
  readonly seed: bigint | number;
  /** Covariates by whose levels totals are kept besides the whole. */
  readonly by?: readonly string[];
  /** What is done with a replicate: the same model again unless told; a selection puts its own uncertainty in. */
  readonly refit?: (table: CovariateTable) => CovariateFit;
  /** Number of the first replicate's stream: parts of one run may be made apart. */
  readonly first?: number;
};

/** Replicates of the totals. */
export type CovariateBootstrap = {
  readonly names: readonly string[];
  /** By group, whole first: an estimate for every replicate, NaN where it had none. */
  readonly estimates: readonly Float64Array[];
};

/** Percentile limits of one group. */
export type BootstrapInterval = { readonly name: string; readonly interval: Interval; readonly failed: number };

/**
 * Resamples and refits. Replicate b draws from the counter-based stream first + b of the seed, so that the outcome does
 * not depend on the order or the thread. Parametric: the population N̂ over all cells, people then seen as the lists
 * cover them, with levels unknown as often as they were for their history; a censored count's excess stays.
 */
export function bootstrapTotals(fit: CovariateFit, options: BootstrapOptions): CovariateBootstrap {
  const { replicates = 1000, kind = 'non-parametric', by = [], first = 0, seed } = options;
  if (!Number.isSafeInteger(replicates) || replicates < 1)
    throw new PrevalenceError('PREVALENCE_OPTION', 'The number of replicates is a whole number of 1 or more.', {
      option: 'replicates',
    });
  const groups = by.length > 0 ? populationTotals(fit, by).groups : [];
  const names = ['all', ...groups.map(({ name }) => name)];
  const estimates = names.map(() => new Float64Array(replicates).fill(Number.NaN));
  const draw = kind === 'parametric' ? parametric(fit) : nonParametric(fit);
  const refit = options.refit ?? ((table: CovariateTable) => fitCovariates(table, fit.model));
  for (let b = 0; b < replicates; b++) {
    const cells = draw(philoxStream(seed, first + b));
    const n = cells.reduce((sum, { count }) => sum + count, 0);
    if (n === 0) continue;
    const again = refit({ ...fit.table, cells, n });
    if (!again.converged) continue;
    const all = [...populationTotals(again).groups, ...(by.length > 0 ? populationTotals(again, by).groups : [])];
    for (const [group, { estimate }] of all.entries())
      if (estimate !== null) (estimates[group] as Float64Array)[b] = estimate;
  }
  return { names, estimates };
}

/** Percentile intervals with the Monte-Carlo standard error of each limit (from the order statistics around it). */
export function bootstrapIntervals(bootstrap: CovariateBootstrap, level = 0.95): readonly BootstrapInterval[] {
  return bootstrap.names.map((name, group) => {
    const all = bootstrap.estimates[group] as Float64Array;
    const sorted = all.filter((value) => !Number.isNaN(value)).sort();
    const failed = all.length - sorted.length;
    const tail = (1 - level) / 2;
    const flags = [
      ...(failed > 0 ? ['covariates.failed-replicates'] : []),
      ...(sorted.length * tail < 20 ? ['covariates.few-replicates'] : []),
    ];
    const interval: Interval = {
      method: 'percentile',
      level,
      low: sampleQuantile(sorted, tail),
      high: sampleQuantile(sorted, 1 - tail),
      error: { low: limitError(sorted, tail), high: limitError(sorted, 1 - tail) },
      flags,
    };
    return { name, interval, failed };
  });
}

function limitError(sorted: Float64Array, p: number): number | null {
  const spread = Math.sqrt((p * (1 - p)) / sorted.length);
  if (p - spread < 0 || p + spread > 1) return null;
  return (sampleQuantile(sorted, p + spread) - sampleQuantile(sorted, p - spread)) / 2;
}

type Draw = (stream: Stream) => CovariateCell[];

function nonParametric({ table }: CovariateFit): Draw {
  const weights = table.cells.map(({ count }) => count);
  return (stream) => {
    const drawn = drawMultinomial(stream, table.n, weights);
    return table.cells.map((cell, place) => ({ ...cell, count: drawn[place] as number }));
  };
}

/** Shares of people of a history whose levels are known or unknown in each of the ways that occur. */
type Pattern = { readonly unknown: readonly boolean[]; readonly count: number };

function parametric(fit: CovariateFit): Draw {
  const { cells, table, fitted } = fit;
  const histories = 2 ** cells.lists;
  const weights = fitted.map((mu) => (Number.isNaN(mu) ? 0 : mu));
  const size = Math.round(weights.reduce((sum, mu) => sum + mu, 0));
  const patterns = patternsOf(table);
  const excess = excessOf(fit);
  return (stream) => {
    const drawn = drawMultinomial(stream, size, weights);
    const tally = new Map<string, { history: number; levels: (number | null)[]; count: number }>();
    const add = (history: number, levels: (number | null)[], count: number) => {
      const key = `${history}:${levels.join(',')}`;
      const there = tally.get(key);
      if (there) there.count += count;
      else tally.set(key, { history, levels, count });
    };
    for (const [cell, people] of drawn.entries()) {
      const stratum = Math.floor(cell / histories);
      const history = (cell % histories) & (cells.covered[stratum] as number);
      if (people === 0 || history === 0) continue;
      const levels = cells.levels[stratum] as readonly number[];
      const ways = patterns.get(history) ?? [{ unknown: levels.map(() => false), count: 1 }];
      const split = drawMultinomial(
        stream,
        people,
        ways.map(({ count }) => count),
      );
      for (const [way, { unknown }] of ways.entries())
        add(
          history,
          levels.map((level, c) => (unknown[c] ? null : level)),
          split[way] as number,
        );
    }
    for (const { history, levels, count } of excess) add(history, [...levels], count);
    return [...tally.values()];
  };
}

function patternsOf(table: CovariateTable): ReadonlyMap<number, Pattern[]> {
  const patterns = new Map<number, Pattern[]>();
  for (const { history, levels, count } of table.cells) {
    const unknown = levels.map((level) => level === null);
    const ways = patterns.get(history) ?? [];
    const place = ways.findIndex((way) => way.unknown.join() === unknown.join());
    if (place < 0) ways.push({ unknown, count });
    else ways[place] = { unknown, count: count + (ways[place] as Pattern).count };
    patterns.set(history, ways);
  }
  for (const [history, ways] of patterns) if (ways.every(({ count }) => count === 0)) patterns.delete(history);
  return patterns;
}

/** People of a censored count who, as fitted, do not belong. */
function excessOf({ cells, expectation }: CovariateFit): readonly CovariateCell[] {
  const histories = 2 ** cells.lists;
  return expectation.parts
    .filter(({ observation }) => observation.least !== null)
    .map(({ observation, mean }) => ({
      history: observation.history,
      levels: cells.levels[Math.floor((observation.cells[0] as number) / histories)] as readonly number[],
      count: Math.max(0, observation.count - Math.round(mean)),
    }));
}
