import type { Diagnostic } from '../../platform/spreadsheets/index.js';
import type { BatchReport, RowFault } from '../batch.js';
import { shapeOf } from './masking.js';

/** What a reader of files may remark without quoting a cell. */
const REMARKS_ON_FILES: ReadonlySet<string> = new Set([
  'SPREADSHEETS_ENCODING_GUESSED',
  'SPREADSHEETS_HEADER_NOT_FIRST',
  'SPREADSHEETS_HEADER_UNNAMED',
  'SPREADSHEETS_HEADER_MERGED',
  'SPREADSHEETS_SHEET_HIDDEN',
  'SPREADSHEETS_SHEETS_LEFT',
]);

const masked = (value: string): string => shapeOf(value.slice(0, 60));

/** A cell that a remark quotes may hold a name: only its shape is kept. */
export function withoutQuotes({ code, params = {}, place }: Diagnostic): NonNullable<BatchReport['notes']>[number] {
  if (REMARKS_ON_FILES.has(code)) return { code, params, place };
  const shapes = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'string' ? masked(value) : value,
  ]);
  return {
    code,
    params: Object.fromEntries(shapes),
    place: place.value === undefined ? place : { ...place, value: masked(place.value) },
  };
}

/** What the reader of the file found wrong with a row, as a fault of the list. */
export function faultOfFile(row: number, broken: Diagnostic): RowFault {
  const { params, place, code } = withoutQuotes(broken);
  return {
    row,
    column: place.column ?? '',
    code,
    params: { ...(place.value === undefined ? {} : { value: place.value }), ...params },
  };
}
