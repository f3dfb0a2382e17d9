// Arithmetic over arrays. ../simd/vector.ts does the same two numbers at a time, in the same order within every sum,
// so that both give the same bits.
import { expOf } from './elementary.js';

const PIVOT_FLOOR: f64 = 1e-11;

/** In place over 2^lists cells: each cell becomes the sum over its supersets. */
export function superset(values: Float64Array, lists: i32): void {
  const cells: i32 = 1 << lists;
  for (let bit: i32 = 1; bit < cells; bit <<= 1)
    for (let block: i32 = 0; block < cells; block += bit << 1)
      for (let cell = block; cell < block + bit; cell++)
        values[cell] = (values[cell] as f64) + (values[cell + bit] as f64);
}

/** In place over 2^lists cells: each cell becomes the sum over its subsets. */
export function subset(values: Float64Array, lists: i32): void {
  const cells: i32 = 1 << lists;
  for (let bit: i32 = 1; bit < cells; bit <<= 1)
    for (let block: i32 = 0; block < cells; block += bit << 1)
      for (let cell = block; cell < block + bit; cell++)
        values[cell + bit] = (values[cell + bit] as f64) + (values[cell] as f64);
}

/** target = e^source. */
export function expInto(target: Float64Array, source: Float64Array, length: i32): void {
  for (let i: i32 = 0; i < length; i++) target[i] = expOf(source[i] as f64);
}

/** target = a × b. */
export function multiplyInto(target: Float64Array, a: Float64Array, b: Float64Array, length: i32): void {
  for (let i: i32 = 0; i < length; i++) target[i] = (a[i] as f64) * (b[i] as f64);
}

/** target += source. */
export function addInto(target: Float64Array, source: Float64Array, length: i32): void {
  for (let i: i32 = 0; i < length; i++) target[i] = (target[i] as f64) + (source[i] as f64);
}

/** target += source × factor. */
export function scaledAddInto(target: Float64Array, source: Float64Array, factor: f64, length: i32): void {
  for (let i: i32 = 0; i < length; i++) target[i] = (target[i] as f64) + (source[i] as f64) * factor;
}

/** target = source. */
export function copyInto(target: Float64Array, source: Float64Array, length: i32): void {
  for (let i: i32 = 0; i < length; i++) target[i] = source[i] as f64;
}

/** target = value. */
export function fill(target: Float64Array, value: f64, length: i32): void {
  for (let i: i32 = 0; i < length; i++) target[i] = value;
}

/** Sum of the even places plus sum of the odd places. */
export function sumOf(a: Float64Array, length: i32): f64 {
  let even: f64 = 0;
  let odd: f64 = 0;
  for (let i: i32 = 1; i < length; i += 2) {
    even += a[i - 1] as f64;
    odd += a[i] as f64;
  }
  if (length & 1) even += a[length - 1] as f64;
  return even + odd;
}

/** Sum of products, even places plus odd places. */
export function dotOf(a: Float64Array, b: Float64Array, length: i32): f64 {
  let even: f64 = 0;
  let odd: f64 = 0;
  for (let i: i32 = 1; i < length; i += 2) {
    even += (a[i - 1] as f64) * (b[i - 1] as f64);
    odd += (a[i] as f64) * (b[i] as f64);
  }
  if (length & 1) even += (a[length - 1] as f64) * (b[length - 1] as f64);
  return even + odd;
}

/** Largest absolute value; 0 of nothing, NaN where there is one. */
export function maxAbsOf(a: Float64Array, length: i32): f64 {
  let most: f64 = 0;
  for (let i: i32 = 0; i < length; i++) most = Math.max(most, Math.abs(a[i] as f64));
  return most;
}

/**
 * Factors a positive definite matrix, given by its lower triangle in rows of `stride` numbers, as L·Lᵀ: L stands in the
 * lower triangle afterwards and Lᵀ in the upper. Each element's products are taken off one by one, the first column first.
 * @returns 0, or 1 + the place of the pivot that is not above 1e-11 of its diagonal; the matrix is then spoilt.
 */
