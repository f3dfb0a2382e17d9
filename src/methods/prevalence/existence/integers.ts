/**
 * Rows of whole numbers for elimination without fractions. Two kinds: doubles, which are quick and give up where a
 * number grows, and BigInt, which never does. Algorithms are written once over either. No result is ever rounded.
 */
export type Integers<Row> = {
  readonly from: (values: readonly number[]) => Row;
  /** -1, 0 or 1. */
  readonly sign: (row: Row, column: number) => number;
  readonly isUnit: (row: Row, column: number) => boolean;
  /**
   * Makes `target[column]` 0: a positive multiple of the target less a multiple of the source, common divisors taken
   * out. `source[column]` must not be 0.
   */
  readonly clear: (target: Row, source: Row, column: number) => void;
  readonly negate: (row: Row) => void;
  readonly negateAt: (row: Row, column: number) => void;
  readonly put: (row: Row, column: number, value: 0 | 1) => void;
  readonly add: (target: Row, source: Row) => void;
  /** A new row whose place j is the sum of `row` over `places[j]`. */
  readonly sums: (row: Row, places: readonly (readonly number[])[]) => Row;
  /** Sign of a[i]·b[j] − b[i]·a[j]. */
  readonly crossSign: (a: Row, b: Row, i: number, j: number) => number;
  readonly big: (row: Row, column: number) => bigint;
  /** Equal for equal columns. */
  readonly columnKey: (rows: readonly Row[], column: number) => string;
};

/** Numbers beyond it are left to BigInt: the product of two, and the difference of two products, stay below 2^53. */
const LIMIT = 2 ** 25;

/** Above it common divisors are looked for. */
const COARSE = 64;

const grown = new RangeError('A whole number grew beyond what doubles hold exactly.');

/** Runs the algorithm on doubles, and where a number grows beyond them once more on BigInt. */
export function withIntegers<Result>(run: <Row>(integers: Integers<Row>) => Result): Result {
  try {
    return run(doubles);
  } catch (reason) {
    if (reason !== grown) throw reason;
    return run(bigs);
  }
}

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function checked(row: Float64Array): Float64Array {
  for (let at = 0; at < row.length; at++) if (Math.abs(row[at] as number) > LIMIT) throw grown;
  return row;
}

/** Takes out the common divisor; throws where the rest is still too large. */
function tame(row: Float64Array): void {
  let common = 0;
  let most = 0;
  for (let at = 0; at < row.length; at++) {
    const size = Math.abs(row[at] as number);
    if (size > most) most = size;
    if (common !== 1 && size !== 0) common = divisor(size, common);
  }
  if (common > 1) for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) / common;
  if (most / Math.max(common, 1) > LIMIT) throw grown;
}

export const doubles: Integers<Float64Array> = {
  from: (values) => checked(Float64Array.from(values)),
  sign: (row, column) => Math.sign(row[column] as number),
  isUnit: (row, column) => Math.abs(row[column] as number) === 1,
  clear: (target, source, column) => {
    const pivot = source[column] as number;
    const there = target[column] as number;
    if (there === 0) return;
    const common = divisor(Math.abs(pivot), Math.abs(there));
    const keep = Math.abs(pivot) / common;
    const less = (there / common) * Math.sign(pivot);
    let most = 0;
    for (let at = 0; at < target.length; at++) {
      const value = keep * (target[at] as number) - less * (source[at] as number);
      target[at] = value;
      if (value > most) most = value;
      else if (-value > most) most = -value;
    }
    if (most > COARSE) tame(target);
  },
  negate: (row) => {
    // 0 − x and not −x: there is no −0 among whole numbers.
    for (let at = 0; at < row.length; at++) row[at] = 0 - (row[at] as number);
  },
  negateAt: (row, column) => {
    row[column] = 0 - (row[column] as number);
  },
  put: (row, column, value) => {
    row[column] = value;
  },
  add: (target, source) => {
    for (let at = 0; at < target.length; at++) target[at] = (target[at] as number) + (source[at] as number);
    checked(target);
  },
  sums: (row, places) => {
    const target = new Float64Array(places.length);
    for (const [at, place] of places.entries()) {
      let sum = 0;
      for (const one of place) sum += row[one] as number;
      target[at] = sum;
    }
    return checked(target);
  },
  crossSign: (a, b, i, j) => Math.sign((a[i] as number) * (b[j] as number) - (b[i] as number) * (a[j] as number)),
  big: (row, column) => BigInt(row[column] as number),
  columnKey: (rows, column) => rows.map((row) => row[column]).join(),
};

const signOf = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);
const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** Greatest common divisor of the sizes; 0 where all are 0. */
export function commonDivisor(values: readonly bigint[]): bigint {
  let common = 0n;
  for (const value of values) {
    let rest = sizeOf(value);
    while (rest !== 0n) [common, rest] = [rest, common % rest];
    if (common === 1n) break;
  }
  return common;
}

function reduce(row: bigint[]): void {
  const common = commonDivisor(row);
  if (common > 1n) for (let at = 0; at < row.length; at++) row[at] = (row[at] as bigint) / common;
}

export const bigs: Integers<bigint[]> = {
  from: (values) => values.map(BigInt),
  sign: (row, column) => signOf(row[column] as bigint),
  isUnit: (row, column) => sizeOf(row[column] as bigint) === 1n,
  clear: (target, source, column) => {
    const pivot = source[column] as bigint;
    const there = target[column] as bigint;
    if (there === 0n) return;
    const keep = sizeOf(pivot);
    const less = pivot > 0n ? there : -there;
    for (let at = 0; at < target.length; at++)
      target[at] = keep * (target[at] as bigint) - less * (source[at] as bigint);
    reduce(target);
  },
  negate: (row) => {
    for (let at = 0; at < row.length; at++) row[at] = -(row[at] as bigint);
  },
  negateAt: (row, column) => {
    row[column] = -(row[column] as bigint);
  },
  put: (row, column, value) => {
    row[column] = BigInt(value);
  },
  add: (target, source) => {
    for (let at = 0; at < target.length; at++) target[at] = (target[at] as bigint) + (source[at] as bigint);
  },
  sums: (row, places) => places.map((place) => place.reduce((sum, one) => sum + (row[one] as bigint), 0n)),
  crossSign: (a, b, i, j) => signOf((a[i] as bigint) * (b[j] as bigint) - (b[i] as bigint) * (a[j] as bigint)),
  big: (row, column) => row[column] as bigint,
  columnKey: (rows, column) => rows.map((row) => row[column]).join(),
};
