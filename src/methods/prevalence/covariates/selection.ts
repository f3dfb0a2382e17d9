import { chiSquareUpper } from '../distributions/gamma.js';
import { PrevalenceError } from '../errors.js';
import { type Cells, cellsOf } from './cells.js';
import { type CovariateFit, fitCovariates } from './fit.js';
import { type CovariateModel, modelOfMasks, pairTerms, termName } from './model.js';
import type { CovariateTable } from './table.js';
import { populationTotals } from './totals.js';

/** `p`: the likelihood-ratio test of one term more against chi-square with the coefficients it adds. */
export type Criterion = 'aic' | 'bic' | 'p';

export type SelectionOptions = {
  readonly criterion?: Criterion;
  /** For `p`: a term enters below this; 0.05 unless told. */
  readonly threshold?: number;
  /** Terms that may enter, as bitmasks over the factors; all pairs unless told. */
  readonly candidates?: readonly number[];
  /** Where to begin; lists and covariates without interactions unless told. */
  readonly start?: CovariateModel;
  /** Terms that may enter at most. */
  readonly most?: number;
};

/** A term that entered, and what it did for the criterion. */
export type SelectionStep = { readonly term: string; readonly value: number; readonly fit: CovariateFit };

export type Selection = {
  readonly fit: CovariateFit;
  readonly steps: readonly SelectionStep[];
  /** Terms with which the total could not be estimated when they were last tried. */
  readonly refused: readonly string[];
};

/**
 * Forward selection over interactions of two factors (list × list, list × covariate, covariate × covariate): at each
 * step the term that lowers AIC or BIC most, or has the smallest p-value, enters; it ends where none does. A term whose
 * model does not determine the total, or whose fit does not converge, is passed over and named.
 * @throws PrevalenceError PREVALENCE_OPTION for a threshold outside 0 … 1
 */
export function selectForward(of: CovariateTable | Cells, options: SelectionOptions = {}): Selection {
  const { criterion = 'bic', threshold = 0.05, most = Infinity } = options;
  if (!(threshold >= 0 && threshold <= 1))
    throw new PrevalenceError('PREVALENCE_OPTION', 'The threshold of a p-value lies between 0 and 1.', {
      option: 'threshold',
    });
  const cells = 'table' in of ? of : cellsOf(of);
  const { table } = cells;
  const candidates = options.candidates ?? pairTerms(table);
  let fit = fitCovariates(cells, options.start ?? modelOfMasks(table, []));
  const steps: SelectionStep[] = [];
  let refused: string[] = [];
  while (steps.length < most) {
    refused = [];
    const start = startFrom(fit);
    let best: SelectionStep | null = null;
    for (const term of candidates) {
      if (fit.model.terms.includes(term)) continue;
      const next = fitCovariates(cells, modelOfMasks(table, [...fit.model.terms, term]), { start });
      if (!estimates(next)) {
        refused.push(termName(table, term));
        continue;
      }
      const value = worth(fit, next, criterion);
      if (value < (best?.value ?? (criterion === 'p' ? threshold : 0)))
        best = { term: termName(table, term), value, fit: next };
    }
    if (!best) break;
    steps.push(best);
    ({ fit } = best);
  }
  return { fit, steps, refused };
}

/** Lower is better: the change of the criterion, or the p-value. */
function worth(from: CovariateFit, to: CovariateFit, criterion: Criterion): number {
  if (criterion === 'aic') return to.aic - from.aic;
  if (criterion === 'bic') return to.bic - from.bic;
  const degrees = to.parameters - from.parameters;
  return degrees > 0 ? chiSquareUpper(Math.max(0, 2 * (to.logLikelihood - from.logLikelihood)), degrees) : 1;
}

/** Whether a fit says a total. */
export const estimates = (fit: CovariateFit): boolean =>
  fit.converged && typeof populationTotals(fit).groups[0]?.estimate === 'number';

/** Coefficients by name, to begin a neighbouring model with. */
export const startFrom = (fit: CovariateFit): ReadonlyMap<string, number> =>
  new Map(fit.design.columns.map(({ name }, column) => [name, fit.beta[column] as number]));
