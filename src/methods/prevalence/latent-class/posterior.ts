import { betaLower } from '../distributions/beta.js';
import { exp, lgamma, log } from '../kernel/elementary.js';
import { effectiveDraws, splitChains } from './convergence.js';

/**
 * The posterior of the number unseen as a mixture of its conditional laws given p0, NegBin(n, 1 − p0), rather than of drawn
 * numbers (Rao–Blackwell). Draws of p0 are taken together in groups of like odds.
 */
export type UnseenPosterior = {
  readonly n: number;
  readonly limit: number | null;
  /** Odds of being unseen, one a group of the same weight, rising. */
  readonly odds: Float64Array;
  /** The same odds draw by draw, by chain. */
  readonly chains: readonly Float64Array[];
};

/** A point of the posterior with the error of having drawn it. People, seen and unseen. */
export type PosteriorQuantile = { readonly p: number; readonly people: number; readonly error: number };

/** A hump of the posterior of log N: where it is highest, its share, and between which numbers of people it lies. */
export type Mode = { readonly people: number; readonly share: number; readonly from: number; readonly to: number };

const GROUPS = 512;

/** @param missed P(on no list), draw by draw, by chain */
export function unseenPosterior(missed: readonly Float64Array[], n: number, limit: number | null): UnseenPosterior {
  const chains = missed.map((chain) => chain.map((p0) => p0 / (1 - p0)));
  const sorted = Float64Array.from(chains.flatMap((chain) => [...chain])).sort();
  const groups = Math.min(GROUPS, sorted.length);
  const odds = Float64Array.from({ length: groups }, (_, group) => {
    const from = Math.floor((group * sorted.length) / groups);
    const to = Math.floor(((group + 1) * sorted.length) / groups);
    let sum = 0;
    for (let i = from; i < to; i++) sum += log(sorted[i] as number);
    return exp(sum / (to - from));
  });
  return { n, limit, odds, chains };
}

/** P(at most `unseen` people unseen | odds). */
function atMost({ n, limit }: UnseenPosterior, odds: number, unseen: number): number {
  if (unseen < 0) return 0;
  if (limit !== null && unseen >= limit) return 1;
  const whole = lower(n, odds, unseen);
  if (limit === null || whole === 0) return whole;
  const within = lower(n, odds, limit);
  return within > 0 ? Math.min(1, whole / within) : 0;
}

/** P(NegBin(n, 1 − p0) ≤ unseen); 0 or 1 where its mean is 10 standard deviations away. */
function lower(n: number, odds: number, unseen: number): number {
  const mean = n * odds;
  const distance = (unseen - mean) / Math.sqrt(mean * (1 + odds) + 1);
  if (distance > 10 + 50 / Math.sqrt(n)) return 1;
  if (distance < -10) return 0;
  return betaLower(n, unseen + 1, 1 / (1 + odds));
}

function share(posterior: UnseenPosterior, unseen: number): number {
  let sum = 0;
  for (const odds of posterior.odds) sum += atMost(posterior, odds, unseen);
  return sum / posterior.odds.length;
}

/** The least number of people in all with at least `p` of the posterior at or below it. */
function peopleAt(posterior: UnseenPosterior, p: number): number {
  const { n, odds } = posterior;
  // Near the quantile of the odds' own means; the bracket is widened until it holds.
  const guess = Math.floor(n * (odds[Math.min(odds.length - 1, Math.floor(p * odds.length))] as number));
  let width = Math.ceil(Math.sqrt(guess + 1)) + 1;
  let low = guess - width;
  let high = guess + width;
  while (low >= 0 && share(posterior, low) >= p) {
    high = low;
    width *= 2;
    low -= width;
  }
  low = Math.max(low, -1);
  while (share(posterior, high) < p && high < 1e15) {
    low = high;
    width *= 2;
    high += width;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (share(posterior, middle) >= p) high = middle;
    else low = middle;
  }
  return n + high;
}

