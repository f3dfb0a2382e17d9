import { log } from '../kernel/elementary.js';
import type { Nodes } from './nodes.js';

/** A posterior of the total number N, at the nodes. */
export type TotalPosterior = {
  /** People on any list: N = n + n0. */
  readonly n: number;
  readonly nodes: Nodes;
  /** Probability that each node stands for; they sum to 1. */
  readonly mass: Float64Array;
  /** Probability of one whole number at the node. */
  readonly density: Float64Array;
  /** Probability up to the edge between each node and the next. */
  readonly cumulative: Float64Array;
};

/** A place where the posterior is higher than around it, and the part of it between the dips beside. */
export type TotalMode = {
  readonly total: number;
  /** Probability of that one number. */
  readonly density: number;
  /** Probability between the dips on either side. */
  readonly mass: number;
};

/** @param weights of each node, its width counted in. */
export function totalPosterior(n: number, nodes: Nodes, weights: Float64Array): TotalPosterior {
  let sum = 0;
  for (const weight of weights) sum += weight;
  const mass = weights.map((weight) => weight / sum);
  const density = mass.map((part, node) => part / (nodes.widths[node] as number));
  const cumulative = new Float64Array(mass.length);
  let below = 0;
  for (let node = 0; node < mass.length; node++) {
    below += mass[node] as number;
    // Between smooth nodes a midpoint rule lacks a 24th of the derivative.
    const bend =
      node >= nodes.smooth && node + 1 < mass.length ? ((mass[node + 1] as number) - (mass[node] as number)) / 24 : 0;
    cumulative[node] = Math.min(1, below + bend);
  }
  return { n, nodes, mass, density, cumulative };
}

/** The smallest total that the posterior does not exceed with at least this probability. */
export function quantileOf(posterior: TotalPosterior, probability: number): number {
  const { n, nodes, cumulative } = posterior;
  let node = 0;
  while (node < cumulative.length - 1 && (cumulative[node] as number) < probability) node++;
  if (node < nodes.smooth) return n + (nodes.missing[node] as number);
  return n + Math.ceil(nodes.at(node - nodes.smooth + partOf(posterior, node, probability)) - 0.5 - 1e-9);
}

/** How far through a smooth node's own steps the probability is reached: the weights are taken as a parabola around it. */
function partOf({ mass, nodes, cumulative }: TotalPosterior, node: number, probability: number): number {
  const here = mass[node] as number;
  const next = node + 1 < mass.length ? (mass[node + 1] as number) : null;
  const before = node > nodes.smooth ? (mass[node - 1] as number) : 2 * here - (next ?? here);
  const after = next ?? 2 * here - before;
  const slope = (after - before) / 2;
  const bend = after - 2 * here + before;
  const area = (v: number) => here * (v + 0.5) + (slope / 2) * (v * v - 0.25) + (bend / 6) * (v * v * v + 0.125);
  const below = node > 0 ? (cumulative[node - 1] as number) : 0;
  const share = (probability - below) / ((cumulative[node] as number) - below);
  let [low, high] = [-0.5, 0.5];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (area(middle) < share * area(0.5)) low = middle;
    else high = middle;
  }
  return low + 0.5;
}

/** As `approx` of R reads it: between two nodes along the straight line of the distribution; null below the first node's. */
export function interpolatedQuantile({ n, nodes, mass }: TotalPosterior, probability: number): number | null {
  let below = 0;
  for (let node = 0; node < mass.length; node++) {
    const reached = below + (mass[node] as number);
    if (reached >= probability) {
      if (node === 0) return reached === probability ? n + (nodes.missing[0] as number) : null;
      const [left, right] = [nodes.missing[node - 1] as number, nodes.missing[node] as number];
      return n + left + ((probability - below) / (reached - below)) * (right - left);
    }
    below = reached;
  }
  return null;
}

/** The mean over the nodes. */
export function meanOf({ n, nodes, mass }: TotalPosterior): number {
  let mean = 0;
  for (const [node, part] of mass.entries()) mean += part * (nodes.missing[node] as number);
  return n + mean;
}

/** Two modes are told apart where the dip between them is below this part of the lower one. */
const DIP = 0.95;
/** A mode with less of the posterior around it is not told. */
const LEAST_MASS = 0.005;

/** The modes, the most probable part first, with the lowest density between each and the next in N. */
export function modesOf(posterior: TotalPosterior): readonly TotalMode[] {
  const { density, mass, n, nodes } = posterior;
  type Hill = { top: number; from: number; to: number; mass: number };
  let hills: Hill[] = [];
  for (let node = 0; node < density.length; node++) {
    const hill = hills.at(-1);
    const here = density[node] as number;
    const falling = hill !== undefined && hill.to > hill.top && here > (density[node - 1] as number);
    if (!hill || falling) hills.push({ top: node, from: node, to: node, mass: mass[node] as number });
    else {
      hill.to = node;
      hill.mass += mass[node] as number;
      if (here > (density[hill.top] as number)) hill.top = node;
    }
  }
  const height = (hill: Hill) => density[hill.top] as number;
  for (;;) {
    // The shallowest dip goes first; a hill joins its higher neighbour.
    let worst = -1;
    let ratio = -1;
    for (let at = 0; at + 1 < hills.length; at++) {
      const [left, right] = [hills[at] as Hill, hills[at + 1] as Hill];
      const lower = Math.min(height(left), height(right));
      const dip = Math.min(density[left.to] as number, density[right.from] as number);
      const light = Math.min(left.mass, right.mass) < LEAST_MASS ? 1 : 0;
      const shallow = lower > 0 ? dip / lower + light : 2;
      if (shallow > DIP && shallow > ratio) [worst, ratio] = [at, shallow];
    }
    if (worst < 0) break;
    const [left, right] = [hills[worst] as Hill, hills[worst + 1] as Hill];
    const joined: Hill = {
      top: height(left) >= height(right) ? left.top : right.top,
      from: left.from,
      to: right.to,
      mass: left.mass + right.mass,
    };
    hills = [...hills.slice(0, worst), joined, ...hills.slice(worst + 2)];
  }
  return hills
    .map((hill) => ({
      total: Math.round(n + (nodes.missing[hill.top] as number)),
      density: height(hill),
      mass: hill.mass,
    }))
    .sort((a, b) => b.mass - a.mass);
}

/** What lies beyond the last node, if the posterior goes on falling as a power of n0 as it does there; null where it has no end. */
export function beyondLast({ nodes, density }: TotalPosterior): number | null {
  const last = density.length - 1;
  const end = nodes.missing[last] as number;
  let before = last;
  while (before > 0 && (nodes.missing[before] as number) > 0.8 * end) before--;
  const [here, there] = [density[last] as number, density[before] as number];
  if (here === 0) return 0;
  const power = log(there / here) / log(end / Math.max(1, nodes.missing[before] as number));
  return power > 1 ? (here * end) / (power - 1) : null;
}
