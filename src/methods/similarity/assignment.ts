/**
 * Assignment of greatest gain over a sparse table: rows to columns, each used at most once, a row may stay alone.
 * Shortest augmenting paths with potentials (Jonker and Volgenant 1987, in the sparse form with a heap).
 */

/** Gain of putting row `row` with column `column`; must be finite. Pairs not listed are impossible. */
export type Gain = { readonly row: number; readonly column: number; readonly gain: number };

const NONE = -1;

type Table = { readonly starts: Int32Array; readonly columns: Int32Array; readonly costs: Float64Array };

/** Edges by row. Every row has a column of its own besides (`columnCount + row`), of cost 0: staying alone. */
function tableOf(rowCount: number, columnCount: number, gains: readonly Gain[]): Table {
  const useful = gains.filter(({ gain }) => gain > 0);
  const starts = new Int32Array(rowCount + 1);
  for (const { row } of useful) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < rowCount; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0) + 1;
  const next = starts.slice();
  const columns = new Int32Array(useful.length + rowCount);
  const costs = new Float64Array(useful.length + rowCount);
  const put = (row: number, column: number, cost: number) => {
    const at = next[row] ?? 0;
    columns[at] = column;
    costs[at] = cost;
    next[row] = at + 1;
  };
  for (const { row, column, gain } of useful) put(row, column, -gain);
  for (let row = 0; row < rowCount; row += 1) put(row, columnCount + row, 0);
  return { starts, columns, costs };
}

/**
 * For each row its column, or -1 where it gains more alone. The sum of gains is the greatest there is. Gains of 0 or
 * less are never taken.
 *
 * @example assign(2, 2, [{ row: 0, column: 0, gain: 3 }, { row: 0, column: 1, gain: 2 }, { row: 1, column: 0, gain: 2 }])
 * // [1, 0]: 2 + 2 is more than 3
 */
export function assign(rowCount: number, columnCount: number, gains: readonly Gain[]): Int32Array {
  const table = tableOf(rowCount, columnCount, gains);
  const columns = columnCount + rowCount;
  const state: State = {
    rowOf: new Int32Array(columns).fill(NONE),
    columnOf: new Int32Array(rowCount).fill(NONE),
    rowPrice: new Float64Array(rowCount),
    columnPrice: new Float64Array(columns),
    distance: new Float64Array(columns),
    cameFrom: new Int32Array(columns),
    seen: new Int32Array(columns).fill(NONE),
    done: new Int32Array(columns).fill(NONE),
  };
  for (let row = 0; row < rowCount; row += 1) {
    let least = 0;
    for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1)
      least = Math.min(least, table.costs[at] ?? 0);
    state.rowPrice[row] = least;
  }
  for (let row = 0; row < rowCount; row += 1) augment(row, table, state);
  return state.columnOf.map((column) => (column >= columnCount ? NONE : column));
}

type State = {
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly distance: Float64Array;
  readonly cameFrom: Int32Array;
  readonly seen: Int32Array;
  readonly done: Int32Array;
};

/** Finds the cheapest way to seat `start`, moving others where that pays, and updates prices (Dijkstra). */
function augment(start: number, table: Table, state: State): void {
  const { rowOf, columnOf, rowPrice, columnPrice, distance, cameFrom, seen, done } = state;
  const heap: [number, number][] = [];
  const reached: number[] = [];
  let row = start;
  let walked = 0;
  let end = NONE;
  while (end === NONE) {
    for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1) {
      const column = table.columns[at] ?? 0;
      if (done[column] === start) continue;
      const to = walked + (table.costs[at] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0);
      if (seen[column] === start && to >= (distance[column] ?? 0)) continue;
      seen[column] = start;
      distance[column] = to;
      cameFrom[column] = row;
      push(heap, to, column);
    }
    let nearest = pop(heap);
    while (nearest && done[nearest[1]] === start) nearest = pop(heap);
    // A row can always stay alone: there is a nearest column.
    if (!nearest) return;
    const [far, column] = nearest;
    done[column] = start;
    walked = far;
    if (rowOf[column] === NONE) end = column;
    else {
      reached.push(column);
      row = rowOf[column] ?? 0;
    }
  }
  rowPrice[start] = (rowPrice[start] ?? 0) + walked;
  for (const column of reached) {
    const shift = walked - (distance[column] ?? 0);
    const owner = rowOf[column] ?? 0;
    rowPrice[owner] = (rowPrice[owner] ?? 0) + shift;
    columnPrice[column] = (columnPrice[column] ?? 0) - shift;
  }
  for (let column = end; ; ) {
    const owner = cameFrom[column] ?? 0;
    const before = columnOf[owner] ?? NONE;
    rowOf[column] = owner;
    columnOf[owner] = column;
    if (owner === start) return;
    column = before;
  }
}

function push(heap: [number, number][], distance: number, column: number): void {
  heap.push([distance, column]);
  for (let at = heap.length - 1; at > 0; ) {
    const up = (at - 1) >> 1;
    const child = heap[at];
    const parent = heap[up];
    if (!child || !parent || parent[0] <= child[0]) return;
    heap[at] = parent;
    heap[up] = child;
    at = up;
  }
}

function pop(heap: [number, number][]): [number, number] | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  heap[0] = last;
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    const right = left + 1;
    let least = at;
    if (left < heap.length && (heap[left]?.[0] ?? 0) < (heap[least]?.[0] ?? 0)) least = left;
    if (right < heap.length && (heap[right]?.[0] ?? 0) < (heap[least]?.[0] ?? 0)) least = right;
    const own = heap[at];
    const other = heap[least];
    if (least === at || !own || !other) return top;
    heap[at] = other;
    heap[least] = own;
    at = least;
  }
}
