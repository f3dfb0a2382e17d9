// AssemblyScript: portable/vector.ts two numbers at a time. Every sum is taken in the order said there; no fused
// multiply-add and no relaxed instruction, so that the bits are the same.
import { expOf } from '../portable/elementary.js';

const PIVOT_FLOOR: f64 = 1e-11;

export function superset(values: Float64Array, lists: i32): void {
  const start = values.dataStart;
  const end = start + ((<usize>8) << lists);
  if (lists < 1) return;
  for (let at = start; at < end; at += 16) {
    const odd = load<f64>(at, 8);
    store<f64>(at, load<f64>(at) + odd);
  }
  for (let half: usize = 16; half < end - start; half <<= 1)
    for (let block = start; block < end; block += half << 1)
      for (let at = block; at < block + half; at += 16) v128.store(at, f64x2.add(v128.load(at), v128.load(at + half)));
}

export function subset(values: Float64Array, lists: i32): void {
  const start = values.dataStart;
  const end = start + ((<usize>8) << lists);
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
    f64x2.mul(f64x2.add(f64x2.splat(0.041666666666624094), f64x2.mul(f64x2.splat(0.00833333333333006), r)), r2),
  );
  const high = f64x2.add(
    f64x2.add(
      f64x2.add(f64x2.splat(0.0013888888917230724), f64x2.mul(f64x2.splat(0.00019841269863066696), r)),
      f64x2.mul(f64x2.add(f64x2.splat(2.4801521269532122e-5), f64x2.mul(f64x2.splat(2.7557268439678e-6), r)), r2),
    ),
    f64x2.mul(f64x2.add(f64x2.splat(2.7620101012098e-7), f64x2.mul(f64x2.splat(2.5100395159429243e-8), r)), r4),
  );
  const tail = f64x2.mul(r2, f64x2.add(low, f64x2.mul(high, r4)));
  const y = f64x2.add(f64x2.splat(1), f64x2.add(r, tail));
  // The low words of `rounded` are the whole numbers k; 2^k in two factors, as either alone may be out of range.
  const half = i32x4.shr_s(rounded, 1);
  const other = i32x4.sub(rounded, half);
  const bias = i32x4.splat(1023);
  return f64x2.mul(f64x2.mul(y, i64x2.shl(i32x4.add(half, bias), 52)), i64x2.shl(i32x4.add(other, bias), 52));
}

export function expInto(target: Float64Array, source: Float64Array, length: i32): void {
  const to = target.dataStart;
  const from = source.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  for (let at: usize = 0; at < pairs; at += 16) v128.store(to + at, expOfTwo(v128.load(from + at)));
  if (length & 1) store<f64>(to + pairs, expOf(load<f64>(from + pairs)));
}

export function multiplyInto(target: Float64Array, a: Float64Array, b: Float64Array, length: i32): void {
  const to = target.dataStart;
  const left = a.dataStart;
  const right = b.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  for (let at: usize = 0; at < pairs; at += 16)
    v128.store(to + at, f64x2.mul(v128.load(left + at), v128.load(right + at)));
  if (length & 1) store<f64>(to + pairs, load<f64>(left + pairs) * load<f64>(right + pairs));
}

export function addInto(target: Float64Array, source: Float64Array, length: i32): void {
  const to = target.dataStart;
  const from = source.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  for (let at: usize = 0; at < pairs; at += 16)
    v128.store(to + at, f64x2.add(v128.load(to + at), v128.load(from + at)));
  if (length & 1) store<f64>(to + pairs, load<f64>(to + pairs) + load<f64>(from + pairs));
}

export function scaledAddInto(target: Float64Array, source: Float64Array, factor: f64, length: i32): void {
  const to = target.dataStart;
  const from = source.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  const factors = f64x2.splat(factor);
  for (let at: usize = 0; at < pairs; at += 16)
    v128.store(to + at, f64x2.add(v128.load(to + at), f64x2.mul(v128.load(from + at), factors)));
  if (length & 1) store<f64>(to + pairs, load<f64>(to + pairs) + load<f64>(from + pairs) * factor);
}

