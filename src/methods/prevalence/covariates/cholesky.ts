/** A Cholesky factor of a symmetric matrix whose dependent columns are set aside. */
export type Factor = {
  readonly size: number;
  /** Lower triangle by rows; rows and columns that are set aside hold 0. */
  readonly lower: Float64Array;
  /** 1 for a column that depends on those before it. */
  readonly aside: Uint8Array;
};

/** A pivot that lost all but this part of its diagonal is taken as 0: R's `glm` uses 1e-11 for the same. */
const PIVOT_FLOOR = 1e-10;

/** Factors the lower triangle of `matrix` (by rows), which is kept. Columns are never exchanged: earlier ones stay. */
export function factorOf(matrix: Float64Array, size: number, floor: number = PIVOT_FLOOR): Factor {
  const lower = new Float64Array(size * size);
  const aside = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      if (aside[j]) continue;
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      if (i !== j) lower[i * size + j] = sum / (lower[j * size + j] as number);
      else if (sum > floor * (matrix[i * size + i] as number)) lower[i * size + i] = Math.sqrt(sum);
      else {
        aside[i] = 1;
        lower.fill(0, i * size, i * size + size);
      }
    }
  }
  return { size, lower, aside };
}

/** x of matrix × x = rhs, with 0 in the columns set aside. */
export function solve(factor: Factor, rhs: Float64Array): Float64Array {
  return backward(factor, forward(factor, rhs));
}

/** z of lower × z = rhs. */
export function forward({ size, lower, aside }: Factor, rhs: Float64Array): Float64Array {
  const z = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    if (aside[i]) continue;
    let sum = rhs[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (z[k] as number);
    z[i] = sum / (lower[i * size + i] as number);
  }
  return z;
}

/** x of lower' × x = z. */
export function backward({ size, lower, aside }: Factor, z: Float64Array): Float64Array {
  const x = z.slice();
  for (let i = size - 1; i >= 0; i--) {
    if (aside[i]) {
      x[i] = 0;
      continue;
    }
    const value = (x[i] as number) / (lower[i * size + i] as number);
    x[i] = value;
    for (let k = 0; k < i; k++) x[k] = (x[k] as number) - (lower[i * size + k] as number) * value;
  }
  return x;
}

/** Sum of the logs of the squared pivots: log det of what is not set aside. */
export function logDeterminant({ size, lower, aside }: Factor, log: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) if (!aside[i]) sum += 2 * log(lower[i * size + i] as number);
  return sum;
}

/** A column that was set aside, and what the others make of it: column = Σ made × column. */
export type Dependence = { readonly column: number; readonly made: Float64Array };

/** How the columns set aside depend on those before them. */
export function dependences(factor: Factor, matrix: Float64Array): readonly Dependence[] {
  const { size, aside } = factor;
  const found: Dependence[] = [];
  for (let column = 0; column < size; column++) {
    if (!aside[column]) continue;
    const values = Float64Array.from(
      { length: size },
      (_, i) => matrix[i > column ? i * size + column : column * size + i] as number,
    );
    const made = solve(factor, values);
    found.push({ column, made });
  }
  return found;
}

/**
 * Whether a linear form of the coefficients is determined although columns were set aside: its value in each of them
 * must be what the columns before make it.
 */
export function isDetermined(depending: readonly Dependence[], form: Float64Array, tolerance = 1e-6): boolean {
  let scale = 0;
  for (const value of form) scale = Math.max(scale, Math.abs(value));
  return depending.every(({ column, made }) => {
    let value = 0;
    for (let i = 0; i < form.length; i++) value += (made[i] as number) * (form[i] as number);
    return Math.abs(value - (form[column] as number)) <= tolerance * scale;
  });
}
