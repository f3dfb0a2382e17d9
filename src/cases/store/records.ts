import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Keys } from '../../platform/crypto/index.js';
import type { Purpose, Sensitivity } from '../../platform/access/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { BreakGlassEntry } from '../break-glass.js';
import { CODE_BYTES, codeFrom } from '../code.js';
import { caseError } from '../errors.js';
import type { CaseRecord, CaseState, Referral, TeamMember } from '../record.js';
import { caseSubject, rowsOf, texts } from './rows.js';

type RecordRow = {
  id: string;
  code: string;
  agency: string;
  owner: string | null;
  person_account: string | null;
  state: CaseState;
  opened_at: Date;
  closed_at: Date | null;
  legal_hold: boolean;
  refused_contact: string[];
};

export type RelationRow = {
  id: string;
  record: string;
  agency: string;
  kind: 'team' | 'referral' | 'break-glass';
  who: string;
  classes: Sensitivity[];
  purposes: Purpose[];
  from_at: Date;
  until_at: Date | null;
  ended_at: Date | null;
  by_whom: string;
  needs_approval: boolean;
  approved_by: string | null;
};

/** A record with everybody who stands in a relation to it, as far as the actor may know; undefined where she may not. */
export async function findRecord(uow: UnitOfWork, id: string): Promise<CaseRecord | undefined> {
  const rows = await rowsOf(uow, sql<RecordRow>`select * from case_record where id = ${id}`);
  const relations = await rowsOf(
    uow,
    sql<RelationRow>`select id, record, agency, kind, who, classes, purposes, from_at, until_at, ended_at, by_whom,
      needs_approval, approved_by from case_relation where record = ${id} order by from_at, id`,
  );
  const row = rows[0];
  if (!row) return undefined;
  return recordOf(row, relations);
}

function recordOf(row: RecordRow, relations: readonly RelationRow[]): CaseRecord {
  return {
    id: row.id,
    code: row.code,
    agency: row.agency,
    owner: row.owner,
    person: row.person_account,
    state: row.state,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    legalHold: row.legal_hold,
    refusedContact: row.refused_contact,
    team: relations.filter((one) => one.kind === 'team' && one.ended_at === null).map(memberOf),
    referrals: relations.filter((one) => one.kind === 'referral').map(referralOf),
    breakGlass: relations.filter((one) => one.kind === 'break-glass').map((one) => entryOf(one, row.code)),
  };
}

const memberOf = (row: RelationRow): TeamMember => ({ id: row.id, person: row.who, from: row.from_at });

const referralOf = (row: RelationRow): Referral => ({
  id: row.id,
  agency: row.who,
  classes: row.classes,
  purposes: row.purposes,
  from: row.from_at,
  until: row.until_at ?? row.from_at,
  revokedAt: row.ended_at,
  by: row.by_whom,
});

export const entryOf = (row: RelationRow, code: string): BreakGlassEntry => ({
  id: row.id,
  record: row.record,
  code,
  agency: row.agency,
  actor: row.who,
  from: row.from_at,
  until: row.until_at ?? row.from_at,
  endedAt: row.ended_at,
  needsApproval: row.needs_approval,
  approvedBy: row.approved_by,
});

export type ToOpen = {
  readonly id: string;
  readonly state: string;
  readonly refusedContact: readonly string[];
  readonly person?: string | null;
};

/** Opens an empty record of the actor, with a key of its own. The caller has spent a search (store/search). */
export async function insertRecord(uow: UnitOfWork, keys: Keys, wanted: ToOpen): Promise<CaseRecord> {
  const { id } = wanted;
  const code = codeFrom(wanted.state, randomBytes(CODE_BYTES));
  const { agency } = uow.actor;
  if (agency === null) throw caseError('CASES_REFUSED');
  await rowsOf(
    uow,
    sql`insert into case_record (id, code, agency, owner, person_account, state, opened_at, refused_contact)
      values (${id}, ${code}, ${agency}, ${uow.actor.id}, ${wanted.person ?? null}, 'open', ${uow.at},
        ${texts(wanted.refusedContact)})`,
  );
  await keys.data.create(uow, id);
  await rowsOf(
    uow,
    sql`insert into case_index (record, field, value, code, agency)
      values (${id}, 'code', ${keys.blindIndex('case.code', code)}, ${code}, ${agency})`,
  );
  await uow.act('cases.open', caseSubject(id), { code, refusedContact: wanted.refusedContact.length });
  const record = await findRecord(uow, id);
  if (!record) throw caseError('CASES_NO_SUCH_RECORD');
  return record;
}

/** Closes or opens again. Errors: CASES_STATE. */
export async function moveRecord(uow: UnitOfWork, record: CaseRecord, state: 'open' | 'closed'): Promise<void> {
  if (record.state === 'erased') throw caseError('CASES_ERASED');
  const moved = await rowsOf(
    uow,
    sql`update case_record set state = ${state}, closed_at = ${state === 'closed' ? uow.at : null}
      where id = ${record.id} and state = ${state === 'closed' ? 'open' : 'closed'} returning id`,
  );
  if (moved.length === 0) throw caseError('CASES_STATE');
  await uow.act(state === 'closed' ? 'cases.close' : 'cases.reopen', caseSubject(record.id));
}

/** Decisions about the end of a record are taken one after the other. */
export async function lockEnd(uow: UnitOfWork, record: string): Promise<void> {
  await rowsOf(uow, sql`select pg_advisory_xact_lock(hashtextextended(${`cases.end ${record}`}, 0))`);
}

/**
 * Sets or lifts a legal hold: while it stands, nothing is erased. Errors: CASES_ERASED, and CASES_STATE where two
 * persons have agreed to erase already.
 */
export async function holdRecord(uow: UnitOfWork, record: CaseRecord, held: boolean): Promise<void> {
  if (record.state === 'erased') throw caseError('CASES_ERASED');
  await lockEnd(uow, record.id);
  const decided = await rowsOf(
    uow,
    sql`select 1 as one from case_erasure where record = ${record.id} and confirmed_by is not null`,
  );
  if (decided.length > 0) throw caseError('CASES_STATE');
  const moved = await rowsOf(
    uow,
    sql`update case_record set legal_hold = ${held} where id = ${record.id} and legal_hold <> ${held} returning id`,
  );
  if (moved.length > 0) await uow.act(held ? 'cases.hold' : 'cases.hold.lift', caseSubject(record.id));
}
