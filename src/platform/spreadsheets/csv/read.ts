import { mojibakeRepair } from '../encoding.js';
import { spreadsheetError } from '../errors.js';
import { checkHeader, findHeader, headerSearchRows } from '../header.js';
import { type Diagnostic, DiagnosticList, type HeaderCell, type Reading, type Row } from '../row.js';
import type { Source } from '../source.js';
import { type Limits, plainBytes, type Survey, survey } from '../survey.js';
import { sniffDelimiter } from './delimiter.js';
import { type CsvRecord, csvRecords } from './records.js';

export type CsvOptions = {
  readonly delimiter?: string;
  /** 1-based row of the header; found by itself when left out. */
  readonly headerRow?: number;
};

/** Opens a CSV or TSV text (or one in gzip): surveys its bytes, sniffs the delimiter, finds and checks the header. */
export async function openCsv(source: Source, gzip: boolean, options: CsvOptions, limits: Limits): Promise<Reading> {
  const surveyed = await survey(source, gzip, limits);
  const diagnostics = new DiagnosticList();
  noteEncoding(surveyed, source.name, diagnostics);
  const sample = new TextDecoder(surveyed.encoding).decode(surveyed.head);
  const delimiter = options.delimiter ?? sniffDelimiter(sample);
  const ending = sample.includes('\r') && !sample.includes('\n') ? '\r' : '\n';
  const bytes = utf8Bytes(source, gzip, limits, surveyed);
  const records = csvRecords(bytes, { delimiter, ending, file: source.name });

  const first: CsvRecord[] = [];
  while (first.length < (options.headerRow ?? headerSearchRows)) {
    const next = await records.next();
    if (next.done) break;
    for (const record of next.value) first.push(record);
  }
  const at = options.headerRow
    ? options.headerRow - 1
    : findHeader(first.slice(0, headerSearchRows).map((record) => record.cells));
  const headerRecord = first[at];
  if (!headerRecord || headerRecord.cells.every((cell) => cell.trim() === '')) {
    await records.return(undefined);
    throw spreadsheetError('SPREADSHEETS_FILE_EMPTY', {}, { file: source.name });
  }
  const header = checkHeader(headerRecord.cells, { file: source.name, row: headerRecord.row }, diagnostics);
  if (at > 0) {
    diagnostics.add({
      code: 'SPREADSHEETS_HEADER_NOT_FIRST',
      severity: 'note',
      place: { file: source.name, row: headerRecord.row },
      params: { skipped: at },
    });
  }
  const judge = new RowJudge(source.name, header, surveyed, diagnostics);
  return {
    kind: 'csv',
    file: source.name,
    header,
    headerRow: headerRecord.row,
    encoding: surveyed.encoding,
    delimiter,
    diagnostics,
    async *rows() {
      for await (const batch of batches(first.slice(at + 1), records, judge, 500)) yield* batch;
    },
    batches: (size = 1000) => batches(first.slice(at + 1), records, judge, size),
  };
}

async function* batches(
  kept: readonly CsvRecord[],
  records: AsyncGenerator<CsvRecord[]>,
  judge: RowJudge,
  size: number,
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  async function* pieces() {
    yield kept;
    yield* records;
  }
  for await (const piece of pieces()) {
    for (const record of piece) {
      const row = judge.row(record);
      if (!row) continue;
      batch.push(row);
      if (batch.length >= size) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}

/** Fits each record to the header and says what is wrong with it. Rows without any text are left out. */
class RowJudge {
  private readonly file: string;
  private readonly header: readonly HeaderCell[];
  private readonly survey: Survey;
  private readonly diagnostics: DiagnosticList;

  constructor(file: string, header: readonly HeaderCell[], surveyed: Survey, diagnostics: DiagnosticList) {
    this.file = file;
    this.header = header;
    this.survey = surveyed;
    this.diagnostics = diagnostics;
  }

  row({ row, line, cells }: CsvRecord): Row | undefined {
    const width = this.header.length;
    if (this.survey.mojibake || this.survey.characterLost) this.noteCharacters(row, line, cells);
    if (cells.length === width && cells[0] !== '') return { row, line, cells };
    if (cells.every((cell) => cell.trim() === '')) return undefined;
    if (cells.length === width) return { row, line, cells };
    const found = cells.length;
    while (cells.length > width && cells[cells.length - 1]?.trim() === '') cells.pop();
    if (cells.length === width) return { row, line, cells };
    const fault: Diagnostic = {
      code: 'SPREADSHEETS_ROW_RAGGED',
      severity: 'error',
      place: { file: this.file, row, line },
      params: { found, expected: width },
    };
    this.diagnostics.add(fault);
    while (cells.length < width) cells.push('');
    cells.length = width;
    return { row, line, cells, faults: [fault] };
  }

  private noteCharacters(row: number, line: number, cells: readonly string[]): void {
    for (const [index, cell] of cells.entries()) {
      const place = { file: this.file, row, line, column: this.header[index]?.name ?? '', value: cell };
      if (this.survey.characterLost && cell.includes('\ufffd')) {
        this.diagnostics.add({ code: 'SPREADSHEETS_CHARACTER_LOST', severity: 'warning', place });
      }
      const suggestion = this.survey.mojibake ? mojibakeRepair(cell) : undefined;
      if (suggestion !== undefined) {
        this.diagnostics.add({
          code: 'SPREADSHEETS_MOJIBAKE',
          severity: 'warning',
          place,
          params: { value: cell, suggestion },
        });
      }
    }
  }
}

function noteEncoding(surveyed: Survey, file: string, diagnostics: DiagnosticList): void {
  if (surveyed.encoding !== 'windows-1252') return;
  diagnostics.add({
    code: 'SPREADSHEETS_ENCODING_GUESSED',
    severity: 'warning',
    place: { file, ...(surveyed.invalidLine === undefined ? {} : { line: surveyed.invalidLine }) },
    params: { encoding: 'Windows-1252' },
  });
}

/** The text after its mark in the one encoding that is parsed. */
async function* utf8Bytes(source: Source, gzip: boolean, limits: Limits, surveyed: Survey): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(surveyed.encoding, { ignoreBOM: true });
  let skip = surveyed.bom;
  for await (const chunk of plainBytes(source, gzip, limits)) {
    const bytes = skip > 0 ? chunk.subarray(skip) : chunk;
    skip = Math.max(0, skip - chunk.length);
    if (surveyed.encoding === 'utf-8') yield bytes;
    else yield Buffer.from(decoder.decode(bytes, { stream: true }), 'utf8');
  }
  yield Buffer.from(decoder.decode(), 'utf8');
}
