import { poissonLower, poissonUpper } from '../distributions/portable/poisson.js';
import { logOf } from '../kernel/portable/elementary.js';
import { compareTerms } from '../models/model.js';
import { type Bench, convergesWarmly, estimateOf, fitTerms } from './fit.js';

/** How the stepwise choice of pairs goes on (Chan, Silverman & Vincent 2021, section 2.4). */
export type StepwiseRule = {
  /** A pair comes in while its p-value is below this; 0 takes main effects only; 1 all pairs where that has a fit, else one by one. */
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

/** Within this many standard deviations a Poisson count never has a p-value below 0.15. */
const NEVER_TELLING = 1;
const NEVER_BELOW = 0.15;

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
  const terms = Array.from({ length: lists }, (_, list) => 1 << list);
  const added: { pair: number; p: number }[] = [];
  let exists = fitTerms(on, terms);
  const done = (): Stepwise => ({ estimate: estimateOf(on), added, exists });
  if (rule.threshold <= 0 || !exists) return done();
  if (rule.emptyList === 'refuse' && terms.some((list) => kernel.margins[list] === 0)) return done();
  if (rule.threshold >= 1) {
    const all = pairs.map(([, , pair]) => pair);
    if (fitTerms(on, [...terms, ...all])) {
      added.push(...all.map((pair) => ({ pair, p: 1 })));
      return done();
    }
    exists = fitTerms(on, terms);
  }
  for (;;) {
    const candidates = candidatesBelow(on, pairs, terms, rule.threshold);
    let taken: (typeof candidates)[number] | undefined;
    for (const [place, candidate] of candidates.entries()) {
      terms.push(candidate.pair);
      // The first is fitted from the fit before it; what a failed one leaves behind is no place to begin.
      const fits = place === 0 ? fitFrom(on, terms, candidate.ratio) : fitTerms(on, terms);
      if (fits) {
        taken = candidate;
        break;
      }
      terms.pop();
    }
    if (!taken) {
      if (candidates.length > 0) exists = fitTerms(on, terms);
      return done();
    }
    added.push({ pair: taken.pair, p: taken.p });
  }
}

/** Fits with one term more from the present fit; where that comes to nothing, from the beginning. */
function fitFrom(on: Bench, terms: readonly number[], ratio: number): boolean {
  on.kernel.alpha[terms.length] = ratio > 0 ? logOf(ratio) : 0;
  return convergesWarmly(on, terms) || fitTerms(on, terms);
}

type Candidate = { readonly pair: number; readonly p: number; readonly ratio: number };

/** The pairs not yet held whose p-value is below the threshold, the least expected overlap first. */
function candidatesBelow(
  { kernel }: Bench,
  pairs: readonly (readonly [number, number, number])[],
  held: readonly number[],
  threshold: number,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [, , pair] of pairs) {
    if (held.includes(pair)) continue;
    const expected = kernel.fittedMargins[pair] as number;
    const seen = kernel.margins[pair] as number;
    const away = seen - expected;
    const telling = away * away > NEVER_TELLING * expected;
    if (!telling && threshold <= NEVER_BELOW) continue;
    const p = telling ? tailOf(seen, expected) : Math.min(poissonLower(seen, expected), poissonUpper(seen, expected));
    if (p < threshold) candidates.push({ pair, p, ratio: seen / expected });
  }
  return candidates.length > 1 ? candidates.sort((a, b) => a.p - b.p) : candidates;
}

/** The smaller tail, where the count is more than a standard deviation away. */
const tailOf = (seen: number, expected: number): number =>
  seen > expected ? poissonUpper(seen, expected) : poissonLower(seen, expected);

/** The terms of a model of pairs: main effects, then pairs. */
export const termsWith = (lists: number, pairs: readonly number[]): readonly number[] =>
  [...Array.from({ length: lists }, (_, list) => 1 << list), ...pairs].sort(compareTerms);
