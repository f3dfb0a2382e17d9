import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cholesky,
  dotOf,
  invertFromCholesky,
  maxAbsOf,
  scaledAddInto,
  solveCholesky,
  subset,
  sumOf,
  superset,
} from './vector.js';

const whole = (lists: number) =>
  fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** lists, maxLength: 2 ** lists });

/** A = B·Bᵀ + 1, its lower triangle in rows of `stride`; NaN in the upper, which must not be read. */
function positive(size: number, stride: number, of: readonly number[]): Float64Array {
  const b = (i: number, k: number): number => of[(i * size + k) % of.length] as number;
  const matrix = new Float64Array(size * stride).fill(NaN);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < size; k++) sum += b(i, k) * b(j, k);
      matrix[i * stride + j] = sum;
    }
  return matrix;
}

const systems = fc
  .record({ size: fc.integer({ min: 1, max: 20 }), more: fc.integer({ min: 0, max: 5 }) })
  .chain(({ size, more }) =>
    fc.record({
      size: fc.constant(size),
      stride: fc.constant(size + more),
      of: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 401 }),
    }),
  );

describe('sums over sets', () => {
  it('takes in every superset, and every subset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }).chain((lists) => fc.record({ lists: fc.constant(lists), cells: whole(lists) })),
        ({ lists, cells }) => {
          const above = Float64Array.from(cells);
          const below = Float64Array.from(cells);
          superset(above, lists);
          subset(below, lists);
          for (let set = 0; set < cells.length; set++) {
            const sumWhere = (counts: (other: number) => boolean): number =>
              cells.reduce((sum, cell, other) => (counts(other) ? sum + cell : sum), 0);
            expect(above[set]).toBe(sumWhere((other) => (other & set) === set));
            expect(below[set]).toBe(sumWhere((other) => (other & set) === other));
          }
        },
      ),
    );
  });
});

describe('sums over places', () => {
  it('adds even places, then odd ones', () => {
    const values = Float64Array.of(1e16, 1, -1e16, 1, 0.5);
    expect(sumOf(values, 5)).toBe(2.5);
    expect(sumOf(values, 4)).toBe(2);
    expect(sumOf(values, 1)).toBe(1e16);
    expect(sumOf(values, 0)).toBe(0);
    expect(dotOf(values, Float64Array.of(1, 2, 1, 2, 2), 5)).toBe(5);
  });

  it('says the largest absolute value, and that there is one that is no number', () => {
    expect(maxAbsOf(Float64Array.of(1, -3, 2), 3)).toBe(3);
    expect(maxAbsOf(Float64Array.of(1, NaN, 2), 3)).toBeNaN();
    expect(maxAbsOf(Float64Array.of(1), 0)).toBe(0);
  });

  it('adds a multiple', () => {
    const target = Float64Array.of(1, 2, 3);
    scaledAddInto(target, Float64Array.of(1, 1, 1), -2, 2);
    expect([...target]).toEqual([-1, 0, 3]);
  });
});

describe('positive definite systems', () => {
  it('are factored, solved and inverted', () => {
    fc.assert(
      fc.property(systems, ({ size, stride, of }) => {
        const given = positive(size, stride, of);
        const at = (i: number, j: number): number => given[Math.max(i, j) * stride + Math.min(i, j)] as number;
        const scale = Math.max(...Array.from({ length: size }, (_, i) => at(i, i)));
        const factor = given.slice();
        expect(cholesky(factor, size, stride)).toBe(0);
        const solved = Float64Array.from({ length: size }, (_, i) => of[i % of.length] as number);
        solveCholesky(factor, size, stride, solved);
        const inverse = new Float64Array(size * stride);
        invertFromCholesky(factor, size, stride, inverse);
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            const over = (sum: (k: number) => number): number =>
              Array.from({ length: size }, (_, k) => sum(k)).reduce((a, b) => a + b, 0);
            const lower = over((k) =>
              k > Math.min(i, j) ? 0 : (factor[i * stride + k] as number) * (factor[j * stride + k] as number),
            );
            expect(Math.abs(lower - at(i, j))).toBeLessThan(1e-13 * scale);
            expect(factor[i * stride + j]).toBe(factor[j * stride + i]);
            expect(inverse[i * stride + j]).toBe(inverse[j * stride + i]);
            const unit = over((k) => at(i, k) * (inverse[k * stride + j] as number));
            expect(Math.abs(unit - (i === j ? 1 : 0))).toBeLessThan(1e-11 * scale);
            if (j > 0) continue;
            const side = over((k) => at(i, k) * (solved[k] as number));
            expect(Math.abs(side - (of[i % of.length] as number))).toBeLessThan(1e-11 * scale);
          }
      }),
    );
  });

  it('are refused at the first pivot that is nothing beside its diagonal', () => {
    for (let size = 1; size <= 6; size++)
      for (let place = 0; place < size; place++) {
        const matrix = new Float64Array(size * size);
        for (let i = 0; i < size; i++) matrix[i * size + i] = i + 1;
        // The row repeats the first one, but for 1e-12 of itself; the first itself is 0.
        if (place === 0) matrix[0] = 0;
        else {
          matrix[place * size] = 1;
          matrix[place * size + place] = 1 + 1e-12;
        }
        expect(cholesky(matrix, size, size)).toBe(place + 1);
      }
    expect(cholesky(Float64Array.of(NaN), 1, 1)).toBe(1);
    expect(cholesky(Float64Array.of(-1), 1, 1)).toBe(1);
    expect(cholesky(new Float64Array(0), 0, 0)).toBe(0);
  });
});
