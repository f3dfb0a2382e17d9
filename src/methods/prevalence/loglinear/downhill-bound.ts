import { type ExistenceCache, verdictOf } from '../existence/verdict.js';
import { compareTerms, type Model } from '../models/model.js';
import { interactionsOf } from '../models/space.js';
import { bestByBound } from './bound-search.js';
import { chooseDownhill, type DownhillRule } from './downhill.js';
import type { Bench } from './fit.js';

/** The model of least BIC, and whether it is shown to be that. */
export type LeastBic = {
  readonly model: Model;
  readonly bic: number;
  /** People, seen and unseen. */
  readonly estimate: number;
  readonly fits: number;
  /** False where the search gave up: the model is then the best of what was looked at. */
  readonly whole: boolean;
};

export type LeastBicRule = DownhillRule & {
  /** Give up after so many fits. */
  readonly mostFits: number;
  /** Histories that somebody has in another table, rising: only models that have an extended maximum there too may be chosen. */
  readonly admissibleFor?: readonly number[];
};

/**
 * The model of least BIC among all hierarchical ones to an order, without a list of them: a search by neighbours finds a good
 * one, and bounds then rule out all that cannot be better. With six lists some thousand fits do for millions of models. The
 * table has been taken in. `known` keeps verdicts on the other table from one call to the next.
 * @returns null where no model has an extended maximum
 */
export function chooseLeastBic(on: Bench, rule: LeastBicRule, known: ExistenceCache): LeastBic | null {
  const { lists } = on;
  const mains = Array.from({ length: lists }, (_, list) => 1 << list);
  const start = chooseDownhill(on, rule);
  const observed = rule.admissibleFor;
  const { best, fits, whole } = bestByBound(on, {
    interactions: interactionsOf(lists, rule.order),
    first: start ? [start.model.terms.slice(lists), []] : [[]],
    mostFits: rule.mostFits,
    ...(observed
      ? { allowed: (terms) => verdictOf(lists, observed, { lists, terms: [...mains, ...terms] }, known).code === 0 }
      : {}),
  });
  if (!best) return null;
  const model = { lists, terms: [...best.terms].sort(compareTerms) };
  return { model, bic: best.bic, estimate: best.estimate, fits: fits + (start?.fits ?? 0), whole };
}
