import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { exp, log } from '../kernel/elementary.js';
import type { Task } from '../threads/team.js';
import { decomposableGraphs, type Graph } from './catalogue.js';
import { givenNodes, type Nodes, spacedNodes, type Window, wholeNodes } from './nodes.js';
import { beyondLast, type TotalPosterior, totalPosterior } from './posterior.js';
import { hasMean, logPriorOf, type TotalPrior } from './prior.js';
import { logWeight, type MarginScores, marginScores, waysOfSeeing } from './scores.js';
import { type Survey, survey } from './survey.js';
import {
  DECOMPOSABLE_PEAKS,
  DECOMPOSABLE_SUMS,
  type GraphPeaks,
  type GraphSums,
  graphTasks,
  joinPeaks,
  joinSums,
} from './tasks.js';

/** The values of n0, people on no list, over which is summed. */
export type Grid =
  /** Nodes where the posterior lies, out to where less than `tail` of it is left. */
  | {
      readonly kind: 'adaptive';
      /** Nodes at most; 400. */
      readonly nodes?: number;
      /** Posterior probability that may lie beyond the last node; 1e-6. */
      readonly tail?: number;
      /** n0 at most, by knowledge; without it none. */
      readonly most?: number;
    }
  /** n0 = first (1) … last, each by itself: the grid of `dga`. The answer depends on where it ends. */
  | { readonly kind: 'whole'; readonly first?: number; readonly last: number }
  /** Any increasing values, each counted once. */
  | { readonly kind: 'given'; readonly missing: readonly number[] };

export type AverageOptions = {
  /** Prior people in each of the 2^t cells; 2^−t. */
  readonly delta?: number;
  /** Prior of the total; 1/N. */
  readonly prior?: TotalPrior;
  readonly grid?: Grid;
};

/** The average over all decomposable graphs. */
export type DecomposableAverage = {
  readonly scores: MarginScores;
  readonly prior: TotalPrior;
  readonly grid: Grid;
  readonly total: TotalPosterior;
  /** ln of prior, ways of seeing and width at each node: what is added to every graph's log weight. */
  readonly nodeLogs: Float64Array;
  /** All graphs, and the posterior probability of each; 0 below 1e-21 or so. */
  readonly graphs: Int32Array;
  readonly probabilities: Float64Array;
  /** Posterior probability of the last node, and what lies beyond it if the posterior falls on as it does there. */
  readonly lastNode: number;
  readonly beyond: number | null;
  /** Whether the mean exists: no grid's end has made it. */
  readonly hasMean: boolean;
  /** By what factor nodes lie wider apart than the posterior asks for; 1 where they do not. */
  readonly crowded: number;
};

/** How tasks are done: `team.run`, or one after the other in this thread. */
export type RunTasks = <T>(tasks: readonly Task[]) => Promise<T[]>;

/** Silverman's (2020) grid: 1,000 evenly spaced totals from n to `most`. */
export const silvermanGrid = (n: number, most: number): Grid => ({
  kind: 'given',
  missing: Array.from({ length: 1000 }, (_, place) => ((most - n) * place) / 999),
});

/** Where the posterior falls on for ever, n0 ends here, in people seen. */
const FARTHEST = 1e8;

/**
 * Posterior of the total number of people and of every decomposable graph on three to seven lists (Madigan & York 1997,
 * Biometrika 84(1)): each graph a hyper-Dirichlet model with δ prior people in each cell.
 * @throws PrevalenceError for more than seven lists, a δ, a prior or a grid that makes no sense.
 */
export async function averageDecomposable(
  table: CaptureTable,
  options: AverageOptions,
  run: RunTasks,
): Promise<DecomposableAverage> {
  const { prior = { kind: 'reciprocal' }, grid = { kind: 'adaptive' } } = options;
  const scores = marginScores(table, options.delta);
  const logPrior = logPriorOf(prior);
  const graphs = decomposableGraphs(scores.lists);
  const most = lastMissing(grid, prior, scores);
  const found = await survey(
    scores,
    logPrior,
    most,
    async (missing, logs) => joinPeaks(await run<GraphPeaks>(graphTasks(DECOMPOSABLE_PEAKS, scores, missing, logs))),
    graphs,
  );
  if (!(found.top > -Infinity))
    throw new PrevalenceError('PREVALENCE_OPTION', 'The prior leaves no total possible.', { option: 'prior' });
  const beside = (missing: number) => logPrior(scores.n + missing) + waysOfSeeing(scores, missing);
  for (let further = 0; ; further++) {
    const { nodes, crowded, open } = nodesFor(grid, most, found, further);
    const logs = nodes.missing.map((missing, node) => beside(missing) + log(nodes.widths[node] as number));
    const reference = highest(scores, nodes, logs, found);
    const sums = joinSums(
      await run<GraphSums>(
        graphTasks(
          DECOMPOSABLE_SUMS,
          scores,
          nodes.missing,
          logs.map((one) => one - reference),
        ),
      ),
    );
    const total = totalPosterior(scores.n, nodes, sums.nodes);
    const beyond = beyondLast(total);
    if (open && further < 3 && (beyond === null || beyond > tailOf(grid))) continue;
    let sum = 0;
    for (const one of sums.graphs) sum += one;
    return {
      scores,
      prior,
      grid,
      total,
      nodeLogs: logs,
      graphs,
      probabilities: sums.graphs.map((one) => one / sum),
      lastNode: total.mass[total.mass.length - 1] as number,
      beyond,
      crowded,
      hasMean: hasMean(prior),
    };
  }
}

