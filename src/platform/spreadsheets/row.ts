import type { ErrorParams, Place } from '../errors/index.js';

/**
 * What a reader noticed without stopping: a repaired encoding, a formula, a row of the wrong length.
 * `code` is a message key like an error's (`error.CODE`, `error.CODE.next`).
 */
export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: 'note' | 'warning' | 'error';
  readonly place: Place;
  readonly params?: ErrorParams;
};

export type DiagnosticCode =
  | 'SPREADSHEETS_ENCODING_GUESSED'
  | 'SPREADSHEETS_MOJIBAKE'
  | 'SPREADSHEETS_CHARACTER_LOST'
  | 'SPREADSHEETS_HEADER_NOT_FIRST'
  | 'SPREADSHEETS_HEADER_UNNAMED'
  | 'SPREADSHEETS_HEADER_MERGED'
  | 'SPREADSHEETS_ROW_RAGGED'
  | 'SPREADSHEETS_FORMULA'
  | 'SPREADSHEETS_ERROR_CELL'
  | 'SPREADSHEETS_SHEET_HIDDEN'
  | 'SPREADSHEETS_SHEETS_LEFT';

/** One row of data. `row` counts from 1 as a spreadsheet shows it (the header has a number too), `line` as an editor does. */
export type Row = {
  readonly row: number;
  readonly line: number;
  /** Texts in the header's order, one for every header cell; absent cells are ''. Numbers keep their digits. */
  readonly cells: readonly string[];
  /** Why this row should not be taken as it stands; absent for a sound row. */
  readonly faults?: readonly Diagnostic[];
};

export type HeaderCell = {
  /** As written, spaces included. */
  readonly text: string;
  /** Trimmed, inner white space collapsed: what columns are matched by. */
  readonly name: string;
  readonly column: string;
};

/** A spreadsheet opened: its header is known, its rows are still to be streamed (once). */
export type Reading = {
  readonly kind: 'csv' | 'xlsx';
  readonly file: string;
  readonly header: readonly HeaderCell[];
  readonly headerRow: number;
  /** 'utf-8', 'utf-16le', 'utf-16be' or 'windows-1252'; always 'utf-8' for xlsx. */
  readonly encoding: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly sheets?: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Notes of the whole file and of its rows; grows while rows are read, and is capped per code (see `counts`). */
  readonly diagnostics: DiagnosticList;
  rows(): AsyncIterable<Row>;
  /** The same rows in arrays, for speed. */
  batches(size?: number): AsyncIterable<readonly Row[]>;
};

/** A list that stays small: after `limit` entries of one code only the count goes on. */
export class DiagnosticList {
  readonly entries: Diagnostic[] = [];
  readonly counts = new Map<DiagnosticCode, number>();
  private readonly limit: number;

  constructor(limit = 1000) {
    this.limit = limit;
  }

  add(diagnostic: Diagnostic): void {
    const count = (this.counts.get(diagnostic.code) ?? 0) + 1;
    this.counts.set(diagnostic.code, count);
    if (count <= this.limit) this.entries.push(diagnostic);
  }
}

/** A, B … Z, AA …: how spreadsheets name the column at an index counted from 0. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function headerCell(text: string, index: number): HeaderCell {
  return { text, name: text.replace(/\s+/gu, ' ').trim(), column: columnLetters(index) };
}
