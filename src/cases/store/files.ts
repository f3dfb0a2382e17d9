/** Files of a record. The content lies in the vault under the record's key; its name is sealed here. */
import { sql } from 'kysely';
import type { Sensitivity } from '../../platform/access/index.js';
import type { Keys } from '../../platform/crypto/index.js';
import type { StagedFile, Vault } from '../../platform/files/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { caseError } from '../errors.js';
import type { CaseRecord } from '../record.js';
import { caseSubject, rowsOf, texts } from './rows.js';

/** What this module needs of the vault of kept files. The owner of a file is its record. */
export type CaseFiles = Pick<Vault, 'keep' | 'openKept' | 'removeKept' | 'removeAllOf'>;

export type KeptFile = {
  readonly id: string;
  readonly sensitivity: Sensitivity;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly by: string;
  readonly at: Date;
};

type FileRow = {
  id: string;
  class: Sensitivity;
  name: Buffer;
  media_type: string;
  bytes: number;
  kept_by: string;
  kept_at: Date;
};

const namePlace = (id: string) => ({ table: 'case_file', row: id, field: 'name', version: 1 });
const fileSubject = (record: string, id: string): string => `${caseSubject(record)}/file/${id}`;

/** The files of these classes, newest first; one where `id` is given. */
export async function readFiles(
  uow: UnitOfWork,
  keys: Keys,
  record: string,
  classes: readonly Sensitivity[],
  id: string | null = null,
): Promise<KeptFile[]> {
  const rows = await rowsOf(
    uow,
    sql<FileRow>`select id, class, name, media_type, bytes::float8 as bytes, kept_by, kept_at from case_file
      where record = ${record} and class = any(${texts(classes)}) and removed_at is null
        and (${id}::uuid is null or id = ${id}) order by kept_at desc, id`,
  );
  if (rows.length === 0) return [];
  const key = await keys.data.of(uow, record);
  return rows.map((row) => ({
    id: row.id,
    sensitivity: row.class,
    name: Buffer.from(key.open(namePlace(row.id), row.class, row.name)).toString('utf8'),
    mediaType: row.media_type,
    bytes: row.bytes,
    by: row.kept_by,
    at: row.kept_at,
  }));
}

/** The class of a file of this record, or undefined where this record has none of that number. */
export async function fileClass(uow: UnitOfWork, record: string, id: string): Promise<Sensitivity | undefined> {
  const rows = await rowsOf(
    uow,
    sql<{
      class: Sensitivity;
    }>`select class from case_file where record = ${record} and id = ${id} and removed_at is null`,
  );
  return rows[0]?.class;
}

export type ToKeep = {
  readonly sensitivity: Sensitivity;
  readonly staged: StagedFile;
  /** Kept as it was handed over, with what is written beside a picture. */
  readonly evidence: boolean;
};

/** Keeps a staged file. Errors: CASES_STATE, CASES_ERASED, and those of the vault. */
export async function keepCaseFile(
  uow: UnitOfWork,
  keys: Keys,
  files: CaseFiles,
  record: CaseRecord,
  { sensitivity, staged, evidence }: ToKeep,
): Promise<string> {
  if (record.state === 'erased') throw caseError('CASES_ERASED');
  if (record.state === 'closed') throw caseError('CASES_STATE');
  const key = await keys.data.of(uow, record.id);
  const kept = await files.keep(uow, {
    owner: record.id,
    agency: record.agency,
    sensitivity,
    staged,
    evidence,
    by: uow.actor.id,
  });
  await rowsOf(
    uow,
    sql`insert into case_file (id, record, class, name, media_type, bytes, kept_by, kept_at)
      values (${kept.id}, ${record.id}, ${sensitivity}, ${key.seal(namePlace(kept.id), sensitivity, kept.name)},
        ${kept.mediaType}, ${kept.bytes}, ${uow.actor.id}, ${uow.at})`,
  );
  await uow.act('cases.file.keep', fileSubject(record.id, kept.id), { classes: [sensitivity], bytes: kept.bytes });
  return kept.id;
}

/** Removes a file of this record. Errors: CASES_NO_SUCH_PART. */
export async function removeCaseFile(uow: UnitOfWork, files: CaseFiles, record: CaseRecord, id: string): Promise<void> {
  const removed = await rowsOf(
    uow,
    sql`update case_file set removed_at = ${uow.at} where record = ${record.id} and id = ${id} and removed_at is null
      returning id`,
  );
  if (removed.length === 0) throw caseError('CASES_NO_SUCH_PART');
  await files.removeKept(uow, record.id, id);
  await uow.act('cases.file.remove', fileSubject(record.id, id));
}
