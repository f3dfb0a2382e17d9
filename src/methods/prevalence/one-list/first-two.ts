import { chanceMet } from './count-law.js';

/** An estimate out of the people met once and twice alone; null where there is none. */
export type FirstTwo = { readonly estimate: number; readonly variance: number } | null;

/**
 * Zelterman's estimate: λ = 2 f₂/f₁, N = n/(1 − e^−λ). Robust against people met very often. Null where nobody was met
 * twice. Zelterman (1988) J. Statist. Planning Inference 18, 225–237; variance: Böhning (2008) Statistical Methodology
 * 5, 410–423.
 */
export function zelterman(n: number, once: number, twice: number): FirstTwo {
  if (once === 0) return twice === 0 ? null : { estimate: n, variance: 0 };
  if (twice === 0) return null;
  const rate = (2 * twice) / once;
  const met = chanceMet('poisson', rate, 1);
  const unmet = (n * (1 - met)) / (met * met);
  return { estimate: n / met, variance: unmet * (1 + unmet * rate * rate * (1 / once + 1 / twice)) };
}

/** Chao's lower bound n + f₁²/(2f₂). Null where nobody was met twice. Chao (1987) Biometrics 43, 783–791. */
export function chaoBound(n: number, once: number, twice: number): FirstTwo {
  if (once === 0) return { estimate: n, variance: 0 };
  if (twice === 0) return null;
  const ratio = once / twice;
  return { estimate: n + (once * ratio) / 2, variance: twice * ratio * ratio * (0.5 + ratio + (ratio * ratio) / 4) };
}

/**
 * n + f₁(f₁ − 1)/(2(f₂ + 1)), finite always. Chao (2005) in Encyclopedia of Statistical Sciences; its variance where
 * f₂ = 0 is that of Chao and Shen's SPADE (2010).
 */
export function chaoBiasCorrected(n: number, once: number, twice: number): FirstTwo {
  const estimate = n + (once * (once - 1)) / (2 * (twice + 1));
  if (once === 0) return { estimate: n, variance: 0 };
  if (twice === 0)
    return {
      estimate,
      variance: Math.max((once * (once - 1)) / 2 + (once * (2 * once - 1) ** 2) / 4 - once ** 4 / (4 * estimate), 0),
    };
  const next = twice + 1;
  return {
    estimate,
    variance:
      (once * (once - 1)) / (2 * next) +
      (once * (2 * once - 1) ** 2) / (4 * next ** 2) +
      (once ** 2 * twice * (once - 1) ** 2) / (4 * next ** 4),
  };
}
