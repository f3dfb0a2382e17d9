// Sums over all decomposable graphs, in the kernel's dialect: the catalogue of chordal graphs and the weights of
// Madigan & York (1997). A graph on t lists is a graph on the first t − 1 (its parent) and the neighbours of the last.
// The parent's score and what the last list adds are both tables, the second by the graph that its neighbours span: one
// addition makes the score of a graph. Pair (i, j), i < j counted from 0, is bit j(j−1)/2 + i, whatever t is.
import { log1pOf, logGammaOf, logOf } from './elementary.js';
import { expInto } from './vector.js';

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

/** Chordal graphs on 0 … 6 labelled vertices, one size after the other: where each begins. */
const LEVELS: Int32Array = new Int32Array(8);
/** Where the places by edges begin, by size. */
const PLACES: Int32Array = new Int32Array(8);
export const graphEdges: Int32Array = new Int32Array(19049);
/** Bit N: a further vertex may have the neighbours N. */
export const neighboursLow: Int32Array = new Int32Array(19049);
export const neighboursHigh: Int32Array = new Int32Array(19049);
/** A vertex whose neighbours are all joined, these, and the graph without it. */
const leaves: Int32Array = new Int32Array(19049);
const leafNeighbours: Int32Array = new Int32Array(19049);
const withoutLeaf: Int32Array = new Int32Array(19049);
const places: Int32Array = new Int32Array(33868);
const around: Int32Array = new Int32Array(8);
/** Edges among the vertices N, moved together: of the first eight pairs and of the others. */
const packedLow: Int32Array = new Int32Array(16384);
const packedHigh: Int32Array = new Int32Array(8192);
/** Members of N, in their order, and how many. */
const members: Int32Array = new Int32Array(384);
const sizes: Int32Array = new Int32Array(64);
/** Where the rows of neighbours N begin. */
const rowStarts: Int32Array = new Int32Array(65);
let ready: i32 = -1;

let rowsHeld: i32 = 0;
let scores: Float64Array = new Float64Array(0);
let gains: Float64Array = new Float64Array(0);
let scorePeaks: Float64Array = new Float64Array(0);
let gainPeaks: Float64Array = new Float64Array(0);
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

/** Makes the catalogue ready for so many lists, 7 at most. */
export function prepareGraphs(lists: i32): void {
  if (ready < 0) prepareSets();
  while (ready < lists) {
    ready++;
    addLevel(ready);
  }
}

function prepareSets(): void {
  for (let set: i32 = 0; set < 64; set++) {
    let size: i32 = 0;
    for (let v: i32 = 0; v < 6; v++) {
      if (((set >> v) & 1) === 0) continue;
      members[set * 6 + size] = v;
      for (let before: i32 = 0; before < size; before++) {
        const pair: i32 = ((v * (v - 1)) >> 1) + (members[set * 6 + before] as i32);
        const packed: i32 = 1 << (((size * (size - 1)) >> 1) + before);
        for (let edges: i32 = 0; edges < 256; edges++) {
          if (pair < 8 && ((edges >> pair) & 1) !== 0)
            packedLow[(set << 8) + edges] = (packedLow[(set << 8) + edges] as i32) | packed;
          if (pair >= 8 && edges < 128 && ((edges >> (pair - 8)) & 1) !== 0)
            packedHigh[(set << 7) + edges] = (packedHigh[(set << 7) + edges] as i32) | packed;
        }
      }
      size++;
    }
    sizes[set] = size;
  }
  PLACES[0] = 0;
  for (let size: i32 = 0; size < 7; size++)
    PLACES[size + 1] = (PLACES[size] as i32) + (1 << ((size * (size - 1)) >> 1));
}

