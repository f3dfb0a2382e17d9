// AssemblyScript: portable/vector.ts two numbers at a time. Every sum is taken in the order said there; no fused
// multiply-add and no relaxed instruction, so that the bits are the same.
import { expOf } from './elementary.js';

const PIVOT_FLOOR: f64 = 1e-11;

export function superset(values: Float64Array, lists: i32): void {
  const start = values.dataStart;
  const end = start + (<usize>8 << lists);
  if (lists < 1) return;
  for (let at = start; at < end; at += 16) {
    const odd = load<f64>(at, 8);
    store<f64>(at, load<f64>(at) + odd);
  }
  for (let half: usize = 16; half < end - start; half <<= 1)
    for (let block = start; block < end; block += half << 1)
      for (let at = block; at < block + half; at += 16)
        v128.store(at, f64x2.add(v128.load(at), v128.load(at + half)));
}

export function subset(values: Float64Array, lists: i32): void {
  const start = values.dataStart;
  const end = start + (<usize>8 << lists);
  if (lists < 1) return;
  for (let at = start; at < end; at += 16) {
    const even = load<f64>(at);
    store<f64>(at, load<f64>(at, 8) + even, 8);
  }
  for (let half: usize = 16; half < end - start; half <<= 1)
    for (let block = start; block < end; block += half << 1)
      for (let at = block; at < block + half; at += 16)
        v128.store(at + half, f64x2.add(v128.load(at + half), v128.load(at)));
}

/** The steps of expOf; out of range they are taken at 710 and −746, which end in the same infinity and 0. */
function expOfTwo(given: v128): v128 {
  const x = f64x2.pmax(f64x2.pmin(given, f64x2.splat(710)), f64x2.splat(-746));
  const rounder = f64x2.splat(6755399441055744);
  const rounded = f64x2.add(f64x2.mul(x, f64x2.splat(1.4426950408889634)), rounder);
  const k = f64x2.sub(rounded, rounder);
  const r = f64x2.sub(
    f64x2.sub(x, f64x2.mul(k, f64x2.splat(0.6931471803691238))),
    f64x2.mul(k, f64x2.splat(1.9082149292705877e-10)),
  );
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const low = f64x2.add(
    f64x2.add(f64x2.splat(0.5000000000000001), f64x2.mul(f64x2.splat(0.16666666666666669), r)),
    f64x2.mul(
      f64x2.add(f64x2.splat(0.041666666666624094), f64x2.mul(f64x2.splat(0.00833333333333006), r)),
      r2,
    ),
  );
  const high = f64x2.add(
    f64x2.add(
      f64x2.add(f64x2.splat(0.0013888888917230724), f64x2.mul(f64x2.splat(0.00019841269863066696), r)),
      f64x2.mul(f64x2.add(f64x2.splat(2.4801521269532122e-5), f64x2.mul(f64x2.splat(2.7557268439678e-6), r)), r2),
    ),
    f64x2.mul(
      f64x2.add(f64x2.splat(2.7620101012098e-7), f64x2.mul(f64x2.splat(2.5100395159429243e-8), r)),
      r4,
    ),
  );
  const tail = f64x2.mul(r2, f64x2.add(low, f64x2.mul(high, r4)));
  const y = f64x2.add(f64x2.splat(1), f64x2.add(r, tail));
  // The low words of `rounded` are the whole numbers k; 2^k in two factors, as either alone may be out of range.
  const half = i32x4.shr_s(rounded, 1);
  const other = i32x4.sub(rounded, half);
  const bias = i32x4.splat(1023);
  return f64x2.mul(
    f64x2.mul(y, i64x2.shl(i32x4.add(half, bias), 52)),
    i64x2.shl(i32x4.add(other, bias), 52),
  );
}

export function expInto(target: Float64Array, source: Float64Array, length: i32): void {
  const to = target.dataStart;
  const from = source.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  for (let at: usize = 0; at < pairs; at += 16) v128.store(to + at, expOfTwo(v128.load(from + at)));
  if (length & 1) store<f64>(to + pairs, expOf(load<f64>(from + pairs)));
}

