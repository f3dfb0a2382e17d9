import { deviateOf } from '../bounds/log-normal.js';
import { PrevalenceError } from '../errors.js';
import type { Remark } from '../estimate.js';

/** One country's (or stratum's) estimate of a quantity on a scale where errors are about normal: log n₀, or a log odds ratio. */
export type StratumEffect = { readonly name: string; readonly effect: number; readonly se: number };

export type PooledEffect = {
  /** The mean over countries and its standard error. */
  readonly mean: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  /** τ: standard deviation of the true effects between countries. */
  readonly spread: number;
  /** Cochran's Q with k − 1 degrees of freedom, and the share of variation that is between countries, 0 to 1. */
  readonly heterogeneity: { readonly q: number; readonly degrees: number; readonly share: number };
  /** Where the effect of one more country would lie, normal with variance τ² + se². */
  readonly prediction: { readonly low: number; readonly high: number };
  /** Each country's effect drawn towards the mean (empirical Bayes), in the order given. */
  readonly shrunken: readonly StratumEffect[];
  /** Covariance of the shrunken effects, row by row, τ taken as known. */
  readonly covariance: Float64Array;
  readonly remarks: readonly Remark[];
};

/** How τ² is found: by DerSimonian & Laird's (1986) moments, or by restricted maximum likelihood. */
export type SpreadMethod = 'moments' | 'reml';

/**
 * Random-effects pooling: effect_i ~ N(θ_i, se_i²), θ_i ~ N(μ, τ²). DerSimonian & Laird (1986) Controlled Clinical Trials
 * 7, 177–188; REML as Viechtbauer (2005) J. Educational and Behavioral Statistics 30, 261–293; shrunken effects
 * and covariances are those of θ given τ, with a flat law of μ (Raudenbush & Bryk 1985).
 * @throws PrevalenceError PREVALENCE_OPTION where there are fewer than two, or a standard error is not above 0
 */
export function randomEffects(
  strata: readonly StratumEffect[],
  options: { readonly method?: SpreadMethod; readonly level?: number } = {},
): PooledEffect {
  const { method = 'reml', level = 0.95 } = options;
  const z = deviateOf(level);
  if (
    strata.length < 2 ||
    strata.some(({ effect, se }) => !(Math.abs(effect) < Infinity) || !(se > 0 && se < Infinity))
  )
    throw new PrevalenceError(
      'PREVALENCE_OPTION',
      'Two effects or more, each with a standard error above 0, are needed.',
      {
        option: 'strata',
      },
    );
  const fixed = weightedMean(strata, 0);
  const q = strata.reduce((sum, { effect, se }) => sum + squareOf((effect - fixed.mean) / se), 0);
  const degrees = strata.length - 1;
  const squared = method === 'moments' ? byMoments(strata, q) : byRestrictedLikelihood(strata, byMoments(strata, q));
  const { mean, variance } = weightedMean(strata, squared);
  const se = Math.sqrt(variance);
  const ahead = z * Math.sqrt(squared + variance);
  const pulls = strata.map((one) => (one.se * one.se) / (one.se * one.se + squared));
  const covariance = new Float64Array(strata.length * strata.length);
  const shrunken = strata.map((one, i) => {
    const pull = pulls[i] as number;
    for (const [j, other] of pulls.entries()) covariance[i * strata.length + j] = pull * other * variance;
    const own = covariance[i * strata.length + i] as number;
    covariance[i * strata.length + i] = own + (1 - pull) * one.se * one.se;
    const kept = Math.sqrt(covariance[i * strata.length + i] as number);
    return { name: one.name, effect: pull * mean + (1 - pull) * one.effect, se: kept };
  });
  return {
    mean,
    se,
    low: mean - z * se,
    high: mean + z * se,
    spread: Math.sqrt(squared),
    heterogeneity: { q, degrees, share: q > degrees ? (q - degrees) / q : 0 },
    prediction: { low: mean - ahead, high: mean + ahead },
    shrunken,
    covariance,
    remarks: remarksOf(strata.length, squared),
  };
}

const squareOf = (x: number): number => x * x;

/** Mean with weights 1/(se² + τ²), and its variance. */
function weightedMean(
  strata: readonly StratumEffect[],
  squared: number,
): { readonly mean: number; readonly variance: number } {
  let weights = 0;
  let sum = 0;
  for (const { effect, se } of strata) {
    const weight = 1 / (se * se + squared);
    weights += weight;
    sum += weight * effect;
  }
  return { mean: sum / weights, variance: 1 / weights };
}

function byMoments(strata: readonly StratumEffect[], q: number): number {
  let first = 0;
  let second = 0;
  for (const { se } of strata) {
    first += 1 / (se * se);
    second += 1 / (se * se * se * se);
  }
  return Math.max(0, (q - (strata.length - 1)) / (first - second / first));
}

/** The fixed point τ² = Σ w²((y − μ)² − v)/Σ w² + 1/Σ w, kept at 0 or above. */
function byRestrictedLikelihood(strata: readonly StratumEffect[], start: number): number {
  let squared = start;
  for (let round = 0; round < 1000; round++) {
    const { mean, variance } = weightedMean(strata, squared);
    let above = 0;
    let below = 0;
    for (const { effect, se } of strata) {
      const weight = 1 / (se * se + squared);
      above += weight * weight * ((effect - mean) * (effect - mean) - se * se);
      below += weight * weight;
    }
    const next = Math.max(0, above / below + variance);
    const moved = Math.abs(next - squared);
    squared = next;
    if (moved <= 1e-12 * (1 + squared)) break;
  }
  return squared;
}

function remarksOf(strata: number, squared: number): readonly Remark[] {
  const remarks: Remark[] = [];
  if (squared === 0) remarks.push({ code: 'pooling.no-spread', params: { strata } });
  if (strata < 5) remarks.push({ code: 'pooling.few-strata', params: { strata } });
  return remarks;
}
