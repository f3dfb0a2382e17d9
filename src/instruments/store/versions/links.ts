import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import type { VersionKind } from '../../versions/chain.js';
import { versionError } from '../../versions/errors.js';
import { continueLineage, endLineage } from './lineage.js';

/** A link that a person confirmed and nobody undid. */
export type VersionLink = {
  readonly id: string;
  readonly older: string;
  readonly newer: string;
  readonly kind: VersionKind;
  readonly evidence: readonly string[];
  readonly assertedName: string;
  readonly assertedAt: string;
};

/** Longer rows of versions are not met; a stop for the walk in any case. */
const LONGEST_ROW = 60;

/** All links of the row of versions that a document stands in, whichever way they lead. */
export async function linksAround(uow: UnitOfWork, instrument: string): Promise<VersionLink[]> {
  const { rows } = await sql<VersionLink>`
    with recursive live as (select * from version_link where undone_at is null),
    reached (id, depth) as (
      select ${instrument}::uuid, 0
      union
      select case when live.older = reached.id then live.newer else live.older end, reached.depth + 1
      from reached join live on reached.id in (live.older, live.newer) where reached.depth < ${LONGEST_ROW}
    )
    select live.id, older, newer, kind, evidence, asserted_name as "assertedName",
      to_char(asserted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "assertedAt"
    from live where older in (select id from reached) order by asserted_at, live.id`.execute(uow.tables());
  return rows;
}

export type LinkToConfirm = {
  readonly older: string;
  readonly newer: string;
  readonly kind: VersionKind;
  readonly evidence: readonly string[];
};

/**
 * Confirms that a document continues another; paragraphs of a revision or an adopted text take over their identities.
 * Errors: INSTRUMENTS_VERSIONS_SAME, INSTRUMENTS_VERSIONS_CIRCLE, INSTRUMENTS_VERSIONS_LINKED.
 */
export async function confirmLink(uow: UnitOfWork, { older, newer, kind, evidence }: LinkToConfirm): Promise<void> {
  if (older === newer) throw versionError('INSTRUMENTS_VERSIONS_SAME');
  // Two who confirm at once must not close a circle between them.
  await sql`lock table version_link in share row exclusive mode`.execute(uow.tables());
  if (await leadsTo(uow, newer, older)) throw versionError('INSTRUMENTS_VERSIONS_CIRCLE');
  const { rows } = await sql<{ taken: boolean }>`select exists (select 1 from version_link where undone_at is null
    and (older = ${older} and newer = ${newer} or newer = ${newer} and kind <> 'renewal' and ${kind} <> 'renewal')) as taken`.execute(
    uow.tables(),
  );
  if (rows[0]?.taken) throw versionError('INSTRUMENTS_VERSIONS_LINKED');
  await sql`insert into version_link (id, older, newer, kind, evidence, asserted_by, asserted_name, asserted_at)
    values (${randomUUID()}, ${older}, ${newer}, ${kind}, ${[...evidence]}, ${uow.actor.id}, ${uow.actor.name}, ${uow.at})`.execute(
    uow.tables(),
  );
  if (kind !== 'renewal') await continueLineage(uow, older, newer);
  await uow.act('instruments.relate', `instrument/${newer}`, { older, kind });
}

async function leadsTo(uow: UnitOfWork, from: string, to: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive after (id) as (
      select ${from}::uuid
      union
      select newer from version_link join after on after.id = version_link.older where undone_at is null
    )
    select exists (select 1 from after where id = ${to}) as found`.execute(uow.tables());
  return rows[0]?.found ?? false;
}

/** Undoes a link; it stays on record. The newer text's identities end with it. Errors: INSTRUMENTS_VERSIONS_NO_LINK. */
export async function undoLink(
  uow: UnitOfWork,
  id: string,
): Promise<{ readonly older: string; readonly newer: string }> {
  const { rows } = await sql<{ older: string; newer: string; kind: VersionKind }>`
    update version_link set undone_by = ${uow.actor.id}, undone_at = ${uow.at}
    where id = ${id} and undone_at is null returning older, newer, kind`.execute(uow.tables());
  const link = rows[0];
  if (!link) throw versionError('INSTRUMENTS_VERSIONS_NO_LINK');
  if (link.kind !== 'renewal') await endLineage(uow, link.newer);
  await uow.act('instruments.relate', `instrument/${link.newer}`, { older: link.older, undone: true });
  return link;
}
