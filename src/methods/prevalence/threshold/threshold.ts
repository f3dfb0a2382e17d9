import { type CaptureTable, historyName, pairsOf, sizeOf, supersetSums } from '../captures/table.js';
import { paretoSmoothed } from '../covariates/pareto.js';
import { verdict } from '../existence/verdict.js';
import type { Remark } from '../estimate.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';
import { rootOf } from '../kernel/portable/number.js';
import { compareTerms, modelName } from '../models/model.js';
import { drawChiSquare, drawNormal } from '../random/continuous.js';
import { philoxStream } from '../random/philox.js';
import type { Stream } from '../random/stream.js';
import { type LogLinearPosterior, logPosterior, type Mode, modeOf } from './mode.js';

export type ThresholdOptions = {
  /** `proper`: interactions have a normal prior of variance 1. `improper`: all flat, terms at minus infinity taken out first. */
  readonly prior?: 'proper' | 'improper';
  /** Terms of up to two lists, or also of three where all their pairs were kept. */
  readonly order?: 2 | 3;
  /** A term is kept where |posterior mean / standard deviation| is at least this; 2 where not given. */
  readonly least?: number;
  readonly seed?: number;
  /** Draws in each of the stages; 20,000 where not given. */
  readonly draws?: number;
};

/** One term of the first stage, or of the stage of triples. */
export type ThresholdTerm = {
  readonly term: number;
  readonly mean: number;
  readonly deviation: number;
  readonly ratio: number;
};

export type BayesianThreshold = {
  readonly model: string | null;
  readonly kept: readonly number[];
  readonly terms: readonly ThresholdTerm[];
  /** Terms that nobody shows, with the improper prior. */
  readonly minusInfinity: readonly number[];
  /** Posterior quantiles of the total at the probabilities asked; empty where nothing is said. */
  readonly quantiles: readonly number[];
  /** Pareto shape of the weights in the last stage: trust below 0.7. */
  readonly shape: number;
  /** Effective number of draws in the last stage. */
  readonly effective: number;
  /** Posterior density of the total, for a drawing: bins of equal weight. */
  readonly density: readonly { readonly at: number; readonly density: number }[];
  readonly remarks: readonly Remark[];
};

/**
 * Bayesian threshold (Silverman 2020, JRSSA 183, section 4.3): the model of all pairs is fitted, pairs are kept whose
 * posterior mean is at least `least` standard deviations from 0, and the total is that of the model of those. The draws
 * are of Student's law around the mode, weighted to the posterior, where other software takes a random walk whose 10,000
 * steps are worth some hundred draws.
 */
