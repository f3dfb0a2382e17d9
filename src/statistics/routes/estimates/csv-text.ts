import { writeCsv } from '../../../platform/spreadsheets/index.js';

/** A small table as one text. */
export async function csvText(lines: readonly (readonly (string | number | null)[])[]): Promise<string> {
  let text = '';
  for await (const chunk of writeCsv(rows(lines))) text += chunk;
  return text;
}

async function* rows<Row>(lines: readonly Row[]): AsyncGenerator<Row> {
  yield* lines;
}