export function copyInto(target: Float64Array, source: Float64Array, length: i32): void {
  const to = target.dataStart;
  const from = source.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  for (let at: usize = 0; at < pairs; at += 16) v128.store(to + at, v128.load(from + at));
  if (length & 1) store<f64>(to + pairs, load<f64>(from + pairs));
}

export function fill(target: Float64Array, value: f64, length: i32): void {
  const to = target.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  const values = f64x2.splat(value);
  for (let at: usize = 0; at < pairs; at += 16) v128.store(to + at, values);
  if (length & 1) store<f64>(to + pairs, value);
}

export function sumOf(a: Float64Array, length: i32): f64 {
  const from = a.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  let sums = f64x2.splat(0);
  for (let at: usize = 0; at < pairs; at += 16) sums = f64x2.add(sums, v128.load(from + at));
  let even = f64x2.extract_lane(sums, 0);
  if (length & 1) even += load<f64>(from + pairs);
  return even + f64x2.extract_lane(sums, 1);
}

export function dotOf(a: Float64Array, b: Float64Array, length: i32): f64 {
  const left = a.dataStart;
  const right = b.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  let sums = f64x2.splat(0);
  for (let at: usize = 0; at < pairs; at += 16)
    sums = f64x2.add(sums, f64x2.mul(v128.load(left + at), v128.load(right + at)));
  let even = f64x2.extract_lane(sums, 0);
  if (length & 1) even += load<f64>(left + pairs) * load<f64>(right + pairs);
  return even + f64x2.extract_lane(sums, 1);
}

