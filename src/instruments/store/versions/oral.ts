import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { versionError } from '../../versions/errors.js';
import type { OralRevision } from '../../versions/oral.js';

export type OralRevisionKept = OralRevision & { readonly recordedName: string; readonly recordedAt: string };

/** Oral revisions of a document that stand, in the order in which they were read. */
export async function oralRevisionsOf(uow: UnitOfWork, instrument: string): Promise<OralRevisionKept[]> {
  const { rows } = await sql<OralRevisionKept>`select id, fragment, action, text, reader, read_on::text as "readOn",
    read_at as "readAt", recorded_name as "recordedName",
    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
    from oral_revision where instrument = ${instrument} and withdrawn_at is null
    order by read_on, read_at nulls last, recorded_at`.execute(uow.tables());
  return rows;
}

/** Notes an oral revision. Errors: INSTRUMENTS_VERSIONS_NO_PARAGRAPH. */
export async function recordOralRevision(
  uow: UnitOfWork,
  instrument: string,
  { fragment, action, text, reader, readOn, readAt }: Omit<OralRevision, 'id'>,
): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select ${fragment}::text is null and ${action} = 'insert-after'
    or exists (select 1 from provision where instrument = ${instrument} and fragment = ${fragment}) as there`.execute(
    uow.tables(),
  );
  if (!rows[0]?.there) throw versionError('INSTRUMENTS_VERSIONS_NO_PARAGRAPH');
  const id = randomUUID();
  await sql`insert into oral_revision (id, instrument, fragment, action, text, reader, read_on, read_at, recorded_by,
      recorded_name, recorded_at)
    values (${id}, ${instrument}, ${fragment}, ${action}, ${text}, ${reader}, ${readOn}::date, ${readAt}, ${uow.actor.id},
      ${uow.actor.name}, ${uow.at})`.execute(uow.tables());
  await uow.act('instruments.relate', `instrument/${instrument}`, { oralRevision: id, action });
}

/** Withdraws a note of an oral revision; it stays on record. Errors: INSTRUMENTS_VERSIONS_NO_REVISION. */
export async function withdrawOralRevision(uow: UnitOfWork, instrument: string, id: string): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`update oral_revision set withdrawn_by = ${uow.actor.id}, withdrawn_at = ${uow.at}
    where id = ${id} and instrument = ${instrument} and withdrawn_at is null returning id`.execute(uow.tables());
  if (!rows[0]) throw versionError('INSTRUMENTS_VERSIONS_NO_REVISION');
  await uow.act('instruments.relate', `instrument/${instrument}`, { oralRevision: id, withdrawn: true });
}
