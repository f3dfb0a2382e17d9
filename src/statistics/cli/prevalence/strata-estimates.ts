import {
  averageModels,
  type AveragingOptions,
  bootstrapIntervals,
  bootstrapTotals,
  type CovariateFit,
  covariateModel,
  type CovariateTable,
  fitCovariates,
  type GroupTotal,
  type Interval,
  populationTotals,
  selectForward,
  type SelectionOptions,
} from '../../../methods/prevalence/index.js';
import { badChoice } from './errors.js';

export type Criterion = NonNullable<SelectionOptions['criterion']>;
export type Prior = NonNullable<AveragingOptions['prior']>;

export type StrataAsked = {
  readonly terms?: readonly string[];
  readonly select?: Criterion;
  readonly threshold?: number;
  /** Covariates whose levels make the groups together; each covariate by itself unless told. */
  readonly by?: readonly string[];
  readonly bootstrap?: number;
  readonly kind?: 'parametric' | 'non-parametric';
  readonly seed: number;
  readonly average?: boolean;
  readonly prior?: Prior;
};

/** The people of one group: of everybody, or of those with one combination of answers. */
export type GroupSaid = {
  readonly name: string;
  readonly seen: number;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly intervals: readonly Interval[];
};

/** Groups by the same covariates; none of these for everybody. */
export type MarginSaid = { readonly by: readonly string[]; readonly groups: readonly GroupSaid[] };

/** The groupings asked for, everybody first. */
export function marginsOf(table: CovariateTable, by: readonly string[] | undefined): readonly (readonly string[])[] {
  const names = table.covariates.map(({ name }) => name);
  const unknown = by?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw badChoice('by', unknown);
  return [[], ...(by ? [by] : names.map((name) => [name]))];
}

/** The model that was named, or the one that forward selection comes to (by BIC unless told). */
export function chosenFit(table: CovariateTable, { terms, select, threshold }: StrataAsked) {
  const start = covariateModel(table, terms ?? []);
  if (terms && select === undefined) return { fit: fitCovariates(table, start), steps: null, refused: [] };
  const { fit, steps, refused } = selectForward(table, { criterion: select ?? 'bic', threshold, start });
  return { fit, steps: steps.map(({ term, value }) => ({ term, value })), refused };
}

/** Totals of all groupings, with percentile intervals where replicates are asked for; the choice of model is in these. */
export function totalsOf(
  fit: CovariateFit,
  margins: readonly (readonly string[])[],
  asked: StrataAsked,
  heard: (done: number, total: number) => void,
): readonly MarginSaid[] {
  const drawn = asked.bootstrap === undefined ? null : replicated(fit, margins, asked, asked.bootstrap, heard);
  return margins.map((by, m) => ({
    by,
    groups: populationTotals(fit, by).groups.map((group, g) => ({
      ...said(group),
      intervals: [...group.intervals, ...(drawn?.[m]?.[g] ?? [])],
    })),
  }));
}

const said = ({ name, seen, estimate, standardError, intervals }: GroupTotal): GroupSaid => ({
  name,
  seen,
  estimate,
  standardError,
  intervals,
});

/** Percentile intervals by grouping and group; each replicate is fitted once and read for all groupings. */
function replicated(
  fit: CovariateFit,
  margins: readonly (readonly string[])[],
  asked: StrataAsked,
  replicates: number,
  heard: (done: number, total: number) => void,
): readonly (readonly (readonly Interval[])[])[] {
  const sizes = margins.map((by) => populationTotals(fit, by).groups.length);
  const estimates = sizes.map((size) =>
    Array.from({ length: size }, () => new Float64Array(replicates).fill(Number.NaN)),
  );
  let done = 0;
  bootstrapTotals(fit, {
    replicates,
    seed: asked.seed,
    ...(asked.kind ? { kind: asked.kind } : {}),
    refit: (table) => {
      const again = asked.terms && !asked.select ? fitCovariates(table, fit.model) : chosenFit(table, asked).fit;
      for (const [m, by] of margins.entries())
        for (const [g, { estimate }] of populationTotals(again, by).groups.entries()) {
          const row = estimates[m]?.[g];
          if (row && again.converged && estimate !== null) row[done] = estimate;
        }
      heard(++done, replicates);
      return again;
    },
  });
  return estimates.map((groups) =>
    groups.map((row) => {
      if (row.every((value) => Number.isNaN(value))) return [];
      return bootstrapIntervals({ names: [''], estimates: [row] }).map(({ interval }) => interval);
    }),
  );
}

/** Totals averaged over models, with the probabilities of models and terms. */
export function averagedTotals(table: CovariateTable, margins: readonly (readonly string[])[], asked: StrataAsked) {
  const { seed, prior } = asked;
  const found = averageModels(table, { seed, ...(prior ? { prior } : {}), by: margins.at(-1) ?? [] });
  return {
    prior: prior ?? 'UIP',
    by: margins.at(-1) ?? [],
    totals: found.totals.map(({ name, mean, deviation, quantiles, effective }) => {
      const at = (p: number): number => quantiles.find((one) => one.p === p)?.value ?? Number.NaN;
      const error = (p: number): number | null => quantiles.find((one) => one.p === p)?.error ?? null;
      const between = (level: number, low: number, high: number): Interval => ({
        method: 'posterior',
        level,
        low: at(low),
        high: at(high),
        error: { low: error(low), high: error(high) },
      });
      return {
        name,
        estimate: at(0.5),
        mean,
        standardError: deviation,
        intervals: [between(0.95, 0.025, 0.975), between(0.8, 0.1, 0.9)],
        effectiveDraws: effective,
      };
    }),
    models: found.models.slice(0, 20),
    terms: found.terms,
    weighed: found.weighed,
    exhaustive: found.exhaustive,
    remarks: found.remarks,
  };
}
