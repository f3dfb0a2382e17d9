import { sizeOf } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import {
  graphEdges,
  graphStart,
  isNeighbourhood,
  neighboursHigh,
  neighboursLow,
  graphCount as preparedCount,
  prepareGraphs,
} from '../kernel/portable/graphs.js';

/** Lists that can be averaged over: on eight there are 30,888,596 decomposable graphs. */
export const MOST_GRAPH_LISTS = 7;

/**
 * A graph on the lists as a bitmask over pairs: lists i < j, counted from 0, are joined where bit j(j−1)/2 + i is set.
 * A pair has the same bit whatever the number of lists.
 */
export type Graph = number;

export const pairBit = (i: number, j: number): number => 1 << ((j * (j - 1)) / 2 + i);

/** The joined pairs, as [i, j] with i < j. */
export function edgesOf(graph: Graph, lists: number): readonly (readonly [number, number])[] {
  const edges: [number, number][] = [];
  for (let i = 0; i < lists; i++) for (let j = i + 1; j < lists; j++) if (graph & pairBit(i, j)) edges.push([i, j]);
  return edges;
}

/** The graph whose cliques these sets are: all pairs inside each are joined. */
export function graphOf(cliques: readonly number[], lists: number): Graph {
  let graph = 0;
  for (const clique of cliques)
    for (let j = 1; j < lists; j++)
      for (let i = 0; i < j; i++) if ((clique >> i) & (clique >> j) & 1) graph |= pairBit(i, j);
  return graph;
}

export function checkGraphLists(lists: number): void {
  if (lists > MOST_GRAPH_LISTS)
    throw new PrevalenceError(
      'PREVALENCE_LISTS_TOO_MANY',
      `Decomposable graphs can be averaged over for at most ${MOST_GRAPH_LISTS} lists; there are ${lists}. Merge lists of the same kind of agency.`,
      { lists, most: MOST_GRAPH_LISTS },
    );
}

/**
 * All decomposable (chordal) graphs on labelled lists: 2, 8, 61, 822, 18,154 and 617,675 on 2 to 7 (OEIS A058862).
 * The graphs that agree on all lists but the last follow each other; the first has no edge and the last all.
 */
export function decomposableGraphs(lists: number): Int32Array {
  checkGraphLists(lists);
  prepareGraphs(lists);
  const below = lists - 1;
  const shift = (below * (below - 1)) / 2;
  const starts = firstGraphs(lists);
  const graphs = new Int32Array(starts[starts.length - 1] as number);
  let next = 0;
  for (let parent = graphStart(below); parent < graphStart(below) + preparedCount(below); parent++)
    for (let set = 0; set < 1 << below; set++)
      if (isNeighbourhood(parent, set)) graphs[next++] = (graphEdges[parent] as number) | (set << shift);
  return graphs;
}

/** For each graph on one list fewer, the place of its first graph in the catalogue; then the number of all. */
export function firstGraphs(lists: number): Int32Array {
  prepareGraphs(lists);
  const parents = preparedCount(lists - 1);
  const first = new Int32Array(parents + 1);
  for (let parent = 0; parent < parents; parent++) {
    const place = graphStart(lists - 1) + parent;
    const children = sizeOf(neighboursLow[place] as number) + sizeOf(neighboursHigh[place] as number);
    first[parent + 1] = (first[parent] as number) + children;
  }
  return first;
}

/**
 * A list whose neighbours (second) are all joined is taken off, again and again: the order that a decomposable graph has
 * and no other. Null where there is none.
 */
export function eliminationOf(graph: Graph, lists: number): readonly (readonly [number, number])[] | null {
  const steps: [number, number][] = [];
  let rest = 2 ** lists - 1;
  const around = Array.from({ length: lists }, (_, v) => {
    let set = 0;
    for (let u = 0; u < lists; u++) if (u !== v && graph & pairBit(Math.min(u, v), Math.max(u, v))) set |= 1 << u;
    return set;
  });
  while (rest !== 0) {
    const next = around.findIndex((set, v) => {
      if (!((rest >> v) & 1)) return false;
      const neighbours = set & rest;
      return around.every((other, u) => !((neighbours >> u) & 1) || (neighbours & ~other) === 1 << u);
    });
    if (next < 0) return null;
    steps.push([next, (around[next] as number) & rest]);
    rest &= ~(1 << next);
  }
  return steps;
}

/** Whether every cycle of four or more lists has a chord. */
export const isDecomposable = (graph: Graph, lists: number): boolean => eliminationOf(graph, lists) !== null;

/** Cliques (largest first, then in the order of the lists) and the separators between them that are not empty. */
export function cliquesOf(
  graph: Graph,
  lists: number,
): { readonly cliques: readonly number[]; readonly separators: readonly number[] } {
  const cliques: number[] = [];
  const separators: number[] = [];
  const steps = eliminationOf(graph, lists);
  if (!steps)
    throw new PrevalenceError('PREVALENCE_MODEL_UNREADABLE', 'The graph is not decomposable: a cycle has no chord.');
  // Backwards, a list either enlarges the clique that its neighbours were, or begins one with them as the separator.
  for (const [list, neighbours] of [...steps].reverse()) {
    const whole = cliques.indexOf(neighbours);
    if (whole >= 0 && neighbours !== 0) cliques[whole] = neighbours | (1 << list);
    else {
      cliques.push(neighbours | (1 << list));
      if (neighbours !== 0) separators.push(neighbours);
    }
  }
  return { cliques: cliques.sort(compareSets), separators: separators.sort(compareSets) };
}

function compareSets(a: number, b: number): number {
  const differing = a ^ b;
  return sizeOf(b) - sizeOf(a) || (differing === 0 ? 0 : a & (differing & -differing) ? -1 : 1);
}

/** `[123,34]`: the cliques, lists counted from 1. */
export function graphName(graph: Graph, lists: number): string {
  const digits = (set: number) =>
    Array.from({ length: lists }, (_, list) => ((set >> list) & 1 ? String(list + 1) : '')).join('');
  return `[${cliquesOf(graph, lists).cliques.map(digits).join(',')}]`;
}
