import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';

/**
 * How often the linkage errs. `missed`: two records of one person on two lists are not joined, the same for every pair
 * of lists. `falseLinks`: a person truly on one list only is joined to somebody who is not on it; one number holds for
 * every list but the first (each list was searched in those before it: Ding and Fienberg's β), or one is given for each.
 */
export type LinkageError = { readonly missed: number; readonly falseLinks: number | readonly number[] };

/** Error rates as the transfer needs them. */
type Rates = {
  /** Chance that a record does not find its person: 1 − √(1 − missed), so that a pair is missed with `missed`. */
  readonly lost: number;
  readonly falseLinks: readonly number[];
};

/** @throws PrevalenceError PREVALENCE_OPTION where a rate is not in [0, 1) */
export function ratesOf(error: LinkageError, lists: number): Rates {
  const { missed, falseLinks } = error;
  const each =
    typeof falseLinks === 'number'
      ? Array.from({ length: lists }, (_, list) => (list === 0 ? 0 : falseLinks))
      : falseLinks;
  if (each.length !== lists || [missed, ...each].some((rate) => !(rate >= 0 && rate < 1)))
    throw new PrevalenceError('PREVALENCE_OPTION', 'Rates of linkage error lie from 0 to below 1, one for each list.', {
      option: 'linkage-error',
    });
  return { lost: 1 - Math.sqrt(1 - missed), falseLinks: each };
}

/**
 * Missed links, in place: for every list j in turn, a share of the people on j and others falls apart into one on j
 * alone and one on the others. The t sparse steps commute, and any two records of one person come apart with
 * 1 − (1 − lost)².
 */
export function splitMissed(counts: Float64Array, lost: number): void {
  for (let bit = 1; bit < counts.length; bit <<= 1)
    for (let history = 1; history < counts.length; history++) {
      if (!(history & bit) || history === bit) continue;
      const apart = lost * (counts[history] as number);
      counts[history] = (counts[history] as number) - apart;
      counts[history ^ bit] = (counts[history ^ bit] as number) + apart;
      counts[bit] = (counts[bit] as number) + apart;
    }
}

/**
 * What the linkage would show of a true table, on average: E[observed] = T(m, f) × true. T is the product of the t
 * steps of missed links, and false links take people truly on one list only to others who are not on it, each as likely
 * as the next: two people become one. For two lists that is Ding & Fienberg (1994) Survey Methodology 20, 149–158:
 * E x₁₁ = (1 − m) n₁₁ + f n₀₁.
 * @param counts people by true history, 2^t long, place 0 not used
 */
export function expectedObserved(counts: Float64Array, error: LinkageError): Float64Array {
  const lists = 31 - Math.clz32(counts.length);
  const { lost, falseLinks } = ratesOf(error, lists);
  const observed = counts.slice();
  observed[0] = 0;
  splitMissed(observed, lost);
  for (const [list, rate] of falseLinks.entries()) addFalseLinks(observed, counts, 1 << list, rate, counts);
  return observed;
}

/**
 * False links of one list, added to `observed`: of the people of `truth` on that list only, `rate` are joined to people
 * not on it, shared out as `among` has them.
 */
export function addFalseLinks(
  observed: Float64Array,
  truth: Float64Array,
  bit: number,
  rate: number,
  among: Float64Array,
): void {
  const joined = rate * (truth[bit] as number);
  if (joined === 0) return;
  let candidates = 0;
  for (let history = 1; history < among.length; history++) if (!(history & bit)) candidates += among[history] as number;
  if (candidates === 0) return;
  observed[bit] = (observed[bit] as number) - joined;
  for (let history = 1; history < among.length; history++) {
    if (history & bit) continue;
    const share = (joined * (among[history] as number)) / candidates;
    observed[history] = (observed[history] as number) - share;
    observed[history | bit] = (observed[history | bit] as number) + share;
  }
}

/** A table of expected people: counts need not be whole. Rows in the order of the histories 1, 2, 3 … */
export function expectedTable(lists: readonly string[], counts: Float64Array): CaptureTable {
  const kept = counts.slice();
  kept[0] = 0;
  const rows: { history: number; count: number }[] = [];
  let n = 0;
  for (let history = 1; history < kept.length; history++) {
    rows.push({ history, count: kept[history] as number });
    n += kept[history] as number;
  }
  return { lists, rows, counts: kept, n };
}
