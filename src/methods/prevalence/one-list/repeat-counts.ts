import { PrevalenceError } from '../errors.js';

/** People of one list by how often each was met: `frequencies[0]` were met once, `frequencies[1]` twice, … */
export type RepeatCounts = {
  readonly frequencies: readonly number[];
  /** Of a group: its values, say 1 for women and 0 for men; the same number of them in every group. */
  readonly covariates?: readonly number[];
};

/** Groups checked, with the columns of the log-linear mean: 1, then the covariates. */
export type Groups = {
  readonly counts: readonly Float64Array[];
  readonly rows: readonly Float64Array[];
  /** People in each group. */
  readonly people: readonly number[];
  /** All groups together, by times met. */
  readonly together: Float64Array;
  /** People met at least once. */
  readonly n: number;
  /** Columns: 1 + covariates. */
  readonly columns: number;
};

/**
 * @throws PrevalenceError PREVALENCE_COUNT_UNREADABLE with the group and how often met; PREVALENCE_NOBODY;
 * PREVALENCE_TABLE_UNREADABLE where groups differ in how many covariates they have
 */
export function groupsOf(groups: readonly RepeatCounts[]): Groups {
  const columns = 1 + (groups[0]?.covariates?.length ?? 0);
  const most = groups.reduce((longest, { frequencies }) => Math.max(longest, frequencies.length), 0);
  const together = new Float64Array(most);
  const people: number[] = [];
  for (const [place, { frequencies, covariates = [] }] of groups.entries()) {
    const group = place + 1;
    if (covariates.length + 1 !== columns || !covariates.every((value) => Number.isFinite(value)))
      throw new PrevalenceError(
        'PREVALENCE_TABLE_UNREADABLE',
        `Group ${group}: each group needs the same covariates.`,
        {
          row: group,
        },
      );
    let sum = 0;
    for (const [index, count] of frequencies.entries()) {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new PrevalenceError(
          'PREVALENCE_COUNT_UNREADABLE',
          `Group ${group}: people met ${index + 1} times must be a whole number of 0 or more.`,
          { row: group, times: index + 1 },
        );
      sum += count;
      together[index] = (together[index] as number) + count;
    }
    people.push(sum);
  }
  const n = people.reduce((total, count) => total + count, 0);
  if (n === 0) throw new PrevalenceError('PREVALENCE_NOBODY', 'Nobody was met: there is nothing to estimate from.');
  return {
    counts: groups.map(({ frequencies }) => Float64Array.from(frequencies)),
    rows: groups.map(({ covariates = [] }) => Float64Array.of(1, ...covariates)),
    people,
    together,
    n,
    columns,
  };
}
