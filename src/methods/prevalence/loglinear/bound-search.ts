import { CONVERGED, GAIN, LENIENTLY, LOG_LIKELIHOOD } from '../kernel/portable/fit.js';
import { logOf } from '../kernel/portable/elementary.js';
import { type Bench, bicOf, estimateOf, fitTerms } from './fit.js';

/** The best model found, by BIC. */
export type Best = { readonly terms: readonly number[]; readonly bic: number; readonly estimate: number };

export type SearchGiven = {
  /** Interaction terms the models may hold, the most telling first: the order changes the work, not the answer. */
  readonly interactions: readonly number[];
  /** Whether a model may be chosen at all, by its interaction terms; all may where it is not given. */
  readonly allowed?: (interactions: readonly number[]) => boolean;
  /** Models to begin with, as interaction terms: the better they are, the less is looked at. */
  readonly first?: readonly (readonly number[])[];
  /** Of two models with BICs nearer than 1e-9 the one with the smaller rank is taken. */
  readonly rank?: (interactions: readonly number[]) => number;
  /** Give up after so many fits. */
  readonly mostFits?: number;
};

/**
 * The model of least BIC among all hierarchical ones, without fitting them all. For every model M between L and U in the
 * lattice of models, BIC(M) ≥ deviance(U) + |L| log n up to what is the same for all: U is fitted first, and the whole
 * interval is passed over where that bound is above the best BIC known. The table has been taken in. `whole` is false where
 * the search gave up: the best is then the best of what was looked at.
 */
export function bestByBound(
  on: Bench,
  given: SearchGiven,
): { readonly best: Best | null; readonly fits: number; readonly whole: boolean } {
  const mostFits = given.mostFits ?? Number.POSITIVE_INFINITY;
  const mains = Array.from({ length: on.lists }, (_, list) => 1 << list);
  const perTerm = logOf(on.kernel.margins[0] as number);
  let best: Best | null = null;
  let bestRank = 0;
  let fits = 0;
  const consider = (chosen: readonly number[]): void => {
    if (given.allowed && !given.allowed(chosen)) return;
    const terms = [...mains, ...chosen];
    fits++;
    if (!fitTerms(on, terms)) return;
    const bic = bicOf(on, terms.length);
    const rank = given.rank?.(chosen) ?? 0;
    if (best === null || bic < best.bic - 1e-9 || (bic <= best.bic + 1e-9 && rank < bestRank)) {
      best = { terms, bic, estimate: estimateOf(on) };
      bestRank = rank;
    }
  };
  /** Least −2 log likelihood that any model inside `terms` can reach. */
  const leastOf = (terms: readonly number[]): number => {
    fits++;
    const { kernel } = on;
    kernel.terms[0] = 0;
    for (let place = 0; place < terms.length; place++) kernel.terms[place + 1] = terms[place] as number;
    const status = kernel.fitModel(on.lists, terms.length + 1, LENIENTLY);
    if (status === CONVERGED) return -2 * (kernel.found[LOG_LIKELIHOOD] as number) - 1e-6;
    // Without a maximum the likelihood still grows towards its bound, each round by less than 1/e of the last.
    const gain = kernel.found[GAIN] as number;
    return gain >= 0 && gain < 1 ? -2 * (kernel.found[LOG_LIKELIHOOD] as number) - 4 * gain - 1e-6 : -Infinity;
  };
  const walk = (inside: readonly number[], open: readonly number[], least: number): void => {
    if (fits >= mostFits) return;
    if (best !== null && least + (mains.length + inside.length + 1) * perTerm > best.bic + 1e-9) return;
    const next = open.find((term) => open.every((other) => other === term || (other & term) !== other));
    if (next === undefined) return consider(inside);
    const without = open.filter((term) => (term & next) !== next);
    const exclude = () => walk(inside, without, leastOf([...mains, ...inside, ...without]));
    const include = () =>
      walk(
        [...inside, next],
        open.filter((term) => term !== next),
        least,
      );
    include();
    exclude();
  };
  for (const chosen of given.first ?? []) consider(chosen);
  walk([], given.interactions, leastOf([...mains, ...given.interactions]));
  return { best, fits, whole: fits < mostFits };
}
