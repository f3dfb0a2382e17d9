import { type CaptureTable, listMargin, supersetSums } from '../captures/table.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';
import { type Block, type Solved, solveBlocks } from './blocks.js';

const MOST_STEPS = 200;
const SMALL_STEP = 1e-9;
const LONGEST_STEP = 4;

/** One stratum made ready: the terms that its lists allow, as bitmasks, the intercept (0) first, interactions last. */
type Stratum = {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  readonly terms: readonly number[];
  /** For each of the last terms, its place among the shared interactions. */
  readonly shared: readonly number[];
  /** Cells that the stratum's lists can have. */
  readonly cells: readonly number[];
};

/** Own unknowns of each stratum (intercept, lists, z of each interaction) and the shared means β. */
type Point = { readonly own: readonly Float64Array[]; readonly means: Float64Array };

export type PenalisedFit = Point & {
  /** Σ (y log μ − μ) − Σ z²/2 − Σ β²/(2 s²) − log|H|/2: the Laplace approximation of log p(tables | τ), up to a constant. */
  readonly logMarginal: number;
  readonly solved: Solved;
  readonly strata: readonly Stratum[];
};

/** A stratum's terms; lists that nobody is on there are left out of it, with their interactions. */
export function stratumOf({ lists, counts }: CaptureTable, interactions: readonly number[]): Stratum {
  let present = 0;
  for (let list = 0; list < lists.length; list++) if (listMargin(counts, list) > 0) present |= 1 << list;
  const within = (set: number): boolean => (set & ~present) === 0;
  const mains = lists.map((_, list) => 1 << list).filter(within);
  const shared = interactions.flatMap((term, place) => (within(term) ? [place] : []));
  const cells: number[] = [];
  for (let history = 1; history < counts.length; history++) if (within(history)) cells.push(history);
  const terms = [0, ...mains, ...shared.map((place) => interactions[place] as number)];
  return { counts, sums: supersetSums(counts), terms, shared, cells };
}

/**
 * Maximises the penalised likelihood of log μ_sw = α_s0 + Σ_{j∈w} α_sj + Σ_{k⊆w} (β_k + τ z_sk), z ~ N(0, 1), β ~ N(0, s²),
 * α flat, by Newton's method with halving; with z rather than the interactions as unknowns, τ = 0 is a point like others.
 * @returns null where the information is singular or nothing is reached
 */
export function penalisedFit(
  strata: readonly Stratum[],
  shared: number,
  tau: number,
  meanSd: number,
): PenalisedFit | null {
  let point: Point = {
    own: strata.map(({ terms }) => new Float64Array(terms.length)),
    means: new Float64Array(shared),
  };
  // As R's glm begins: one weighted step from μ = y + 0.1.
  let means: readonly Float64Array[] = strata.map(({ counts, cells }) => {
    const start = new Float64Array(counts.length);
    for (const cell of cells) start[cell] = (counts[cell] as number) + 0.1;
    return start;
  });
  let value = -Infinity;
  for (let step = 0; step < MOST_STEPS; step++) {
    const solved = newtonStep(strata, point, means, tau, meanSd, step === 0);
    if (solved === null) return null;
    const longest = longestOf(solved);
    if (!(longest < Infinity)) return null;
    if (step > 0 && longest < SMALL_STEP)
      return { ...point, logMarginal: value - solved.logDeterminant / 2, solved, strata };
    let factor = step > 0 && longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    for (let half = 0; ; half++, factor /= 2) {
      const next = moved(point, solved, factor);
      const reached = meansAt(strata, next, tau, meanSd);
      if (step === 0 || half === 40 || reached.value >= value - 1e-10 * (1 + Math.abs(value))) {
        point = next;
        means = reached.means;
        value = reached.value;
        break;
      }
    }
  }
  return null;
}

function newtonStep(
  strata: readonly Stratum[],
  point: Point,
  means: readonly Float64Array[],
  tau: number,
  meanSd: number,
  first: boolean,
): Solved | null {
  const k = point.means.length;
  const precision = 1 / (meanSd * meanSd);
  const shared = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    shared[j * k + j] = precision;
    right[j] = -precision * (point.means[j] as number);
  }
  const blocks = strata.map((stratum, s): Block => {
    const mean = means[s] as Float64Array;
    const { terms } = stratum;
    const own = point.own[s] as Float64Array;
    const weights = supersetSums(mean);
    const target = first ? supersetSums(mean.map((mu) => (mu > 0 ? mu * logOf(mu) : 0))) : null;
    const size = terms.length;
    const plain = size - stratum.shared.length;
    const block = {
      size,
      own: new Float64Array(size * size),
      cross: new Float64Array(size * k),
      right: new Float64Array(size),
    };
    const scale = (place: number): number => (place < plain ? 1 : tau);
    for (const [a, term] of terms.entries()) {
      const score =
        (stratum.sums[term] as number) - (weights[term] as number) + (target === null ? 0 : (target[term] as number));
      block.right[a] = scale(a) * score - (a < plain ? 0 : (own[a] as number));
      for (const [b, other] of terms.entries()) {
        const weight = weights[term | other] as number;
        block.own[a * size + b] = scale(a) * scale(b) * weight + (a === b && a >= plain ? 1 : 0);
        if (b < plain) continue;
        const place = stratum.shared[b - plain] as number;
        block.cross[a * k + place] = scale(a) * weight;
        if (a >= plain) {
          const at = (stratum.shared[a - plain] as number) * k + place;
          shared[at] = (shared[at] as number) + weight;
        }
      }
      if (a >= plain) {
        const place = stratum.shared[a - plain] as number;
        right[place] = (right[place] as number) + score;
      }
    }
    return block;
  });
  return solveBlocks(blocks, shared, right);
}

function longestOf({ steps, sharedStep }: Solved): number {
  let longest = 0;
  for (const step of [...steps, sharedStep]) for (const move of step) longest = Math.max(longest, Math.abs(move));
  return longest;
}

function moved({ own, means }: Point, { steps, sharedStep }: Solved, factor: number): Point {
  const add = (values: Float64Array, step: Float64Array): Float64Array =>
    values.map((value, place) => value + factor * (step[place] as number));
  return { own: own.map((values, s) => add(values, steps[s] as Float64Array)), means: add(means, sharedStep) };
}

/** Expected counts, and the penalised log-likelihood. */
function meansAt(
  strata: readonly Stratum[],
  point: Point,
  tau: number,
  meanSd: number,
): { readonly means: readonly Float64Array[]; readonly value: number } {
  let value = 0;
  for (const mean of point.means) value -= (mean * mean) / (2 * meanSd * meanSd);
  const means = strata.map(({ counts, terms, shared, cells }, s) => {
    const own = point.own[s] as Float64Array;
    const plain = terms.length - shared.length;
    const coefficients = terms.map((_, place) => {
      const given = own[place] as number;
      if (place < plain) return given;
      value -= (given * given) / 2;
      return (point.means[shared[place - plain] as number] as number) + tau * given;
    });
    const expected = new Float64Array(counts.length);
    for (const cell of cells) {
      let predictor = 0;
      for (const [place, term] of terms.entries()) if ((term & ~cell) === 0) predictor += coefficients[place] as number;
      const mean = expOf(predictor);
      expected[cell] = mean;
      value += (counts[cell] as number) * predictor - mean;
    }
    return expected;
  });
  return { means, value };
}
