import { expOf, logOf } from '../kernel/portable/elementary.js';
import { cholesky, solveCholesky } from '../kernel/portable/vector.js';
import type { Design } from './people.js';

/** Chances of categories given covariates: log(chance of c / chance of the base) is linear in the columns. */
export type MultinomialLogit = {
  readonly categories: number;
  /** Categories seen in the data; others have chance 0. The first is the base. */
  readonly seen: readonly number[];
  /** Of `seen` after the base, one row of columns each. */
  readonly coefficients: Float64Array;
};

const MOST_STEPS = 60;

/**
 * By penalised maximum likelihood: Newton's method with halved steps on the mean log-likelihood less ridge/2 × the sum
 * of squares of all coefficients but the constants. The ridge keeps it finite where covariates separate categories.
 * @param rows people to learn from, by row of the design
 * @param category of each person of the design, 0 … categories − 1
 * @param ridge per person, 0 or more, of standardised columns
 */
export function fitMultinomialLogit(
  design: Design,
  rows: Int32Array,
  category: Int32Array,
  categories: number,
  ridge: number,
): MultinomialLogit {
  const counts = new Float64Array(categories);
  for (const row of rows) counts[category[row] as number] = (counts[category[row] as number] as number) + 1;
  const seen = Array.from(counts.keys()).filter((place) => (counts[place] as number) > 0);
  // The largest category is the base: its logarithm is never far off.
  seen.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const { columns } = design;
  const size = (seen.length - 1) * columns;
  const point = new Float64Array(size);
  for (let c = 1; c < seen.length; c++)
    point[(c - 1) * columns] = logOf((counts[seen[c] as number] as number) / (counts[seen[0] as number] as number));
  if (columns > 1 && size > 0) climb({ design, rows, category, seen, penalty: ridge * rows.length }, point);
  return { categories, seen, coefficients: point };
}

type Problem = {
  readonly design: Design;
  readonly rows: Int32Array;
  readonly category: Int32Array;
  readonly seen: readonly number[];
  readonly penalty: number;
};

function climb(problem: Problem, point: Float64Array): void {
  const size = point.length;
  let value = objective(problem, point);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, information } = derivatives(problem, point);
    if (cholesky(information, size, size) !== 0) return;
    solveCholesky(information, size, size, gradient);
    const tried = point.slice();
    let length = 1;
    let there = value;
    for (let halving = 0; halving < 30; halving++, length /= 2) {
      for (let i = 0; i < size; i++) tried[i] = (point[i] as number) + length * (gradient[i] as number);
      there = objective(problem, tried);
      if (there >= value - 1e-12 * Math.abs(value)) break;
    }
    point.set(tried);
    value = there;
    if (gradient.every((change) => Math.abs(change) < 1e-9)) return;
  }
}

function objective({ design, rows, category, seen, penalty }: Problem, point: Float64Array): number {
  const { columns } = design;
  const chances = new Float64Array(seen.length);
  let value = 0;
  for (const row of rows) {
    chancesOf(design, row, seen.length, point, chances);
    value += logOf(chances[seen.indexOf(category[row] as number)] as number);
  }
  let squares = 0;
  for (let i = 0; i < point.length; i++) if (i % columns !== 0) squares += (point[i] as number) ** 2;
  return value - (penalty / 2) * squares;
}

function derivatives({ design, rows, category, seen, penalty }: Problem, point: Float64Array) {
  const { columns, matrix } = design;
  const size = point.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const chances = new Float64Array(seen.length);
  for (const row of rows) {
    chancesOf(design, row, seen.length, point, chances);
    const own = seen.indexOf(category[row] as number);
    const at = row * columns;
    for (let c = 1; c < seen.length; c++) {
      const chance = chances[c] as number;
      const residual = (own === c ? 1 : 0) - chance;
      for (let i = 0; i < columns; i++) {
        const x = matrix[at + i] as number;
        const place = (c - 1) * columns + i;
        gradient[place] = (gradient[place] as number) + residual * x;
        for (let d = 1; d <= c; d++) {
          const weight = x * chance * ((d === c ? 1 : 0) - (chances[d] as number));
          const line = place * size + (d - 1) * columns;
          // The upper part of the diagonal block is filled too; the factorisation reads the lower.
          for (let j = 0; j < columns; j++)
            information[line + j] = (information[line + j] as number) + weight * (matrix[at + j] as number);
        }
      }
    }
  }
  for (let i = 0; i < size; i++)
    if (i % columns !== 0) {
      gradient[i] = (gradient[i] as number) - penalty * (point[i] as number);
      information[i * size + i] = (information[i * size + i] as number) + penalty;
    }
  return { gradient, information };
}

/** Chances of the categories seen, base first, of the person in a row. */
function chancesOf(design: Design, row: number, seen: number, point: Float64Array, chances: Float64Array): void {
  const { columns, matrix } = design;
  let most = 0;
  chances[0] = 0;
  for (let c = 1; c < seen; c++) {
    let eta = 0;
    for (let i = 0; i < columns; i++)
      eta += (matrix[row * columns + i] as number) * (point[(c - 1) * columns + i] as number);
    chances[c] = eta;
    if (eta > most) most = eta;
  }
  let sum = 0;
  for (let c = 0; c < seen; c++) {
    const weight = expOf((chances[c] as number) - most);
    chances[c] = weight;
    sum += weight;
  }
  for (let c = 0; c < seen; c++) chances[c] = (chances[c] as number) / sum;
}

/** The chances of all categories for the person in a row of a design, into `target`. */
export function chancesByCategory(model: MultinomialLogit, design: Design, row: number, target: Float64Array): void {
  const ordered = new Float64Array(model.seen.length);
  chancesOf(design, row, model.seen.length, model.coefficients, ordered);
  target.fill(0);
  for (const [place, category] of model.seen.entries()) target[category] = ordered[place] as number;
}
