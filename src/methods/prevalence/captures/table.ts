import { PrevalenceError } from '../errors.js';

/** Lists a table may have: 2^t cells are walked through for every model. */
export const MOST_LISTS = 12;

/** How many people have one capture history. */
export type CaptureRow = {
  /** Bit j (value 2^j) is set where the person is on list j, counted from 0; never 0. */
  readonly history: number;
  /** People, a whole number of 0 or more. */
  readonly count: number;
};

/**
 * Capture-history counts over t lists. The order of the rows is kept: a seeded resampling walks through them, and other
 * software draws other samples from another order.
 */
export type CaptureTable = {
  readonly lists: readonly string[];
  readonly rows: readonly CaptureRow[];
  /** People by history, 2^t long; place 0, people on no list, is what is not known and holds 0. */
  readonly counts: Float64Array;
  /** People on any list. */
  readonly n: number;
};

/** What is allowed in a table beyond what every estimator takes. */
export type TableOptions = {
  /** Keep lists that nobody is on (their effect is then minus infinity in every model) rather than refuse them. */
  readonly emptyLists?: boolean;
  /** Keep lists that everybody is on rather than refuse them. */
  readonly allCoveringLists?: boolean;
};

/**
 * Checks and tabulates. Rows with count 0 are kept in their places.
 * @throws PrevalenceError that says which list or row is wrong.
 */
export function captureTable(
  lists: readonly string[],
  rows: readonly CaptureRow[],
  options: TableOptions = {},
): CaptureTable {
  checkLists(lists);
  const cells = 2 ** lists.length;
  const counts = new Float64Array(cells);
  const seen = new Set<number>();
  let n = 0;
  for (const [place, { history, count }] of rows.entries()) {
    const row = place + 1;
    if (!Number.isInteger(history) || history < 0 || history >= cells)
      throw new PrevalenceError(
        'PREVALENCE_HISTORY_UNREADABLE',
        `Row ${row}: the capture history is not one of ${lists.length} lists.`,
        { row },
      );
    if (history === 0)
      throw new PrevalenceError(
        'PREVALENCE_HISTORY_OF_NO_LIST',
        `Row ${row}: people on no list are what is estimated; they cannot be counted.`,
        { row },
      );
    if (seen.has(history))
      throw new PrevalenceError(
        'PREVALENCE_HISTORY_TWICE',
        `Row ${row}: the same capture history stands in the table twice.`,
        { row, history: historyName(lists, history) },
      );
    if (!Number.isSafeInteger(count) || count < 0)
      throw new PrevalenceError(
        'PREVALENCE_COUNT_UNREADABLE',
        `Row ${row}: a count must be a whole number of 0 or more.`,
        { row },
      );
    seen.add(history);
    counts[history] = count;
    n += count;
  }
  if (n === 0)
    throw new PrevalenceError('PREVALENCE_NOBODY', 'Nobody is on any list: there is nothing to estimate from.');
  for (const [list, name] of lists.entries()) {
    const margin = listMargin(counts, list);
    if (margin === 0 && !options.emptyLists)
      throw new PrevalenceError('PREVALENCE_LIST_EMPTY', `Nobody is on list ${name}. Leave it out.`, { list: name });
    if (margin === n && !options.allCoveringLists)
      throw new PrevalenceError(
        'PREVALENCE_LIST_ALL_COVERING',
        `Everybody is on list ${name}: it says nothing of those it missed. Leave it out, or say what its relation to the others is.`,
        { list: name },
      );
  }
  return { lists, rows, counts, n };
}

function checkLists(lists: readonly string[]): void {
  if (lists.length < 2)
    throw new PrevalenceError('PREVALENCE_LISTS_TOO_FEW', 'At least two lists are needed.', { lists: lists.length });
  if (lists.length > MOST_LISTS)
    throw new PrevalenceError(
      'PREVALENCE_LISTS_TOO_MANY',
      `At most ${MOST_LISTS} lists can be taken together; there are ${lists.length}. Merge lists of the same kind of agency.`,
      { lists: lists.length, most: MOST_LISTS },
    );
  const names = new Set<string>();
  for (const name of lists) {
    if (!/^[^\s:,;[\]]+$/u.test(name))
      throw new PrevalenceError(
        'PREVALENCE_LIST_NAME',
        `A list's name is one word without colon, comma or brackets: “${name}”.`,
        { list: name },
      );
    if (names.has(name))
      throw new PrevalenceError('PREVALENCE_LIST_TWICE', `Two lists are called ${name}.`, { list: name });
    names.add(name);
  }
}

/** People on one list. */
export function listMargin(counts: Float64Array, list: number): number {
  let margin = 0;
  for (let history = 1; history < counts.length; history++)
    if ((history >> list) & 1) margin += counts[history] as number;
  return margin;
}

/** "police+shelter": the lists of a history. */
export function historyName(lists: readonly string[], history: number): string {
  return lists.filter((_, list) => (history >> list) & 1).join('+');
}

/** N*: for every set of lists, people on all of them (superset sums); place 0 holds n. The inverse of nothing: a new array. */
export function supersetSums(counts: Float64Array): Float64Array {
  const sums = counts.slice();
  for (let bit = 1; bit < sums.length; bit <<= 1)
    for (let cell = 0; cell < sums.length; cell++)
      if (!(cell & bit)) sums[cell] = (sums[cell] as number) + (sums[cell | bit] as number);
  return sums;
}

/** Number of bits set: how many lists. */
export function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** The pairs of lists in the order 12, 13, …, 1t, 23, …: as [i, j, bitmask]. */
export function pairsOf(lists: number): readonly (readonly [number, number, number])[] {
  const pairs: [number, number, number][] = [];
  for (let i = 0; i < lists; i++) for (let j = i + 1; j < lists; j++) pairs.push([i, j, (1 << i) | (1 << j)]);
  return pairs;
}
