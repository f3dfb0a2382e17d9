// Sums over all decomposable graphs (Madigan & York 1997), in the kernel's dialect. The score of a graph's parent and what
// the last list adds to it are both tables, the second by the graph that the last list's neighbours span: one addition
// makes the score of a graph.
import { expOf, log1pOf, logGammaOf, logOf } from './elementary.js';
import {
  graphCount,
  graphEdges,
  graphLeafNeighbours,
  graphLeaves,
  graphLevels,
  graphRows,
  graphWithoutLeaf,
  isNeighbourhood,
  placeOf,
  setMembers,
  setSizes,
} from './graphs.js';
import { expInto } from './vector.js';

export { prepareGraphs } from './graphs.js';

/** Values of n0 taken together. */
export const GRAPH_BLOCK: i32 = 32;
/** Parents whose graphs `sumGraphs` takes in one call; each has 64 graphs at most. */
export const GRAPH_PARENTS: i32 = 128;
const BATCH: i32 = 512;
/** Weights below e^−50 of the reference are left out. */
const CUT: f64 = -50;

/** Y_A(0) + d_A of every set A of lists. */
export const marginShifts: Float64Array = new Float64Array(128);
/** What does not depend on n0 in the score of A. */
export const marginConstants: Float64Array = new Float64Array(128);
/** n0 of the block. */
export const nodeMissing: Float64Array = new Float64Array(32);
/** What every graph's log weight has at a node: prior, width of the node, less the reference. */
export const nodeLogs: Float64Array = new Float64Array(32);
/** Weight of the block's nodes, summed over the graphs taken since `beginBlock`. */
export const nodeSums: Float64Array = new Float64Array(32);
/** Largest log weight at each node since `beginBlock`, and the graph it is of. */
export const nodePeaks: Float64Array = new Float64Array(32);
export const nodePeakGraphs: Int32Array = new Int32Array(32);
/** Weight of each graph of the last call of `sumGraphs`, summed over the block's nodes. */
export const graphSums: Float64Array = new Float64Array(8192);

let rowsHeld: i32 = 0;
let scores: Float64Array = new Float64Array(0);
let gains: Float64Array = new Float64Array(0);
let scorePeaks: Float64Array = new Float64Array(0);
let gainPeaks: Float64Array = new Float64Array(0);
/** e^gains over its largest, row by row where asked for, and whether that was done: 0, or FLAT, or WIDE. */
let gainPowers: Float64Array = new Float64Array(0);
let gainStates: Int32Array = new Int32Array(0);
const FLAT: i32 = 1;
const WIDE: i32 = 2;
/** Rows within e^300 of their largest are multiplied: two of them and their factor stay far from the ends of f64. */
const DEEPEST: f64 = -300;
const parentPowers: Float64Array = new Float64Array(32);
const row32: Float64Array = new Float64Array(32);
const margins: Float64Array = new Float64Array(4096);
const marginGains: Float64Array = new Float64Array(2048);
const work: Float64Array = new Float64Array(512);
const workGraphs: Int32Array = new Int32Array(16);
let blockLists: i32 = 0;

/** ln Γ(x + a) − ln Γ(x + 1), x ≥ 0, a > 0, without the loss of subtracting two large numbers. */
export function logGammaRatio(x: f64, a: f64): f64 {
  const p: f64 = x + a;
  const q: f64 = x + 1;
  if (x < 16) return logGammaOf(p) - logGammaOf(q);
  const d: f64 = a - 1;
  return d * (logOf(p) - 1) + (q - 0.5) * log1pOf(d / q) + (stirling(p) - stirling(q));
}

/** Stirling's series (Abramowitz & Stegun 6.1.41), x ≥ 16. */
function stirling(x: f64): f64 {
  const z: f64 = 1 / (x * x);
  let p: f64 = 0.0008417508417508417;
  p = p * z - 0.0005952380952380953;
  p = p * z + 0.0007936507936507937;
  p = p * z - 0.002777777777777778;
  p = p * z + 0.08333333333333333;
  return p / x;
}

/**
 * Reads shifts, constants and nodes, and makes the tables of the block for the parents `from` … `to` − 1.
 * `prepareGraphs` must have been called for so many lists.
 */
