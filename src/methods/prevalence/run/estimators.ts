import { pairsOf, type CaptureTable } from '../captures/table.js';
import type { Kernel } from '../kernel/kernel.js';
import { bestByBound } from '../loglinear/bound-search.js';
import { bench, estimateOf, fitTerms, take } from '../loglinear/fit.js';
import { chooseStepwise } from '../loglinear/stepwise.js';
import { mainEffects } from '../models/model.js';
import { interactionsOf } from '../models/space.js';

/** A total of people, or null where the estimator says nothing. */
export type Estimator = (table: CaptureTable) => number | null;

/** All lists independent. */
export const independentLists =
  (kernel: Kernel): Estimator =>
  (table) => {
    const on = bench(kernel, table.lists.length);
    take(on, table.counts);
    return fitTerms(on, mainEffects(table.lists.length).terms) ? estimateOf(on) : null;
  };

/** Pairs chosen stepwise by p-value. */
export const stepwiseTotal =
  (kernel: Kernel, threshold: number): Estimator =>
  (table) => {
    const on = bench(kernel, table.lists.length);
    take(on, table.counts);
    const { exists, estimate } = chooseStepwise(on, pairsOf(table.lists.length), { threshold, emptyList: 'drop' });
    return exists ? estimate : null;
  };

/** The model of least BIC with terms of up to `order` lists; null where looking for it takes too long. */
export const leastBicTotal =
  (kernel: Kernel, order: number): Estimator =>
  (table) => {
    const lists = table.lists.length;
    const on = bench(kernel, lists);
    take(on, table.counts);
    const { best, whole } = bestByBound(on, {
      interactions: interactionsOf(lists, order),
      first: [[]],
      mostFits: 4000,
    });
    return whole ? (best?.estimate ?? null) : null;
  };
