/** Models chosen as an estimator chooses them, with the fit that gives standard errors. */
import {
  bench,
  bestByBound,
  type CaptureTable,
  chooseStepwise,
  type Fit,
  fitModel,
  interactionsOf,
  type Interval,
  type Kernel,
  mainEffects,
  type Model,
  modelInNames,
  modelName,
  modelOf,
  pairsOf,
  standardErrorOf,
  take,
  termsWith,
  waldInterval,
} from '../../../methods/prevalence/index.js';

export const estimatorNames = ['independent', 'stepwise', 'bic'] as const;
export type EstimatorName = (typeof estimatorNames)[number];

/** As run/estimators.ts has it. */
const THRESHOLD = 0.02;
const MOST_FITS = 4000;

/** The model that an estimator chooses for a table; null where it chooses none. */
function chosenModel(name: EstimatorName, kernel: Kernel, table: CaptureTable): Model | null {
  const lists = table.lists.length;
  if (name === 'independent') return mainEffects(lists);
  const on = bench(kernel, lists);
  take(on, table.counts);
  if (name === 'stepwise') {
    const { exists, added } = chooseStepwise(on, pairsOf(lists), { threshold: THRESHOLD, emptyList: 'drop' });
    const pairs = added.map(({ pair }) => pair);
    return exists ? { lists, terms: termsWith(lists, pairs) } : null;
  }
  const given = { interactions: interactionsOf(lists, 2), first: [[]], mostFits: MOST_FITS };
  const { best, whole } = bestByBound(on, given);
  return whole && best ? modelOf(lists, best.terms) : null;
}

/** The fit of the model that an estimator chooses; null where it says nothing. */
export function fitBy(name: EstimatorName, kernel: Kernel, table: CaptureTable): Fit | null {
  const model = chosenModel(name, kernel, table);
  return model && fitModel(kernel, table, model).fit;
}

/** What one fit says. The intervals take its model for granted. */
export type FitSaid = {
  readonly model: string;
  readonly modelInNames: string;
  readonly estimate: number;
  readonly unseen: number;
  readonly standardError: number;
  readonly intervals: readonly Interval[];
};

export const fitSaid = (fit: Fit, table: CaptureTable, level: number): FitSaid => ({
  model: modelName(fit.model),
  modelInNames: modelInNames(fit.model, table.lists),
  estimate: fit.estimate,
  unseen: fit.unseen,
  standardError: standardErrorOf(fit),
  intervals: [waldInterval(fit, table.n, level)],
});

/** The total and the standard error of its logarithm. */
export const withLogError = (fit: Fit | null) =>
  fit && { estimate: fit.estimate, logSe: standardErrorOf(fit) / fit.estimate };
