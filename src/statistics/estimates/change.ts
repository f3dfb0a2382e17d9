import {
  type Change as Measured,
  changeBetween,
  type FamilyResult,
  normalQuantile,
  type SmallestChange,
  smallestChange,
} from '../../methods/prevalence/index.js';
import { mainInterval } from './run.js';

/** From a baseline to an end line, and the smallest change that two such estimates would have shown. */
export type Change = Measured & { readonly level: number; readonly smallest: SmallestChange };

/** Why a change cannot be worked out. */
export type NoChange = { readonly why: 'nothing-said' | 'no-limits' | 'other-level' | 'lower-bound' };

/**
 * The change between one family's figures of two runs, taken as independent. The standard error of each logarithm is
 * read off its interval: half the interval's length on the log scale, in normal deviates.
 */
export function changeOf(baseline: FamilyResult | undefined, endLine: FamilyResult | undefined): Change | NoChange {
  if (!says(baseline) || !says(endLine)) return { why: 'nothing-said' };
  if (baseline.says === 'lower-bound' || endLine.says === 'lower-bound') return { why: 'lower-bound' };
  const level = mainInterval(baseline)?.level;
  if (level === undefined) return { why: 'no-limits' };
  if (mainInterval(endLine)?.level !== level) return { why: 'other-level' };
  const [before, after] = [logErrorOf(baseline), logErrorOf(endLine)];
  if (before === null || after === null) return { why: 'no-limits' };
  return {
    ...changeBetween(
      { estimate: baseline.estimate, logSe: before },
      { estimate: endLine.estimate, logSe: after },
      level,
    ),
    level,
    smallest: smallestChange(before, after, 0.8, level),
  };
}

type Saying = FamilyResult & { readonly estimate: number };

const says = (result: FamilyResult | undefined): result is Saying => result !== undefined && result.estimate !== null;

/** Standard error of the logarithm of a figure, from its interval; null where that has no length or no end. */
export function logErrorOf(result: FamilyResult): number | null {
  const interval = mainInterval(result);
  const { low, high } = interval ?? { low: 0, high: null };
  if (!interval || high === null || !(low > 0) || !(high > low)) return null;
  return Math.log(high / low) / (2 * normalQuantile((1 + interval.level) / 2));
}
