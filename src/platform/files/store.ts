/** The rows of kept files. What a row says of its content that would betray somebody is sealed. */
import { sql } from 'kysely';
import type { Sensitivity } from '../access/index.js';
import type { UnitOfWork } from '../storage/index.js';

export type KeptState = 'checking' | 'kept' | 'quarantined' | 'removed';

export type KeptRow = {
  id: string;
  owner: string;
  agency: string;
  class: Sensitivity;
  facts: Buffer | null;
  media_type: string;
  bytes: number;
  stored_bytes: number;
  stored_sha256: Buffer;
  evidence: boolean;
  cleaned: boolean;
  state: KeptState;
  reason: string | null;
  staged: string | null;
  kept_by: string;
  kept_at: Date;
};

export async function insertKept(uow: UnitOfWork, row: Omit<KeptRow, 'kept_at'>): Promise<void> {
  await sql`insert into kept_file (id, owner, agency, class, facts, media_type, bytes, stored_bytes, stored_sha256,
      evidence, cleaned, state, reason, staged, kept_by, kept_at)
    values (${row.id}, ${row.owner}, ${row.agency}, ${row.class}, ${row.facts}, ${row.media_type}, ${row.bytes},
      ${row.stored_bytes}, ${row.stored_sha256}, ${row.evidence}, ${row.cleaned}, ${row.state}, ${row.reason},
      ${row.staged}, ${row.kept_by}, ${uow.at})`.execute(uow.tables());
}

/** The row of this file of this owner: the id alone finds nothing. Removed ones are not found. */
export async function findKept(uow: UnitOfWork, owner: string, id: string): Promise<KeptRow | undefined> {
  const { rows } = await sql<KeptRow>`
    select * from kept_file where id = ${id} and owner = ${owner} and state <> 'removed'`.execute(uow.tables());
  return rows[0];
}

/** For the pages of quarantine, which know a file by its id and are not told its owner's name. */
export async function findQuarantined(uow: UnitOfWork, id: string): Promise<KeptRow | undefined> {
  const { rows } = await sql<KeptRow>`
    select * from kept_file where id = ${id} and state = 'quarantined' for update`.execute(uow.tables());
  return rows[0];
}

export async function keptOf(uow: UnitOfWork, owner: string): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`select * from kept_file where owner = ${owner} and state <> 'removed'
    order by kept_at, id`.execute(uow.tables());
  return rows;
}

/** A file set apart, as a page lists it: no name, no content. */
export type QuarantinedFile = {
  readonly id: string;
  readonly owner: string;
  readonly agency: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly reason: string;
  readonly keptBy: string;
  readonly keptAt: Date;
};

/** Newest first. `agency` narrows to one agency's files. */
export async function listQuarantined(
  uow: UnitOfWork,
  agency: 'all' | { readonly only: string },
  limit: number,
): Promise<QuarantinedFile[]> {
  const only = agency === 'all' ? null : agency.only;
  const { rows } = await sql<KeptRow>`select * from kept_file
    where state = 'quarantined' and (${only}::text is null or agency = ${only})
    order by kept_at desc limit ${limit}`.execute(uow.tables());
  return rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    agency: row.agency,
    mediaType: row.media_type,
    bytes: row.bytes,
    reason: row.reason ?? '',
    keptBy: row.kept_by,
    keptAt: row.kept_at,
  }));
}

/** Moves a file from one state to another; answers whether it stood in the first. */
export async function moveKept(
  uow: UnitOfWork,
  id: string,
  from: KeptState,
  to: 'kept' | 'quarantined',
  more: { readonly reason?: string; readonly decision?: Buffer } = {},
): Promise<boolean> {
  const { rows } = await sql`update kept_file set state = ${to}, reason = coalesce(${more.reason ?? null}, reason),
      decision = coalesce(${more.decision ?? null}, decision), changed_by = ${uow.actor.id}, changed_at = ${uow.at}
    where id = ${id} and state = ${from} returning id`.execute(uow.tables());
  return rows.length > 0;
}

/** Forgets what a file was, or (null) all of an owner's: with the sealed facts goes the key of its content. Answers the ids. */
export async function forgetKept(uow: UnitOfWork, owner: string, id: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update kept_file set state = 'removed', facts = null, decision = null,
      changed_by = ${uow.actor.id}, changed_at = ${uow.at}
    where owner = ${owner} and (${id}::uuid is null or id = ${id}) and state <> 'removed'
    returning id`.execute(uow.tables());
  return rows.map((row) => row.id);
}

export type Usage = { readonly recordBytes: number; readonly recordFiles: number; readonly agencyBytes: number };

/** What an agency and a record hold. Others of that agency wait until this unit ends, so no two share the last byte. */
export async function usageOf(uow: UnitOfWork, agency: string, owner: string): Promise<Usage> {
  await sql`select pg_advisory_xact_lock(hashtextextended('palermo files ' || ${agency}, 0))`.execute(uow.tables());
  const { rows } = await sql<{ record_bytes: number; record_files: number; agency_bytes: number }>`
    select coalesce((select sum(bytes) from kept_file where owner = ${owner} and state <> 'removed'), 0)::bigint
        as record_bytes,
      (select count(*) from kept_file where owner = ${owner} and state <> 'removed')::bigint as record_files,
      coalesce((select sum(bytes) from kept_file where agency = ${agency} and state <> 'removed'), 0)::bigint
        as agency_bytes`.execute(uow.tables());
  const row = rows[0];
  return {
    recordBytes: row?.record_bytes ?? 0,
    recordFiles: row?.record_files ?? 0,
    agencyBytes: row?.agency_bytes ?? 0,
  };
}

export type StoredFile = {
  readonly id: string;
  readonly state: KeptState;
  readonly bytes: number;
  readonly sha256: Buffer;
};

/** Every row, for comparing with what lies on the disk. */
export async function storedFiles(uow: UnitOfWork): Promise<StoredFile[]> {
  const { rows } = await sql<Pick<KeptRow, 'id' | 'state' | 'stored_bytes' | 'stored_sha256'>>`
    select id, state, stored_bytes, stored_sha256 from kept_file`.execute(uow.tables());
  return rows.map((row) => ({ id: row.id, state: row.state, bytes: row.stored_bytes, sha256: row.stored_sha256 }));
}

/** Staged copies whose content is kept now. */
export async function stagedCopies(uow: UnitOfWork): Promise<string[]> {
  const { rows } = await sql<{ staged: string }>`
    select staged from kept_file where staged is not null limit 10000`.execute(uow.tables());
  return rows.map((row) => row.staged);
}

export async function forgetStaged(uow: UnitOfWork, staged: readonly string[]): Promise<void> {
  await sql`update kept_file set staged = null where staged = any(${[...staged]}::uuid[])`.execute(uow.tables());
}
