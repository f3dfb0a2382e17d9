import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { PrevalenceError } from '../../../methods/prevalence/index.js';
import { PalermoError } from '../../../platform/errors/index.js';
import type { Captures, ChosenStratum } from '../../estimates/captures.js';
import { rowsOf } from '../../estimates/captures.js';
import { estimatesError } from '../../estimates/errors.js';
import { readTable } from '../../estimates/read-table.js';

/** The text of a file of the user's. */
export async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw estimatesError('STATISTICS_ESTIMATES_FILE_UNREADABLE', {}, { file: basename(path) }, error);
  }
}

/** A table of captures: a column a list (0 or 1), columns of strata where there are any, the count last. */
export async function capturesIn(path: string): Promise<Captures> {
  const read = readTable(await textOf(path));
  if (read.kind === 'captures') return read.captures;
  const [first] = read.faults;
  if (!first) throw estimatesError('STATISTICS_ESTIMATES_TABLE_EMPTY', {}, { file: basename(path) });
  const row = first.params['row'];
  const place = typeof row === 'number' ? { file: basename(path), row } : { file: basename(path) };
  throw estimatesError(first.code, first.params, place);
}

/** Everybody, or each answer to one question (a column of the table). */
export function strataOf(captures: Captures, question: string | undefined): readonly ChosenStratum[] {
  if (question === undefined) return [null];
  const found = captures.strata.find(({ name }) => name === question);
  if (!found) throw estimatesError('STATISTICS_ESTIMATES_STRATUM', { question, level: '' });
  return found.levels.map((level) => ({ question, level }));
}

/** The lists and rows of one stratum. */
export const tableOf = (captures: Captures, stratum: ChosenStratum) => ({
  lists: captures.lists,
  rows: rowsOf(captures, stratum),
});

/** What the methods refuse, as a refusal with words in every language and the file's name. */
export async function telling<T>(path: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PrevalenceError) {
      const row = error.params['row'];
      const place = typeof row === 'number' ? { file: basename(path), row } : { file: basename(path) };
      throw new PalermoError(error.code, 422, error.params, place, error);
    }
    throw error;
  }
}
