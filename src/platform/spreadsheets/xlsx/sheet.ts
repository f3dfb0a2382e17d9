import { columnLetters, type Diagnostic } from '../row.js';
import { dateOfNumber } from './dates.js';
import { unescapeText, type Workbook } from './workbook.js';
import { xmlParser } from './xml.js';

export type SheetRow = { readonly row: number; readonly cells: string[]; readonly faults: readonly Diagnostic[] };

export type SheetOptions = {
  /** What to do with a cell whose value is the result of a formula that we cannot check. */
  readonly formulas: 'refuse' | 'cachedValue';
};

type Cell = { reference: string; type: string; style: number; value: string; formula: boolean };

/** Columns an xlsx sheet can have; a reference beyond it is damage, and would cost memory. */
const lastColumn = 16_384;

/**
 * Turns the events of one sheet's XML into rows. `take()` hands over the rows finished so far, so that the caller
 * can stop feeding bytes while they are used.
 */
export class SheetReader {
  private readonly workbook: Workbook;
  private readonly strings: readonly string[];
  private readonly place: { readonly file: string; readonly sheet: string };
  private readonly options: SheetOptions;
  private readonly parser: ReturnType<typeof xmlParser>;
  private finished: SheetRow[] = [];
  private cells: string[] = [];
  private faults: Diagnostic[] = [];
  private row = 0;
  private column = -1;
  private cell: Cell | undefined;
  private part: 'v' | 'f' | 't' | undefined;
  private phonetic = false;
  /** Merged ranges as written ('A1:C1'); they follow the rows in the file. */
  readonly merged: string[] = [];

  constructor(
    workbook: Workbook,
    strings: readonly string[],
    place: { readonly file: string; readonly sheet: string },
    options: SheetOptions,
  ) {
    this.workbook = workbook;
    this.strings = strings;
    this.place = place;
    this.options = options;
    this.parser = xmlParser(
      {
        open: (name, attributes) => this.open(name, attributes),
        text: (text) => this.text(text),
        close: (name) => this.close(name),
      },
      { file: place.file, value: place.sheet },
    );
  }

  write(bytes: Uint8Array): void {
    this.parser.write(bytes);
  }

  end(): void {
    this.parser.end();
  }

  take(): SheetRow[] {
    const rows = this.finished;
    this.finished = [];
    return rows;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const stated = Number(attributes['r']);
      this.row = Number.isInteger(stated) && stated > this.row ? stated : this.row + 1;
      this.column = -1;
      this.cells = [];
      this.faults = [];
    } else if (name === 'c') {
      const reference = attributes['r'] ?? '';
      const stated = columnOf(reference);
      this.column = stated >= 0 && stated < lastColumn ? stated : this.column + 1;
      this.cell = {
        reference,
        type: attributes['t'] ?? 'n',
        style: Number(attributes['s'] ?? -1),
        value: '',
        formula: false,
      };
    } else if (this.cell && name === 'f') {
      this.cell.formula = true;
      this.part = 'f';
    } else if (this.cell && name === 'v') this.part = 'v';
    else if (name === 'rPh') this.phonetic = true;
    else if (this.cell && name === 't' && !this.phonetic) this.part = 't';
    else if (name === 'mergeCell') this.merged.push(attributes['ref'] ?? '');
  }

  private text(text: string): void {
    if (this.cell && (this.part === 'v' || this.part === 't')) this.cell.value += text;
  }

  private close(name: string): void {
    if (name === 'v' || name === 'f' || name === 't') this.part = undefined;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c' && this.cell) {
      const value = this.valueOf(this.cell);
      if (value !== '') {
        while (this.cells.length < this.column) this.cells.push('');
        this.cells[this.column] = value;
      }
      this.cell = undefined;
    } else if (name === 'row') {
      this.finished.push({ row: this.row, cells: this.cells, faults: this.faults });
    }
  }

  private valueOf(cell: Cell): string {
    if (cell.formula) this.note('SPREADSHEETS_FORMULA', this.options.formulas === 'refuse' ? 'error' : 'warning', cell);
    switch (cell.type) {
      case 's':
        return this.strings[Number(cell.value)] ?? '';
      case 'inlineStr':
      case 'str':
        return unescapeText(cell.value);
      case 'b':
        return cell.value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        this.note('SPREADSHEETS_ERROR_CELL', 'error', cell);
        return '';
      case 'd':
        return cell.value;
      default:
        return this.numberOf(cell);
    }
  }

  private numberOf(cell: Cell): string {
    if (cell.value === '') return '';
    const value = Number(cell.value);
    if (!Number.isFinite(value)) return cell.value;
    if (this.workbook.dateStyles[cell.style]) {
      return dateOfNumber(value, this.workbook.since1904) ?? String(value);
    }
    return String(value);
  }

  private note(
    code: 'SPREADSHEETS_FORMULA' | 'SPREADSHEETS_ERROR_CELL',
    severity: 'error' | 'warning',
    cell: Cell,
  ): void {
    const place = { ...this.place, row: this.row, column: columnLetters(this.column), value: cell.value };
    this.faults.push({ code, severity, place, params: { value: cell.value } });
  }
}

/** The column index, from 0, of a reference such as 'BC12'; -1 when it has none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length && index < 4; index += 1) {
    const code = reference.charCodeAt(index) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
