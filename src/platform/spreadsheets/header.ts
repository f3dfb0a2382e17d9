import { spreadsheetError } from './errors.js';
import { type DiagnosticList, type HeaderCell, headerCell } from './row.js';

/** Rows looked at to find the header under title lines. */
export const headerSearchRows = 20;

/**
 * Which of the first rows is the header: the first that is at least 60 % as wide as the widest of them,
 * since titles and notes above a table fill one or two cells.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const widths = rows.map((cells) => cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const found = widths.findIndex((width) => width > 0 && width >= widest * 0.6);
  return Math.max(0, found);
}

const numberOrDate = /^[-+]?[\d][\d\s.,:/-]*%?$/u;
const year = /^(19|20)\d\d$/u;

/**
 * Checks a header row and turns it into header cells. Throws SPREADSHEETS_HEADER_MISSING when the row is data
 * (half of it numbers or dates that are not years) and SPREADSHEETS_HEADER_DUPLICATE.
 */
export function checkHeader(
  cells: readonly string[],
  place: { readonly file: string; readonly sheet?: string; readonly row: number },
  diagnostics: DiagnosticList,
): HeaderCell[] {
  const header = cells.map(headerCell);
  const last = header.findLastIndex((cell) => cell.name !== '');
  if (last < 0) throw spreadsheetError('SPREADSHEETS_HEADER_MISSING', {}, place);
  header.length = last + 1;
  const named = header.filter((cell) => cell.name !== '');
  const numeric = named.filter((cell) => numberOrDate.test(cell.name) && !year.test(cell.name));
  if (numeric.length * 2 >= named.length) {
    const value = named
      .slice(0, 5)
      .map((cell) => cell.name)
      .join(', ');
    throw spreadsheetError('SPREADSHEETS_HEADER_MISSING', {}, { ...place, value });
  }
  const seen = new Map<string, HeaderCell>();
  for (const cell of header) {
    if (cell.name === '') {
      diagnostics.add({
        code: 'SPREADSHEETS_HEADER_UNNAMED',
        severity: 'note',
        place: { ...place, column: cell.column },
      });
      continue;
    }
    const key = cell.name.toLowerCase();
    const earlier = seen.get(key);
    if (earlier) {
      throw spreadsheetError(
        'SPREADSHEETS_HEADER_DUPLICATE',
        { name: cell.name, first: earlier.column, second: cell.column },
        { ...place, column: cell.column, value: cell.name },
      );
    }
    seen.set(key, cell);
  }
  return header;
}
