import { normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../estimate.js';
import { expOf } from '../kernel/portable/elementary.js';
import { rootOf } from '../kernel/portable/number.js';
import type { Fit } from './fit.js';

/**
 * n + exp(α₀ ± z·se): the log-normal interval of the unseen (Chan, Silverman & Vincent 2021, section 2.3). It takes the
 * model for granted and is too short after a choice of models.
 */
export function waldInterval(fit: Fit, n: number, level: number): Interval {
  const z = normalQuantile((1 + level) / 2);
  const error = rootOf(fit.covariance[0] as number);
  const intercept = fit.coefficients[0] as number;
  return { method: 'wald-log', level, low: n + expOf(intercept - z * error), high: n + expOf(intercept + z * error) };
}

/** Standard error of the total as Rcapture gives it: √(e^α₀ + e^(2α₀)·var α₀). */
export const standardErrorOf = (fit: Fit): number =>
  rootOf(fit.unseen + fit.unseen * fit.unseen * (fit.covariance[0] as number));
