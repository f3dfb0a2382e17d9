import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { comparePassages } from '../../versions/compare.js';
import { type Lineage, assignLineage, firstLineage } from '../../versions/lineage.js';
import type { Passage } from '../../versions/passage.js';
import { passagesKept } from './passages.js';

/** Identities of a document's paragraphs by fragment; none where it stands in no row of versions. */
export async function lineageOf(uow: UnitOfWork, instrument: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    fragment: string;
    lineage: string;
  }>`select lineage.fragment, lineage.lineage from lineage
    join provision on provision.instrument = lineage.instrument and provision.fragment = lineage.fragment
      and provision.hash = lineage.hash
    where lineage.instrument = ${instrument}`.execute(uow.tables());
  return new Map(rows.map(({ fragment, lineage }) => [fragment, lineage] as const));
}

/** Gives the newer text the identities of the older one; the older gets its first where it has none. */
export async function continueLineage(uow: UnitOfWork, older: string, newer: string): Promise<void> {
  const before = await passagesKept(uow, older);
  if ((await lineageOf(uow, older)).size === 0) await write(uow, older, before, firstLineage(before, randomUUID));
  const after = await passagesKept(uow, newer);
  const next = assignLineage(await lineageOf(uow, older), comparePassages(before, after), randomUUID);
  await endLineage(uow, newer);
  await write(uow, newer, after, next);
}

export async function endLineage(uow: UnitOfWork, instrument: string): Promise<void> {
  await sql`delete from lineage where instrument = ${instrument}`.execute(uow.tables());
}

async function write(
  uow: UnitOfWork,
  instrument: string,
  passages: readonly Passage[],
  lineages: readonly Lineage[],
): Promise<void> {
  const hashes = new Map(passages.map(({ fragment, hash }) => [fragment, hash] as const));
  const rows = lineages.map(({ fragment, lineage, from }) => ({
    fragment,
    hash: hashes.get(fragment) ?? '',
    lineage,
    came_from: from,
  }));
  await sql`insert into lineage (instrument, fragment, hash, lineage, came_from)
    select ${instrument}::uuid, fragment, hash, lineage, came_from
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (fragment text, hash text, lineage uuid, came_from uuid[])
    on conflict (instrument, fragment) do nothing`.execute(uow.tables());
}
