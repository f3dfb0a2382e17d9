import { exp, log, log1p } from '../kernel/elementary.js';

/** Values of n0 at which the posterior is worked out, and how many whole numbers each stands for. */
export type Nodes = {
  readonly missing: Float64Array;
  /** What a node's weight counts for in sums over n0, small corrections at the ends included; 1 for a whole number by itself. */
  readonly widths: Float64Array;
  /** Nodes before this one are taken as they are; from it on each stands for the n0 around it. */
  readonly smooth: number;
  /** n0 at a step of the smooth nodes: node `smooth + i` stands at step i + ½ and for the steps i to i + 1. */
  readonly at: (step: number) => number;
};

/** Where the posterior has something to be seen: in z = ln(n0 + 1), with a spacing of nodes that shows it. */
export type Window = { readonly low: number; readonly high: number; readonly spacing: number };

/** Nodes that are taken as they are, each with weight 1: what `dga` does with any grid. */
export const givenNodes = (missing: ArrayLike<number>): Nodes => ({
  missing: Float64Array.from(missing),
  widths: new Float64Array(missing.length).fill(1),
  smooth: missing.length,
  at: () => missing[missing.length - 1] as number,
});

/** n0 = first, …, last. */
export const wholeNodes = (first: number, last: number): Nodes =>
  givenNodes(Float64Array.from({ length: last - first + 1 }, (_, place) => first + place));

/** Whole numbers that are taken one by one where the posterior reaches down to them. */
const ONE_BY_ONE = 64;
/** Spacing in z where nothing is to be seen but a tail. */
const TAIL_SPACING = 0.3;
/** A midpoint rule's end: the derivative over 24, as the difference of the last two nodes. */
const END = 1 / 24;

/**
 * Nodes for a sum over n0 from `low` to `high` (in z): whole numbers first where it reaches down to them, then a midpoint
 * rule in a variable that runs evenly through z in the tails and slowly through the windows. As the variable is an
 * analytic function of z, the error falls exponentially with the number of nodes (Trefethen & Weideman 2014).
 * `closed` where n0 ends at `high` rather than fades out before. `crowded` says by what factor nodes had to be
 * fewer than the windows ask for, 1 if they are not.
 */
export function spacedNodes(
  low: number,
  high: number,
  windows: readonly Window[],
  closed: boolean,
  most: number,
): { readonly nodes: Nodes; readonly crowded: number } {
  const last = Math.floor(exp(high) - 1 + 1e-9);
  if (last <= 4 * ONE_BY_ONE && exp(low) - 1 < ONE_BY_ONE) return { nodes: wholeNodes(0, last), crowded: 1 };
  const whole = exp(low) - 1 < ONE_BY_ONE ? ONE_BY_ONE + 1 : 0;
  const start = whole > 0 ? log(whole + 0.5) : low;
  const end = closed ? log(last + 1.5) : high;
  const steps = stepsThrough(windows);
  const asked = steps(end).steps - steps(start).steps;
  const count = Math.max(Math.min(most - whole, 200), Math.min(most - whole, Math.ceil(asked)));
  const scale = count / asked;
  const zAt = inverse(steps, start, end, scale);
  const missing = new Float64Array(whole + count);
  const widths = new Float64Array(whole + count).fill(1);
  for (let i = 0; i < whole; i++) missing[i] = i;
  for (let i = 0; i < count; i++) {
    const z = zAt(i + 0.5);
    missing[whole + i] = exp(z) - 1;
    widths[whole + i] = exp(z) / (steps(z).density * scale);
  }
  correctEnds(widths, whole, closed);
  return {
    nodes: { missing, widths, smooth: whole, at: (step) => exp(zAt(step)) - 1 },
    crowded: Math.max(1, 1 / scale),
  };
}

/** Sum and integral meet between two whole numbers; the integral begins and, where closed, ends at an edge. */
function correctEnds(widths: Float64Array, whole: number, closed: boolean): void {
  const times = (node: number, factor: number) => {
    widths[node] = (widths[node] as number) * factor;
  };
  if (whole > 0) {
    times(whole - 1, 1 + END);
    times(whole - 2, 1 - END);
    times(whole, 1 + END);
    times(whole + 1, 1 - END);
  }
  if (closed) {
    times(widths.length - 1, 1 + END);
    times(widths.length - 2, 1 - END);
  }
}

/** Steps up to z and steps per unit of z: those of the tails, and in each window as many more. */
function stepsThrough(windows: readonly Window[]): (z: number) => { steps: number; density: number } {
  const parts = windows.map(({ low, high, spacing }) => ({
    low,
    high,
    more: Math.max(0, 1 / spacing - 1 / TAIL_SPACING),
    blur: Math.max(TAIL_SPACING, 2 * spacing),
  }));
  return (z) => {
    let steps = z / TAIL_SPACING;
    let density = 1 / TAIL_SPACING;
    for (const { low, high, more, blur } of parts) {
      const [up, down] = [rise((z - low) / blur), rise((z - high) / blur)];
      steps += more * blur * (up.area - down.area);
      density += more * (up.height - down.height);
    }
    return { steps, density };
  };
}

/** A smooth step from 0 to 1, 1/(1 + e^(−4x)), and the area under it. */
function rise(x: number): { readonly area: number; readonly height: number } {
  const small = exp(-4 * Math.abs(x));
  const area = log1p(small) / 4 + Math.max(x, 0);
  return { area, height: x >= 0 ? 1 / (1 + small) : small / (1 + small) };
}

/** z at a step: Newton's method held between bounds. */
function inverse(
  steps: (z: number) => { steps: number; density: number },
  start: number,
  end: number,
  scale: number,
): (step: number) => number {
  const origin = steps(start).steps;
  let guess = start;
  return (step) => {
    const target = origin + step / scale;
    let [low, high] = [start - 1, end + 1];
    let z = guess;
    for (let round = 0; round < 60; round++) {
      const here = steps(z);
      if (here.steps < target) low = z;
      else high = z;
      const next = z - (here.steps - target) / here.density;
      const moved = next > low && next < high ? next : (low + high) / 2;
      const close = Math.abs(moved - z) < 1e-13 * Math.max(1, Math.abs(z));
      z = moved;
      if (close) break;
    }
    guess = z;
    return z;
  };
}
