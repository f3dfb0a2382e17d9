import { PrevalenceError } from '../errors.js';

/** People on at least one of t lists, each with what is known of her. It holds persons' data: it stays where it is. */
export type ListedPeople = {
  readonly lists: readonly string[];
  /** A person's lists: bit j is set where she is on list j, counted from 0; never 0. */
  readonly captures: ArrayLike<number>;
  /** Columns, each as long as `captures`: ages, indicators of a category, … May be none. */
  readonly covariates: readonly ArrayLike<number>[];
};

/** The columns of a regression: 1, then covariates of mean 0 and deviation 1, people by rows. */
export type Design = {
  readonly matrix: Float64Array;
  readonly people: number;
  readonly columns: number;
  /** Covariates that are the same for everybody, by place; they are left out. */
  readonly constant: readonly number[];
};

/** Which columns a regression has: the covariates, or also their squares and products. */
export type Terms = 'linear' | 'quadratic';

/** @throws PrevalenceError naming the row or the column that cannot be read */
export function checkPeople({ lists, captures, covariates }: ListedPeople): void {
  if (lists.length < 2)
    throw new PrevalenceError('PREVALENCE_LISTS_TOO_FEW', 'At least two lists are needed.', { lists: lists.length });
  if (captures.length === 0)
    throw new PrevalenceError('PREVALENCE_NOBODY', 'Nobody is on any list: there is nothing to estimate from.');
  const histories = 2 ** lists.length;
  for (let place = 0; place < captures.length; place++) {
    const history = captures[place] as number;
    const row = place + 1;
    if (history === 0)
      throw new PrevalenceError('PREVALENCE_HISTORY_OF_NO_LIST', `Row ${row}: a person on no list cannot be known.`, {
        row,
      });
    if (!Number.isInteger(history) || history < 0 || history >= histories)
      throw new PrevalenceError(
        'PREVALENCE_HISTORY_UNREADABLE',
        `Row ${row}: the capture history is not one of ${lists.length} lists.`,
        { row },
      );
  }
  for (const [place, column] of covariates.entries()) {
    const whole = column.length === captures.length && Array.prototype.every.call(column, Number.isFinite);
    if (!whole)
      throw new PrevalenceError(
        'PREVALENCE_TABLE_UNREADABLE',
        `Covariate ${place + 1}: one finite number is needed for each person; leave out or fill what is missing.`,
        { covariate: place + 1 },
      );
  }
}

/** @param people checked */
export function designOf({ captures, covariates }: ListedPeople, terms: Terms): Design {
  const n = captures.length;
  const columns: Float64Array[] = [];
  const constant: number[] = [];
  for (const [place, values] of covariates.entries()) {
    const scaled = standardised(Float64Array.from(values));
    if (scaled) columns.push(scaled);
    else constant.push(place);
  }
  const plain = columns.length;
  if (terms === 'quadratic')
    for (let i = 0; i < plain; i++)
      for (let j = i; j < plain; j++) {
        const product = standardised((columns[i] as Float64Array).map((v, row) => v * (columns[j]?.[row] as number)));
        // The square of an indicator is that indicator again, or nothing.
        if (product && !columns.some((column) => alike(column, product))) columns.push(product);
      }
  const width = columns.length + 1;
  const matrix = new Float64Array(n * width);
  for (let row = 0; row < n; row++) {
    matrix[row * width] = 1;
    for (const [column, values] of columns.entries()) matrix[row * width + column + 1] = values[row] as number;
  }
  return { matrix, people: n, columns: width, constant };
}

function standardised(values: Float64Array): Float64Array | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / values.length);
  if (!(deviation > 1e-9 * (1 + Math.abs(mean)))) return null;
  return values.map((value) => (value - mean) / deviation);
}

/** Whether two standardised columns are one, up to sign. */
function alike(one: Float64Array, other: Float64Array): boolean {
  const product = one.reduce((sum, value, row) => sum + value * (other[row] as number), 0);
  return Math.abs(product) > (1 - 1e-9) * one.length;
}
