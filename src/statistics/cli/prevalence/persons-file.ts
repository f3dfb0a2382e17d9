import type { ListedPeople } from '../../../methods/prevalence/index.js';
import { estimatesError } from '../../estimates/errors.js';
import { badChoice, prevalenceFileError } from './errors.js';
import { columnOf, historyIn, listColumns, type RowsFile, rowsIn } from './rows-file.js';

/** Persons by rows, ready to be estimated from, and which columns were taken for what. Nothing else of them is kept. */
export type PersonsFile = {
  readonly people: ListedPeople;
  readonly covariates: readonly { readonly name: string; readonly kind: 'number' | 'category' }[];
  /** For each column of the regression the covariate it comes of. */
  readonly columns: readonly string[];
};

/** A table of counts taken for persons would give numbers that mean nothing. */
const COUNT = /^(?:count|n|freq|frequency|people|persons)$/iu;
const MOST_PERSONS = 200_000;
/** A column of more different words than this is likelier to name people than to tell groups apart. */
const MOST_CATEGORIES = 20;

/**
 * Lists first (0 and 1), then covariates: numbers, or categories of which each but the first becomes an indicator; an
 * empty cell is a category of its own. Errors say row and column, never what stands
 * there: …_NOT_PERSONS, …_COLUMN_IDENTIFIES, …_TABLE_STRATUM, …_TABLE_HISTORY.
 */
export async function personsIn(
  path: string,
  { lists: named, covariates: wanted }: { readonly lists?: readonly string[]; readonly covariates?: readonly string[] },
): Promise<PersonsFile> {
  const file = await rowsIn(path, MOST_PERSONS);
  const lists = listColumns(file, named);
  const last = file.names.at(-1) ?? '';
  if (!wanted && COUNT.test(last))
    throw prevalenceFileError('STATISTICS_PREVALENCE_NOT_PERSONS', { column: last }, { file: file.file });
  const others = wanted
    ? wanted.map((name) => columnOf(file, name))
    : file.names.flatMap((_, place) => (lists.includes(place) ? [] : [place]));
  const both = others.find((place) => lists.includes(place));
  if (both !== undefined) throw badChoice('covariates', file.names[both] as string);
  const columns = others.map((place) => columnsOf(file, place));
  return {
    people: {
      lists: lists.map((place) => file.names[place] as string),
      captures: Int32Array.from(file.rows, (row) => historyIn(file, row, lists)),
      covariates: columns.flatMap(({ values }) => values),
    },
    covariates: columns.map(({ name, kind }) => ({ name, kind })),
    columns: columns.flatMap(({ name, values }) => values.map(() => name)),
  };
}

type Columns = {
  readonly name: string;
  readonly kind: 'number' | 'category';
  readonly values: readonly Float64Array[];
};

function columnsOf({ file, names, rows }: RowsFile, place: number): Columns {
  const name = names[place] as string;
  const texts = rows.map(({ cells }) => cells[place] ?? '');
  if (texts.every((text) => text === '' || isNumber(text)) && texts.some(isNumber)) {
    const missing = texts.indexOf('');
    if (missing >= 0) {
      const row = rows[missing]?.row ?? 0;
      throw estimatesError('STATISTICS_ESTIMATES_TABLE_STRATUM', { row, column: name }, { file, row });
    }
    return { name, kind: 'number', values: [Float64Array.from(texts, Number)] };
  }
  const categories = [...new Set(texts)].sort();
  if (categories.length > MOST_CATEGORIES)
    throw prevalenceFileError(
      'STATISTICS_PREVALENCE_COLUMN_IDENTIFIES',
      { column: name, most: MOST_CATEGORIES },
      { file },
    );
  const indicators = categories.slice(1).map((one) => Float64Array.from(texts, (text) => (text === one ? 1 : 0)));
  return { name, kind: 'category', values: indicators };
}

const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text));
