import { historyName } from '../captures/table.js';
import { type GuardOptions, stratumOf, thresholdOf } from './disclosing.js';
import type { CovariateTable } from './table.js';

/** What may be shown of a cell: its count, that it is small, or nothing. */
export type Shown =
  | { readonly says: 'count'; readonly count: number }
  | { readonly says: 'fewer-than'; readonly threshold: number }
  | { readonly says: 'withheld' };

/** A table of histories (rows) by strata (columns), with the margins, from which no small count can be worked out. */
export type GuardedTable = {
  readonly histories: readonly string[];
  readonly strata: readonly string[];
  /** By history, then by stratum; the last row and the last column are the totals. */
  readonly shown: readonly (readonly Shown[])[];
  /** Counts withheld only so that others cannot be worked out. */
  readonly withheld: number;
  /** True where nothing but the total of all could be shown: so few people that every pattern of it tells. */
  readonly refused: boolean;
};

/** A line of the table: cells whose sum is the last of them. */
type Line = readonly number[];

/**
 * The table with small counts (1 to threshold − 1, totals too) replaced by "fewer than", and further counts withheld
 * until nobody who has all that is shown can narrow a small count to one value by adding and subtracting along rows and
 * columns, over and over. The total of all is always shown; nothing else is where that cannot be reached. This audit propagates bounds; it does not solve the linear
 * programme of several lines at once.
 * @throws PrevalenceError PREVALENCE_OPTION where the threshold is not a whole number of 3 or more
 */
export function guarded(table: CovariateTable, options: GuardOptions = {}): GuardedTable {
  const threshold = thresholdOf(options);
  const histories = [...new Set(table.cells.map(({ history }) => history))].sort((a, b) => a - b);
  const strata = [...new Set(table.cells.map(({ levels }) => stratumOf(table, levels)))];
  const width = strata.length + 1;
  const height = histories.length + 1;
  const counts = new Float64Array(width * height);
  for (const { history, levels, count } of table.cells) {
    const row = histories.indexOf(history);
    const column = strata.indexOf(stratumOf(table, levels));
    for (const r of [row, height - 1])
      for (const c of [column, width - 1]) counts[r * width + c] = (counts[r * width + c] as number) + count;
  }
  const small = counts.map((count, cell) => (cell < counts.length - 1 && count > 0 && count < threshold ? 1 : 0));
  const hidden = Uint8Array.from(small);
  const lines = linesOf(width, height);
  let refused = false;
  for (let cell = exposed(counts, small, hidden, lines, threshold); cell !== null; ) {
    const next = cheapest(counts, hidden, lines, cell);
    if (next === null) {
      refused = true;
      break;
    }
    hidden[next] = 1;
    cell = exposed(counts, small, hidden, lines, threshold);
  }
  const shown = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c): Shown => {
      const cell = r * width + c;
      if (refused && cell < counts.length - 1) return { says: 'withheld' };
      if (small[cell]) return { says: 'fewer-than', threshold };
      return hidden[cell] ? { says: 'withheld' } : { says: 'count', count: counts[cell] as number };
    }),
  );
  return {
    histories: [...histories.map((history) => historyName(table.lists, history)), 'all'],
    strata: [...strata, 'all'],
    shown,
    withheld: refused ? counts.length - 1 : hidden.reduce((sum, one, cell) => sum + (one && !small[cell] ? 1 : 0), 0),
    refused,
  };
}

function linesOf(width: number, height: number): Line[] {
  const rows = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => r * width + c));
  const columns = Array.from({ length: width }, (_, c) => Array.from({ length: height }, (__, r) => r * width + c));
  return [...rows, ...columns];
}

/** A small count that the shown counts pin to one value, or null where none is pinned. */
function exposed(
  counts: Float64Array,
  small: Float64Array,
  hidden: Uint8Array,
  lines: readonly Line[],
  threshold: number,
): number | null {
  const low = counts.map((count, cell) => (hidden[cell] ? (small[cell] ? 1 : 0) : count));
  const high = counts.map((count, cell) => (hidden[cell] ? (small[cell] ? threshold - 1 : Infinity) : count));
  for (let moved = true; moved; ) {
    moved = false;
    for (const line of lines)
      for (const cell of line) {
        if (!hidden[cell]) continue;
        const [from, to] = boundsOf(line, cell, low, high);
        if (from > (low[cell] as number)) {
          low[cell] = from;
          moved = true;
        }
        if (to < (high[cell] as number)) {
          high[cell] = to;
          moved = true;
        }
        if (small[cell] && low[cell] === high[cell]) return cell;
      }
  }
  return null;
}

/** What a line leaves possible for one of its cells: the last is the sum of the others. */
function boundsOf(line: Line, cell: number, low: Float64Array, high: Float64Array): [number, number] {
  const total = line[line.length - 1] as number;
  let least = 0;
  let most = 0;
  for (const other of line) {
    if (other === cell || other === total) continue;
    least += low[other] as number;
    most += high[other] as number;
  }
  if (cell === total) return [least, most];
  return [(low[total] as number) - most, (high[total] as number) - least];
}

/**
 * The next count to withhold: in a line of the pinned one, better where it crosses another line with something hidden,
 * then the smallest; where these lines are used up, the smallest anywhere. Never a zero, never the total of all.
 */
function cheapest(counts: Float64Array, hidden: Uint8Array, lines: readonly Line[], pinned: number): number | null {
  const through = lines.filter((line) => line.includes(pinned)).flat();
  const crossing = (cell: number) =>
    lines.some((line) => !line.includes(pinned) && line.includes(cell) && line.some((one) => hidden[one]));
  const free = (cell: number) => !hidden[cell] && cell < counts.length - 1 && (counts[cell] as number) > 0;
  const size = (cell: number) => counts[cell] as number;
  const near = through
    .filter(free)
    .sort((a, b) => Number(crossing(b)) - Number(crossing(a)) || size(a) - size(b) || a - b);
  const far = Array.from(counts.keys())
    .filter(free)
    .sort((a, b) => size(a) - size(b) || a - b);
  return near[0] ?? far[0] ?? null;
}
