import { stringify } from 'csv-stringify/sync';

/** One value of a table to be written. */
export type CsvValue = string | number | bigint | boolean | null | undefined;

export type CsvWriting = {
  /** A byte-order mark first, for spreadsheet programs that otherwise guess the encoding. Default true. */
  readonly mark?: boolean;
  readonly delimiter?: ',' | ';' | '\t';
};

const numeral = /^-?(0|[1-9]\d*)(\.\d+)?$/u;

/** Rows written at a time. */
const batchRows = 500;

/**
 * Rows as CSV texts of some hundred lines, to be piped to a file or an answer; lines end in CRLF, as RFC 4180 asks.
 * A text that a spreadsheet program would run as a formula (= + - @, also in full width, tab, carriage return) gets an
 * apostrophe before it. Texts that are plain numbers stay numbers: "-5" cannot act.
 */
export async function* writeCsv(
  rows: Iterable<readonly CsvValue[]> | AsyncIterable<readonly CsvValue[]>,
  options: CsvWriting = {},
): AsyncGenerator<string> {
  const written = (batch: readonly (readonly CsvValue[])[]) =>
    stringify([...batch], {
      delimiter: options.delimiter ?? ',',
      record_delimiter: 'windows',
      quote_record_delimiter: true,
      escape_formulas: true,
      // Readers trim white space at the edge of a cell that is not quoted.
      quoted_match: /^\s|\s$/u,
      cast: {
        boolean: String,
        number: String,
        bigint: String,
        string: (text) => (numeral.test(text) ? { value: text, escape_formulas: false } : text),
      },
    });
  if (options.mark ?? true) yield '\ufeff';
  let batch: (readonly CsvValue[])[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < batchRows) continue;
    yield written(batch);
    batch = [];
  }
  if (batch.length > 0) yield written(batch);
}
