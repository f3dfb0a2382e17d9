import { normalQuantile } from '../distributions/normal.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';
import type { Stream } from './stream.js';

/** A standard normal deviate: the quantile (AS 241) of one uniform. */
export const drawNormal = (stream: Stream): number => normalQuantile(stream.uniform());

/** A standard exponential deviate: −log of one uniform. */
export const drawExponential = (stream: Stream): number => -logOf(stream.uniform());

/**
 * A Gamma(shape, rate 1) deviate, shape > 0; divide by a rate for another. Marsaglia and Tsang, ACM TOMS 26 (2000): a
 * normal and a uniform a trial (about 1.05 trials); below shape 1 one uniform more, and the deviate of shape + 1 times
 * uniform^(1/shape), which may underflow to 0.
 */
export function drawGamma(stream: Stream, shape: number): number {
  if (shape < 1) {
    const power = expOf(logOf(stream.uniform()) / shape);
    return power * drawGamma(stream, shape + 1);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (logOf(stream.uniform()) < 0.5 * x * x + d - d * v + d * logOf(v)) return d * v;
  }
}

/** A chi-square deviate with `degrees` > 0 degrees of freedom: twice a gamma deviate of half as much. */
export const drawChiSquare = (stream: Stream, degrees: number): number => 2 * drawGamma(stream, degrees / 2);

/** A deviate of Student's law: a normal, then a chi-square. */
export function drawStudentT(stream: Stream, degrees: number): number {
  const normal = drawNormal(stream);
  return normal / Math.sqrt(drawChiSquare(stream, degrees) / degrees);
}

/**
 * A Beta(a, b) deviate, a, b > 0: the share of the first of two gamma deviates; where both are small (a, b ≤ 1) by
 * Jöhnk's method in logarithms, two uniforms a trial, so that neither share vanishes by underflow.
 */
export function drawBeta(stream: Stream, a: number, b: number): number {
  if (a > 1 || b > 1) {
    const first = drawGamma(stream, a);
    return first / (first + drawGamma(stream, b));
  }
  for (;;) {
    const logX = logOf(stream.uniform()) / a;
    const logY = logOf(stream.uniform()) / b;
    const most = Math.max(logX, logY);
    const logSum = most + logOf(expOf(logX - most) + expOf(logY - most));
    if (logSum <= 0) return expOf(logX - logSum);
  }
}