export function cholesky(matrix: Float64Array, size: i32, stride: i32): i32 {
  for (let i: i32 = 0; i < size; i += 2) {
    const row = i * stride;
    // The last of an odd number of rows is taken twice, with the same outcome.
    const next = i + 1 < size ? row + stride : row;
    for (let j: i32 = 0; j < i; j += 2) eliminate(matrix, row, next, j, stride);
    const failed = factorPair(matrix, row, next, i);
    if (failed !== 0) return failed;
  }
  for (let i: i32 = 0; i < size; i++) {
    const row = i * stride;
    for (let j: i32 = 0; j < i; j++) matrix[j * stride + i] = matrix[row + j] as f64;
  }
  return 0;
}

/** Two rows by the columns j and j + 1: four sums side by side, each in its own order. */
function eliminate(matrix: Float64Array, row: i32, next: i32, j: i32, stride: i32): void {
  const one = j * stride;
  const two = one + stride;
  let a = matrix[row + j] as f64;
  let b = matrix[row + j + 1] as f64;
  let c = matrix[next + j] as f64;
  let d = matrix[next + j + 1] as f64;
  for (let k: i32 = 0; k < j; k++) {
    const p = matrix[one + k] as f64;
    const q = matrix[two + k] as f64;
    const u = matrix[row + k] as f64;
    const v = matrix[next + k] as f64;
    a -= p * u;
    b -= q * u;
    c -= p * v;
    d -= q * v;
  }
  const first = 1 / (matrix[one + j] as f64);
  const second = 1 / (matrix[two + j + 1] as f64);
  const between = matrix[two + j] as f64;
  a *= first;
  c *= first;
  matrix[row + j] = a;
  matrix[row + j + 1] = (b - between * a) * second;
  matrix[next + j] = c;
  matrix[next + j + 1] = (d - between * c) * second;
}

/** The block on the diagonal, after which both rows are done. */
function factorPair(matrix: Float64Array, row: i32, next: i32, i: i32): i32 {
  const given = matrix[row + i] as f64;
  const givenNext = matrix[next === row ? row + i : next + i + 1] as f64;
  let pivot = given;
  let off = matrix[next + i] as f64;
  let pivotNext = givenNext;
  for (let k: i32 = 0; k < i; k++) {
    const u = matrix[row + k] as f64;
    const v = matrix[next + k] as f64;
    pivot -= u * u;
    off -= u * v;
    pivotNext -= v * v;
  }
  if (!(pivot > PIVOT_FLOOR * given)) return i + 1;
  const root = Math.sqrt(pivot);
  matrix[row + i] = root;
  if (next === row) return 0;
  off *= 1 / root;
  matrix[next + i] = off;
  pivotNext -= off * off;
  if (!(pivotNext > PIVOT_FLOOR * givenNext)) return i + 2;
  matrix[next + i + 1] = Math.sqrt(pivotNext);
  return 0;
}

/** Solves A·x = rhs in place, A as `cholesky` left it. */
export function solveCholesky(matrix: Float64Array, size: i32, stride: i32, rhs: Float64Array): void {
  solveFrom(matrix, size, stride, rhs, 0, 0);
}

/** The inverse, whole and symmetric, into `target` with the same stride; the matrix as `cholesky` left it. */
export function invertFromCholesky(matrix: Float64Array, size: i32, stride: i32, target: Float64Array): void {
  for (let column: i32 = 0; column < size; column++) {
    const row = column * stride;
    for (let i = column; i < size; i++) target[row + i] = i === column ? 1 : 0;
    solveFrom(matrix, size, stride, target, row, column);
    for (let i = column + 1; i < size; i++) target[i * stride + column] = target[row + i] as f64;
  }
}

/** The elements from `first` on, of a right side that is 0 before it. */
function solveFrom(matrix: Float64Array, size: i32, stride: i32, rhs: Float64Array, offset: i32, first: i32): void {
  for (let i = first; i < size; i++) {
    const row = i * stride;
    const x = (rhs[offset + i] as f64) * (1 / (matrix[row + i] as f64));
    rhs[offset + i] = x;
    for (let j = i + 1; j < size; j++) rhs[offset + j] = (rhs[offset + j] as f64) - (matrix[row + j] as f64) * x;
  }
  for (let i = size - 1; i >= first; i--) {
    const row = i * stride;
    const x = (rhs[offset + i] as f64) * (1 / (matrix[row + i] as f64));
    rhs[offset + i] = x;
    for (let j = first; j < i; j++) rhs[offset + j] = (rhs[offset + j] as f64) - (matrix[row + j] as f64) * x;
  }
}
