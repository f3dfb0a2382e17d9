import type { RepeatCounts } from '../../../methods/prevalence/index.js';
import { prevalenceFileError } from './errors.js';
import { columnOf, countIn, rowsIn } from './rows-file.js';
import { estimatesError } from '../../estimates/errors.js';

/** Repeat counts of one list by group; one group without a name where the file has no column of groups. */
export type Repeats = { readonly names: readonly string[]; readonly groups: readonly RepeatCounts[] };

const MOST_ROWS = 20_000;
const MOST_TIMES = 1000;
const MOST_GROUPS = 50;

/**
 * Columns `times` and `count`, and one column of groups where there is any. Each group beside the first has an indicator
 * as its covariate. Errors: …_COLUMN_MISSING, …_VALUE, …_TABLE_COUNT, …_TABLE_TWICE
 */
export async function repeatsIn(path: string): Promise<Repeats> {
  const file = await rowsIn(path, MOST_ROWS);
  const [times, count] = [columnOf(file, 'times'), columnOf(file, 'count')];
  const others = file.names.filter((_, place) => place !== times && place !== count);
  if (others.length > 1)
    throw estimatesError('STATISTICS_ESTIMATES_TABLE_COLUMN', { column: others[1] as string }, { file: file.file });
  const group = file.names.findIndex((_, place) => place !== times && place !== count);
  const groups = new Map<string, { readonly frequencies: number[]; readonly rows: Map<number, number> }>();
  for (const { row, cells } of file.rows) {
    const met = Number(cells[times]);
    if (!/^\d+$/u.test(cells[times] ?? '') || met < 1 || met > MOST_TIMES)
      throw prevalenceFileError('STATISTICS_PREVALENCE_VALUE', { row, column: 'times' }, { file: file.file, row });
    const name = group < 0 ? '' : (cells[group] ?? '');
    const known = groups.get(name) ?? { frequencies: [], rows: new Map<number, number>() };
    groups.set(name, known);
    const earlier = known.rows.get(met);
    if (earlier !== undefined)
      throw estimatesError('STATISTICS_ESTIMATES_TABLE_TWICE', { row, earlier }, { file: file.file, row });
    known.rows.set(met, row);
    while (known.frequencies.length < met) known.frequencies.push(0);
    known.frequencies[met - 1] = countIn(file.file, row, cells[count] ?? '');
  }
  if (groups.size > MOST_GROUPS)
    throw prevalenceFileError(
      'STATISTICS_PREVALENCE_COLUMN_IDENTIFIES',
      { column: file.names[group] ?? '', most: MOST_GROUPS },
      { file: file.file },
    );
  return {
    names: [...groups.keys()],
    groups: [...groups.values()].map(({ frequencies }, place) => ({
      frequencies,
      covariates: Array.from({ length: groups.size - 1 }, (_, other) => (other + 1 === place ? 1 : 0)),
    })),
  };
}

/** All groups as one: people met once, twice, … */
export function together({ groups }: Repeats): readonly number[] {
  const most = Math.max(...groups.map(({ frequencies }) => frequencies.length));
  return Array.from({ length: most }, (_, place) =>
    groups.reduce((sum, { frequencies }) => sum + (frequencies[place] ?? 0), 0),
  );
}
