import { pipeline } from 'node:stream';
import { CsvError, Parser } from 'csv-parse';
import type { PalermoError } from '../../errors/index.js';
import { spreadsheetError } from '../errors.js';

export type CsvRecord = { readonly row: number; readonly line: number; readonly cells: string[] };

export type CsvForm = { readonly delimiter: string; readonly ending: '\n' | '\r'; readonly file: string };

/** Characters one row may hold: an unterminated quote would otherwise swallow the file into one cell. */
const longestRow = 1 << 20;

/**
 * The records of a text in UTF-8 (RFC 4180; also bare line feeds or carriage returns), each with the line on which it
 * begins, in the pieces in which they are read. Throws SPREADSHEETS_QUOTE_UNTERMINATED, …_QUOTE_MISPLACED and
 * …_ROW_TOO_LONG with the line on which that row begins, and whatever `bytes` throws.
 */
export async function* csvRecords(bytes: AsyncIterable<Uint8Array>, form: CsvForm): AsyncGenerator<CsvRecord[]> {
  const parser = new NumberingParser(form);
  // What fails on either side also ends the parser, and is met below.
  pipeline(bytes, parser, () => {});
  try {
    for await (const first of parser as AsyncIterable<CsvRecord>) {
      const piece = [first];
      for (let next = parser.taken(); next; next = parser.taken()) piece.push(next);
      yield piece;
    }
  } catch (error) {
    throw error instanceof CsvError ? refusal(error, { file: form.file, line: parser.line }) : error;
  }
}

/**
 * csv-parse, with the numbers of row and line put to each record as it leaves. Its own count of lines takes a CRLF inside
 * quotes for two, and asking it for `info` halves its speed.
 */
class NumberingParser extends Parser {
  /** The line on which the next record begins. */
  line = 1;
  private row = 0;
  private readonly ending: string;
  /** The parser's counts, which are not ours to show. */
  private readonly counts: { records: number } = this.info;

  constructor({ delimiter, ending }: CsvForm) {
    super({
      delimiter,
      record_delimiter: ending === '\r' ? ['\r'] : ['\r\n', '\n'],
      relax_column_count: true,
      max_record_size: longestRow,
    });
    this.ending = ending;
  }

  override push(cells: string[] | null): boolean {
    if (cells === null) return super.push(null);
    // The parser makes an error, with its trace, for each row not as long as its first, which may be a title. Rows are
    // fitted to the header elsewhere: to the parser each is the first.
    this.counts.records = 0;
    this.row += 1;
    const record: CsvRecord = { row: this.row, line: this.line, cells };
    this.line += 1;
    for (const cell of cells) {
      for (let at = cell.indexOf(this.ending); at >= 0; at = cell.indexOf(this.ending, at + 1)) this.line += 1;
    }
    return super.push(record);
  }

  /** A record that is ready, without waiting. */
  taken(): CsvRecord | null {
    return this.read() as CsvRecord | null;
  }
}

/** What the parser refuses, in our terms; its own error quotes cells and goes no further. */
function refusal(error: CsvError, place: { readonly file: string; readonly line: number }): PalermoError {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return spreadsheetError('SPREADSHEETS_QUOTE_UNTERMINATED', {}, place);
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return spreadsheetError('SPREADSHEETS_ROW_TOO_LONG', { characters: longestRow }, place);
  }
  return spreadsheetError('SPREADSHEETS_QUOTE_MISPLACED', {}, place);
}
