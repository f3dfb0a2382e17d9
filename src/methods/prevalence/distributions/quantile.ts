/**
 * Quantile of a sample by the definitions of Hyndman and Fan (The American Statistician 50, 1996): type 8, median
 * unbiased, with a = b = 1/3; type 7, a = b = 1. As R's `quantile`: within 4 machine epsilons below a whole place the
 * place is taken as whole, so that n p which is whole in exact arithmetic does not fall beside.
 * @param sorted finite or infinite numbers, ascending, at least one
 * @param p in [0, 1]
 */
export function sampleQuantile(sorted: ArrayLike<number>, p: number, type: 7 | 8 = 8): number {
  const size = sorted.length;
  if (size === 0 || !(p >= 0 && p <= 1)) return Number.NaN;
  return type === 7 ? sevenOf(sorted, p) : eightOf(sorted, p);
}

const FUZZ = 4 * 2.220446049250313e-16;

function eightOf(sorted: ArrayLike<number>, p: number): number {
  const size = sorted.length;
  const third = 1 / 3;
  const place = third + p * (size + 1 - third - third);
  const whole = Math.floor(place + FUZZ);
  const rest = place - whole;
  const weight = Math.abs(rest) < FUZZ ? 0 : rest;
  const at = (index: number): number => sorted[Math.min(Math.max(index, 1), size) - 1] as number;
  return between(at(whole), at(whole + 1), weight);
}

function sevenOf(sorted: ArrayLike<number>, p: number): number {
  const place = 1 + (sorted.length - 1) * p;
  const whole = Math.floor(place + FUZZ);
  const weight = place - whole;
  const low = sorted[whole - 1] as number;
  const high = sorted[Math.min(whole, sorted.length - 1)] as number;
  return weight > 0 ? between(low, high, weight) : low;
}

/** R's order of operations; infinite ends are not mixed into the other. */
function between(low: number, high: number, weight: number): number {
  if (weight === 0 || low === high) return low;
  if (weight === 1) return high;
  return (1 - weight) * low + weight * high;
}
