import { coneAnswer } from './cone.js';
import { commonDivisor, type Integers, withIntegers } from './integers.js';
import type { ExtendedSupport } from './support.js';

/**
 * What the design matrix A (kept cells × finite terms, 1 where the cell contains the term) and the place of the zeros
 * decide. Nothing here depends on the size of a count.
 */
export type Facts = {
  /** Rank of A. */
  readonly rank: number;
  /** As many kept cells, whose rows of A are independent. */
  readonly independentCells: readonly number[];
  /** A basis of { z : Az = 0 }, over the finite terms. */
  readonly kernel: readonly (readonly bigint[])[];
  /** z with Az = 0 where somebody was seen, Az ≥ 0 on all kept cells and > 0 on one; null where there is none. */
  readonly direction: readonly bigint[] | null;
  /**
   * Positive weights for the kept cells where nobody was seen, whose sum over A is a combination of the rows of A where
   * somebody was; null where there is a direction.
   */
  readonly weights: readonly bigint[] | null;
};

/**
 * Rank and existence in whole numbers. Fienberg & Rinaldo (2012), theorem 3: the estimate exists where no direction z
 * leaves the observed cells alone and raises another. Every such z lies in the kernel of the observed rows, which mostly
 * is nothing at all (then all is settled by a rank); what it is is handed to the simplex method otherwise.
 */
export function factsOf(support: ExtendedSupport): Facts {
  return withIntegers((integers) => factsIn(integers, support));
}

/** The same over integers of the caller's choice. */
export function factsIn<Row>(integers: Integers<Row>, support: ExtendedSupport): Facts {
  const { finiteTerms, keptCells, observedCells } = support;
  const columns = [...observedCells].sort(bySize);
  const left = finiteTerms.map((term, place) =>
    integers.from([
      ...columns.map((cell) => ((cell & term) === term ? 1 : 0)),
      ...finiteTerms.map((_, other) => (other === place ? 1 : 0)),
    ]),
  );
  const independent = eliminate(integers, left, columns.length).map((column) => columns[column] as number);
  if (left.length === 0) return settled(independent, unobservedOf(keptCells, observedCells).length);

  const others = unobservedOf(keptCells, observedCells);
  const places = [
    ...others.map((cell) =>
      finiteTerms.flatMap((term, place) => ((cell & term) === term ? [columns.length + place] : [])),
    ),
    ...finiteTerms.map((_, place) => [columns.length + place]),
  ];
  const rows = left.map((row) => integers.sums(row, places));
  const pivots = reduced(integers, rows, others.length);
  independent.push(...pivots.map((column) => others[column] as number));
  const over = (row: Row) => finiteTerms.map((_, place) => integers.big(row, others.length + place));
  const rising = rows.slice(0, pivots.length);
  const answer = coneAnswer(integers, rising, others.length);
  return {
    rank: independent.length,
    independentCells: independent,
    kernel: rows.slice(pivots.length).map((row) => primitive(over(row))),
    direction: answer.combination && primitive(combined(rising.map(over), answer.combination)),
    weights: answer.weights,
  };
}

const settled = (independent: readonly number[], others: number): Facts => ({
  rank: independent.length,
  independentCells: independent,
  kernel: [],
  direction: null,
  weights: Array.from({ length: others }, () => 1n),
});

export function unobservedOf(keptCells: readonly number[], observedCells: readonly number[]): readonly number[] {
  const observed = new Set(observedCells);
  return keptCells.filter((cell) => !observed.has(cell));
}

const bitsOf = (set: number): number => (set === 0 ? 0 : 1 + bitsOf(set & (set - 1)));
const bySize = (a: number, b: number): number => bitsOf(a) - bitsOf(b) || a - b;

/** Takes the rows that hold a pivot in the first `columns` columns out of `rows`; what stays is 0 there. Gives the pivots. */
function eliminate<Row>(integers: Integers<Row>, rows: Row[], columns: number): number[] {
  const pivots: number[] = [];
  for (let column = 0; column < columns && rows.length > 0; column++) {
    const place = pivotPlace(integers, rows, 0, column);
    if (place < 0) continue;
    const [pivot] = rows.splice(place, 1) as [Row];
    for (const row of rows) integers.clear(row, pivot, column);
    pivots.push(column);
  }
  return pivots;
}

/** Gauss and Jordan, in place: pivot rows first, each alone in its column; after them rows that are 0 there. Gives the pivots. */
export function reduced<Row>(integers: Integers<Row>, rows: Row[], columns: number): number[] {
  const pivots: number[] = [];
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const to = pivots.length;
    const place = pivotPlace(integers, rows, to, column);
    if (place < 0) continue;
    const pivot = rows[place] as Row;
    rows[place] = rows[to] as Row;
    rows[to] = pivot;
    for (const [other, row] of rows.entries()) if (other !== to) integers.clear(row, pivot, column);
    pivots.push(column);
  }
  return pivots;
}

/** The first row with a 1 or −1 in the column, else the first that is not 0 there: small pivots keep numbers small. */
function pivotPlace<Row>(integers: Integers<Row>, rows: readonly Row[], from: number, column: number): number {
  let found = -1;
  for (let place = from; place < rows.length; place++) {
    if (integers.isUnit(rows[place] as Row, column)) return place;
    if (found < 0 && integers.sign(rows[place] as Row, column) !== 0) found = place;
  }
  return found;
}

function combined(rows: readonly (readonly bigint[])[], by: readonly bigint[]): bigint[] {
  const first = rows[0] ?? [];
  return first.map((_, column) =>
    rows.reduce((sum, row, place) => sum + (by[place] as bigint) * (row[column] as bigint), 0n),
  );
}

function primitive(values: readonly bigint[]): readonly bigint[] {
  const common = commonDivisor(values);
  return common > 1n ? values.map((value) => value / common) : values;
}
