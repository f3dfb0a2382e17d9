import { expOf, log1pOf, logGammaOf, logOf } from '../kernel/portable/elementary.js';
import { rootBetween } from './root.js';
import { saddleDeviance, stirlingError } from './saddle-point.js';

const SMALLEST = 1e-300;

/** I_x(a, b): share of a Beta(a, b) law at or below x; a, b > 0 (NIST DLMF 8.17, continued fraction 8.17.22). */
export function betaLower(a: number, b: number, x: number): number {
  return incompleteBeta(a, b, x, 1 - x);
}

/** `y` is 1 − x, given apart because it may be known better than by subtraction. */
function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0 && x <= 1)) return Number.NaN;
  if (x === 0) return 0;
  if (y === 0) return 1;
  return x < (a + 1) / (a + b + 2) ? lowerBeta(a, b, x, y) : 1 - lowerBeta(b, a, y, x);
}

function lowerBeta(a: number, b: number, x: number, y: number): number {
  return (power(a, b, x, y) / a) * fraction(a, b, x);
}

/** x^a y^b / B(a, b). */
function power(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  if (a >= 1 && b >= 1) {
    const exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b) - saddleDeviance(a, n * x) - saddleDeviance(b, n * y);
    return Math.sqrt((a * b) / (2 * Math.PI * n)) * expOf(exponent);
  }
  const logX = x > 0.5 ? log1pOf(-y) : logOf(x);
  const logY = y > 0.5 ? log1pOf(-x) : logOf(y);
  const small = Math.min(a, b);
  return expOf(a * logX + b * logY + logGammaRise(Math.max(a, b), small) - logGammaOf(small));
}

/** log Γ(m + rise) − log Γ(m), `rise` small beside m or not. */
function logGammaRise(m: number, rise: number): number {
  if (m < 10) return logGammaOf(m + rise) - logGammaOf(m);
  const n = m + rise;
  return (m - 0.5) * log1pOf(rise / m) + rise * (logOf(n) - 1) + stirlingError(n) - stirlingError(m);
}

function fraction(a: number, b: number, x: number): number {
  const away = (value: number): number => (Math.abs(value) < SMALLEST ? SMALLEST : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return h;
}

/** The x with I_x(a, b) = p; NaN outside 0 … 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1) || !(a > 0) || !(b > 0)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  // On the scale of odds x/(1 − x), which has no upper end.
  const odds = rootBetween((odd) => incompleteBeta(a, b, odd / (1 + odd), 1 / (1 + odd)) - p, a / b, 0);
  return odds === Infinity ? 1 : odds / (1 + odds);
}

/** P(T ≤ t) of Student's law with `degrees` > 0 degrees of freedom. */
export function studentTCdf(t: number, degrees: number): number {
  const square = t * t;
  const tail = incompleteBeta(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square)) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The t with P(T ≤ t) = p of Student's law. */
export function studentTQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1) || !(degrees > 0)) return Number.NaN;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return p === 0 ? -Infinity : Infinity;
  const size = rootBetween((t) => tail - studentTCdf(-t, degrees), 2, 0);
  return p < 0.5 ? -size : size;
}
