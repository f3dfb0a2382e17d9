import { logOf } from '../kernel/portable/elementary.js';
import type { RStream } from './mersenne-twister.js';

/**
 * One draw of R's `rbinom(1, n, p)` from the same stream of uniforms.
 *
 * For n min(p, 1-p) < 30 inversion by the recurrence of the probabilities, one uniform, begun anew when 110 is passed;
 * else algorithm BTPE (Kachitvichyanukul and Schmeiser, "Binomial random variate generation", CACM 31, 1988), two
 * uniforms a trial. As in R the Stirling terms of its last step stand at mode + 1 and n − mode + 1, and the squeeze is
 * left out within 20 of the mode.
 * @param n trials, a whole number of 0 or more
 * @param p probability, in [0, 1]; nothing is drawn where n = 0 or p is 0 or 1
 */
export function rBinomial(stream: RStream, n: number, p: number): number {
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  const rarer = Math.min(p, 1 - p);
  const draw = n * rarer < 30 ? byInversion(stream, n, rarer) : byRejection(stream, n, rarer);
  return p > 0.5 ? n - draw : draw;
}

function byInversion(stream: RStream, n: number, p: number): number {
  const q = 1 - p;
  const none = wholePower(q, n);
  const ratio = p / q;
  const scale = ratio * (n + 1);
  for (;;) {
    let successes = 0;
    let probability = none;
    let u = stream.unif();
    for (;;) {
      if (u < probability) return successes;
      if (successes > 110) break;
      u -= probability;
      successes++;
      probability *= scale / successes - ratio;
    }
  }
}

/** base^exponent by squaring, as R powers whole numbers: another order of products rounds otherwise. */
function wholePower(base: number, exponent: number): number {
  let power = 1;
  let square = base;
  for (let rest = exponent; ; ) {
    if (rest & 1) power *= square;
    rest = Math.floor(rest / 2);
    if (rest === 0) return power;
    square *= square;
  }
}

function byRejection(stream: RStream, n: number, p: number): number {
  const q = 1 - p;
  const mean = n * p;
  const ratio = p / q;
  const scale = ratio * (n + 1);
  const peak = mean + p;
  const mode = Math.floor(peak);
  const variance = mean * q;
  const p1 = Math.floor(2.195 * Math.sqrt(variance) - 4.6 * q) + 0.5;
  const middle = mode + 0.5;
  const left = middle - p1;
  const right = middle + p1;
  const c = 0.134 + 20.5 / (15.3 + mode);
  const leftSlope = (peak - left) / (peak - left * p);
  const leftRate = leftSlope * (1 + leftSlope / 2);
  const rightSlope = (right - peak) / (right * q);
  const rightRate = rightSlope * (1 + rightSlope / 2);
  const p2 = p1 * (1 + c + c);
  const p3 = p2 + c / leftRate;
  const p4 = p3 + c / rightRate;
  for (;;) {
    const u = stream.unif() * p4;
    let v = stream.unif();
    if (u <= p1) return Math.trunc(middle - p1 * v + u);
    let x: number;
    if (u <= p2) {
      const place = left + (u - p1) / c;
      v = v * c + 1 - Math.abs(middle - place) / p1;
      if (v > 1 || v <= 0) continue;
      x = Math.trunc(place);
    } else if (u > p3) {
      x = Math.trunc(right - logOf(v) / rightRate);
      if (x > n) continue;
      v = v * (u - p3) * rightRate;
    } else {
      x = Math.trunc(left + logOf(v) / leftRate);
      if (x < 0) continue;
      v = v * (u - p2) * leftRate;
    }
    const distance = Math.abs(x - mode);
    if (distance <= 20 || distance >= variance / 2 - 1) {
      if (v <= ratioToMode(x, mode, scale, ratio)) return x;
      continue;
    }
    const squeeze = (distance / variance) * ((distance * (distance / 3 + 0.625) + 0.1666666666666) / variance + 0.5);
    const normal = (-distance * distance) / (2 * variance);
    const logV = logOf(v);
    if (logV < normal - squeeze) return x;
    if (logV <= normal + squeeze && logV <= logRatioToMode(x, n, p, q, mode)) return x;
  }
}

/** f(x) / f(mode) by the recurrence. */
function ratioToMode(x: number, mode: number, scale: number, ratio: number): number {
  let f = 1;
  for (let i = mode + 1; i <= x; i++) f *= scale / i - ratio;
  for (let i = x + 1; i <= mode; i++) f /= scale / i - ratio;
  return f;
}

function logRatioToMode(x: number, n: number, p: number, q: number, mode: number): number {
  const x1 = x + 1;
  const f1 = mode + 1;
  const z = n + 1 - mode;
  const w = n - x + 1;
  return (
    (mode + 0.5) * logOf(f1 / x1) +
    (n - mode + 0.5) * logOf(z / w) +
    (x - mode) * logOf((w * p) / (x1 * q)) +
    stirling(f1) +
    stirling(z) +
    stirling(x1) +
    stirling(w)
  );
}

function stirling(at: number): number {
  const square = at * at;
  return (13860 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / at / 166320;
}