export function beginBlock(lists: i32, from: i32, to: i32): void {
  const below: i32 = lists - 1;
  const full: i32 = (1 << below) - 1;
  const rows: i32 = graphRows[full + 1] as i32;
  if (rows > rowsHeld) {
    rowsHeld = rows;
    scores = new Float64Array(rows * GRAPH_BLOCK);
    gains = new Float64Array(rows * GRAPH_BLOCK);
    scorePeaks = new Float64Array(rows);
    gainPeaks = new Float64Array(rows);
    gainPowers = new Float64Array(rows * GRAPH_BLOCK);
    gainStates = new Int32Array(rows);
  }
  blockLists = lists;
  for (let row: i32 = 0; row < rows; row++) gainStates[row] = 0;
  for (let set: i32 = 0; set < 1 << lists; set++)
    for (let node: i32 = 0; node < GRAPH_BLOCK; node++)
      margins[set * GRAPH_BLOCK + node] =
        (marginConstants[set] as f64) + logGammaRatio(nodeMissing[node] as f64, marginShifts[set] as f64);
  const last: i32 = (1 << below) * GRAPH_BLOCK;
  for (let i: i32 = 0; i < last; i++) marginGains[i] = (margins[last + i] as f64) - (margins[i] as f64);
  for (let node: i32 = 0; node < GRAPH_BLOCK; node++) {
    scores[node] = nodeLogs[node] as f64;
    gains[node] = marginGains[node] as f64;
    nodeSums[node] = 0;
    nodePeaks[node] = -Infinity;
    nodePeakGraphs[node] = -1;
  }
  fillRows(scores, scorePeaks, margins, below, from, to);
  fillRows(gains, gainPeaks, marginGains, below, 0, graphCount(below));
}

/** Scores of the graphs on every set of vertices; of the largest set only those from … to − 1. */
function fillRows(rows: Float64Array, peaks: Float64Array, terms: Float64Array, size: i32, from: i32, to: i32): void {
  const full: i32 = (1 << size) - 1;
  peaks[0] = peakOf(rows, 0);
  for (let set: i32 = 1; set <= full; set++) {
    const level: i32 = graphLevels[setSizes[set] as i32] as i32;
    const first: i32 = set === full ? from : 0;
    const end: i32 = set === full ? to : (graphLevels[(setSizes[set] as i32) + 1] as i32) - level;
    for (let graph = first; graph < end; graph++) {
      const leaf: i32 = 1 << (setMembers[set * 6 + (graphLeaves[level + graph] as i32)] as i32);
      let clique: i32 = 0;
      for (let place: i32 = 0; place < (setSizes[set] as i32); place++)
        if ((((graphLeafNeighbours[level + graph] as i32) >> place) & 1) !== 0)
          clique = clique | (1 << (setMembers[set * 6 + place] as i32));
      const row: i32 = (graphRows[set] as i32) + graph;
      const base: i32 = ((graphRows[set & ~leaf] as i32) + (graphWithoutLeaf[level + graph] as i32)) * GRAPH_BLOCK;
      const target: i32 = row * GRAPH_BLOCK;
      const more: i32 = (clique | leaf) * GRAPH_BLOCK;
      const less: i32 = clique * GRAPH_BLOCK;
      for (let node: i32 = 0; node < GRAPH_BLOCK; node++)
        rows[target + node] = (rows[base + node] as f64) + ((terms[more + node] as f64) - (terms[less + node] as f64));
      peaks[row] = peakOf(rows, target);
    }
  }
}

function peakOf(rows: Float64Array, start: i32): f64 {
  let peak: f64 = rows[start] as f64;
  for (let node: i32 = 1; node < GRAPH_BLOCK; node++)
    if ((rows[start + node] as f64) > peak) peak = rows[start + node] as f64;
  return peak;
}

/**
 * Weights of the graphs of parents `from` … `to` − 1, at most GRAPH_PARENTS of them, into `graphSums` and on top of
 * `nodeSums`. Where neither row goes deep a graph's weights are a product of two rows; otherwise e to the sum of logs.
 * @returns how many graphs they are.
 */
export function sumGraphs(from: i32, to: i32): i32 {
  const below: i32 = blockLists - 1;
  const sets: i32 = 1 << below;
  const level: i32 = graphLevels[below] as i32;
  let count: i32 = 0;
  let used: i32 = 0;
  for (let parent = from; parent < to; parent++) {
    const edges: i32 = graphEdges[level + parent] as i32;
    const row: i32 = (graphRows[sets - 1] as i32) + parent;
    const peak: f64 = scorePeaks[row] as f64;
    let state: i32 = 0;
    for (let set: i32 = 0; set < sets; set++) {
      if (!isNeighbourhood(level + parent, set)) continue;
      const gain: i32 = (graphRows[set] as i32) + placeOf(set, edges);
      graphSums[count] = 0;
      const most: f64 = peak + (gainPeaks[gain] as f64);
      if (most > CUT) {
        if (state === 0) state = powersInto(parentPowers, 0, scores, row * GRAPH_BLOCK, peak);
        if (gainStates[gain] === 0)
          gainStates[gain] = powersInto(
            gainPowers,
            gain * GRAPH_BLOCK,
            gains,
            gain * GRAPH_BLOCK,
            gainPeaks[gain] as f64,
          );
        if (state === FLAT && gainStates[gain] === FLAT) graphSums[count] = multiplied(gain * GRAPH_BLOCK, expOf(most));
        else {
          addRow(used * GRAPH_BLOCK, row * GRAPH_BLOCK, gain * GRAPH_BLOCK);
          workGraphs[used] = count;
          used++;
          if (used * GRAPH_BLOCK === BATCH) {
            finishBatch(used);
            used = 0;
          }
        }
      }
      count++;
    }
  }
  finishBatch(used);
  return count;
}

