import { expOf, logGammaOf, logOf } from '../kernel/portable/elementary.js';
import { normalQuantile } from './normal.js';
import { rootBetween } from './root.js';
import { saddleDeviance, stirlingError } from './saddle-point.js';

const SMALLEST = 1e-300;

/** x^a e^−x / Γ(a + 1). */
function leadingTerm(a: number, x: number): number {
  return a < 1
    ? expOf(a * logOf(x) - x - logGammaOf(a + 1))
    : expOf(-stirlingError(a) - saddleDeviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** Lower (P) and upper (Q) regularised incomplete gamma functions; the smaller of the two is computed directly. */
function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(a > 0) || !(x >= 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    let term = 1;
    let total = 1;
    for (let k = 1; term > total * 1e-17; k++) {
      term *= x / (a + k);
      total += term;
    }
    const lower = leadingTerm(a, x) * total;
    return { lower, upper: 1 - lower };
  }
  const upper = leadingTerm(a, x) * a * upperFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** The continued fraction 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))) by Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let h = d;
  for (let k = 1; ; k++) {
    const step = -k * (k - a);
    b += 2;
    d = step * d + b;
    if (Math.abs(d) < SMALLEST) d = SMALLEST;
    c = b + step / c;
    if (Math.abs(c) < SMALLEST) c = SMALLEST;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) return h;
    if (k > 100_000) return h;
  }
}

/** P(a, x): share of a Gamma(shape a, rate 1) law at or below x; a > 0, x ≥ 0 (NIST DLMF 8.2.4). */
export const gammaLower = (a: number, x: number): number => incompleteGamma(a, x).lower;

/** Q(a, x) = 1 − P(a, x), computed directly where it is the smaller. */
export const gammaUpper = (a: number, x: number): number => incompleteGamma(a, x).upper;

/** The x with P(a, x) = p; 0 at 0, Infinity at 1, NaN outside. */
export function gammaQuantile(p: number, a: number): number {
  if (!(p >= 0 && p <= 1) || !(a > 0)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  // Wilson and Hilferty's cube brings the search near.
  const cube = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  const start = cube > 0.1 ? a * cube ** 3 : expOf((logOf(p) + logGammaOf(a + 1)) / a);
  return rootBetween((x) => (p < 0.5 ? gammaLower(a, x) - p : 1 - p - gammaUpper(a, x)), Math.max(start, 1e-290), 0);
}

/** P(X ≤ x) of the chi-square law. */
export const chiSquareCdf = (x: number, degrees: number): number => gammaLower(degrees / 2, x / 2);

/** P(X > x) of the chi-square law: the p-value of a deviance. */
export const chiSquareUpper = (x: number, degrees: number): number => gammaUpper(degrees / 2, x / 2);

/** The x with P(X ≤ x) = p of the chi-square law with `degrees` > 0 degrees of freedom. */
export const chiSquareQuantile = (p: number, degrees: number): number => 2 * gammaQuantile(p, degrees / 2);
