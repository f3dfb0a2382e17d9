import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { nonNegativeLeastSquares } from './least-squares.js';
import { addFalseLinks, expectedObserved, expectedTable, type LinkageError, ratesOf, splitMissed } from './transfer.js';

/** Lists that a correction can take: it solves for 2^t − 1 cells at once. */
export const MOST_LISTS_CORRECTED = 7;

export type CorrectedTable = {
  /** The true table that, with these errors, would look most like the observed one. Counts are expectations, not whole. */
  readonly table: CaptureTable;
  /** Σ |observed − T true|, people: 0 where the errors explain the observed table wholly. */
  readonly unexplained: number;
};

/**
 * The true table behind an observed one, by non-negative least squares on T(m, f). Whom false links fall upon depends
 * on the true table, so that T is made again from the solution until neither changes.
 * @throws PrevalenceError PREVALENCE_OPTION (rates), PREVALENCE_NOT_FOR_THIS_TABLE (more than seven lists)
 */
export function correctedTable(table: CaptureTable, error: LinkageError): CorrectedTable {
  const { lists, counts } = table;
  const { falseLinks } = ratesOf(error, lists.length);
  if (lists.length > MOST_LISTS_CORRECTED)
    throw new PrevalenceError(
      'PREVALENCE_NOT_FOR_THIS_TABLE',
      `Linkage error can be corrected in tables of up to ${MOST_LISTS_CORRECTED} lists; merge some.`,
      { lists: lists.length, most: MOST_LISTS_CORRECTED },
    );
  const falls = falseLinks.some((rate) => rate > 0);
  let truth = counts;
  for (let round = 0; round < (falls ? 100 : 1); round++) {
    const next = solved(counts, error, truth);
    let moved = 0;
    for (let history = 1; history < next.length; history++)
      moved += Math.abs((next[history] as number) - (truth[history] as number));
    truth = next;
    if (moved < 1e-10 * table.n) break;
  }
  const expected = expectedObserved(truth, error);
  let unexplained = 0;
  for (let history = 1; history < counts.length; history++)
    unexplained += Math.abs((counts[history] as number) - (expected[history] as number));
  return { table: expectedTable(lists, truth), unexplained };
}

/** Non-negative least squares with the targets of false links shared out as `among` has them. */
function solved(counts: Float64Array, error: LinkageError, among: Float64Array): Float64Array {
  const cells = counts.length - 1;
  const lists = 31 - Math.clz32(counts.length);
  const { lost, falseLinks } = ratesOf(error, lists);
  const matrix = new Float64Array(cells * cells);
  const unit = new Float64Array(counts.length);
  for (let history = 1; history <= cells; history++) {
    unit.fill(0);
    unit[history] = 1;
    const column = unit.slice();
    splitMissed(column, lost);
    const list = 31 - Math.clz32(history);
    if (history === 1 << list) addFalseLinks(column, unit, history, falseLinks[list] as number, among);
    for (let row = 1; row <= cells; row++) matrix[(row - 1) * cells + history - 1] = column[row] as number;
  }
  const solution = nonNegativeLeastSquares(matrix, cells, cells, counts.slice(1));
  if (solution === null)
    throw new PrevalenceError('PREVALENCE_OPTION', 'With so much linkage error the true table cannot be told.', {
      option: 'linkage-error',
    });
  const truth = new Float64Array(counts.length);
  truth.set(solution, 1);
  return truth;
}
