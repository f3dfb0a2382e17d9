import {
  type Covariate,
  type CovariateTable,
  covariateTableOfCells,
  type Uncovered,
} from '../../../methods/prevalence/index.js';
import { badChoice, prevalenceFileError } from './errors.js';
import { countIn, historyIn, listColumns, type RowsFile, rowsIn } from './rows-file.js';
import { telling } from './table-file.js';

/** A table of histories by covariates, and the columns left out of it since they say the same everywhere. */
export type StrataFile = { readonly table: CovariateTable; readonly leftOut: readonly string[] };

export type StrataOptions = {
  readonly lists?: readonly string[];
  /** `LIST=COLUMN:LEVEL`, several conditions parted by commas: where a list was not. */
  readonly notCovering?: readonly string[];
  /** `LIST` or `LIST:1`: people on it alone of whom some (or at least one) do not belong. */
  readonly censored?: readonly string[];
};

const MOST_ROWS = 20_000;

/**
 * Lists first (0 and 1), then covariates (an empty cell: not known), last the count.
 * Errors: of the rows; PREVALENCE_… of the table
 */
export async function strataIn(path: string, options: StrataOptions): Promise<StrataFile> {
  const file = await rowsIn(path, MOST_ROWS);
  const last = file.names.length - 1;
  if (!/^(?:count|n|freq|frequency|people|persons)$/iu.test(file.names[last] ?? ''))
    throw prevalenceFileError(
      'STATISTICS_PREVALENCE_COLUMN_MISSING',
      { column: 'count', columns: file.names.join(', ') },
      { file: file.file },
    );
  const lists = listColumns(file, options.lists).filter((place) => place < last);
  const names = lists.map((place) => file.names[place] as string);
  const others = file.names.flatMap((_, place) => (place < last && !lists.includes(place) ? [place] : []));
  const covariates = others.map((place) => covariateOf(file, place));
  const kept = covariates.filter(({ levels }) => levels.length > 1);
  const places = kept.map(({ name }) => file.names.indexOf(name));
  const cells = file.rows.map((one) => ({
    history: historyIn(file, one, lists),
    levels: places.map((place, c) => levelIn(kept[c], one.cells[place] ?? '')),
    count: countIn(file.file, one.row, one.cells[last] ?? ''),
  }));
  const uncovered = (options.notCovering ?? []).map(uncoveredOf);
  const censored = (options.censored ?? []).map(censoredOf);
  return {
    table: await telling(path, () => covariateTableOfCells(names, kept, cells, { uncovered, censored })),
    leftOut: covariates.filter(({ levels }) => levels.length < 2).map(({ name }) => name),
  };
}

const levelIn = (covariate: Covariate | undefined, text: string): number | null =>
  text === '' ? null : (covariate?.levels.indexOf(text) ?? null);

/** The answers of a column in the order in which they first appear. */
const covariateOf = ({ names, rows }: RowsFile, place: number): Covariate => ({
  name: names[place] as string,
  levels: [...new Set(rows.map(({ cells }) => cells[place] ?? ''))].filter((level) => level !== ''),
});

function uncoveredOf(text: string): Uncovered {
  const [list = '', conditions = ''] = cut(text, '=');
  const where = new Map<string, string[]>();
  for (const condition of conditions.split(',')) {
    const [column = '', level = ''] = cut(condition, ':');
    if (list === '' || column === '' || level === '') throw badChoice('not-covering', text);
    where.set(column, [...(where.get(column) ?? []), level]);
  }
  return { list, where: Object.fromEntries(where) };
}

function censoredOf(text: string): { readonly list: string; readonly least: 0 | 1 } {
  const [list = '', least = '0'] = cut(text, ':');
  if (list === '' || (least !== '0' && least !== '1')) throw badChoice('censored', text);
  return { list, least: least === '1' ? 1 : 0 };
}

/** Before and behind the first separator. */
function cut(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
