import { deviateOf } from '../bounds/log-normal.js';
import { normalCdf } from '../distributions/normal.js';
import { sampleQuantile } from '../distributions/quantile.js';
import { PrevalenceError } from '../errors.js';
import type { Interval } from '../estimate.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';

/** An estimate of the total and the standard error of its logarithm. */
export type Measured = { readonly estimate: number; readonly logSe: number };

export type Change = {
  /** End line/baseline: 0.8 is a fifth fewer. */
  readonly ratio: number;
  readonly ratioInterval: Interval;
  /** Standard error of log(ratio). */
  readonly logSe: number;
  /** End line − baseline, people, and its interval. */
  readonly difference: number;
  readonly differenceInterval: Interval;
  /** Two-sided p-value of no change. */
  readonly p: number;
  /** Whether the interval of the ratio leaves out 1. */
  readonly seen: boolean;
};

/**
 * The change from a baseline to an end line that were estimated independently (other people, or other lists and years).
 * Ratio by the normal law of log estimates; the limits of the difference by recovery from those of the two
 * (Zou & Donner 2008, Statistics in Medicine 27, 1693–1702), so that they keep their asymmetry.
 * @throws PrevalenceError PREVALENCE_OPTION
 */
export function changeBetween(baseline: Measured, endLine: Measured, level = 0.95): Change {
  const z = deviateOf(level);
  const logSe = jointError(baseline.logSe, endLine.logSe);
  for (const { estimate } of [baseline, endLine])
    if (!(estimate > 0 && estimate < Infinity))
      throw new PrevalenceError('PREVALENCE_OPTION', 'An estimate is a number above 0.', { option: 'estimate' });
  const logRatio = logOf(endLine.estimate / baseline.estimate);
  const ratioInterval = {
    method: 'wald-log',
    level,
    low: expOf(logRatio - z * logSe),
    high: expOf(logRatio + z * logSe),
  };
  const [before, after] = [limitsOf(baseline, z), limitsOf(endLine, z)];
  const difference = endLine.estimate - baseline.estimate;
  const down = lengthOf(endLine.estimate - after.low, before.high - baseline.estimate);
  const up = lengthOf(after.high - endLine.estimate, baseline.estimate - before.low);
  return {
    ratio: expOf(logRatio),
    ratioInterval,
    logSe,
    difference,
    differenceInterval: { method: 'recovered', level, low: difference - down, high: difference + up },
    p: 2 * normalCdf(-Math.abs(logRatio) / logSe),
    seen: Math.abs(logRatio) > z * logSe,
  };
}

const lengthOf = (a: number, b: number): number => Math.sqrt(a * a + b * b);

function limitsOf({ estimate, logSe }: Measured, z: number): { readonly low: number; readonly high: number } {
  const spread = expOf(z * logSe);
  return { low: estimate / spread, high: estimate * spread };
}

function jointError(first: number, second: number): number {
  if (!(first >= 0 && second >= 0 && first + second > 0 && first + second < Infinity))
    throw new PrevalenceError('PREVALENCE_OPTION', 'Standard errors are numbers of 0 or more, and not both 0.', {
      option: 'log-se',
    });
  return lengthOf(first, second);
}

/**
 * The chance that a true change is seen: that the interval of the ratio will leave out 1.
 * @param ratio true end line/baseline, above 0; at 1 it is the chance of a false alarm, 1 − level
 */
export function powerToSee(ratio: number, baselineSe: number, endLineSe: number, level = 0.95): number {
  const z = deviateOf(level);
  if (!(ratio > 0 && ratio < Infinity))
    throw new PrevalenceError('PREVALENCE_OPTION', 'A ratio is a number above 0.', { option: 'ratio' });
  const shift = logOf(ratio) / jointError(baselineSe, endLineSe);
  return normalCdf(shift - z) + normalCdf(-shift - z);
}

/** The smallest changes seen with some power: a fall to `fall` times the baseline, a rise to `rise` times. */
export type SmallestChange = { readonly fall: number; readonly rise: number; readonly power: number };

/**
 * The smallest change that is seen with the power asked, 0.8 unless told; by bisection on the exact power.
 * @throws PrevalenceError PREVALENCE_OPTION where the power is not between 1 − level and 1
 */
export function smallestChange(baselineSe: number, endLineSe: number, power = 0.8, level = 0.95): SmallestChange {
  if (!(power > 1 - level && power < 1))
    throw new PrevalenceError('PREVALENCE_OPTION', 'The power lies between the chance of a false alarm and 1.', {
      option: 'power',
    });
  const z = deviateOf(level);
  const logSe = jointError(baselineSe, endLineSe);
  let low = 0;
  let high = 20;
  while (high - low > 1e-12) {
    const shift = (low + high) / 2;
    if (shift === low || shift === high) break;
    if (normalCdf(shift - z) + normalCdf(-shift - z) < power) low = shift;
    else high = shift;
  }
  return { fall: expOf(-high * logSe), rise: expOf(high * logSe), power };
}

/**
 * Power without the normal law, from bootstrap draws of the two totals: draw i of the end line is set against draw i of
 * the baseline, their errors are taken about the two estimates, and a change is seen where the log ratio leaves the middle
 * `level` of what no change would give.
 * @param ratio true end line/baseline
 * @param baseline, endLine draws in people, above 0, independent of each other; the lesser number of the two is used
 * @throws PrevalenceError PREVALENCE_OPTION where there are fewer than a hundred pairs
 */
export function powerFromDraws(
  ratio: number,
  baseline: { readonly estimate: number; readonly draws: readonly number[] },
  endLine: { readonly estimate: number; readonly draws: readonly number[] },
  level = 0.95,
): number {
  deviateOf(level);
  const pairs = Math.min(baseline.draws.length, endLine.draws.length);
  const errors: number[] = [];
  for (let pair = 0; pair < pairs; pair++)
    errors.push(
      logOf((endLine.draws[pair] as number) / endLine.estimate) -
        logOf((baseline.draws[pair] as number) / baseline.estimate),
    );
  if (pairs < 100 || !(ratio > 0) || !errors.every((error) => Math.abs(error) < Infinity))
    throw new PrevalenceError('PREVALENCE_OPTION', 'A hundred draws of each total or more are needed, all above 0.', {
      option: 'draws',
    });
  errors.sort((a, b) => a - b);
  const low = sampleQuantile(errors, (1 - level) / 2);
  const high = sampleQuantile(errors, (1 + level) / 2);
  const shift = logOf(ratio);
  let seen = 0;
  for (const error of errors) if (shift + error < low || shift + error > high) seen++;
  return seen / pairs;
}
