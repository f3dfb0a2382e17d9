import { normalQuantile } from '../distributions/normal.js';

/**
 * Have chains come together, and how many independent draws are theirs worth: Vehtari, Gelman, Simpson, Carpenter &
 * Bürkner (2021), Bayesian Analysis 16(2), with ranks, split chains and folding.
 */
export type Convergence = {
  /** The larger of the rank-normalised split R-hat of the draws and of their distances from the median. */
  readonly rHat: number;
  /** Effective draws in the middle of the distribution. */
  readonly bulk: number;
  /** The lesser of the effective draws at the 5 % and the 95 % point. */
  readonly tail: number;
};

/** @param chains of one length, at least 4 draws each */
export function convergenceOf(chains: readonly Float64Array[]): Convergence {
  const halves = splitChains(chains);
  const pooled = Float64Array.from(halves.flatMap((half) => [...half])).sort();
  const median = between(pooled, 0.5);
  const folded = halves.map((half) => half.map((value) => Math.abs(value - median)));
  const ranked = rankNormal(halves);
  const at = (p: number): number => {
    const limit = between(pooled, p);
    return effectiveDraws(halves.map((half) => half.map((value) => (value <= limit ? 1 : 0))));
  };
  return {
    rHat: Math.max(splitRHat(ranked), splitRHat(rankNormal(folded))),
    bulk: effectiveDraws(ranked),
    tail: Math.min(at(0.05), at(0.95)),
  };
}

/** Each chain as two: the first half and the second; the middle draw of an odd number is left out. */
export function splitChains(chains: readonly Float64Array[]): Float64Array[] {
  return chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2);
    return [chain.subarray(0, half), chain.subarray(chain.length - half)];
  });
}

function between(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] as number;
  return low + ((sorted[Math.ceil(at)] as number) - low) * (at - Math.floor(at));
}

/** Draws as normal quantiles of their ranks over all chains (equation 14); ties share their mean rank. */
function rankNormal(chains: readonly Float64Array[]): Float64Array[] {
  const all = chains.flatMap((chain, which) => Array.from(chain, (value, place) => ({ value, which, place })));
  all.sort((a, b) => a.value - b.value);
  const normal = chains.map((chain) => new Float64Array(chain.length));
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    const score = normalQuantile(((from + to + 1) / 2 - 0.375) / (all.length + 0.25));
    for (const { which, place } of all.slice(from, to)) (normal[which] as Float64Array)[place] = score;
    from = to;
  }
  return normal;
}

type Variances = { readonly within: number; readonly pooled: number; readonly own: readonly number[] };

function variances(chains: readonly Float64Array[]): Variances {
  const length = (chains[0] as Float64Array).length;
  const means = chains.map(meanOf);
  const own = chains.map((chain, which) => {
    const mean = means[which] as number;
    let sum = 0;
    for (const value of chain) sum += (value - mean) * (value - mean);
    return sum / (length - 1);
  });
  const within = meanOf(own);
  const grand = meanOf(means);
  let between = 0;
  for (const mean of means) between += (mean - grand) * (mean - grand);
  if (chains.length > 1) between /= chains.length - 1;
  return { within, pooled: (within * (length - 1)) / length + between, own };
}

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
};

/** Equation 4: 1 where nothing varies at all. */
function splitRHat(chains: readonly Float64Array[]): number {
  const { within, pooled } = variances(chains);
  if (within === 0) return pooled === 0 ? 1 : Infinity;
  return Math.sqrt(pooled / within);
}

/**
 * Effective draws of chains taken together (equations 10 to 13): autocorrelations of all chains, summed in pairs as long as
 * the pairs are positive and made to fall (Geyer 1992). All draws where nothing varies.
 */
export function effectiveDraws(chains: readonly Float64Array[]): number {
  const length = (chains[0] as Float64Array).length;
  const all = chains.length * length;
  const { within, pooled } = variances(chains);
  if (!(pooled > 0) || length < 4) return all;
  const centred = chains.map((chain) => {
    const mean = meanOf(chain);
    return chain.map((value) => value - mean);
  });
  const correlation = (lag: number): number => {
    let sum = 0;
    for (const chain of centred)
      for (let i = 0; i + lag < length; i++) sum += (chain[i] as number) * (chain[i + lag] as number);
    return 1 - (within - sum / chains.length / (length - 1)) / pooled;
  };
  let time = -1;
  let last = Infinity;
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1);
    if (pair < 0) break;
    last = Math.min(last, pair);
    time += 2 * last;
  }
  return Math.min(all / Math.max(time, 1 / Math.log10(all)), all * Math.log10(all));
}
