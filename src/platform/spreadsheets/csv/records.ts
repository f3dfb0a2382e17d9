import type { PalermoError } from '../../errors/index.js';
import { spreadsheetError } from '../errors.js';

export type CsvRecord = { readonly row: number; readonly line: number; readonly cells: string[] };

/** Characters one row may hold: an unterminated quote would otherwise swallow the file into one cell. */
const longestRow = 1 << 20;

/**
 * Cuts a text that comes in pieces into records (RFC 4180; also bare line feeds or carriage returns). A record without
 * quotes, which is nearly every one, is found and split by the engine's own string search; only the others are walked
 * through by character. Throws SPREADSHEETS_QUOTE_UNTERMINATED, …_QUOTE_MISPLACED and …_ROW_TOO_LONG with the line.
 */
export class RecordCutter {
  private readonly delimiter: string;
  private readonly ending: '\n' | '\r';
  private readonly file: string;
  private text = '';
  private at = 0;
  private row = 0;
  private line = 1;
  private quoteAt = -2;

  constructor(delimiter: string, ending: '\n' | '\r', file: string) {
    this.delimiter = delimiter;
    this.ending = ending;
    this.file = file;
  }

  /** Takes a piece of text and hands over the records completed by it. */
  cut(piece: string): CsvRecord[] {
    this.text = this.at === this.text.length ? piece : this.text.slice(this.at) + piece;
    this.at = 0;
    this.quoteAt = -2;
    const records: CsvRecord[] = [];
    while (this.at < this.text.length) {
      const record = this.next(false);
      if (!record) break;
      records.push(record);
    }
    if (this.text.length - this.at > longestRow) throw this.tooLong();
    return records;
  }

  /** The last record, which may lack a line ending. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.at < this.text.length) {
      const record = this.next(true);
      if (!record) break;
      records.push(record);
    }
    return records;
  }

  private next(last: boolean): CsvRecord | undefined {
    const found = this.text.indexOf(this.ending, this.at);
    if (found < 0 && !last) return undefined;
    const end = found < 0 ? this.text.length : found;
    if (this.quoteAt !== -1 && this.quoteAt < this.at) this.quoteAt = this.text.indexOf('"', this.at);
    if (this.quoteAt >= 0 && this.quoteAt < end) return this.quoted(last);
    const stop = end > this.at && this.ending === '\n' && this.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    const cells = this.text.slice(this.at, stop).split(this.delimiter);
    this.at = end + 1;
    return this.made(cells, 1);
  }

  private made(cells: string[], lines: number): CsvRecord {
    this.row += 1;
    const record = { row: this.row, line: this.line, cells };
    this.line += lines;
    return record;
  }

  private quoted(last: boolean): CsvRecord | undefined {
    const { text, delimiter, ending } = this;
    const cells: string[] = [];
    let at = this.at;
    let lines = 0;
    for (;;) {
      let cell: string;
      if (text[at] === '"') {
        const closed = this.closing(at, lines, last);
        if (closed === undefined) return undefined;
        cell = text.slice(at + 1, closed);
        if (cell.includes('"')) cell = cell.replaceAll('""', '"');
        for (let next = cell.indexOf(ending); next >= 0; next = cell.indexOf(ending, next + 1)) lines += 1;
        at = closed + 1;
        while (text[at] === ' ' || (text[at] === '\r' && ending === '\n')) at += 1;
        if (at >= text.length && !last) return undefined;
        if (at < text.length && text[at] !== delimiter && text[at] !== ending) throw this.misplaced(lines);
      } else {
        const comma = text.indexOf(delimiter, at);
        const stop = text.indexOf(ending, at);
        const end = Math.min(comma < 0 ? text.length : comma, stop < 0 ? text.length : stop);
        if (end === text.length && !last) return undefined;
        cell = text.slice(at, end);
        if (cell.includes('"')) throw this.misplaced(lines);
        if (ending === '\n' && end === stop && cell.endsWith('\r')) cell = cell.slice(0, -1);
        at = end;
      }
      cells.push(cell);
      if (at >= text.length || text[at] === ending) {
        this.at = at + 1;
        return this.made(cells, lines + 1);
      }
      at += 1;
    }
  }

  /** Where the quote opened at `open` is closed; undefined when more text must come first. */
  private closing(open: number, lines: number, last: boolean): number | undefined {
    for (let at = this.text.indexOf('"', open + 1); at >= 0; at = this.text.indexOf('"', at + 2)) {
      if (at + 1 === this.text.length && !last) return undefined;
      if (this.text[at + 1] !== '"') return at;
    }
    if (last)
      throw spreadsheetError('SPREADSHEETS_QUOTE_UNTERMINATED', {}, { file: this.file, line: this.line + lines });
    if (this.text.length - this.at > longestRow) throw this.tooLong();
    return undefined;
  }

  private misplaced(lines: number): PalermoError {
    return spreadsheetError('SPREADSHEETS_QUOTE_MISPLACED', {}, { file: this.file, line: this.line + lines });
  }

  private tooLong(): PalermoError {
    return spreadsheetError(
      'SPREADSHEETS_ROW_TOO_LONG',
      { characters: longestRow },
      { file: this.file, line: this.line },
    );
  }
}
