import { cholesky, solveCholesky } from '../kernel/portable/vector.js';

/**
 * min ‖A x − b‖² over x ≥ 0, by active sets. Lawson & Hanson (1974) Solving Least Squares Problems, chapter 23; on the
 * normal equations, which is sound while A is as well conditioned as a transfer of small error rates.
 * @param matrix `rows` × `columns`, row by row, of full column rank
 * @returns x, every element 0 or more; null where a set of columns is singular
 */
export function nonNegativeLeastSquares(
  matrix: Float64Array,
  rows: number,
  columns: number,
  target: Float64Array,
): Float64Array | null {
  const normal = new Float64Array(columns * columns);
  const right = new Float64Array(columns);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < columns; i++) {
      const x = matrix[row * columns + i] as number;
      if (x === 0) continue;
      right[i] = (right[i] as number) + x * (target[row] as number);
      for (let j = 0; j < columns; j++)
        normal[i * columns + j] = (normal[i * columns + j] as number) + x * (matrix[row * columns + j] as number);
    }
  let scale = 0;
  for (const value of right) scale = Math.max(scale, Math.abs(value));
  const tolerance = 1e-10 * scale;
  let solution = new Float64Array(columns);
  const free = new Array<boolean>(columns).fill(false);
  // Each round frees one element or ends; the bound is far above what is ever seen.
  for (let round = 0; round < 10 * columns; round++) {
    const entering = steepest(normal, right, solution, free, columns, tolerance);
    if (entering === -1) return solution;
    free[entering] = true;
    for (;;) {
      const trial = solveFree(normal, right, free, columns);
      if (trial === null) return null;
      const step = stepWithin(solution, trial, free);
      if (step === 1) {
        solution = trial;
        break;
      }
      for (let i = 0; i < columns; i++) {
        const value = (solution[i] as number) + step * ((trial[i] as number) - (solution[i] as number));
        const stopped = free[i] === true && value <= 1e-12 * scale && (trial[i] as number) <= 0;
        solution[i] = stopped ? 0 : value;
        if (stopped) free[i] = false;
      }
    }
  }
  return solution;
}

/** The held element along which the sum of squares falls fastest; −1 where there is none. */
function steepest(
  normal: Float64Array,
  right: Float64Array,
  solution: Float64Array,
  free: readonly boolean[],
  columns: number,
  tolerance: number,
): number {
  let best = -1;
  let most = tolerance;
  for (let i = 0; i < columns; i++) {
    if (free[i]) continue;
    let gain = right[i] as number;
    for (let j = 0; j < columns; j++) gain -= (normal[i * columns + j] as number) * (solution[j] as number);
    if (gain > most) {
      most = gain;
      best = i;
    }
  }
  return best;
}

/** The least-squares solution over the free elements, the others 0. */
function solveFree(
  normal: Float64Array,
  right: Float64Array,
  free: readonly boolean[],
  columns: number,
): Float64Array<ArrayBuffer> | null {
  const places: number[] = [];
  for (let i = 0; i < columns; i++) if (free[i]) places.push(i);
  const size = places.length;
  const part = new Float64Array(size * size);
  const rhs = new Float64Array(size);
  for (const [row, i] of places.entries()) {
    rhs[row] = right[i] as number;
    for (const [column, j] of places.entries()) part[row * size + column] = normal[i * columns + j] as number;
  }
  if (cholesky(part, size, size) !== 0) return null;
  solveCholesky(part, size, size, rhs);
  const solution = new Float64Array(columns);
  for (const [row, i] of places.entries()) solution[i] = rhs[row] as number;
  return solution;
}

/** How far one can go towards the trial before an element would fall below 0: 1 is all the way. */
function stepWithin(solution: Float64Array, trial: Float64Array, free: readonly boolean[]): number {
  let step = 1;
  for (let i = 0; i < free.length; i++)
    if (free[i] && (trial[i] as number) < 0) {
      const from = solution[i] as number;
      step = Math.min(step, from / (from - (trial[i] as number)));
    }
  return step;
}
