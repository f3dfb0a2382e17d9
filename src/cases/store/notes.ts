/** Notes: versions that are only added, each sealed, each with its digest in the record of acts. */
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Sensitivity } from '../../platform/access/index.js';
import type { DataKey, Keys } from '../../platform/crypto/index.js';
import { PalermoError } from '../../platform/errors/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { caseError } from '../errors.js';
import { NOTE_LONGEST } from '../note.js';
import type { CaseRecord } from '../record.js';
import { caseSubject, rowsOf, texts } from './rows.js';

export type Note = {
  readonly id: string;
  readonly sensitivity: Sensitivity;
  readonly author: string;
  readonly at: Date;
  readonly versions: readonly NoteVersion[];
};
export type NoteVersion = {
  readonly version: number;
  /** Null where it does not open: it was changed outside this program. */
  readonly text: string | null;
  readonly author: string;
  readonly at: Date;
};

type VersionRow = {
  note: string;
  class: Sensitivity;
  author: string;
  written_at: Date;
  version: number;
  sealed: Buffer;
  version_author: string;
  version_at: Date;
};

const placeOf = (note: string, version: number) => ({ table: 'case_note_version', row: note, field: 'text', version });
const noteSubject = (record: string, note: string): string => `${caseSubject(record)}/note/${note}`;
const digestOf = (sealed: Uint8Array): string => createHash('sha256').update(sealed).digest('hex');

/** Notes of these classes, newest first, with all their versions; of one note where `note` is given. */
export async function readNotes(
  uow: UnitOfWork,
  keys: Keys,
  record: string,
  classes: readonly Sensitivity[],
  note: string | null = null,
): Promise<Note[]> {
  const rows = await rowsOf(
    uow,
    sql<VersionRow>`select n.id as note, n.class, n.author, n.written_at, v.version, v.sealed,
        v.author as version_author, v.written_at as version_at
      from case_note n join case_note_version v on v.note = n.id and v.record = n.record
      where n.record = ${record} and n.class = any(${texts(classes)}) and (${note}::uuid is null or n.id = ${note})
      order by n.written_at desc, n.id, v.version`,
  );
  if (rows.length === 0) return [];
  const key = await keys.data.of(uow, record);
  const notes = new Map<string, Note & { versions: NoteVersion[] }>();
  for (const row of rows) {
    const one = notes.get(row.note) ?? {
      id: row.note,
      sensitivity: row.class,
      author: row.author,
      at: row.written_at,
      versions: [],
    };
    one.versions.push({ version: row.version, text: textOf(key, row), author: row.version_author, at: row.version_at });
    notes.set(row.note, one);
  }
  return [...notes.values()];
}

/** One altered version must not close all the others. */
function textOf(key: DataKey, row: VersionRow): string | null {
  try {
    return key.open(placeOf(row.note, row.version), row.class, row.sealed).toString('utf8');
  } catch (error) {
    if (error instanceof PalermoError && error.code === 'CRYPTO_TAMPERED') return null;
    throw error;
  }
}

/** The class of a note of this record, or undefined where this record has none of that number. */
export async function noteClass(uow: UnitOfWork, record: string, note: string): Promise<Sensitivity | undefined> {
  const rows = await rowsOf(
    uow,
    sql<{ class: Sensitivity }>`select class from case_note where record = ${record} and id = ${note}`,
  );
  return rows[0]?.class;
}

/** Writes a note. Errors: CASES_NOTE_EMPTY, CASES_FIELD_TOO_LONG, CASES_STATE, CASES_ERASED. */
export async function writeNote(
  uow: UnitOfWork,
  keys: Keys,
  record: CaseRecord,
  sensitivity: Sensitivity,
  text: string,
): Promise<string> {
  assertOpen(record);
  const id = randomUUID();
  await rowsOf(
    uow,
    sql`insert into case_note (id, record, class, author, written_at)
      values (${id}, ${record.id}, ${sensitivity}, ${uow.actor.id}, ${uow.at})`,
  );
  await addVersion(uow, keys, record, { id, sensitivity, version: 1 }, text);
  return id;
}

/** Adds a version to a note of this record. Errors: CASES_NO_SUCH_PART, and those of {@link writeNote}. */
export async function correctNote(
  uow: UnitOfWork,
  keys: Keys,
  record: CaseRecord,
  note: string,
  text: string,
): Promise<void> {
  assertOpen(record);
  const rows = await rowsOf(
    uow,
    sql<{ class: Sensitivity; version: number }>`select n.class, max(v.version) as version from case_note n
      join case_note_version v on v.note = n.id where n.record = ${record.id} and n.id = ${note} group by n.class`,
  );
  const known = rows[0];
  if (!known) throw caseError('CASES_NO_SUCH_PART');
  await addVersion(uow, keys, record, { id: note, sensitivity: known.class, version: known.version + 1 }, text);
}

async function addVersion(
  uow: UnitOfWork,
  keys: Keys,
  record: CaseRecord,
  note: { readonly id: string; readonly sensitivity: Sensitivity; readonly version: number },
  typed: string,
): Promise<void> {
  const text = typed.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (text === '') throw caseError('CASES_NOTE_EMPTY');
  if (text.length > NOTE_LONGEST) throw caseError('CASES_FIELD_TOO_LONG', { field: 'note', longest: NOTE_LONGEST });
  const key = await keys.data.of(uow, record.id);
  const sealed = key.seal(placeOf(note.id, note.version), note.sensitivity, text);
  await rowsOf(
    uow,
    sql`insert into case_note_version (note, record, version, sealed, author, written_at)
      values (${note.id}, ${record.id}, ${note.version}, ${sealed}, ${uow.actor.id}, ${uow.at})`,
  );
  await uow.act('cases.note.write', noteSubject(record.id, note.id), {
    version: note.version,
    classes: [note.sensitivity],
    digest: digestOf(sealed),
  });
}

function assertOpen(record: CaseRecord): void {
  if (record.state === 'erased') throw caseError('CASES_ERASED');
  if (record.state === 'closed') throw caseError('CASES_STATE');
}

export type AlteredNote = {
  readonly note: string;
  readonly version: number;
  readonly what: 'changed' | 'missing' | 'unrecorded';
};

/**
 * Compares every version of a record's notes with what the record of acts says was written: a version that was changed,
 * taken away or put in past the program is named.
 */
export async function alteredNotes(uow: UnitOfWork, record: string): Promise<AlteredNote[]> {
  const rows = await rowsOf(
    uow,
    sql<{
      note: string;
      version: number;
      digest: string | null;
      sealed: Buffer | null;
      author: string | null;
      actor: string | null;
    }>`
      with told as (
        select split_part(subject, '/', 4)::uuid as note, (details->>'version')::integer as version,
          details->>'digest' as digest, actor
        from act where action = 'cases.note.write' and subject like ${`${caseSubject(record)}/note/%`}),
      kept as (select note, version, sealed, author from case_note_version where record = ${record})
      select coalesce(told.note, kept.note) as note, coalesce(told.version, kept.version) as version, told.digest,
        kept.sealed, kept.author, told.actor
      from told full join kept on kept.note = told.note and kept.version = told.version order by 1, 2`,
  );
  return rows.flatMap(({ note, version, digest, sealed, author, actor }): AlteredNote[] => {
    if (sealed === null) return [{ note, version, what: 'missing' }];
    if (digest === null) return [{ note, version, what: 'unrecorded' }];
    return digest === digestOf(sealed) && author === actor ? [] : [{ note, version, what: 'changed' }];
  });
}
