import { PrevalenceError } from '../errors.js';
import type { Interval } from '../estimate.js';
import { normalQuantile } from '../distributions/normal.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';

/** The normal deviate that leaves (1 − level)/2 on either side. @throws PrevalenceError PREVALENCE_OPTION */
export function deviateOf(level: number): number {
  if (!(level > 0 && level < 1))
    throw new PrevalenceError('PREVALENCE_OPTION', 'The level of an interval lies between 0 and 1, such as 0.95.', {
      option: 'level',
    });
  return normalQuantile((1 + level) / 2);
}

/** An interval with both ends. */
export type LogNormalInterval = Interval & { readonly high: number };

/**
 * Chao's interval: the number unseen, N − n, is taken as log-normal, so that the lower limit cannot fall below the n
 * that were seen. n + (N − n)/K to n + (N − n)K with K = exp(z √log(1 + σ²/(N − n)²)).
 * Source: Burnham et al. (1987); Chao (1987) Biometrics 43, 783–791.
 * @param seen people counted, the lower end of what is possible
 * @param estimate people, seen and unseen
 * @param variance of the estimate, people²
 * @returns null where nobody is estimated to be unseen, or the variance is no number: the formula has no value there
 */
export function logNormalInterval(
  seen: number,
  estimate: number,
  variance: number,
  level: number,
): LogNormalInterval | null {
  const unseen = estimate - seen;
  if (!(unseen > 0) || !(variance >= 0) || variance === Infinity) return null;
  const factor = expOf(deviateOf(level) * Math.sqrt(logOf(1 + variance / (unseen * unseen))));
  return { method: 'log-normal', level, low: seen + unseen / factor, high: seen + unseen * factor };
}
