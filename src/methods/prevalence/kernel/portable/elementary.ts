// Exponential, logarithm and log-gamma from +, −, × and ÷ alone: the engines' own differ in the last bit, and what is
// published must come out the same everywhere. Reductions after Cody & Waite (1980) and Tang (1989, 1990); the
// polynomials are Chebyshev fits to 60 digits, their errors below 0.1 units in the last place.
import { highWord, powerOfTwo, toFloat, toInt } from './number.js';

export {
  absOf,
  add32,
  below32,
  floorOf,
  mul32,
  mulHigh32,
  quotient,
  rootOf,
  toFloat,
  toInt,
  unsignedToFloat,
} from './number.js';

const LOG2_E: f64 = 1.4426950408889634;
// ln 2 in two parts; the first has 32 bits, so that its products with exponents are exact.
const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
/** Adding and taking away 1.5 × 2^52 leaves the nearest whole number. */
const ROUNDER: f64 = 6755399441055744;

/** r²·P(r) = e^r − 1 − r for |r| ≤ ln 2 / 2. */
function expTail(r: f64): f64 {
  const r2: f64 = r * r;
  const r4: f64 = r2 * r2;
  const low: f64 = 0.5000000000000001 + 0.16666666666666669 * r + (0.041666666666624094 + 0.00833333333333006 * r) * r2;
  const high: f64 =
    0.0013888888917230724 +
    0.00019841269863066696 * r +
    (2.4801521269532122e-5 + 2.7557268439678e-6 * r) * r2 +
    (2.7620101012098e-7 + 2.5100395159429243e-8 * r) * r4;
  return r2 * (low + high * r4);
}

/** e^x within 1 unit in the last place; 0 below −745.13, infinite above 709.78. */
export function expOf(x: f64): f64 {
  if (!(x < 710)) return x * Infinity;
  if (x < -746) return 0;
  const k: f64 = x * LOG2_E + ROUNDER - ROUNDER;
  const r: f64 = x - k * LN2_HIGH - k * LN2_LOW;
  const y: f64 = 1 + (r + expTail(r));
  const power: i32 = toInt(k);
  if (power >= -1021 && power <= 1023) return y * powerOfTwo(power);
  const half: i32 = power >> 1;
  return y * powerOfTwo(half) * powerOfTwo(power - half);
}

/** e^x − 1 without loss near 0. */
export function expm1Of(x: f64): f64 {
  if (x > -0.34 && x < 0.34) return x + expTail(x);
  return expOf(x) - 1;
}

/** s·R(s²) = ln((1+s)/(1−s)) − 2s for |s| ≤ 3 − 2√2. */
function logTail(z: f64): f64 {
  const z2: f64 = z * z;
  const low: f64 = 0.666666666666667 + 0.3999999999989889 * z + (0.28571428626253836 + 0.22222211089379496 * z) * z2;
  const high: f64 = 0.1818289243253687 + 0.15331611722055008 * z + 0.14617807153417325 * z2;
  return z * (low + high * (z2 * z2));
}

/** Natural logarithm within 1 unit in the last place; −Infinity at 0, NaN below. */
export function logOf(x: f64): f64 {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let scaled: f64 = x;
  let power: i32 = 0;
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984;
    power = -54;
  } else if (x > 1e300) {
    scaled = x / 18014398509481984;
    power = 54;
  }
  // The exponent for which the rest lies in √½ … √2; 0x95f62 is what lifts a fraction of √2 over into the next one.
  const exponent: i32 = ((highWord(scaled) + 0x95f62) >> 20) - 1023;
  const f: f64 = scaled * powerOfTwo(-exponent) - 1;
  const k: f64 = toFloat(exponent + power);
  const s: f64 = f / (2 + f);
  const halfSquare: f64 = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + logTail(s * s)) + k * LN2_LOW) - f);
}

/** ln(1 + x) without loss near 0. */
export function log1pOf(x: f64): f64 {
  const u: f64 = 1 + x;
  if (u === 1) return x;
  if (u === Infinity) return u;
  // What 1 + x lost is given back to first order.
  return u > 0 ? logOf(u) - (u - 1 - x) / u : logOf(u);
}

/** ln Γ(x)/((x−1)(x−2)) for 1 ≤ x ≤ 2. */
function logGammaMiddle(x: f64): f64 {
  const u: f64 = x - 1.5;
  let p: f64 = -1.804276273750087e-5;
  p = p * u + 2.8340547351058232e-5;
  p = p * u - 2.2062867871136606e-5;
  p = p * u + 3.4988964640274815e-5;
  p = p * u - 6.765020809380933e-5;
  p = p * u + 0.00010771545393886628;
  p = p * u - 0.00016865016226225166;
  p = p * u + 0.0002708950296280356;
  p = p * u - 0.0004380224528708151;
  p = p * u + 0.0007115650250304279;
  p = p * u - 0.0011644126224041502;
  p = p * u + 0.0019229132430031888;
  p = p * u - 0.003212074148968353;
  p = p * u + 0.005446457956850198;
  p = p * u - 0.009425622447061077;
  p = p * u + 0.01679709862898276;
  p = p * u - 0.0313084875010217;
  p = p * u + 0.06291140107458168;
  p = p * u - 0.14595989591430608;
  p = p * u + 0.4831289505409809;
  return (x - 1) * (x - 2) * p;
}

/** Stirling's series, x ≥ 8 (Abramowitz & Stegun 6.1.41). */
function logGammaLarge(x: f64): f64 {
  const z: f64 = 1 / (x * x);
  let p: f64 = -0.029550653594771242;
  p = p * z + 0.00641025641025641;
  p = p * z - 0.0019175269175269176;
  p = p * z + 0.0008417508417508417;
  p = p * z - 0.0005952380952380953;
  p = p * z + 0.0007936507936507937;
  p = p * z - 0.002777777777777778;
  p = p * z + 0.08333333333333333;
  return (x - 0.5) * (logOf(x) - 1) - 0.5 + 0.9189385332046728 + p / x;
}

/** ln Γ(x), x > 0, to 1e-15 or so of its value, near 1 and 2 too; NaN otherwise. */
export function logGammaOf(x: f64): f64 {
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  if (x >= 8) return logGammaLarge(x);
  if (x < 1) return logGammaMiddle(x + 1) - logOf(x);
  let product: f64 = 1;
  let rest: f64 = x;
  while (rest > 2) {
    rest = rest - 1;
    product = product * rest;
  }
  return product === 1 ? logGammaMiddle(rest) : logOf(product) + logGammaMiddle(rest);
}