export function multiplyInto(target: Float64Array, a: Float64Array, b: Float64Array, length: i32): void {
  const to = target.dataStart;
  const left = a.dataStart;
  const right = b.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  for (let at: usize = 0; at < pairs; at += 16)
    v128.store(to + at, f64x2.mul(v128.load(left + at), v128.load(right + at)));
  if (length & 1) store<f64>(to + pairs, load<f64>(left + pairs) * load<f64>(right + pairs));
}

export function addInto(target: Float64Array, source: Float64Array, length: i32): void {
  const to = target.dataStart;
  const from = source.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  for (let at: usize = 0; at < pairs; at += 16)
    v128.store(to + at, f64x2.add(v128.load(to + at), v128.load(from + at)));
  if (length & 1) store<f64>(to + pairs, load<f64>(to + pairs) + load<f64>(from + pairs));
}

export function scaledAddInto(target: Float64Array, source: Float64Array, factor: f64, length: i32): void {
  const to = target.dataStart;
  const from = source.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  const factors = f64x2.splat(factor);
  for (let at: usize = 0; at < pairs; at += 16)
    v128.store(to + at, f64x2.add(v128.load(to + at), f64x2.mul(v128.load(from + at), factors)));
  if (length & 1) store<f64>(to + pairs, load<f64>(to + pairs) + load<f64>(from + pairs) * factor);
}

export function copyInto(target: Float64Array, source: Float64Array, length: i32): void {
  const to = target.dataStart;
  const from = source.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  for (let at: usize = 0; at < pairs; at += 16) v128.store(to + at, v128.load(from + at));
  if (length & 1) store<f64>(to + pairs, load<f64>(from + pairs));
}

export function fill(target: Float64Array, value: f64, length: i32): void {
  const to = target.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  const values = f64x2.splat(value);
  for (let at: usize = 0; at < pairs; at += 16) v128.store(to + at, values);
  if (length & 1) store<f64>(to + pairs, value);
}

export function sumOf(a: Float64Array, length: i32): f64 {
  const from = a.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  let sums = f64x2.splat(0);
  for (let at: usize = 0; at < pairs; at += 16) sums = f64x2.add(sums, v128.load(from + at));
  let even = f64x2.extract_lane(sums, 0);
  if (length & 1) even += load<f64>(from + pairs);
  return even + f64x2.extract_lane(sums, 1);
}

export function dotOf(a: Float64Array, b: Float64Array, length: i32): f64 {
  const left = a.dataStart;
  const right = b.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  let sums = f64x2.splat(0);
  for (let at: usize = 0; at < pairs; at += 16)
    sums = f64x2.add(sums, f64x2.mul(v128.load(left + at), v128.load(right + at)));
  let even = f64x2.extract_lane(sums, 0);
  if (length & 1) even += load<f64>(left + pairs) * load<f64>(right + pairs);
  return even + f64x2.extract_lane(sums, 1);
}

