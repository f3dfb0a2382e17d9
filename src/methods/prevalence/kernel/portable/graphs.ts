// The catalogue of decomposable (chordal) graphs on up to seven labelled lists, in the kernel's dialect. A graph is what
// it is on all lists but the last, its parent, and the neighbours of the last. Pair (i, j), i < j counted from 0, is bit
// j(j−1)/2 + i, whatever the number of lists.

/** Chordal graphs on 0 … 6 labelled vertices, one size after the other: where each begins. */
export const graphLevels: Int32Array = new Int32Array(8);
/** Where the places by edges begin, by size. */
const PLACES: Int32Array = new Int32Array(8);
export const graphEdges: Int32Array = new Int32Array(19049);
/** Bit N: a further vertex may have the neighbours N. */
export const neighboursLow: Int32Array = new Int32Array(19049);
export const neighboursHigh: Int32Array = new Int32Array(19049);
/** A vertex whose neighbours are all joined, these, and the graph without it. */
export const graphLeaves: Int32Array = new Int32Array(19049);
export const graphLeafNeighbours: Int32Array = new Int32Array(19049);
export const graphWithoutLeaf: Int32Array = new Int32Array(19049);
const places: Int32Array = new Int32Array(33868);
const around: Int32Array = new Int32Array(8);
/** Edges among the vertices N, moved together: of the first eight pairs and of the others. */
const packedLow: Int32Array = new Int32Array(16384);
const packedHigh: Int32Array = new Int32Array(8192);
/** Members of N, in their order, and how many. */
export const setMembers: Int32Array = new Int32Array(384);
export const setSizes: Int32Array = new Int32Array(64);
/** Where the rows of neighbours N begin. */
export const graphRows: Int32Array = new Int32Array(65);
let ready: i32 = -1;

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
      setMembers[set * 6 + size] = v;
      for (let before: i32 = 0; before < size; before++) {
        const pair: i32 = ((v * (v - 1)) >> 1) + (setMembers[set * 6 + before] as i32);
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
    setSizes[set] = size;
  }
  PLACES[0] = 0;
  for (let size: i32 = 0; size < 7; size++)
    PLACES[size + 1] = (PLACES[size] as i32) + (1 << ((size * (size - 1)) >> 1));
}

/** Graphs of one size from those of the size below; of the largest only which neighbours the last vertex may have. */
function addLevel(size: i32): void {
  if (size === 0) {
    graphLevels[1] = 1;
    return;
  }
  const pairsBelow: i32 = ((size - 1) * (size - 2)) >> 1;
  let next: i32 = graphLevels[size] as i32;
  for (let parent = graphLevels[size - 1] as i32; parent < (graphLevels[size] as i32); parent++) {
    const edges: i32 = graphEdges[parent] as i32;
    spread(edges, size - 1);
    for (let set: i32 = 0; set < 1 << (size - 1); set++) {
      if (!mayJoin(set, size - 1)) continue;
      if (set < 32) neighboursLow[parent] = (neighboursLow[parent] as i32) | (1 << set);
      else neighboursHigh[parent] = (neighboursHigh[parent] as i32) | (1 << (set - 32));
      if (size > 6) continue;
      const joined: i32 = edges | (set << pairsBelow);
      graphEdges[next] = joined;
      places[(PLACES[size] as i32) + joined] = next - (graphLevels[size] as i32);
      next++;
    }
  }
  if (size > 6) return;
  graphLevels[size + 1] = next;
  for (let graph = graphLevels[size] as i32; graph < next; graph++) findLeaf(graph, size);
  // Rows of all sets of `size` vertices numbered; only the sets among the first `size` are known by now.
  let row: i32 = 0;
  for (let set: i32 = 0; set < 1 << size; set++) {
    graphRows[set] = row;
    const many: i32 = setSizes[set] as i32;
    row += (graphLevels[many + 1] as i32) - (graphLevels[many] as i32);
  }
  graphRows[1 << size] = row;
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
 * Whether a further vertex with these neighbours graphLeaves the graph chordal: what a connected part of the others touches
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
  graphLeaves[graph] = leaf;
  graphLeafNeighbours[graph] = around[leaf] as i32;
  graphWithoutLeaf[graph] = placeOf(((1 << size) - 1) & ~(1 << leaf), edges);
}

/** The place, among graphs of its size, of the graph that the vertices `set` span. */
export function placeOf(set: i32, edges: i32): i32 {
  const packed: i32 = (packedLow[(set << 8) + (edges & 255)] as i32) | (packedHigh[(set << 7) + (edges >> 8)] as i32);
  return places[(PLACES[setSizes[set] as i32] as i32) + packed] as i32;
}

/** How many graphs there are on so many lists, 6 at most. */
export function graphCount(lists: i32): i32 {
  return (graphLevels[lists + 1] as i32) - (graphLevels[lists] as i32);
}

/** Where the graphs on so many lists, 6 at most, begin in `graphEdges`. */
export function graphStart(lists: i32): i32 {
  return graphLevels[lists] as i32;
}

/** Whether the last list may have the neighbours `set` beside a parent (a place in `graphEdges`). */
export function isNeighbourhood(parent: i32, set: i32): boolean {
  return set < 32
    ? (((neighboursLow[parent] as i32) >> set) & 1) !== 0
    : (((neighboursHigh[parent] as i32) >> (set - 32)) & 1) !== 0;
}
