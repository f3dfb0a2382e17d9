import type { Cells } from './cells.js';
import { type CovariateModel, factorsOf } from './model.js';

/**
 * How levels are coded: `treatment`, 0 for the first level and for people not on a list; `sum`, effects that add up to
 * 0 (a list is +1 on, −1 off). Fitted counts are the same; only what a coefficient means differs.
 */
export type Contrasts = 'treatment' | 'sum';

/** What a column of the design stands for. */
export type Column = {
  /** Bitmask over the factors; 0 is the intercept. */
  readonly term: number;
  /** `police:sex=female`. */
  readonly name: string;
};

/** A sparse design matrix by rows: row i has `columns[start[i]…start[i+1])` with their `values`. */
export type Design = {
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly start: Int32Array;
  readonly at: Int32Array;
  readonly values: Float64Array;
};

type Coding = readonly (readonly (readonly [number, number])[])[];

/** The design of a model: a row for every cell, seen or not. */
export function designOf(cells: Cells, model: CovariateModel, contrasts: Contrasts = 'treatment'): Design {
  const { table, lists, size } = cells;
  const names = factorsOf(table);
  const codings: readonly Coding[] = [
    ...table.lists.map(() => codingOf(2, contrasts, contrasts === 'sum')),
    ...table.covariates.map(({ levels }) => codingOf(levels.length, contrasts, false)),
  ];
  const widths = codings.map((coding) => coding.length - 1);
  const columns: Column[] = [{ term: 0, name: '1' }];
  const blocks = model.terms.map((term) => {
    const factors = names.flatMap((_, factor) => ((term >> factor) & 1 ? [factor] : []));
    const first = columns.length;
    for (const words of product(factors.map((factor) => wordsOf(cells, factor, widths[factor] as number))))
      columns.push({ term, name: words.join(':') });
    return { factors, first };
  });
  const start = new Int32Array(size + 1);
  const at: number[] = [];
  const values: number[] = [];
  const histories = 2 ** lists;
  for (let cell = 0; cell < size; cell++) {
    const history = cell % histories;
    const levels = cells.levels[Math.floor(cell / histories)] as readonly number[];
    at.push(0);
    values.push(1);
    for (const { factors, first } of blocks) {
      let entries: (readonly [number, number])[] = [[0, 1]];
      for (const factor of factors) {
        const level = factor < lists ? (history >> factor) & 1 : (levels[factor - lists] as number);
        const coded = codings[factor]?.[level] ?? [];
        const width = widths[factor] as number;
        entries = entries.flatMap(([place, value]) => coded.map(([c, v]) => [place * width + c, value * v] as const));
      }
      for (const [place, value] of entries) {
        at.push(first + place);
        values.push(value);
      }
    }
    start[cell + 1] = at.length;
  }
  return { rows: size, columns, start, at: Int32Array.from(at), values: Float64Array.from(values) };
}

/** By level: the columns that it touches, with their values. A list's levels are off and on. */
function codingOf(levels: number, contrasts: Contrasts, list: boolean): Coding {
  if (list) return [[[0, -1]], [[0, 1]]];
  return Array.from({ length: levels }, (_, level) => {
    if (contrasts === 'treatment') return level === 0 ? [] : [[level - 1, 1] as const];
    return level < levels - 1 ? [[level, 1] as const] : Array.from({ length: levels - 1 }, (__, c) => [c, -1] as const);
  });
}

function wordsOf({ table, lists }: Cells, factor: number, width: number): string[] {
  if (factor < lists) return [table.lists[factor] as string];
  const covariate = table.covariates[factor - lists];
  const firstNamed = (covariate?.levels.length ?? 0) - width;
  return Array.from({ length: width }, (_, c) => `${covariate?.name}=${covariate?.levels[c + firstNamed]}`);
}

const product = (choices: readonly (readonly string[])[]): string[][] =>
  choices.reduce<string[][]>((made, words) => made.flatMap((one) => words.map((word) => [...one, word])), [[]]);

/** Row × coefficients. */
export function rowTimes({ start, at, values }: Design, row: number, coefficients: Float64Array): number {
  let sum = 0;
  for (let k = start[row] as number; k < (start[row + 1] as number); k++)
    sum += (values[k] as number) * (coefficients[at[k] as number] as number);
  return sum;
}

/** target += weight × row. */
export function addRow({ start, at, values }: Design, row: number, weight: number, target: Float64Array): void {
  for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
    const column = at[k] as number;
    target[column] = (target[column] as number) + weight * (values[k] as number);
  }
}

/** The lower triangle of matrix (square, by rows) += weight × row'row. */
export function addSquare({ columns, start, at, values }: Design, row: number, weight: number, matrix: Float64Array) {
  const width = columns.length;
  const from = start[row] as number;
  const to = start[row + 1] as number;
  for (let k = from; k < to; k++) {
    const line = (at[k] as number) * width;
    const scaled = weight * (values[k] as number);
    for (let l = from; l <= k; l++) {
      const place = line + (at[l] as number);
      matrix[place] = (matrix[place] as number) + scaled * (values[l] as number);
    }
  }
}