/** Graphs of one size from those of the size below; of the largest only which neighbours the last vertex may have. */
function addLevel(size: i32): void {
  if (size === 0) {
    LEVELS[1] = 1;
    return;
  }
  const pairsBelow: i32 = ((size - 1) * (size - 2)) >> 1;
  let next: i32 = LEVELS[size] as i32;
  for (let parent = LEVELS[size - 1] as i32; parent < (LEVELS[size] as i32); parent++) {
    const edges: i32 = graphEdges[parent] as i32;
    spread(edges, size - 1);
    for (let set: i32 = 0; set < 1 << (size - 1); set++) {
      if (!mayJoin(set, size - 1)) continue;
      if (set < 32) neighboursLow[parent] = (neighboursLow[parent] as i32) | (1 << set);
      else neighboursHigh[parent] = (neighboursHigh[parent] as i32) | (1 << (set - 32));
      if (size > 6) continue;
      const joined: i32 = edges | (set << pairsBelow);
      graphEdges[next] = joined;
      places[(PLACES[size] as i32) + joined] = next - (LEVELS[size] as i32);
      next++;
    }
  }
  if (size > 6) return;
  LEVELS[size + 1] = next;
  for (let graph = LEVELS[size] as i32; graph < next; graph++) findLeaf(graph, size);
  // Rows of all sets of `size` vertices numbered; only the sets among the first `size` are known by now.
  let row: i32 = 0;
  for (let set: i32 = 0; set < 1 << size; set++) {
    rowStarts[set] = row;
    const many: i32 = sizes[set] as i32;
    row += (LEVELS[many + 1] as i32) - (LEVELS[many] as i32);
  }
  rowStarts[1 << size] = row;
}

/** Neighbours of each vertex. */
function spread(edges: i32, size: i32): void {
  for (let v: i32 = 0; v < size; v++) {
    const below: i32 = (edges >> ((v * (v - 1)) >> 1)) & ((1 << v) - 1);
    around[v] = below;
    for (let u: i32 = 0; u < v; u++) if (((below >> u) & 1) !== 0) around[u] = (around[u] as i32) | (1 << v);
  }
}

function isClique(set: i32, size: i32): boolean {
  for (let v: i32 = 0; v < size; v++)
    if (((set >> v) & 1) !== 0 && (set & ~((around[v] as i32) | (1 << v))) !== 0) return false;
  return true;
}

/**
 * Whether a further vertex with these neighbours leaves the graph chordal: what a connected part of the others touches
 * of them must be a clique, or a way through that part closes a cycle without chord.
 */
function mayJoin(set: i32, size: i32): boolean {
  let rest: i32 = ((1 << size) - 1) & ~set;
  while (rest !== 0) {
    let part: i32 = rest & -rest;
    let touched: i32 = 0;
    let grown: i32 = part;
    while (grown !== 0) {
      let reached: i32 = 0;
      for (let v: i32 = 0; v < size; v++) if (((grown >> v) & 1) !== 0) reached = reached | (around[v] as i32);
      touched = touched | (reached & set);
      grown = reached & rest & ~part;
      part = part | grown;
    }
    if (!isClique(touched, size)) return false;
    rest = rest & ~part;
  }
  return true;
}

function findLeaf(graph: i32, size: i32): void {
  const edges: i32 = graphEdges[graph] as i32;
  spread(edges, size);
  let leaf: i32 = 0;
  while (!isClique(around[leaf] as i32, size)) leaf++;
  leaves[graph] = leaf;
  leafNeighbours[graph] = around[leaf] as i32;
  withoutLeaf[graph] = placeOf(((1 << size) - 1) & ~(1 << leaf), edges);
}

/** The place, among graphs of its size, of the graph that the vertices `set` span. */
function placeOf(set: i32, edges: i32): i32 {
  const packed: i32 = (packedLow[(set << 8) + (edges & 255)] as i32) | (packedHigh[(set << 7) + (edges >> 8)] as i32);
  return places[(PLACES[sizes[set] as i32] as i32) + packed] as i32;
}

/** How many graphs there are on so many lists, 6 at most. */
export function graphCount(lists: i32): i32 {
  return (LEVELS[lists + 1] as i32) - (LEVELS[lists] as i32);
}

/** Where the graphs on so many lists, 6 at most, begin in `graphEdges`. */
export function graphStart(lists: i32): i32 {
  return LEVELS[lists] as i32;
}

