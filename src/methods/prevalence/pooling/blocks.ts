import { logOf } from '../kernel/portable/elementary.js';
import { cholesky, invertFromCholesky, solveCholesky } from '../kernel/portable/vector.js';

/**
 * One stratum's part of a system of equations: its own unknowns, and how they meet the shared ones. `own` is size × size,
 * `cross` size × shared, row by row.
 */
export type Block = {
  readonly size: number;
  readonly own: Float64Array;
  readonly cross: Float64Array;
  readonly right: Float64Array;
};

/** The system solved: steps, and what later answers need. */
export type Solved = {
  readonly steps: readonly Float64Array[];
  readonly sharedStep: Float64Array;
  /** log of the determinant of the whole matrix. */
  readonly logDeterminant: number;
  /** A⁻¹C of each block, size × shared; inverse of each A; inverse of the Schur complement. */
  readonly reach: readonly Float64Array[];
  readonly inverses: readonly Float64Array[];
  readonly sharedInverse: Float64Array;
};

/**
 * Solves a positive definite system in which strata meet only through shared unknowns, by the Schur complement of those:
 * linear in the number of strata.
 * @returns null where it is singular
 */
export function solveBlocks(blocks: readonly Block[], shared: Float64Array, right: Float64Array): Solved | null {
  const k = right.length;
  const complement = shared.slice();
  const sharedStep = right.slice();
  const reach: Float64Array[] = [];
  const factors: Float64Array[] = [];
  let logDeterminant = 0;
  for (const { size, own, cross, right: wanted } of blocks) {
    const factor = own.slice();
    if (cholesky(factor, size, size) !== 0) return null;
    for (let i = 0; i < size; i++) logDeterminant += 2 * logOf(factor[i * size + i] as number);
    const through = new Float64Array(size * k);
    const column = new Float64Array(size);
    for (let j = 0; j < k; j++) {
      for (let i = 0; i < size; i++) column[i] = cross[i * k + j] as number;
      solveCholesky(factor, size, size, column);
      for (let i = 0; i < size; i++) through[i * k + j] = column[i] as number;
      for (let i = 0; i < size; i++) {
        const x = column[i] as number;
        sharedStep[j] = (sharedStep[j] as number) - x * (wanted[i] as number);
        for (let l = 0; l < k; l++)
          complement[l * k + j] = (complement[l * k + j] as number) - (cross[i * k + l] as number) * x;
      }
    }
    reach.push(through);
    factors.push(factor);
  }
  if (cholesky(complement, k, k) !== 0) return null;
  for (let i = 0; i < k; i++) logDeterminant += 2 * logOf(complement[i * k + i] as number);
  solveCholesky(complement, k, k, sharedStep);
  const sharedInverse = new Float64Array(k * k);
  invertFromCholesky(complement, k, k, sharedInverse);
  const inverses: Float64Array[] = [];
  const steps = blocks.map(({ size, right: wanted }, place) => {
    const factor = factors[place] as Float64Array;
    const through = reach[place] as Float64Array;
    const step = wanted.slice();
    solveCholesky(factor, size, size, step);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < k; j++)
        step[i] = (step[i] as number) - (through[i * k + j] as number) * (sharedStep[j] as number);
    const inverse = new Float64Array(size * size);
    invertFromCholesky(factor, size, size, inverse);
    inverses.push(inverse);
    return step;
  });
  return { steps, sharedStep, logDeterminant, reach, inverses, sharedInverse };
}

/** Covariance of the first unknowns of all strata, row by row, from the inverse of the whole matrix. */
export function covarianceOfFirst({ reach, inverses, sharedInverse }: Solved): Float64Array {
  const strata = reach.length;
  const k = Math.sqrt(sharedInverse.length);
  const covariance = new Float64Array(strata * strata);
  for (const [s, left] of reach.entries())
    for (const [r, right] of reach.entries()) {
      let sum = s === r ? ((inverses[s] as Float64Array)[0] as number) : 0;
      for (let i = 0; i < k; i++)
        for (let j = 0; j < k; j++)
          sum += (left[i] as number) * (sharedInverse[i * k + j] as number) * (right[j] as number);
      covariance[s * strata + r] = sum;
    }
  return covariance;
}
