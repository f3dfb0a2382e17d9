import { normalCdf, normalQuantile } from '../distributions/normal.js';
import { sampleQuantile } from '../distributions/quantile.js';
import { expOf } from '../kernel/portable/elementary.js';
import { rootOf } from '../kernel/portable/number.js';

/** The estimate without one person of a history, for each history that somebody has. */
export type Jackknife = readonly { readonly history: number; readonly people: number; readonly estimate: number }[];

/**
 * The acceleration of BCa from the delete-one jackknife, each history weighted by its people (Efron & Tibshirani 1993,
 * eq. 14.15): Σ d³ / (6 (Σ d²)^1.5) with d = mean − estimate; 0 where nothing moves.
 */
export function accelerationOf(jackknife: Jackknife): number {
  let people = 0;
  let sum = 0;
  for (const row of jackknife) {
    people += row.people;
    sum += row.people * row.estimate;
  }
  const mean = sum / people;
  let squares = 0;
  let cubes = 0;
  for (const row of jackknife) {
    const away = mean - row.estimate;
    squares += row.people * away * away;
    cubes += row.people * away * away * away;
  }
  return squares === 0 ? 0 : cubes / (6 * squares * rootOf(squares));
}

/** How replicates equal to the estimate count in the bias correction. */
export type Ties =
  /** Equal to within 1e-9 of the estimate, they count half: the answer does not hang on the last bit. */
  | 'half'
  /** Only strictly smaller ones count, as in R's `mean(bootreps < popest)`. */
  | 'strict';

/** One limit of a bootstrap interval. */
export type BcaLimit = {
  /** The share of the distribution asked for, as 0.025. */
  readonly asked: number;
  /** The share of the replicates that BCa takes instead. */
  readonly adjusted: number;
  /** People. */
  readonly limit: number;
  /**
   * Monte-Carlo standard error of the limit, in people. Where fewer than 20 replicates lie beyond it, only what is on the
   * near side of the limit speaks, and the error is a rough one.
   */
  readonly error: number;
  /** Replicates beyond the limit on its side; below 20 the limit rests on single replicates. */
  readonly beyond: number;
};

/** Replicates that must lie beyond a limit before it is believed. */
export const ENOUGH_BEYOND = 20;

/** Bias correction z₀ = Φ⁻¹(share of replicates below the estimate). */
export function biasCorrection(estimate: number, sorted: Float64Array, ties: Ties): number {
  const near = ties === 'half' ? 1e-9 * estimate : 0;
  let below = 0;
  let equal = 0;
  for (const replicate of sorted) {
    if (ties === 'half' && replicate >= estimate - near && replicate <= estimate + near) equal++;
    else if (replicate < estimate) below++;
  }
  return normalQuantile((below + equal / 2) / sorted.length);
}

/**
 * BCa limits (Efron 1987; as in Chan, Silverman & Vincent 2021, section 3.3). Quantiles of type 8. `sorted` are the
 * replicates in rising order; `asked` the shares.
 */
export function bcaLimits(
  estimate: number,
  sorted: Float64Array,
  acceleration: number,
  asked: readonly number[],
  ties: Ties,
): readonly BcaLimit[] {
  const z0 = biasCorrection(estimate, sorted, ties);
  return asked.map((share) => {
    const adjusted = adjustedShare(share, z0, acceleration);
    return limitAt(sorted, share, adjusted, errorOfShare(share, z0, acceleration, sorted.length));
  });
}

/** Limits that are plain quantiles of the replicates. */
export const percentileLimits = (sorted: Float64Array, asked: readonly number[]): readonly BcaLimit[] =>
  asked.map((share) => limitAt(sorted, share, share, 0));

function adjustedShare(share: number, z0: number, acceleration: number): number {
  const z = normalQuantile(share) + z0;
  return normalCdf(z0 + z / (1 - acceleration * z));
}

const ROOT_OF_TWO_PI = 2.5066282746310002;

/** Standard error that the adjusted share has from z₀, itself counted from so many replicates. */
function errorOfShare(share: number, z0: number, acceleration: number, replicates: number): number {
  if (!Number.isFinite(z0)) return 0;
  const below = normalCdf(z0);
  const step = rootOf((below * (1 - below)) / replicates) / (expOf(-(z0 * z0) / 2) / ROOT_OF_TWO_PI);
  return (adjustedShare(share, z0 + step, acceleration) - adjustedShare(share, z0 - step, acceleration)) / 2;
}

function limitAt(sorted: Float64Array, asked: number, adjusted: number, errorOfAdjusted: number): BcaLimit {
  const replicates = sorted.length;
  const share = Math.min(adjusted, 1 - adjusted);
  const beyond = Math.floor(share * replicates);
  const counted = rootOf((adjusted * (1 - adjusted)) / replicates + errorOfAdjusted * errorOfAdjusted);
  // Near the end of the replicates the five next to the limit tell how far apart single ones lie.
  const width = beyond < ENOUGH_BEYOND ? Math.max(counted, 5 / replicates) : counted;
  const [below, above] = [Math.max(0, adjusted - width), Math.min(1, adjusted + width)];
  const error = (sampleQuantile(sorted, above) - sampleQuantile(sorted, below)) / (beyond < ENOUGH_BEYOND ? 1 : 2);
  return { asked, adjusted, limit: sampleQuantile(sorted, adjusted), error, beyond };
}
