import type { CaptureTable } from '../captures/table.js';
import type { Interval, Remark } from '../estimate.js';
import { logNormalInterval } from './log-normal.js';
import { frequencies } from './margins.js';

/** A lower bound of the total: people differ in how easily they are found, so at least so many are there. */
export type LowerBound = {
  /** People, seen and unseen; null where nobody is on exactly two lists (and the form needs them). */
  readonly estimate: number | null;
  /** People². */
  readonly variance: number | null;
  readonly interval: Interval | null;
  readonly remarks: readonly Remark[];
};

export type ChaoBounds = {
  /** People on exactly one, and on exactly two lists. */
  readonly once: number;
  readonly twice: number;
  /** n + f₁²/(2f₂). Chao (1987) Biometrics 43, 783–791; variance f₂(r⁴/4 + r³ + r²/2), r = f₁/f₂. */
  readonly poisson: LowerBound;
  /** n + f₁(f₁ − 1)/(2(f₂ + 1)): finite also where f₂ = 0. Chao (1987); Chao (2005), its variance. */
  readonly biasCorrected: LowerBound;
  /**
   * n + (t − 1)/t · f₁²/(2f₂): a bound for t lists of equal reach and any differences between people (Mh). With few
   * lists the form without (t − 1)/t exceeds it. Chao (1989); Rivest & Baillargeon (2007) Biometrics 63, 999–1006.
   */
  readonly equalLists: LowerBound;
};

/** Chao's lower bounds from the people seen once and twice. @param level of the intervals, 0.95 unless told */
export function chaoBounds(table: CaptureTable, level = 0.95): ChaoBounds {
  const times = frequencies(table);
  const once = times[1] as number;
  const twice = times[2] as number;
  const t = table.lists.length;
  return {
    once,
    twice,
    poisson: ratioBound(table.n, once, twice, 1, level),
    biasCorrected: biasCorrected(table.n, once, twice, level),
    equalLists: ratioBound(table.n, once, twice, (t - 1) / t, level),
  };
}

function ratioBound(n: number, once: number, twice: number, share: number, level: number): LowerBound {
  if (twice === 0)
    return {
      estimate: null,
      variance: null,
      interval: null,
      remarks: [{ code: 'chao.nobody-twice', params: { once } }],
    };
  const ratio = once / twice;
  const square = ratio * ratio;
  const estimate = n + (share * once * ratio) / 2;
  const variance =
    twice * ((share * share * square * square) / 4 + share * share * square * ratio + (share * square) / 2);
  return { estimate, variance, interval: logNormalInterval(n, estimate, variance, level), remarks: remarksOf(once) };
}

function biasCorrected(n: number, once: number, twice: number, level: number): LowerBound {
  const more = twice + 1;
  const estimate = n + (once * (once - 1)) / (2 * more);
  const variance =
    (once * (once - 1)) / (2 * more) +
    (once * (2 * once - 1) * (2 * once - 1)) / (4 * more * more) +
    (once * once * twice * (once - 1) * (once - 1)) / (4 * more * more * more * more);
  return { estimate, variance, interval: logNormalInterval(n, estimate, variance, level), remarks: remarksOf(once) };
}

const remarksOf = (once: number): readonly Remark[] => (once === 0 ? [{ code: 'chao.nobody-once', params: {} }] : []);
