import { logOf } from '../kernel/portable/elementary.js';

/** ψ(x), the derivative of log Γ, x > 0: recurrence up to 10, then the asymptotic series (NIST DLMF 5.11.2). */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift -= 1 / at;
  const z = 1 / (at * at);
  const series =
    z *
    (1 / 12 -
      z *
        (1 / 120 -
          z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32760 - z * (1 / 12 - z * (3617 / 8160))))))));
  return shift + logOf(at) - 0.5 / at - series;
}

/** ψ′(x), x > 0 (NIST DLMF 5.15.8). */
export function trigamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift += 1 / (at * at);
  const z = 1 / (at * at);
  const series =
    z *
    (1 / 6 -
      z * (1 / 30 - z * (1 / 42 - z * (1 / 30 - z * (5 / 66 - z * (691 / 2730 - z * (7 / 6 - z * (3617 / 510))))))));
  return shift + 1 / at + z / 2 + series / at;
}
