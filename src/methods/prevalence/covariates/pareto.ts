import { exp, log, log1p } from '../kernel/elementary.js';

/** Importance weights whose tail was smoothed, and how heavy that tail is. */
export type Smoothed = {
  /** Logs of the weights, in the order given. */
  readonly logWeights: Float64Array;
  /**
   * Shape k of the generalised Pareto law of the largest weights. Below 0.7 estimates can be trusted at practical
   * numbers of draws; above it they cannot (Vehtari, Simpson, Gelman, Yao & Gabry 2024). NaN below 25 draws.
   */
  readonly shape: number;
};

/** Pareto-smoothed importance sampling: the largest min(S/5, 3√S) weights become expected order statistics of the fit. */
export function paretoSmoothed(logWeights: Float64Array): Smoothed {
  const size = logWeights.length;
  const tail = Math.floor(Math.min(size / 5, 3 * Math.sqrt(size)));
  if (tail < 5) return { logWeights, shape: Number.NaN };
  const order = Array.from(logWeights.keys()).sort((a, b) => (logWeights[a] as number) - (logWeights[b] as number));
  const largest = logWeights[order[size - 1] as number] as number;
  const cut = exp((logWeights[order[size - tail - 1] as number] as number) - largest);
  const excess = Float64Array.from(
    order.slice(size - tail),
    (place) => exp((logWeights[place] as number) - largest) - cut,
  );
  if (!((excess[tail - 1] as number) > 0) || !((excess[Math.floor(tail / 4)] as number) > 0))
    return { logWeights, shape: -Infinity };
  const { shape, scale } = paretoFit(excess);
  const smoothed = logWeights.slice();
  for (let i = 0; i < tail; i++) {
    const p = (i + 0.5) / tail;
    const value = cut + (shape === 0 ? -scale * log1p(-p) : (scale / shape) * (exp(-shape * log1p(-p)) - 1));
    smoothed[order[size - tail + i] as number] = Math.min(0, log(value)) + largest;
  }
  return { logWeights: smoothed, shape };
}

/**
 * Generalised Pareto law of ascending excesses: Zhang & Stephens (2009), a posterior mean over a grid of the profile
 * likelihood, with the weak prior of Vehtari et al. that pulls the shape towards 0.5.
 */
export function paretoFit(excess: Float64Array): { readonly shape: number; readonly scale: number } {
  const size = excess.length;
  const grid = 30 + Math.floor(Math.sqrt(size));
  const quarter = excess[Math.floor(size / 4 + 0.5) - 1] as number;
  const largest = excess[size - 1] as number;
  const thetas = Array.from(
    { length: grid },
    (_, j) => 1 / largest + (1 - Math.sqrt(grid / (j + 0.5))) / (3 * quarter),
  );
  const shapeAt = (theta: number) => {
    let sum = 0;
    for (const value of excess) sum += log1p(-theta * value);
    return sum / size;
  };
  const profile = thetas.map((theta) => {
    const k = shapeAt(theta);
    return size * (log(-theta / k) - k - 1);
  });
  const top = profile.reduce((a, b) => Math.max(a, b), -Infinity);
  let weight = 0;
  let theta = 0;
  for (const [j, value] of profile.entries()) {
    const w = Number.isNaN(value) ? 0 : exp(value - top);
    weight += w;
    theta += w * (thetas[j] as number);
  }
  theta /= weight;
  const raw = shapeAt(theta);
  return { shape: (raw * size + 5) / (size + 10), scale: -raw / theta };
}
