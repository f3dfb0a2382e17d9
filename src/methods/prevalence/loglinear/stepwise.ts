import { sizeOf } from '../captures/table.js';
import { poissonLower, poissonUpper } from '../distributions/portable/poisson.js';
import { compareTerms } from '../models/model.js';
import { type Bench, estimateOf, fitTerms } from './fit.js';

/** How the stepwise choice of pairs goes on (Chan, Silverman & Vincent 2021, section 2.4). */
export type StepwiseRule = {
  /** A pair comes in while its p-value is below this; 0 takes main effects only, 1 all pairs where that has a fit. */
  readonly threshold: number;
  /**
   * A list that nobody is on, as in some resamples: `refuse` keeps to the main effects (SparseMSE, whose linear programme
   * then fails for every pair), `drop` sets its effect to −∞ and goes on (MultipleSystemsEstimation).
   */
  readonly emptyList: 'refuse' | 'drop';
};

export const sparseMseRule: StepwiseRule = { threshold: 0.02, emptyList: 'refuse' };

/** What the choice came to. The last fit stays in the kernel. */
export type Stepwise = {
  readonly estimate: number;
  /** Pairs in the order in which they came in, and the p-value of each then. */
  readonly added: readonly { readonly pair: number; readonly p: number }[];
  /** False where not even the model finally kept has an extended maximum: the estimate is then of no use. */
  readonly exists: boolean;
};

/**
 * Pairs come in one by one, the one first whose overlap is least expected: with λ expected on both lists and k seen,
 * p = min(P(X ≤ k), P(X ≥ k)) for X ~ Poisson(λ). Candidates without an extended maximum are passed over. Of equal
 * p-values the pair first in the order 12, 13, …, 23, … is taken. The table has been taken in.
 */
export function chooseStepwise(
  on: Bench,
  pairs: readonly (readonly [number, number, number])[],
  rule: StepwiseRule,
): Stepwise {
  const { kernel, lists } = on;
  const mains = Array.from({ length: lists }, (_, list) => 1 << list);
  const added: { pair: number; p: number }[] = [];
  const fitWith = (extra: readonly number[]) => fitTerms(on, [...mains, ...extra]);
  let exists = fitWith([]);
  const done = (): Stepwise => ({ estimate: estimateOf(on), added, exists });
  if (rule.threshold <= 0 || !exists) return done();
  if (rule.emptyList === 'refuse' && mains.some((list) => kernel.margins[list] === 0)) return done();
  if (rule.threshold >= 1) {
    const all = pairs.map(([, , pair]) => pair);
    exists = fitWith(all);
    if (exists) added.push(...all.map((pair) => ({ pair, p: 1 })));
    else exists = fitWith([]);
    return done();
  }
  for (;;) {
    const held = added.map(({ pair }) => pair);
    const candidates = rankedCandidates(on, pairs, held).filter(({ p }) => p < rule.threshold);
    const taken = candidates.find(({ pair }) => fitWith([...held, pair]));
    if (!taken) {
      // A candidate that was passed over has left its fit in the kernel.
      if (candidates.length > 0) exists = fitWith(held);
      return done();
    }
    added.push(taken);
  }
}

/** The pairs not yet held, the least expected overlap first. */
function rankedCandidates(
  { kernel }: Bench,
  pairs: readonly (readonly [number, number, number])[],
  held: readonly number[],
) {
  const candidates: { pair: number; p: number }[] = [];
  for (const [, , pair] of pairs) {
    if (held.includes(pair)) continue;
    const expected = kernel.fittedMargins[pair] as number;
    const seen = kernel.margins[pair] as number;
    const lower = poissonLower(seen, expected);
    const upper = poissonUpper(seen, expected);
    candidates.push({ pair, p: lower < upper ? lower : upper });
  }
  return candidates.sort((a, b) => a.p - b.p);
}

/** The terms of a model of pairs: main effects, then pairs. */
export const termsWith = (lists: number, pairs: readonly number[]): readonly number[] =>
  [...Array.from({ length: lists }, (_, list) => 1 << list), ...pairs].sort(compareTerms);

/** Whether a term is a pair. */
export const isPair = (term: number): boolean => sizeOf(term) === 2;