export function maxAbsOf(a: Float64Array, length: i32): f64 {
  const from = a.dataStart;
  const pairs = <usize>(length >> 1) << 4;
  let most = f64x2.splat(0);
  for (let at: usize = 0; at < pairs; at += 16) most = f64x2.max(most, f64x2.abs(v128.load(from + at)));
  let largest = max<f64>(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
  if (length & 1) largest = max<f64>(largest, abs<f64>(load<f64>(from + pairs)));
  return largest;
}

/** Works on the upper triangle, whose rows are whole rows of Lᵀ: for two of them at once, four columns at a time. */
export function cholesky(matrix: Float64Array, size: i32, stride: i32): i32 {
  const start = matrix.dataStart;
  const line = <usize>stride << 3;
  const width = <usize>size << 3;
  // The upper triangle from the lower.
  for (let j: usize = 0; j < width; j += 8) {
    let from = start + (j >> 3) * line;
    let to = start + j;
    for (let k: usize = 0; k < j; k += 8) {
      store<f64>(to, load<f64>(from));
      from += 8;
      to += line;
    }
  }
  for (let i: usize = 0; i < width; i += 8) {
    const row = start + (i >> 3) * line;
    const above = start + i;
    const given = load<f64>(row + i);
    // Row i less the products with the rows above it.
    let at = i;
    for (; at + 24 < width; at += 32) {
      let first = v128.load(row + at);
      let second = v128.load(row + at, 16);
      let other = start + at;
      let factor = above;
      while (factor < row) {
        const times = v128.load64_splat(factor);
        first = f64x2.sub(first, f64x2.mul(v128.load(other), times));
        second = f64x2.sub(second, f64x2.mul(v128.load(other, 16), times));
        factor += line;
        other += line;
      }
      v128.store(row + at, first);
      v128.store(row + at, second, 16);
    }
    for (; at + 8 < width; at += 16) {
      let first = v128.load(row + at);
      let other = start + at;
      let factor = above;
      while (factor < row) {
        first = f64x2.sub(first, f64x2.mul(v128.load(other), v128.load64_splat(factor)));
        factor += line;
        other += line;
      }
      v128.store(row + at, first);
    }
    if (at < width) {
      let first = load<f64>(row + at);
      let other = start + at;
      let factor = above;
      while (factor < row) {
        first = first - load<f64>(other) * load<f64>(factor);
        factor += line;
        other += line;
      }
      store<f64>(row + at, first);
    }
    const pivot = load<f64>(row + i);
    if (!(pivot > PIVOT_FLOOR * given)) return (<i32>(i >> 3)) + 1;
    const reciprocal = 1 / sqrt<f64>(pivot);
    store<f64>(row + i, 1 / reciprocal);
    // The rest of the row scaled, and written below the diagonal.
    let below = row + i + line;
    for (let j = i + 8; j < width; j += 8) {
      const element = load<f64>(row + j) * reciprocal;
      store<f64>(row + j, element);
      store<f64>(below, element);
      below += line;
    }
  }
  return 0;
}

export function solveCholesky(matrix: Float64Array, size: i32, stride: i32, rhs: Float64Array): void {
  solveFrom(matrix.dataStart, size, stride, rhs.dataStart, 0);
}

export function invertFromCholesky(matrix: Float64Array, size: i32, stride: i32, target: Float64Array): void {
  const line = <usize>stride << 3;
  const width = <usize>size << 3;
  const into = target.dataStart;
  for (let column: i32 = 0; column < size; column++) {
    const first = <usize>column << 3;
    const row = into + <usize>column * line;
    store<f64>(row + first, 1);
    for (let at = first + 8; at < width; at += 8) store<f64>(row + at, 0);
    solveFrom(matrix.dataStart, size, stride, row, column);
    let below = row + first + line;
    for (let at = first + 8; at < width; at += 8) {
      store<f64>(below, load<f64>(row + at));
      below += line;
    }
  }
}

function solveFrom(matrix: usize, size: i32, stride: i32, rhs: usize, first: i32): void {
  const line = <usize>stride << 3;
  const from = <usize>first << 3;
  const width = <usize>size << 3;
  let row = matrix + <usize>first * line;
  for (let i = from; i < width; i += 8) {
    const x = load<f64>(rhs + i) / load<f64>(row + i);
    store<f64>(rhs + i, x);
    takeAway(rhs, row, x, i + 8, width);
    row += line;
  }
  for (let i = width; i > from; i -= 8) {
    row -= line;
    const x = load<f64>(rhs + i - 8) / load<f64>(row + i - 8);
    store<f64>(rhs + i - 8, x);
    takeAway(rhs, row, x, from, i - 8);
  }
}

/** rhs −= row × x over the bytes from … end. */
function takeAway(rhs: usize, row: usize, x: f64, from: usize, end: usize): void {
  const factors = f64x2.splat(x);
  let at = from;
  for (; at + 8 < end; at += 16)
    v128.store(rhs + at, f64x2.sub(v128.load(rhs + at), f64x2.mul(v128.load(row + at), factors)));
  if (at < end) store<f64>(rhs + at, load<f64>(rhs + at) - load<f64>(row + at) * x);
}
