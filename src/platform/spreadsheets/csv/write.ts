/** One value of a table to be written. */
export type CsvValue = string | number | bigint | boolean | null | undefined;

export type CsvWriting = {
  /** A byte-order mark first, for spreadsheet programs that otherwise guess the encoding. Default true. */
  readonly mark?: boolean;
  readonly delimiter?: ',' | ';' | '\t';
};

const numeral = /^-?(0|[1-9]\d*)(\.\d+)?$/u;

/**
 * A text that a spreadsheet program would run as a formula, with an apostrophe before it. Texts that are plain
 * numbers stay numbers: "-5" cannot act.
 */
export function neutralise(text: string): string {
  const first = text.charCodeAt(0);
  const acts = first === 61 || first === 43 || first === 45 || first === 64 || first === 9 || first === 13;
  return acts && !numeral.test(text) ? `'${text}` : text;
}

function cellText(value: CsvValue, delimiter: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = neutralise(value);
  const quote = text.includes('"') || text.includes('\n') || text.includes('\r') || text.includes(delimiter);
  return quote || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of CSV with its line break (CRLF, as RFC 4180 asks). */
export function csvLine(values: readonly CsvValue[], delimiter: ',' | ';' | '\t' = ','): string {
  // A row of one empty cell would be an empty line, which readers skip.
  if (values.length === 1 && (values[0] ?? '') === '') return '""\r\n';
  return `${values.map((value) => cellText(value, delimiter)).join(delimiter)}\r\n`;
}

/** Rows as CSV texts of about 64 KB, to be piped to a file or an answer. Cells that would act as formulas are neutralised. */
export async function* writeCsv(
  rows: Iterable<readonly CsvValue[]> | AsyncIterable<readonly CsvValue[]>,
  options: CsvWriting = {},
): AsyncGenerator<string> {
  let text = (options.mark ?? true) ? '\ufeff' : '';
  for await (const row of rows) {
    text += csvLine(row, options.delimiter);
    if (text.length > 1 << 16) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}
