import { type CaptureTable, captureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { Uniform } from '../random/stream.js';

/** A sample of the people in a table. */
export type Subsample = { readonly size: number; readonly table: CaptureTable };

/**
 * One growing sample without replacement: people are put in one random order, and the tables are of the first so many.
 * A sound estimate settles as the sample grows; one that goes on climbing says that the lists are not yet enough.
 * Binette & Steorts (2022) JRSSA 185.
 * @param sizes people, 1 to n, ascending
 * @param uniform the random numbers: one for each person up to the largest size
 * @throws PrevalenceError PREVALENCE_OPTION
 */
export function subsamples(table: CaptureTable, sizes: readonly number[], uniform: Uniform): readonly Subsample[] {
  for (const [place, size] of sizes.entries())
    if (!Number.isInteger(size) || size < 1 || size > table.n || (place > 0 && size < (sizes[place - 1] as number)))
      throw new PrevalenceError(
        'PREVALENCE_OPTION',
        `Sizes of samples are whole numbers from 1 to ${table.n}, ascending.`,
        {
          option: 'sizes',
        },
      );
  const people = new Uint16Array(table.n);
  let filled = 0;
  for (const { history, count } of table.rows) {
    people.fill(history, filled, filled + count);
    filled += count;
  }
  const counts = new Float64Array(table.counts.length);
  const samples: Subsample[] = [];
  let taken = 0;
  for (const size of sizes) {
    for (; taken < size; taken++) {
      const other = taken + Math.floor(uniform() * (table.n - taken));
      const history = people[other] as number;
      people[other] = people[taken] as number;
      counts[history] = (counts[history] as number) + 1;
    }
    const rows = table.rows.map(({ history }) => ({ history, count: counts[history] as number }));
    samples.push({ size, table: captureTable(table.lists, rows, { emptyLists: true, allCoveringLists: true }) });
  }
  return samples;
}

/** The estimates on the way: one number of each sample in each order, null where the estimator says nothing. */
export type Trajectory = {
  readonly sizes: readonly number[];
  /** [order][size], people. */
  readonly estimates: readonly (readonly (number | null)[])[];
};

/**
 * Estimates over growing samples, in several random orders.
 * @param orders the random numbers of each order
 * @param estimate total of people or null; of tables in which a list may have nobody or everybody
 */
export function trajectory(
  table: CaptureTable,
  sizes: readonly number[],
  orders: readonly Uniform[],
  estimate: (table: CaptureTable) => number | null,
): Trajectory {
  return {
    sizes,
    estimates: orders.map((uniform) => subsamples(table, sizes, uniform).map((sample) => estimate(sample.table))),
  };
}
