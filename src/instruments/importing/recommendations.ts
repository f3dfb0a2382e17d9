/** From another system's table of recommendations to a document in the library, each row a commitment of the ledger. */
import { createHash } from 'node:crypto';
import { bytesSource, openSpreadsheet } from '../../platform/spreadsheets/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { type RecommendationFault, readRecommendations } from '../ledger/recommendations.js';
import { recommendationsReading } from '../ledger/recommendations-reading.js';
import { keepImportedRows, keepInstrument } from '../store.js';

export type RecommendationsKept = {
  readonly instrument: string;
  readonly already: boolean;
  readonly kept: number;
  readonly faults: readonly RecommendationFault[];
};

/** So many rows make a table too large for one document. */
const MOST_ROWS = 50_000;

/**
 * Reads a CSV or XLSX and keeps its recommendations, in the caller's unit of work. Rows at fault are told and left out.
 * Errors: those of spreadsheets, INSTRUMENTS_RECOMMENDATIONS_COLUMNS, INSTRUMENTS_RECOMMENDATIONS_EMPTY.
 */
export async function keepRecommendations(
  uow: UnitOfWork,
  file: { readonly name: string; readonly bytes: Uint8Array },
  title: string,
): Promise<RecommendationsKept> {
  const opened = await openSpreadsheet(bytesSource(file.name, file.bytes));
  const table: (readonly string[])[] = [opened.header.map(({ name }) => name)];
  for await (const { cells } of opened.rows()) {
    table.push(cells);
    if (table.length > MOST_ROWS) break;
  }
  const { recommendations, faults } = readRecommendations(table);
  const { text, reading } = recommendationsReading(file.name, title || file.name, recommendations);
  const { id, already } = await keepInstrument(uow, {
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    fileName: file.name,
    encoding: opened.encoding,
    text,
    textRepairs: [],
    reading,
    readerVersion: 'recommendations',
  });
  if (!already) await keepImportedRows(uow, id, recommendations);
  return { instrument: id, already, kept: already ? 0 : recommendations.length, faults };
}