/**
 * Reads shifts, constants and nodes, and makes the tables of the block for the parents `from` … `to` − 1.
 * `prepareGraphs` must have been called for so many lists.
 */
export function beginBlock(lists: i32, from: i32, to: i32): void {
  const below: i32 = lists - 1;
  const full: i32 = (1 << below) - 1;
  const rows: i32 = rowStarts[full + 1] as i32;
  if (rows > rowsHeld) {
    rowsHeld = rows;
    scores = new Float64Array(rows * GRAPH_BLOCK);
    gains = new Float64Array(rows * GRAPH_BLOCK);
    scorePeaks = new Float64Array(rows);
    gainPeaks = new Float64Array(rows);
  }
  blockLists = lists;
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
    const level: i32 = LEVELS[sizes[set] as i32] as i32;
    const first: i32 = set === full ? from : 0;
    const end: i32 = set === full ? to : (LEVELS[(sizes[set] as i32) + 1] as i32) - level;
    for (let graph = first; graph < end; graph++) {
      const leaf: i32 = 1 << (members[set * 6 + (leaves[level + graph] as i32)] as i32);
      let clique: i32 = 0;
      for (let place: i32 = 0; place < (sizes[set] as i32); place++)
        if ((((leafNeighbours[level + graph] as i32) >> place) & 1) !== 0)
          clique = clique | (1 << (members[set * 6 + place] as i32));
      const row: i32 = (rowStarts[set] as i32) + graph;
      const base: i32 = ((rowStarts[set & ~leaf] as i32) + (withoutLeaf[level + graph] as i32)) * GRAPH_BLOCK;
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

/** Whether the last list may have the neighbours `set` beside a parent (a place in `graphEdges`). */
export function isNeighbourhood(parent: i32, set: i32): boolean {
  return set < 32
    ? (((neighboursLow[parent] as i32) >> set) & 1) !== 0
    : (((neighboursHigh[parent] as i32) >> (set - 32)) & 1) !== 0;
}

/**
 * Weights of the graphs of parents `from` … `to` − 1, at most GRAPH_PARENTS of them, into `graphSums` and on top of `nodeSums`.
 * @returns how many graphs they are.
 */
export function sumGraphs(from: i32, to: i32): i32 {
  const below: i32 = blockLists - 1;
  const sets: i32 = 1 << below;
  const level: i32 = LEVELS[below] as i32;
  let count: i32 = 0;
  let used: i32 = 0;
  for (let parent = from; parent < to; parent++) {
    const edges: i32 = graphEdges[level + parent] as i32;
    const row: i32 = (rowStarts[sets - 1] as i32) + parent;
    const base: i32 = row * GRAPH_BLOCK;
    const peak: f64 = scorePeaks[row] as f64;
    for (let set: i32 = 0; set < sets; set++) {
      if (!isNeighbourhood(level + parent, set)) continue;
      const gain: i32 = (rowStarts[set] as i32) + placeOf(set, edges);
      graphSums[count] = 0;
      if (peak + (gainPeaks[gain] as f64) > CUT) {
        addRow(used * GRAPH_BLOCK, base, gain * GRAPH_BLOCK);
        workGraphs[used] = count;
        used++;
        if (used * GRAPH_BLOCK === BATCH) {
          finishBatch(used);
          used = 0;
        }
      }
      count++;
    }
  }
  finishBatch(used);
  return count;
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
  const level: i32 = LEVELS[below] as i32;
  let graph = first;
  for (let parent = from; parent < to; parent++) {
    const edges: i32 = graphEdges[level + parent] as i32;
    const base: i32 = ((rowStarts[sets - 1] as i32) + parent) * GRAPH_BLOCK;
    for (let set: i32 = 0; set < sets; set++) {
      if (!isNeighbourhood(level + parent, set)) continue;
      const gain: i32 = ((rowStarts[set] as i32) + placeOf(set, edges)) * GRAPH_BLOCK;
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
