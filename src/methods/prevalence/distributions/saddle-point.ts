import { logGammaOf, logOf } from '../kernel/portable/elementary.js';

// Loader, "Fast and accurate computation of binomial probabilities" (2000): densities as a normal one times corrections
// that do not cancel.

const LOG_ROOT_OF_TWO_PI = 0.9189385332046728;

/** log Γ(a + 1) − log(√(2πa) a^a e^−a), a > 0. */
export function stirlingError(a: number): number {
  if (a < 10) return logGammaOf(a + 1) - (a + 0.5) * logOf(a) + a - LOG_ROOT_OF_TWO_PI;
  const inverse = 1 / a;
  const z = inverse * inverse;
  return (
    inverse * (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z / 156))))))
  );
}

/** a log(a/m) + m − a, which is never negative and 0 where a = m. */
export function saddleDeviance(a: number, m: number): number {
  const v = (a - m) / (a + m);
  if (Math.abs(v) > 0.4) return a * logOf(a / m) + m - a;
  let total = (a - m) * v;
  let term = 2 * a * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = total + term / odd;
    if (next === total) return total;
    total = next;
  }
}