export function bayesianThreshold(
  table: CaptureTable,
  probabilities: readonly number[],
  options: ThresholdOptions = {},
): BayesianThreshold {
  const { prior = 'proper', order = 2, least = 2, seed = 1234, draws = 20_000 } = options;
  const together = supersetSums(table.counts);
  const gone = (term: number) => prior === 'improper' && together[term] === 0;
  const pairs = pairsOf(table.lists.length).map(([, , pair]) => pair);
  const minusInfinity = pairs.filter(gone);
  const nothing = (code: string): BayesianThreshold => ({
    model: null,
    kept: [],
    terms: [],
    minusInfinity,
    quantiles: [],
    shape: Number.NaN,
    effective: 0,
    density: [],
    remarks: [{ code, params: {} }],
  });
  if (prior === 'improper' && verdict(table, { lists: table.lists.length, terms: withMains(table, pairs) }).code !== 0)
    return nothing('threshold.no-maximum');
  const stage = (interactions: readonly number[], number: number) =>
    drawn(table, interactions, minusInfinity, prior, philoxStream(seed, 2 ** 41 + number), draws);
  const first = stage(
    pairs.filter((pair) => !gone(pair)),
    0,
  );
  if (!first) return nothing('threshold.no-mode');
  const terms = [...first.terms];
  let kept = first.terms.filter(({ ratio }) => ratio >= least).map(({ term }) => term);
  const triples =
    order === 3
      ? triplesOf(table.lists.length, [...kept, ...minusInfinity]).filter(
          (triple) => !minusInfinity.some((pair) => (pair & triple) === pair),
        )
      : [];
  const minusTriples = triples.filter(gone);
  if (triples.length > minusTriples.length) {
    const second = stage([...kept, ...triples.filter((triple) => !gone(triple))], 1);
    if (!second) return nothing('threshold.no-mode');
    const told = second.terms.filter(({ term }) => sizeOf(term) === 3);
    terms.push(...told);
    kept = [...kept, ...told.filter(({ ratio }) => ratio >= least).map(({ term }) => term)];
  }
  const last = drawn(table, kept, [...minusInfinity, ...minusTriples], prior, philoxStream(seed, 2 ** 41 + 2), draws);
  if (!last) return nothing('threshold.no-mode');
  const remarks: Remark[] = [];
  const near = terms.filter(({ ratio }) => Math.abs(ratio - least) < NEAR_CUT);
  if (near.length > 0)
    remarks.push({
      code: 'threshold.near-cut',
      params: { terms: near.map(({ term }) => historyName(table.lists, term)).join(', '), count: near.length },
    });
  if (last.shape > 0.7) remarks.push({ code: 'threshold.weights-heavy', params: { shape: last.shape } });
  return {
    model: modelName({ lists: table.lists.length, terms: withMains(table, kept) }),
    kept,
    terms,
    minusInfinity: [...minusInfinity, ...minusTriples],
    quantiles: probabilities.map((probability) => table.n + weightedQuantile(last, probability)),
    shape: last.shape,
    effective: last.effective,
    density: densityOf(last, table.n),
    remarks,
  };
}

/** Nearer to the cut than this, another seed may decide otherwise. */
const NEAR_CUT = 0.05;

const withMains = (table: CaptureTable, interactions: readonly number[]): readonly number[] =>
  [...table.lists.map((_, list) => 1 << list), ...interactions].sort(compareTerms);

/** Sets of three lists all of whose pairs are held. */
function triplesOf(lists: number, pairs: readonly number[]): readonly number[] {
  const held = new Set(pairs);
  const triples: number[] = [];
  for (let set = 1; set < 2 ** lists; set++) {
    if (sizeOf(set) !== 3) continue;
    const inside = pairsOf(lists).filter(([, , pair]) => (pair & set) === pair);
    if (inside.every(([, , pair]) => held.has(pair))) triples.push(set);
  }
  return triples.sort(compareTerms);
}

type Drawn = {
  readonly terms: readonly ThresholdTerm[];
  /** People on no list in each draw, in rising order, with weights that add up to 1. */
  readonly unseen: Float64Array;
  readonly weights: Float64Array;
  readonly shape: number;
  readonly effective: number;
};

const DEGREES = 5;

/** Weighted draws of the posterior of one model. */
function drawn(
  table: CaptureTable,
  interactions: readonly number[],
  minusInfinity: readonly number[],
  prior: 'proper' | 'improper',
  stream: Stream,
  draws: number,
): Drawn | null {
  const lists = table.lists.length;
  const terms = [0, ...withMains(table, interactions)];
  const kept = new Float64Array(2 ** lists).map((_, cell) =>
    cell === 0 || minusInfinity.some((term) => (cell & term) === term) ? 0 : 1,
  );
  const precisions = terms.map((term) => (prior === 'proper' && sizeOf(term) > 1 ? 1 : 0));
  const posterior: LogLinearPosterior = { lists, counts: table.counts, kept, terms, precisions };
  const mode = modeOf(posterior, startOf(table, terms));
  return mode && weighted(posterior, mode, supersetSums(table.counts), stream, draws);
}