const tailOf = (grid: Grid): number => (grid.kind === 'adaptive' ? (grid.tail ?? 1e-6) : 0);

/** The largest n0 that is looked at. @throws PrevalenceError where the grid, or the prior on it, makes no sense. */
function lastMissing(grid: Grid, prior: TotalPrior, { n }: MarginScores): number {
  const wrong = (sentence: string) => new PrevalenceError('PREVALENCE_OPTION', sentence, { option: 'grid' });
  if (grid.kind === 'given') {
    if (grid.missing.some((missing, place) => !(missing >= 0 && missing > (grid.missing[place - 1] ?? -1))))
      throw wrong('The numbers of unseen people must be 0 or more and increase.');
    const last = grid.missing.at(-1);
    if (last === undefined) throw wrong('At least one number of unseen people must be given.');
    return last;
  }
  if (grid.kind === 'whole') {
    const { first = 1, last } = grid;
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 0 || last < first || last - first >= 1e7)
      throw wrong('The unseen people must run from one whole number to another, of at most ten million.');
    return last;
  }
  if (grid.most !== undefined && !(grid.most >= 1))
    throw wrong('At most how many people are unseen must be 1 or more.');
  if (!(tailOf(grid) > 0 && tailOf(grid) < 0.1))
    throw wrong('What may lie beyond the last node must be between 0 and 0.1.');
  if (grid.nodes !== undefined && !(grid.nodes >= 150 && grid.nodes <= 10_000))
    throw wrong('There must be from 150 to 10,000 nodes.');
  if (prior.kind === 'uniform' && grid.most === undefined)
    throw wrong(
      'With all totals alike before the lists are seen, the posterior has no end: say how many people are unseen at most.',
    );
  if (prior.kind === 'table') throw wrong('A prior given as a table needs a grid of whole numbers.');
  return grid.most === undefined ? FARTHEST * n : Math.floor(grid.most);
}

/** A graph whose mode is below e^−30 of the highest has no say where nodes lie; below e^−14 it needs no window. */
const HAS_SAY = 30;
const HAS_WINDOW = 14;

type Placed = {
  readonly nodes: Nodes;
  readonly crowded: number;
  /** Whether the nodes could reach further. */
  readonly open: boolean;
};

function nodesFor(grid: Grid, most: number, found: Survey, further: number): Placed {
  if (grid.kind === 'given') return { nodes: givenNodes(grid.missing), crowded: 1, open: false };
  if (grid.kind === 'whole') return { nodes: wholeNodes(grid.first ?? 1, grid.last), crowded: 1, open: false };
  const { top, samples, modes } = found;
  const end = log(most + 1);
  const least = top + log(tailOf(grid)) - 3 - 4 * further;
  let [low, high] = [end, 0];
  for (const [place, sample] of samples.entries()) {
    if (sample.log > top - HAS_SAY - 5) low = Math.min(low, samples[place - 1]?.z ?? 0);
    if (sample.log > least) high = Math.max(high, samples[place + 1]?.z ?? end);
  }
  for (const mode of modes) {
    // What is wider than this the samples have shown.
    if (mode.log < top - HAS_SAY || mode.width > 0.5) continue;
    low = Math.min(low, mode.z - 9 * mode.width);
    high = Math.max(high, mode.z + 9 * mode.width);
  }
  const limited = grid.most !== undefined && high >= end;
  const windows = windowsOf(modes.filter((mode) => mode.log > top - HAS_WINDOW));
  const placed = spacedNodes(
    Math.max(0, low),
    Math.min(high, end),
    limited ? [...windows, { low: end - 1, high: end + 1, spacing: 0.02 }] : windows,
    limited,
    grid.nodes ?? 400,
  );
  return { ...placed, open: high < end };
}

/** One window for all modes of about one width, with four nodes to five standard deviations of the narrowest. */
function windowsOf(modes: Survey['modes']): readonly Window[] {
  const windows = new Map<number, Window>();
  for (const { z, width } of modes) {
    const octave = Math.floor(log(width) / LN2);
    const known = windows.get(octave);
    windows.set(octave, {
      low: Math.min(known?.low ?? Infinity, z - 6 * width),
      high: Math.max(known?.high ?? -Infinity, z + 6 * width),
      spacing: Math.min(known?.spacing ?? Infinity, 0.8 * width),
    });
  }
  return [...windows.values()];
}

const LN2 = 0.6931471805599453;

/** The largest log weight at the nodes, as far as the survey's graphs show it: others are measured from it. */
function highest(scores: MarginScores, nodes: Nodes, logs: Float64Array, { samples, modes }: Survey): number {
  const weights = new Map<Graph, (missing: number) => number>();
  let most = -Infinity;
  for (const { z, graph } of [...samples, ...modes]) {
    const node = nearest(nodes.missing, exp(z) - 1);
    const weight = weights.get(graph) ?? logWeight(scores, graph);
    weights.set(graph, weight);
    most = Math.max(most, weight(nodes.missing[node] as number) + (logs[node] as number));
  }
  return most;
}

function nearest(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= value) low = middle;
    else high = middle;
  }
  return value - (values[low] as number) < (values[high] as number) - value ? low : high;
}
