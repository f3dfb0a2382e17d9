import { sexOf } from '../code-lists/persons.js';
import { resolveNationality } from '../nationality/index.js';
import { columnOfHeader } from './columns.js';
import { readDate } from './dates.js';

/**
 * The cell that shows that what should name the columns is a row of a list of persons: a full date, a way to reach
 * someone, or a country beside a sex. Undefined where the header may well be one. Without this a person's name would be
 * shown as the name of a column.
 */
export function dataInHeader(headers: readonly string[]): string | undefined {
  const cells = headers.map((header) => header.trim()).filter((cell) => cell !== '' && !columnOfHeader(cell));
  const plain = cells.find((cell) => isDate(cell) || /^[^\s@]{1,64}@[^\s@]{1,200}$/u.test(cell));
  if (plain !== undefined) return plain;
  const country = cells.find((cell) => resolveNationality(cell, { suggest: false }).kind === 'exact');
  return country !== undefined && cells.some((cell) => cell.length > 1 && sexOf(cell) !== undefined)
    ? country
    : undefined;
}

const isDate = (cell: string): boolean => {
  const read = readDate(cell, 'unsure');
  return 'iso' in read || read.fault !== 'STATISTICS_DATE_UNREADABLE';
};
