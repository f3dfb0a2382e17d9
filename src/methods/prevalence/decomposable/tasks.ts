import type * as portable from '../kernel/portable/decomposable.js';
import type { Task } from '../threads/team.js';
import { firstGraphs } from './catalogue.js';
import type { MarginScores } from './scores.js';

/** The functions and arrays of the kernel that are used here. */
export type GraphKernel = Pick<
  typeof portable,
  | 'GRAPH_BLOCK'
  | 'GRAPH_PARENTS'
  | 'prepareGraphs'
  | 'beginBlock'
  | 'sumGraphs'
  | 'peakGraphs'
  | 'marginShifts'
  | 'marginConstants'
  | 'nodeMissing'
  | 'nodeLogs'
  | 'nodeSums'
  | 'nodePeaks'
  | 'nodePeakGraphs'
  | 'graphSums'
>;

/** Some of the graphs at some values of n0. */
export type GraphTask = {
  readonly scores: Pick<MarginScores, 'lists' | 'shifts' | 'constants'>;
  /** n0 of each node, and what every graph's log weight has there beside its score. */
  readonly missing: Float64Array;
  readonly logs: Float64Array;
  /** Graphs on one list fewer whose graphs are taken, and the number of the first of these. */
  readonly from: number;
  readonly to: number;
  readonly first: number;
};

/** Sums by node and by graph; logs below −50 count as 0. */
export type GraphSums = { readonly nodes: Float64Array; readonly graphs: Float64Array };

/** The largest log weight at each node, and the number of the graph it is of. */
export type GraphPeaks = { readonly logs: Float64Array; readonly graphs: Int32Array };

/** Kinds of task. */
export const DECOMPOSABLE_SUMS = 'decomposable.sums';
export const DECOMPOSABLE_PEAKS = 'decomposable.peaks';

/** Sums over some of the graphs. */
export function sumDecomposable(kernel: GraphKernel, task: GraphTask): GraphSums {
  const { from, to, missing } = task;
  const nodes = new Float64Array(missing.length);
  const starts = firstGraphs(task.scores.lists);
  const graphs = new Float64Array((starts[to] as number) - (starts[from] as number));
  overBlocks(kernel, task, (start, length) => {
    let next = 0;
    for (let parent = from; parent < to; parent += kernel.GRAPH_PARENTS) {
      const count = kernel.sumGraphs(parent, Math.min(to, parent + kernel.GRAPH_PARENTS));
      for (let i = 0; i < count; i++) graphs[next + i] = (graphs[next + i] as number) + (kernel.graphSums[i] as number);
      next += count;
    }
    nodes.set(kernel.nodeSums.subarray(0, length), start);
  });
  return { nodes, graphs };
}

/** The most likely of some of the graphs, at each node. */
export function peakDecomposable(kernel: GraphKernel, task: GraphTask): GraphPeaks {
  const logs = new Float64Array(task.missing.length);
  const graphs = new Int32Array(task.missing.length);
  overBlocks(kernel, task, (start, length) => {
    kernel.peakGraphs(task.from, task.to, task.first);
    logs.set(kernel.nodePeaks.subarray(0, length), start);
    graphs.set(kernel.nodePeakGraphs.subarray(0, length), start);
  });
  return { logs, graphs };
}

/** e^−200 is nothing beside what is summed. */
const NOTHING = 200;

/** Puts the nodes before the kernel, a block at a time; a last block that is not full with copies of its last that weigh nothing. */
function overBlocks(kernel: GraphKernel, task: GraphTask, block: (start: number, length: number) => void): void {
  const { scores, missing, logs } = task;
  kernel.prepareGraphs(scores.lists);
  kernel.marginShifts.set(scores.shifts);
  kernel.marginConstants.set(scores.constants);
  for (let start = 0; start < missing.length; start += kernel.GRAPH_BLOCK) {
    const length = Math.min(kernel.GRAPH_BLOCK, missing.length - start);
    kernel.nodeMissing.fill(missing[start + length - 1] as number);
    kernel.nodeLogs.fill((logs[start + length - 1] as number) - NOTHING);
    kernel.nodeMissing.set(missing.subarray(start, start + length));
    kernel.nodeLogs.set(logs.subarray(start, start + length));
    kernel.beginBlock(scores.lists, task.from, task.to);
    // Views of a memory that has grown hold nothing: better no answer than an empty one.
    if (kernel.nodeSums.length === 0) throw new Error('The kernel has not enough memory for the tables of graphs.');
    block(start, length);
  }
}

/** Graphs on one list fewer that make one task: what is cut off does not depend on who works. */
const PARENTS_A_TASK = 2304;

/** The tasks of all graphs at these nodes, the first graphs first. */
export function graphTasks(kind: string, scores: MarginScores, missing: Float64Array, logs: Float64Array): Task[] {
  const { lists, shifts, constants } = scores;
  const starts = firstGraphs(lists);
  const parents = starts.length - 1;
  const tasks: Task[] = [];
  for (let from = 0; from < parents; from += PARENTS_A_TASK) {
    const to = Math.min(parents, from + PARENTS_A_TASK);
    const input: GraphTask = {
      scores: { lists, shifts, constants },
      missing,
      logs,
      from,
      to,
      first: starts[from] as number,
    };
    tasks.push({ kind, input });
  }
  return tasks;
}

/** The parts of a sum put together in their order. */
export function joinSums(parts: readonly GraphSums[]): GraphSums {
  const nodes = new Float64Array(parts[0]?.nodes.length ?? 0);
  const graphs = new Float64Array(parts.reduce((count, part) => count + part.graphs.length, 0));
  let next = 0;
  for (const part of parts) {
    for (const [node, sum] of part.nodes.entries()) nodes[node] = (nodes[node] as number) + sum;
    graphs.set(part.graphs, next);
    next += part.graphs.length;
  }
  return { nodes, graphs };
}

/** At each node the part with the largest peak; of equal ones the first. */
export function joinPeaks(parts: readonly GraphPeaks[]): GraphPeaks {
  const [first, ...others] = parts as [GraphPeaks, ...GraphPeaks[]];
  const [logs, graphs] = [first.logs.slice(), first.graphs.slice()];
  for (const other of others)
    for (const [node, log] of other.logs.entries())
      if (log > (logs[node] as number)) {
        logs[node] = log;
        graphs[node] = other.graphs[node] as number;
      }
  return { logs, graphs };
}