/** Quantile and its Monte-Carlo standard error: that of the share at or below it, taken over to people. */
export function posteriorQuantile(posterior: UnseenPosterior, p: number): PosteriorQuantile {
  const people = peopleAt(posterior, p);
  const unseen = people - posterior.n;
  const known = posterior.odds.map((odds) => atMost(posterior, odds, unseen));
  const shares = posterior.chains.map((chain) => chain.map((odds) => interpolate(posterior.odds, known, odds)));
  let squares = 0;
  let draws = 0;
  for (const chain of shares)
    for (const value of chain) {
      squares += (value - p) * (value - p);
      draws++;
    }
  const error = Math.sqrt(squares / draws / effectiveDraws(splitChains(shares)));
  // An error of a share is one of people divided by the density there.
  const reach = Math.max(1, Math.round(0.01 * unseen));
  const from = Math.max(-1, unseen - reach);
  const slope = (share(posterior, unseen + reach) - share(posterior, from)) / (unseen + reach - from);
  return { p, people, error: slope > 0 ? error / slope : Infinity };
}

function interpolate(xs: Float64Array, ys: Float64Array, x: number): number {
  let low = 0;
  let high = xs.length - 1;
  if (x <= (xs[0] as number)) return ys[0] as number;
  if (x >= (xs[high] as number)) return ys[high] as number;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((xs[middle] as number) <= x) low = middle;
    else high = middle;
  }
  const span = (xs[high] as number) - (xs[low] as number);
  const part = span > 0 ? (x - (xs[low] as number)) / span : 0;
  return (ys[low] as number) + part * ((ys[high] as number) - (ys[low] as number));
}

/** The density of log N over `points` numbers of people, evenly spaced in log N, smoothed a little. */
export type Density = { readonly people: Float64Array; readonly density: Float64Array };

export function densityOf(posterior: UnseenPosterior, points = 160): Density {
  const { n, limit } = posterior;
  const from = log(Math.max(peopleAt(posterior, 0.001), n + 1));
  const to = Math.max(log(peopleAt(posterior, 0.999)), from + 0.01);
  const step = (to - from) / (points - 1);
  const people = Float64Array.from({ length: points }, (_, i) => Math.round(exp(from + i * step)));
  const raw = people.map((total) => {
    const unseen = total - n;
    const choose = lgamma(total) - lgamma(n) - lgamma(unseen + 1);
    let sum = 0;
    for (const odds of posterior.odds) {
      const within = limit === null ? 1 : lower(n, odds, limit);
      if (within > 0) sum += exp(choose + unseen * log(odds / (1 + odds)) - n * log(1 + odds)) / within;
    }
    return (sum * total) / posterior.odds.length;
  });
  const width = Math.max(1, points / 60);
  const density = raw.map((_, i) => {
    let sum = 0;
    let weights = 0;
    for (const [j, value] of raw.entries()) {
      const weight = exp(-0.5 * ((i - j) / width) ** 2);
      sum += weight * value;
      weights += weight;
    }
    return sum / weights;
  });
  return { people, density };
}

/**
 * The humps of a density: cut at its dips, a dip counting where the density falls below `depth` of the lower hump beside it.
 */
export function modesOf({ people, density }: Density, depth = 0.75, least = 0.01): Mode[] {
  type Hump = { top: number; from: number; to: number };
  const at = (i: number): number => density[i] as number;
  const humps: Hump[] = [];
  let start = 0;
  for (let i = 1; i < density.length; i++) {
    const dip = i === density.length - 1 || (at(i) <= at(i - 1) && at(i) < at(i + 1));
    if (!dip) continue;
    let top = start;
    for (let j = start; j <= i; j++) if (at(j) > at(top)) top = j;
    const last = humps.at(-1);
    const shallow = last && at(start) > depth * Math.min(at(last.top), at(top));
    if (last && shallow)
      humps[humps.length - 1] = { top: at(top) > at(last.top) ? top : last.top, from: last.from, to: i };
    else humps.push({ top, from: start, to: i });
    start = i;
  }
  const mass = (hump: Hump): number => density.subarray(hump.from, hump.to).reduce((sum, value) => sum + value, 0);
  const all = humps.reduce((sum, hump) => sum + mass(hump), 0);
  return humps
    .map((hump) => ({
      people: people[hump.top] as number,
      share: mass(hump) / all,
      from: people[hump.from] as number,
      to: people[hump.to] as number,
    }))
    .filter((mode) => mode.share >= least);
}
