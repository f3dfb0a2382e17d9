import type { Interval, Remark } from '../estimate.js';
import { exp } from '../kernel/elementary.js';
import type { DecomposableAverage } from './average.js';
import { edgesOf, type Graph, graphName, pairBit } from './catalogue.js';
import { meanOf, modesOf, quantileOf, type TotalMode, type TotalPosterior, totalPosterior } from './posterior.js';
import { logWeight } from './scores.js';

/** A graph and what is believed of it. */
export type LikelyGraph = {
  readonly graph: Graph;
  /** Its cliques, as `[123,34]`. */
  readonly name: string;
  readonly probability: number;
};

/** How probable it is that two lists depend on each other given all others. */
export type LikelyEdge = { readonly lists: readonly [number, number]; readonly probability: number };

/** What is read first of an average over graphs. */
export type DecomposableSummary = {
  readonly median: number;
  /** Of the total; null where it does not exist, as no end of the grid may make it. */
  readonly mean: number | null;
  readonly intervals: readonly Interval[];
  /** The most probable part of the posterior first; several where it has dips between. */
  readonly modes: readonly TotalMode[];
  readonly top: readonly LikelyGraph[];
  readonly edges: readonly LikelyEdge[];
  readonly remarks: readonly Remark[];
};

/** The most probable graphs, the first of equal ones first. */
export function likelyGraphs(
  { graphs, probabilities, scores }: DecomposableAverage,
  most = 10,
): readonly LikelyGraph[] {
  const best: number[] = [];
  for (const [place, probability] of probabilities.entries()) {
    if (best.length === most && probability <= (probabilities[best[most - 1] as number] as number)) continue;
    let at = best.length;
    while (at > 0 && (probabilities[best[at - 1] as number] as number) < probability) at--;
    best.splice(at, 0, place);
    best.length = Math.min(best.length, most);
  }
  return best.map((place) => ({
    graph: graphs[place] as number,
    name: graphName(graphs[place] as number, scores.lists),
    probability: probabilities[place] as number,
  }));
}

/** For every pair of lists the probability of all graphs that join them. */
export function likelyEdges({ graphs, probabilities, scores }: DecomposableAverage): readonly LikelyEdge[] {
  const { lists } = scores;
  return edgesOf(graphWithAll(lists), lists).map((pair) => {
    const bit = pairBit(...pair);
    let probability = 0;
    for (let place = 0; place < graphs.length; place++)
      if ((graphs[place] as number) & bit) probability += probabilities[place] as number;
    return { lists: pair, probability };
  });
}

const graphWithAll = (lists: number): Graph => 2 ** ((lists * (lists - 1)) / 2) - 1;

/** The posterior of the total if one graph is taken for true, at the nodes of the average. */
export function posteriorUnder(average: DecomposableAverage, graph: Graph): TotalPosterior {
  const { scores, total, nodeLogs } = average;
  const weight = logWeight(scores, graph);
  const logs = total.nodes.missing.map((missing, node) => weight(missing) + (nodeLogs[node] as number));
  const top = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  return totalPosterior(
    scores.n,
    total.nodes,
    logs.map((one) => (one > top - 700 ? exp(one - top) : 0)),
  );
}

/** Where the 99.5 % point is more than twice the 97.5 % point, the tail is what one ought to hear of. */
const LONG_TAIL = 2;
/** What may lie beyond a grid that was given before its end is said to have made the answer. */
const BEYOND_GRID = 1e-3;

/** Median, intervals, modes, graphs and edges, and what must be said beside them. */
export function summariseDecomposable(average: DecomposableAverage, top = 10): DecomposableSummary {
  const { total, hasMean } = average;
  const likely = likelyGraphs(average, top);
  const modes = modesOf(total);
  const summary = {
    median: quantileOf(total, 0.5),
    mean: hasMean || average.grid.kind !== 'adaptive' ? meanOf(total) : null,
    intervals: [0.8, 0.95].map((level) => ({
      method: 'posterior',
      level,
      low: quantileOf(total, (1 - level) / 2),
      high: quantileOf(total, (1 + level) / 2),
    })),
    modes,
    top: likely,
    edges: likelyEdges(average),
  };
  return { ...summary, remarks: remarksOn(average, modes, likely) };
}

function remarksOn(
  average: DecomposableAverage,
  modes: readonly TotalMode[],
  likely: readonly LikelyGraph[],
): readonly Remark[] {
  const { total, grid, beyond, crowded } = average;
  const remarks: Remark[] = [];
  const say = (code: string, params: Remark['params'] = {}) => remarks.push({ code: `decomposable.${code}`, params });
  const [main, other] = modes;
  if (main && other)
    say('several-modes', {
      modes: modes.length,
      first: main.total,
      firstShare: main.mass,
      second: other.total,
      secondShare: other.mass,
    });
  const [high, higher] = [quantileOf(total, 0.975), quantileOf(total, 0.995)];
  if (higher > LONG_TAIL * high) say('right-tail', { high, higher });
  const last = total.n + (total.nodes.missing[total.nodes.missing.length - 1] as number);
  const ended = grid.kind !== 'adaptive' || grid.most !== undefined;
  if (beyond === null) say('no-end', { last });
  else if (ended && beyond > BEYOND_GRID) say('grid-end', { last, beyond });
  else if (!ended && beyond > (grid.tail ?? 1e-6)) say('tail-left', { last, beyond });
  if (!average.hasMean) say(grid.kind === 'adaptive' ? 'no-mean' : 'mean-of-grid', { last });
  if (crowded > 1.5) say('wide-nodes', { factor: crowded });
  const [best] = likely;
  if (best && best.probability < 0.5) say('no-graph-alone', { graph: best.name, probability: best.probability });
  return remarks;
}
