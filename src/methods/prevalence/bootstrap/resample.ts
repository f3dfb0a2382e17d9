import type { CaptureRow, CaptureTable } from '../captures/table.js';
import { compareTerms } from '../models/model.js';
import { rMersenneTwister } from '../random/mersenne-twister.js';
import { drawMultinomialInto, multinomialOf } from '../random/discrete.js';
import { philoxStream } from '../random/philox.js';
import { rMultinomialInto, rMultinomialOf } from '../random/r-multinomial.js';

/** Where the random numbers of a bootstrap come from. */
export type Resampling = {
  /**
   * `native`: a stream of its own for each replicate, the same on every machine and for any number of threads.
   * `sparsemse`: R's generator over the rows in the order given. `mse`: R's over all histories, smaller first, all
   * replicates in one call, as MultipleSystemsEstimation draws.
   */
  readonly generator: 'native' | 'sparsemse' | 'mse';
  /** A whole number of 0 or more; R's seed where R's generator is used. */
  readonly seed: number;
};

/**
 * Resampled tables, n people each, one after the other (2^t counts a table): people drawn with replacement, which is a
 * multinomial draw of the rows. `from` is the number of the first replicate; R's generators can only begin at 0.
 */
export function resampledTables(
  table: CaptureTable,
  { generator, seed }: Resampling,
  from: number,
  replicates: number,
): Float64Array {
  const cells = table.counts.length;
  const tables = new Float64Array(cells * replicates);
  const rows = generator === 'mse' ? tidyRows(table) : table.rows;
  const shares = rows.map(({ count }) => count);
  const place = (replicate: number, drawn: ArrayLike<number>) => {
    for (const [row, { history }] of rows.entries()) tables[replicate * cells + history] = drawn[row] as number;
  };
  if (generator === 'native') {
    const law = multinomialOf(shares);
    const drawn = new Float64Array(rows.length);
    for (let replicate = 0; replicate < replicates; replicate++) {
      drawMultinomialInto(philoxStream(seed, from + replicate), table.n, law, drawn);
      place(replicate, drawn);
    }
    return tables;
  }
  const stream = rMersenneTwister(seed);
  const law = rMultinomialOf(shares);
  const drawn = new Int32Array(rows.length);
  for (let replicate = 0; replicate < from + replicates; replicate++) {
    rMultinomialInto(stream, table.n, law, drawn);
    if (replicate >= from) place(replicate - from, drawn);
  }
  return tables;
}

/** All 2^t − 1 histories, smaller first and then by their lists, as MultipleSystemsEstimation's `tidy_lists` puts them. */
function tidyRows(table: CaptureTable): readonly CaptureRow[] {
  return Array.from({ length: table.counts.length - 1 }, (_, place) => place + 1)
    .sort(compareTerms)
    .map((history) => ({ history, count: table.counts[history] as number }));
}

/** The table without one person of a history. */
export function withoutOne(counts: Float64Array, history: number): Float64Array {
  const fewer = counts.slice();
  fewer[history] = (fewer[history] as number) - 1;
  return fewer;
}

/** Histories that somebody has. */
export const observedHistories = (table: CaptureTable): readonly CaptureRow[] =>
  table.rows.filter(({ count }) => count > 0);