/** A point to begin from: lists independent, each as likely as it is among the people seen. */
function startOf(table: CaptureTable, terms: readonly number[]): Float64Array {
  const margins = supersetSums(table.counts);
  const odds = (list: number) => (margins[list] as number) / (table.n - (margins[list] as number) + 1);
  return Float64Array.from(terms, (term) =>
    term === 0 ? logOf(table.n) : sizeOf(term) === 1 ? logOf(odds(term) + 0.01) : 0,
  );
}

function weighted(
  posterior: LogLinearPosterior,
  mode: Mode,
  margins: Float64Array,
  stream: Stream,
  draws: number,
): Drawn {
  const p = posterior.terms.length;
  const points: Float64Array[] = [];
  const logs = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const z = Float64Array.from({ length: p }, () => drawNormal(stream));
    const stretch = rootOf(DEGREES / drawChiSquare(stream, DEGREES));
    let square = 0;
    for (let i = 0; i < p; i++) square += (z[i] as number) * (z[i] as number) * stretch * stretch;
    const point = shifted(mode, z, stretch);
    points.push(point);
    logs[draw] = logPosterior(posterior, margins, point) - mode.log + ((DEGREES + p) / 2) * logOf(1 + square / DEGREES);
  }
  const { logWeights, shape } = paretoSmoothed(logs);
  const largest = logWeights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const raw = logWeights.map((log) => expOf(log - largest));
  const total = raw.reduce((a, b) => a + b, 0);
  const weights = raw.map((weight) => weight / total);
  const order = Array.from(points.keys()).sort(
    (a, b) => ((points[a] as Float64Array)[0] as number) - ((points[b] as Float64Array)[0] as number),
  );
  return {
    terms: momentsOf(posterior.terms, points, weights),
    unseen: Float64Array.from(order, (draw) => expOf((points[draw] as Float64Array)[0] as number)),
    weights: Float64Array.from(order, (draw) => weights[draw] as number),
    shape,
    effective: 1 / weights.reduce((sum, weight) => sum + weight * weight, 0),
  };
}

/** The mode and L⁻ᵀ z, which has the covariance of the inverse of L·Lᵀ. */
function shifted({ at, factor }: Mode, z: Float64Array, stretch: number): Float64Array {
  const p = at.length;
  const x = z.slice();
  for (let i = p - 1; i >= 0; i--) {
    let rest = x[i] as number;
    for (let j = i + 1; j < p; j++) rest -= (factor[j * p + i] as number) * (x[j] as number);
    x[i] = rest / (factor[i * p + i] as number);
  }
  return x.map((value, place) => (at[place] as number) + stretch * value);
}

function momentsOf(
  terms: readonly number[],
  points: readonly Float64Array[],
  weights: Float64Array,
): readonly ThresholdTerm[] {
  return terms.flatMap((term, place) => {
    if (sizeOf(term) < 2) return [];
    let mean = 0;
    let square = 0;
    for (const [draw, point] of points.entries()) mean += (weights[draw] as number) * (point[place] as number);
    for (const [draw, point] of points.entries())
      square += (weights[draw] as number) * ((point[place] as number) - mean) ** 2;
    const deviation = rootOf(square);
    return [{ term, mean, deviation, ratio: Math.abs(mean) / deviation }];
  });
}

function weightedQuantile({ unseen, weights }: Drawn, probability: number): number {
  let sum = 0;
  for (const [place, weight] of weights.entries()) {
    sum += weight;
    if (sum >= probability) return unseen[place] as number;
  }
  return unseen.at(-1) as number;
}

const BINS = 60;

/** Density between quantiles of equal weight. */
function densityOf(draws: Drawn, n: number): BayesianThreshold['density'] {
  const edges = Array.from({ length: BINS + 1 }, (_, bin) => weightedQuantile(draws, 0.005 + (0.99 * bin) / BINS));
  return edges.slice(1).flatMap((to, bin) => {
    const from = edges[bin] as number;
    return to > from ? [{ at: n + (from + to) / 2, density: 0.99 / BINS / (to - from) }] : [];
  });
}
