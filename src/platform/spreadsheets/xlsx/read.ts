import { spreadsheetError } from '../errors.js';
import { checkHeader, findHeader, headerSearchRows } from '../header.js';
import { type Diagnostic, DiagnosticList, type HeaderCell, type Reading, type Row } from '../row.js';
import type { Source } from '../source.js';
import type { Limits } from '../survey.js';
import { columnOf, SheetReader, type SheetRow } from './sheet.js';
import { readSharedStrings, readWorkbook, type SheetEntry, type Workbook } from './workbook.js';
import { openZip, type Zip } from './zip.js';

export type XlsxOptions = {
  /** Name of the sheet; the first visible one when left out. */
  readonly sheet?: string;
  readonly headerRow?: number;
  /** Default 'refuse': a row that holds a formula gets a fault, since its cached value cannot be checked. */
  readonly formulas?: 'refuse' | 'cachedValue';
};

/** Opens one sheet of an xlsx workbook: shared and inline strings, dates by style, formulas and errors told per cell. */
export async function openXlsx(source: Source, options: XlsxOptions, limits: Limits): Promise<Reading> {
  const zip = await openZip(source, limits);
  const workbook = await readWorkbook(zip, source.name);
  const sheet = chooseSheet(workbook, options.sheet, source.name);
  const diagnostics = new DiagnosticList();
  noteSheets(workbook, sheet, source.name, diagnostics);
  const strings = workbook.sharedStringsPart
    ? await readSharedStrings(zip, workbook.sharedStringsPart, source.name)
    : [];
  const place = { file: source.name, sheet: sheet.name };
  const reader = new SheetReader(workbook, strings, place, { formulas: options.formulas ?? 'refuse' });
  const records = recordsOf(zip, sheet, reader);

  const first: SheetRow[] = [];
  while (first.length < headerSearchRows || (first.at(-1)?.row ?? 0) < (options.headerRow ?? 0)) {
    const next = await records.next();
    if (next.done) break;
    first.push(next.value);
  }
  const at = options.headerRow
    ? first.findIndex((record) => record.row === options.headerRow)
    : findHeader(first.map((record) => record.cells));
  const headerRecord = first[at];
  if (!headerRecord || headerRecord.cells.every((cell) => cell.trim() === '')) {
    await records.return(undefined);
    throw spreadsheetError('SPREADSHEETS_FILE_EMPTY', {}, place);
  }
  const merged = mergedHeader(reader, headerRecord);
  for (const column of merged) {
    diagnostics.add({
      code: 'SPREADSHEETS_HEADER_MERGED',
      severity: 'warning',
      place: { ...place, row: headerRecord.row, column },
    });
  }
  const header = checkHeader(headerRecord.cells, { ...place, row: headerRecord.row }, diagnostics);
  if (at > 0) {
    diagnostics.add({
      code: 'SPREADSHEETS_HEADER_NOT_FIRST',
      severity: 'note',
      place: { ...place, row: headerRecord.row },
      params: { skipped: at },
    });
  }
  const fitter = (record: SheetRow) => fit(record, header, place, diagnostics);
  const batches = (size: number) => batchesOf(first.slice(at + 1), records, fitter, size);
  return {
    kind: 'xlsx',
    file: source.name,
    header,
    headerRow: headerRecord.row,
    encoding: 'utf-8',
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    diagnostics,
    async *rows() {
      for await (const batch of batches(500)) yield* batch;
    },
    batches: (size = 1000) => batches(size),
  };
}

function chooseSheet(workbook: Workbook, name: string | undefined, file: string): SheetEntry {
  const wanted = name?.trim().toLowerCase();
  const sheet =
    wanted === undefined
      ? (workbook.sheets.find((entry) => !entry.hidden) ?? workbook.sheets[0])
      : workbook.sheets.find((entry) => entry.name.trim().toLowerCase() === wanted);
  if (sheet) return sheet;
  const names = workbook.sheets.map((entry) => entry.name).join(', ');
  throw spreadsheetError('SPREADSHEETS_SHEET_UNKNOWN', { sheet: name ?? '', names }, { file });
}

function noteSheets(workbook: Workbook, chosen: SheetEntry, file: string, diagnostics: DiagnosticList): void {
  const others = workbook.sheets.filter((entry) => entry !== chosen);
  for (const entry of others.filter((other) => other.hidden)) {
    diagnostics.add({ code: 'SPREADSHEETS_SHEET_HIDDEN', severity: 'warning', place: { file, sheet: entry.name } });
  }
  if (others.length > 0) {
    diagnostics.add({
      code: 'SPREADSHEETS_SHEETS_LEFT',
      severity: 'note',
      place: { file, sheet: chosen.name },
      params: { sheet: chosen.name, names: others.map((entry) => entry.name).join(', ') },
    });
  }
}

async function* recordsOf(zip: Zip, sheet: SheetEntry, reader: SheetReader): AsyncGenerator<SheetRow> {
  for await (const chunk of zip.stream(sheet.part)) {
    reader.write(chunk);
    yield* reader.take();
  }
  reader.end();
  yield* reader.take();
}

/**
 * Columns of the header row that lie in a merged range. Ranges stand after the rows in the file, so only a short sheet
 * knows them by now; in a long one, empty header cells are reported as unnamed instead.
 */
function mergedHeader(reader: SheetReader, header: SheetRow): string[] {
  const columns: string[] = [];
  for (const range of reader.merged) {
    const [from = '', to = from] = range.split(':');
    const top = Number(from.replace(/\D/gu, ''));
    const bottom = Number(to.replace(/\D/gu, ''));
    if (top <= header.row && header.row <= bottom && columnOf(to) > columnOf(from)) columns.push(range);
  }
  return columns;
}

async function* batchesOf(
  kept: readonly SheetRow[],
  records: AsyncGenerator<SheetRow>,
  fitter: (record: SheetRow) => Row | undefined,
  size: number,
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  const take = (record: SheetRow) => {
    const row = fitter(record);
    if (row) batch.push(row);
  };
  for (const record of kept) take(record);
  for await (const record of records) {
    take(record);
    if (batch.length >= size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Fits a sheet's row to the header. Cells under no name that hold a row number do not make a row. */
function fit(
  { row, cells, faults }: SheetRow,
  header: readonly HeaderCell[],
  sheet: { readonly file: string; readonly sheet: string },
  diagnostics: DiagnosticList,
): Row | undefined {
  const width = header.length;
  const named = faults.length > 0 || cells.some((cell, index) => header[index]?.name && cell.trim() !== '');
  if (!named) return undefined;
  const found: Diagnostic[] = faults.map((fault) => {
    const column = header[columnOf(fault.place.column ?? '')]?.name || fault.place.column;
    return { ...fault, place: column === undefined ? fault.place : { ...fault.place, column } };
  });
  for (const fault of found) diagnostics.add(fault);
  const filled = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
  if (filled) {
    const ragged: Diagnostic = {
      code: 'SPREADSHEETS_ROW_RAGGED',
      severity: 'error',
      place: { ...sheet, row },
      params: { found: cells.length, expected: width },
    };
    diagnostics.add(ragged);
    found.push(ragged);
  }
  while (cells.length < width) cells.push('');
  cells.length = width;
  const errors = found.filter((fault) => fault.severity === 'error');
  return { row, line: row, cells, ...(errors.length > 0 ? { faults: errors } : {}) };
}
