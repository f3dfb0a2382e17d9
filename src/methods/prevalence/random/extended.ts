/** A number of the x87 extended format: significand × 2^exponent, the significand of at most 64 bits. */
type Extended = { readonly significand: bigint; readonly exponent: number };

const view = new DataView(new ArrayBuffer(8));

/**
 * For probabilities p_1 … p_k in doubles: p_j / (sum of all − p_1 − … − p_{j−1}), the sum, the differences and the
 * quotients each rounded to 64 bits (x86-64 `long double`), then the quotient to a double. 0 where p_j is 0. The last
 * place, which nothing is drawn for, holds 1.
 */
export function conditionalProbabilities(probabilities: Float64Array): Float64Array {
  let left: Extended = { significand: 0n, exponent: 0 };
  for (const probability of probabilities) left = sum(left, exactly(probability), 1n);
  const shares = new Float64Array(probabilities.length);
  for (const [cell, probability] of probabilities.entries()) {
    const part = exactly(probability);
    if (probability > 0) shares[cell] = cell === probabilities.length - 1 ? 1 : quotient(part, left);
    left = sum(left, part, -1n);
  }
  return shares;
}

function exactly(value: number): Extended {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const fraction = bits & 0xfffffffffffffn;
  const power = Number((bits >> 52n) & 0x7ffn);
  return power === 0
    ? { significand: fraction, exponent: -1074 }
    : { significand: fraction | 0x10000000000000n, exponent: power - 1075 };
}

/** a + sign × b, rounded once. */
function sum(a: Extended, b: Extended, sign: 1n | -1n): Extended {
  const exponent = Math.min(a.exponent, b.exponent);
  const exact =
    (a.significand << BigInt(a.exponent - exponent)) + sign * (b.significand << BigInt(b.exponent - exponent));
  return exact < 0n ? negated(rounded(-exact, exponent, 64, false)) : rounded(exact, exponent, 64, false);
}

const negated = (value: Extended): Extended => ({ significand: -value.significand, exponent: value.exponent });

/** a / b as a double; where rounding has left nothing (b ≤ 0) any share of 1 or more does, for all that is left is taken. */
function quotient(a: Extended, b: Extended): number {
  if (b.significand <= 0n) return 1;
  const spare = 140;
  const numerator = a.significand << BigInt(spare);
  const whole = numerator / b.significand;
  const inexact = whole * b.significand !== numerator;
  const extended = rounded(whole, a.exponent - b.exponent - spare, 64, inexact);
  const double = rounded(extended.significand, extended.exponent, 53, false);
  return Number(double.significand) * 2 ** double.exponent;
}

/** To nearest, ties to even; `sticky` where something below the last bit was cut off. */
function rounded(significand: bigint, exponent: number, bits: number, sticky: boolean): Extended {
  const excess = significand.toString(2).length - bits;
  if (excess <= 0) return { significand, exponent };
  const shift = BigInt(excess);
  const kept = significand >> shift;
  const rest = significand - (kept << shift);
  const half = 1n << (shift - 1n);
  const up = rest > half || (rest === half && (sticky || (kept & 1n) === 1n));
  return { significand: up ? kept + 1n : kept, exponent: exponent + excess };
}
