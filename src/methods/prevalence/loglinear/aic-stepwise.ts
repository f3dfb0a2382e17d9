import { pairsOf } from '../captures/table.js';
import { normalCdf } from '../distributions/normal.js';
import { FINITE_TERMS, LOG_LIKELIHOOD, MOST_TERMS } from '../kernel/portable/fit.js';
import { logOf } from '../kernel/portable/elementary.js';
import { absOf, rootOf } from '../kernel/portable/number.js';
import { type Bench, estimateOf, fitTerms } from './fit.js';

/** A stepwise choice of pairs of lists by a criterion of the whole model. */
export type CriterionRule = {
  /** −2l + 2p, or −2l + p·log(n); n is the people seen. */
  readonly criterion: 'aic' | 'bic';
  /** Pairs let in from the main effects on, or taken out of the model of all pairs. */
  readonly direction: 'forward' | 'backward';
  /**
   * Forward: the pair let in last must have a two-sided Wald p-value below this, or it is taken back and the choice ends;
   * 1 asks for nothing. A pair that nobody is on has coefficient −∞ and p-value 1.
   */
  readonly threshold: number;
};

/** AIC with the last pair significant at 5 %: Bales, Hesketh & Silverman (2015); Silverman (2020), section 3. */
export const balesHeskethSilverman: CriterionRule = { criterion: 'aic', direction: 'forward', threshold: 0.05 };

/** What the choice came to. */
export type CriterionStepwise = {
  /** Pairs held, as bitmasks, in the order in which they came in; backward, in the order 12, 13, …, 23, …. */
  readonly pairs: readonly number[];
  readonly estimate: number;
  readonly value: number;
  /** The criterion after each step, the start first. */
  readonly path: readonly number[];
};

/**
 * Pairs come in (or go out) one at a time: the one that makes the criterion least, until none makes it smaller. Models
 * without an extended maximum are passed over; of equal values the pair first in the order 12, 13, …, 23, … is taken. The
 * table has been taken in.
 * @returns null where the model to begin with has no extended maximum
 */
export function chooseByCriterion(on: Bench, rule: CriterionRule): CriterionStepwise | null {
  const all = pairsOf(on.lists).map(([, , pair]) => pair);
  const start = valueOf(on, rule.direction === 'forward' ? [] : all, rule.criterion);
  if (start === null) return null;
  let pairs: readonly number[] = rule.direction === 'forward' ? [] : all;
  let value = start;
  const path = [start];
  for (;;) {
    const step = leastStep(on, pairs, all, rule, value);
    if (!step) break;
    if (rule.direction === 'forward' && rule.threshold < 1 && !(pOfLast(on, step.pairs) < rule.threshold)) break;
    ({ pairs, value } = step);
    path.push(value);
  }
  valueOf(on, pairs, rule.criterion);
  return { pairs, estimate: estimateOf(on), value, path };
}

function leastStep(
  on: Bench,
  pairs: readonly number[],
  all: readonly number[],
  { criterion, direction }: CriterionRule,
  from: number,
) {
  let best: { readonly pairs: readonly number[]; readonly value: number } | null = null;
  let least = from - SAME;
  for (const pair of direction === 'forward' ? all.filter((one) => !pairs.includes(one)) : pairs) {
    const next = direction === 'forward' ? [...pairs, pair] : pairs.filter((one) => one !== pair);
    const value = valueOf(on, next, criterion);
    if (value === null || !(value < least)) continue;
    best = { pairs: next, value };
    least = value - SAME;
  }
  return best;
}

/** Values nearer than this are the same. */
const SAME = 1e-9;

const termsOf = (lists: number, pairs: readonly number[]): readonly number[] => [
  ...Array.from({ length: lists }, (_, list) => 1 << list),
  ...pairs,
];

function valueOf(on: Bench, pairs: readonly number[], criterion: 'aic' | 'bic'): number | null {
  const { kernel, lists } = on;
  if (!fitTerms(on, termsOf(lists, pairs))) return null;
  const price = criterion === 'aic' ? 2 : logOf(kernel.margins[0] as number);
  return price * (lists + pairs.length + 1) - 2 * (kernel.found[LOG_LIKELIHOOD] as number);
}

/** Two-sided p-value of the last pair, its estimate over its standard error taken as normal. */
function pOfLast(on: Bench, pairs: readonly number[]): number {
  const { kernel, lists } = on;
  if (kernel.margins[pairs.at(-1) as number] === 0 || !fitTerms(on, termsOf(lists, pairs))) return 1;
  kernel.invertInformation();
  const place = (kernel.found[FINITE_TERMS] as number) - 1;
  const error = rootOf(kernel.covariance[place * MOST_TERMS + place] as number);
  return 2 * normalCdf(-absOf(kernel.alpha[lists + pairs.length] as number) / error);
}
