import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { estimatesError } from '../../estimates/errors.js';
import { badChoice, prevalenceFileError } from './errors.js';
import { textOf } from './table-file.js';

/** A file of rows and columns, with the line of the file that each row stands on. */
export type RowsFile = {
  readonly file: string;
  readonly names: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Reads a file with a line of names and rows below it: commas, semicolons or tabs. At most `most` rows. */
export async function rowsIn(path: string, most: number): Promise<RowsFile> {
  const file = basename(path);
  const [header, ...lines] = parsed(await textOf(path), file);
  if (!header || lines.length === 0) throw estimatesError('STATISTICS_ESTIMATES_TABLE_EMPTY', {}, { file });
  if (lines.length > most) throw estimatesError('STATISTICS_ESTIMATES_TABLE_LARGE', { most }, { file });
  const names = header.record;
  for (const [place, name] of names.entries())
    if (name === '' || names.indexOf(name) < place)
      throw estimatesError('STATISTICS_ESTIMATES_TABLE_COLUMN', { column: name || String(place + 1) }, { file });
  const rows = lines.map(({ record, info: { lines: row } }) => {
    if (record.length !== names.length)
      throw estimatesError(
        'STATISTICS_ESTIMATES_TABLE_RAGGED',
        { row, cells: record.length, columns: names.length },
        { file, row },
      );
    return { row, cells: record };
  });
  return { file, names, rows };
}

function parsed(text: string, file: string): readonly Parsed[] {
  const first = text.split(/\r\n|\r|\n/u).find((line) => line.trim() !== '') ?? '';
  const delimiter = ['\t', ';', ','].find((candidate) => first.includes(candidate)) ?? ',';
  try {
    // With `info` each record comes with where it stands; the types of csv-parse know only the records.
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    throw estimatesError('STATISTICS_ESTIMATES_FILE_UNREADABLE', {}, { file }, error);
  }
}

/** The place of a column. Errors: …_COLUMN_MISSING. */
export function columnOf({ names, file }: RowsFile, column: string): number {
  const place = names.indexOf(column);
  if (place < 0)
    throw prevalenceFileError('STATISTICS_PREVALENCE_COLUMN_MISSING', { column, columns: names.join(', ') }, { file });
  return place;
}

/** Places of the lists: those named, or all columns from the first on that hold 0 and 1 alone. */
export function listColumns(rows: RowsFile, named: readonly string[] | undefined): readonly number[] {
  if (named) {
    const places = named.map((name) => columnOf(rows, name));
    if (new Set(places).size < places.length) throw badChoice('lists', named.join(' '));
    return places;
  }
  const other = rows.names.findIndex((_, place) => rows.rows.some(({ cells }) => !/^[01]$/u.test(cells[place] ?? '')));
  return Array.from({ length: other < 0 ? rows.names.length : other }, (_, place) => place);
}

/** Which lists a row is on, as bits. Errors: …_TABLE_HISTORY, …_TABLE_NO_LIST. */
export function historyIn(
  { file, names }: RowsFile,
  { row, cells }: RowsFile['rows'][number],
  lists: readonly number[],
): number {
  let history = 0;
  for (const [list, place] of lists.entries()) {
    const cell = cells[place] ?? '';
    if (cell !== '0' && cell !== '1')
      throw estimatesError('STATISTICS_ESTIMATES_TABLE_HISTORY', { row, column: names[place] ?? '' }, { file, row });
    if (cell === '1') history |= 1 << list;
  }
  if (history === 0) throw estimatesError('STATISTICS_ESTIMATES_TABLE_NO_LIST', { row }, { file, row });
  return history;
}

/** People of a row: a whole number of 0 or more. Errors: …_TABLE_COUNT. */
export function countIn(file: string, row: number, text: string): number {
  if (!/^\d{1,15}$/u.test(text)) throw estimatesError('STATISTICS_ESTIMATES_TABLE_COUNT', { row }, { file, row });
  return Number(text);
}
