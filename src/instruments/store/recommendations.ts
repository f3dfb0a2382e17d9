import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { ImportedRecommendation } from '../ledger/recommendations.js';

/** Keeps beside each commitment of an imported table the row it came from. */
export async function keepImportedRows(
  uow: UnitOfWork,
  instrument: string,
  recommendations: readonly ImportedRecommendation[],
): Promise<void> {
  const rows = recommendations.map(({ reference, columns }, index) => ({
    position: index,
    reference,
    columns,
  }));
  await sql`insert into imported_recommendation (commitment, instrument, reference, columns)
    select commitment.id, ${instrument}::uuid, imported.reference, imported.columns
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as imported (position integer, reference text, columns jsonb)
    join commitment on commitment.instrument = ${instrument} and commitment.position = imported.position
    on conflict (commitment) do nothing`.execute(uow.tables());
}

/** The row of another system's table that a commitment came from; null where it was read from a document. */
export async function importedRow(
  uow: UnitOfWork,
  commitment: string,
): Promise<{ readonly reference: string; readonly columns: Readonly<Record<string, string>> } | null> {
  const { rows } = await sql<{ reference: string; columns: Record<string, string> }>`
    select reference, columns from imported_recommendation where commitment = ${commitment}`.execute(uow.tables());
  return rows[0] ?? null;
}

/** References of commitments that came from another system, to be given back under the same name. */
export async function referencesOf(
  uow: UnitOfWork,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ commitment: string; reference: string }>`select commitment, reference
    from imported_recommendation where commitment = any(${[...commitments]}::uuid[])`.execute(uow.tables());
  return new Map(rows.map(({ commitment, reference }) => [commitment, reference]));
}
