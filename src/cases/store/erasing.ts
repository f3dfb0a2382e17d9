/** Erasing a person's record: the key first, then everything that was sealed under it, then the traces. */
import { sql } from 'kysely';
import { NODE } from '../../platform/access/index.js';
import type { Keys } from '../../platform/crypto/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { type ErasureAsked, assertConfirmable, erasureOf } from '../erase.js';
import { caseError } from '../errors.js';
import type { CaseRecord } from '../record.js';
import type { CaseFiles } from './files.js';
import { findRecord, lockEnd } from './records.js';
import { caseSubject, rowsOf } from './rows.js';

export type ErasureRow = ErasureAsked & {
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  readonly doneAt: Date | null;
};

export async function erasureAsked(uow: UnitOfWork, record: string): Promise<ErasureRow | null> {
  const rows = await rowsOf(
    uow,
    sql<ErasureRow>`select asked_by as "askedBy", asked_at as "askedAt", confirmed_by as "confirmedBy",
      confirmed_at as "confirmedAt", done_at as "doneAt" from case_erasure where record = ${record}`,
  );
  return rows[0] ?? null;
}

/** Asks that a record be erased; nothing happens before a second person agrees. Errors: CASES_HELD, CASES_ERASED, CASES_STATE. */
export async function askErasure(uow: UnitOfWork, record: CaseRecord): Promise<void> {
  const stands = erasureOf(record, await erasureAsked(uow, record.id));
  if (stands === 'held') throw caseError('CASES_HELD');
  if (stands === 'erased') throw caseError('CASES_ERASED');
  if (stands !== 'not-asked') throw caseError('CASES_STATE');
  await rowsOf(
    uow,
    sql`insert into case_erasure (record, asked_by, asked_at) values (${record.id}, ${uow.actor.id}, ${uow.at})`,
  );
  await uow.act('cases.erase.ask', caseSubject(record.id));
}

/** The second person agrees; the caller asks for the job. Errors: those of assertConfirmable. */
export async function confirmErasure(uow: UnitOfWork, found: CaseRecord): Promise<void> {
  await lockEnd(uow, found.id);
  const record = (await findRecord(uow, found.id)) ?? found;
  assertConfirmable(record, await erasureAsked(uow, record.id), uow.actor);
  const agreed = await rowsOf(
    uow,
    sql`update case_erasure set confirmed_by = ${uow.actor.id}, confirmed_at = ${uow.at}
      where record = ${record.id} and confirmed_by is null returning record`,
  );
  if (agreed.length === 0) throw caseError('CASES_STATE');
  await uow.act('cases.erase.confirm', caseSubject(record.id));
}

export type ErasingParts = {
  readonly storage: Storage;
  readonly keys: Keys;
  readonly files: CaseFiles;
  /** Writes the keys beside the backups anew, so that an older backup does not open what is erased. */
  readonly renewKeys: () => Promise<void>;
  /** Waits until every act written so far has its place in the log. */
  readonly settleActs: () => Promise<void>;
  /** Makes the older acts on the record unreadable, in the same transaction. */
  readonly eraseActs: (uow: UnitOfWork, subject: string) => Promise<unknown>;
};

/**
 * Erases a record that two persons agreed to erase. Each step may be done again: an erasure that was interrupted is
 * finished by the next call. Errors: CASES_HELD, CASES_NOT_ASKED, CASES_NO_SUCH_RECORD.
 */
export async function eraseRecord(parts: ErasingParts, id: string): Promise<{ readonly erased: boolean }> {
  const asOwner = <R>(work: (uow: UnitOfWork) => Promise<R>) =>
    parts.storage.inUnitOfWork(NODE, work, { authority: 'owner' });
  const left = await asOwner((uow) => leftToErase(uow, id));
  if (left === 'nothing') return { erased: false };
  if (left === 'everything') {
    await asOwner((uow) => parts.keys.data.destroy(uow, id));
    await asOwner((uow) => parts.files.removeAllOf(uow, id));
    await asOwner((uow) => emptyRecord(uow, id));
  }
  await parts.renewKeys();
  await parts.settleActs();
  await asOwner(async (uow) => {
    await parts.eraseActs(uow, caseSubject(id));
    await rowsOf(uow, sql`update case_erasure set done_at = ${uow.at} where record = ${id}`);
    await uow.act('cases.erase', caseSubject(id));
  });
  return { erased: true };
}

async function leftToErase(uow: UnitOfWork, id: string): Promise<'everything' | 'acts' | 'nothing'> {
  const record = await findRecord(uow, id);
  if (!record) throw caseError('CASES_NO_SUCH_RECORD');
  const asked = await erasureAsked(uow, id);
  const stands = erasureOf(record, asked);
  if (stands === 'held') throw caseError('CASES_HELD');
  if (stands === 'not-asked' || stands === 'needs-second') throw caseError('CASES_NOT_ASKED');
  if (stands === 'decided') return 'everything';
  return asked?.doneAt === null ? 'acts' : 'nothing';
}

/** Leaves the number, the code, the agency, the state and the dates. */
async function emptyRecord(uow: UnitOfWork, id: string): Promise<void> {
  await rowsOf(uow, sql`delete from case_field where record = ${id}`);
  await rowsOf(uow, sql`delete from case_index where record = ${id}`);
  await rowsOf(uow, sql`delete from case_note where record = ${id}`);
  await rowsOf(uow, sql`delete from case_file where record = ${id}`);
  await rowsOf(uow, sql`delete from case_relation where record = ${id}`);
  await rowsOf(uow, sql`update case_search set opened = null where opened = ${id}`);
  await rowsOf(
    uow,
    sql`update case_record set state = 'erased', owner = null, person_account = null, refused_contact = '{}',
      closed_at = coalesce(closed_at, ${uow.at}) where id = ${id}`,
  );
}

export const ERASE_JOB = 'cases.erase';

/** Handlers of this module's jobs. Input: `{record}`. */
export function casesJobs(parts: ErasingParts): Record<string, JobHandler> {
  return {
    [ERASE_JOB]: async (context) => {
      const id = typeof context.job.input.record === 'string' ? context.job.input.record : '';
      const done = await eraseRecord(parts, id);
      await context.commit(async () => done);
    },
  };
}