/** e^(row − peak), unless the row goes too deep. @returns FLAT, or WIDE where it does. */
function powersInto(target: Float64Array, start: i32, logs: Float64Array, from: i32, peak: f64): i32 {
  for (let node: i32 = 0; node < GRAPH_BLOCK; node++) {
    const log: f64 = (logs[from + node] as f64) - peak;
    if (!(log > DEEPEST)) return WIDE;
    row32[node] = log;
  }
  expInto(row32, row32, GRAPH_BLOCK);
  for (let node: i32 = 0; node < GRAPH_BLOCK; node++) target[start + node] = row32[node] as f64;
  return FLAT;
}

/** The product of the parent's row and a gain's, times a factor, on top of `nodeSums`. @returns its sum. */
function multiplied(gain: i32, factor: f64): f64 {
  let even: f64 = 0;
  let odd: f64 = 0;
  for (let node: i32 = 0; node < GRAPH_BLOCK; node += 2) {
    const first: f64 = (parentPowers[node] as f64) * (gainPowers[gain + node] as f64);
    const second: f64 = (parentPowers[node + 1] as f64) * (gainPowers[gain + node + 1] as f64);
    nodeSums[node] = (nodeSums[node] as f64) + factor * first;
    nodeSums[node + 1] = (nodeSums[node + 1] as f64) + factor * second;
    even += first;
    odd += second;
  }
  return factor * (even + odd);
}

/** Log weights of one graph; those that are nothing are made so small that no denormal number comes of them. */
function addRow(target: i32, base: i32, gain: i32): void {
  for (let node: i32 = 0; node < GRAPH_BLOCK; node++) {
    const log: f64 = (scores[base + node] as f64) + (gains[gain + node] as f64);
    work[target + node] = log > CUT - 50 ? log : -1000;
  }
}

function finishBatch(used: i32): void {
  expInto(work, work, used * GRAPH_BLOCK);
  for (let place: i32 = 0; place < used; place++) {
    let even: f64 = 0;
    let odd: f64 = 0;
    for (let node: i32 = 0; node < GRAPH_BLOCK; node += 2) {
      const first: f64 = work[place * GRAPH_BLOCK + node] as f64;
      const second: f64 = work[place * GRAPH_BLOCK + node + 1] as f64;
      nodeSums[node] = (nodeSums[node] as f64) + first;
      nodeSums[node + 1] = (nodeSums[node + 1] as f64) + second;
      even += first;
      odd += second;
    }
    graphSums[workGraphs[place] as i32] = even + odd;
  }
}

/**
 * The largest log weight at each node over the graphs of parents `from` … `to` − 1, into `nodePeaks`; graphs are
 * numbered from `first`. @returns the number after the last.
 */
export function peakGraphs(from: i32, to: i32, first: i32): i32 {
  const below: i32 = blockLists - 1;
  const sets: i32 = 1 << below;
  const level: i32 = graphLevels[below] as i32;
  let graph = first;
  for (let parent = from; parent < to; parent++) {
    const edges: i32 = graphEdges[level + parent] as i32;
    const base: i32 = ((graphRows[sets - 1] as i32) + parent) * GRAPH_BLOCK;
    for (let set: i32 = 0; set < sets; set++) {
      if (!isNeighbourhood(level + parent, set)) continue;
      const gain: i32 = ((graphRows[set] as i32) + placeOf(set, edges)) * GRAPH_BLOCK;
      for (let node: i32 = 0; node < GRAPH_BLOCK; node++) {
        const log: f64 = (scores[base + node] as f64) + (gains[gain + node] as f64);
        if (log > (nodePeaks[node] as f64)) {
          nodePeaks[node] = log;
          nodePeakGraphs[node] = graph;
        }
      }
      graph++;
    }
  }
  return graph;
}