export function maxAbsOf(a: Float64Array, length: i32): f64 {
  const from = a.dataStart;
  const pairs = (<usize>(length >> 1)) << 4;
  let most = f64x2.splat(0);
  for (let at: usize = 0; at < pairs; at += 16) most = f64x2.max(most, f64x2.abs(v128.load(from + at)));
  let largest = max<f64>(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
  if (length & 1) largest = max<f64>(largest, abs<f64>(load<f64>(from + pairs)));
  return largest;
}

/** Works on the upper triangle, whose rows lie as Lᵀ has them: two rows at once, two columns at a time. */
export function cholesky(matrix: Float64Array, size: i32, stride: i32): i32 {
  const start = matrix.dataStart;
  const line = (<usize>stride) << 3;
  const width = (<usize>size) << 3;
  mirror(start, line, width);
  let row = start;
  for (let i: usize = 0; i < width; i += 16) {
    const last = i + 8 === width;
    // The row below an odd last one is not there: the last is taken twice, with the same outcome.
    const next = last ? row : row + line;
    const given = load<f64>(row + i);
    const givenNext = last ? given : load<f64>(next + i, 8);
    let at = i;
    for (; at + 24 < width; at += 32) eliminateFour(start + i, last ? 0 : 8, row, next, at, start + at, line);
    for (; at + 8 < width; at += 16) eliminateTwo(start + i, last ? 0 : 8, row, next, at, start + at, line);
    if (at < width) eliminateOne(start + i, last ? 0 : 8, row, next, at, start + at, line);
    const pivot = load<f64>(row + i);
    if (!(pivot > PIVOT_FLOOR * given)) return <i32>(i >> 3) + 1;
    const root = sqrt<f64>(pivot);
    store<f64>(row + i, root);
    if (last) break;
    scale(row, 1 / root, i + 8, width);
    const off = load<f64>(row + i, 8);
    takeAway(next, row, off, i + 8, width);
    const pivotNext = load<f64>(next + i, 8);
    if (!(pivotNext > PIVOT_FLOOR * givenNext)) return <i32>(i >> 3) + 2;
    const rootNext = sqrt<f64>(pivotNext);
    store<f64>(next + i, rootNext, 8);
    scale(next, 1 / rootNext, i + 16, width);
    row = next + line;
  }
  mirrorBack(start, line, width);
  return 0;
}

/** Two rows less their products with all rows above, four columns from `at`; `above` is column i of the first row. */
function eliminateFour(
  above: usize,
  aside: usize,
  row: usize,
  next: usize,
  at: usize,
  other: usize,
  line: usize,
): void {
  let a = v128.load(row + at);
  let b = v128.load(row + at, 16);
  let c = v128.load(next + at);
  let d = v128.load(next + at, 16);
  for (let factor = above; factor < row; factor += line) {
    const p = v128.load(other);
    const q = v128.load(other, 16);
    const u = v128.load64_splat(factor);
    const v = v128.load64_splat(factor + aside);
    a = f64x2.sub(a, f64x2.mul(p, u));
    b = f64x2.sub(b, f64x2.mul(q, u));
    c = f64x2.sub(c, f64x2.mul(p, v));
    d = f64x2.sub(d, f64x2.mul(q, v));
    other += line;
  }
  v128.store(row + at, a);
  v128.store(row + at, b, 16);
  v128.store(next + at, c);
  v128.store(next + at, d, 16);
}

function eliminateTwo(above: usize, aside: usize, row: usize, next: usize, at: usize, other: usize, line: usize): void {
  let a = v128.load(row + at);
  let c = v128.load(next + at);
  for (let factor = above; factor < row; factor += line) {
    const p = v128.load(other);
    a = f64x2.sub(a, f64x2.mul(p, v128.load64_splat(factor)));
    c = f64x2.sub(c, f64x2.mul(p, v128.load64_splat(factor + aside)));
    other += line;
  }
  v128.store(row + at, a);
  v128.store(next + at, c);
}

function eliminateOne(above: usize, aside: usize, row: usize, next: usize, at: usize, other: usize, line: usize): void {
  let a = load<f64>(row + at);
  let c = load<f64>(next + at);
  for (let factor = above; factor < row; factor += line) {
    const p = load<f64>(other);
    a -= p * load<f64>(factor);
    c -= p * load<f64>(factor + aside);
    other += line;
  }
  store<f64>(row + at, a);
  store<f64>(next + at, c);
}

/** The upper triangle from the lower. */
function mirror(start: usize, line: usize, width: usize): void {
  let row = start;
  for (let i: usize = 0; i < width; i += 8) {
    let to = start + i;
    for (let at = row; at < row + i; at += 8) {
      store<f64>(to, load<f64>(at));
      to += line;
    }
    row += line;
  }
}

/** The lower triangle from the upper. */
function mirrorBack(start: usize, line: usize, width: usize): void {
  let row = start;
  for (let i: usize = 0; i < width; i += 8) {
    let from = start + i;
    for (let at = row; at < row + i; at += 8) {
      store<f64>(at, load<f64>(from));
      from += line;
    }
    row += line;
  }
}

/** row ×= factor over the bytes from … end. */
function scale(row: usize, factor: f64, from: usize, end: usize): void {
  const factors = f64x2.splat(factor);
  let at = from;
  for (; at + 8 < end; at += 16) v128.store(row + at, f64x2.mul(v128.load(row + at), factors));
  if (at < end) store<f64>(row + at, load<f64>(row + at) * factor);
}

export function solveCholesky(matrix: Float64Array, size: i32, stride: i32, rhs: Float64Array): void {
  solveFrom(matrix.dataStart, size, stride, rhs.dataStart, 0);
}

export function invertFromCholesky(matrix: Float64Array, size: i32, stride: i32, target: Float64Array): void {
  const line = (<usize>stride) << 3;
  const width = (<usize>size) << 3;
  const into = target.dataStart;
  for (let column: i32 = 0; column < size; column++) {
    const first = (<usize>column) << 3;
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
  const line = (<usize>stride) << 3;
  const from = (<usize>first) << 3;
  const width = (<usize>size) << 3;
  let row = matrix + <usize>first * line;
  for (let i = from; i < width; i += 8) {
    const x = load<f64>(rhs + i) * (1 / load<f64>(row + i));
    store<f64>(rhs + i, x);
    takeAway(rhs, row, x, i + 8, width);
    row += line;
  }
  for (let i = width; i > from; i -= 8) {
    row -= line;
    const x = load<f64>(rhs + i - 8) * (1 / load<f64>(row + i - 8));
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
