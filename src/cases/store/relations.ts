/** Who else stands in a relation to a record: the team, agencies referred to, and emergency access. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Purpose, Sensitivity } from '../../platform/access/index.js';
import type { Keys } from '../../platform/crypto/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { type BreakGlassEntry, assertApprovable, endOf, needsApproval } from '../break-glass.js';
import { caseError } from '../errors.js';
import type { CaseRecord } from '../record.js';
import { findRecord } from './records.js';
import { caseSubject, rowsOf, texts } from './rows.js';

const partSubject = (record: string, kind: string, id: string): string => `${caseSubject(record)}/${kind}/${id}`;

/** Takes a colleague of the record's agency into the team. A second time changes nothing. */
export async function addToTeam(uow: UnitOfWork, record: CaseRecord, person: string): Promise<void> {
  if (record.state === 'erased') throw caseError('CASES_ERASED');
  if (record.owner === person || record.team.some((member) => member.person === person)) return;
  const id = randomUUID();
  await rowsOf(
    uow,
    sql`insert into case_relation (id, record, agency, kind, who, from_at, by_whom)
      values (${id}, ${record.id}, ${record.agency}, 'team', ${person}, ${uow.at}, ${uow.actor.id})`,
  );
  await uow.act('cases.team.add', partSubject(record.id, 'team', id), { person });
}

/** Ends one relation of this record, by both numbers in one statement. Errors: CASES_NO_SUCH_PART. */
async function endRelation(uow: UnitOfWork, record: string, kind: string, id: string): Promise<string> {
  const ended = await rowsOf(
    uow,
    sql<{ who: string }>`update case_relation set ended_at = ${uow.at}, ended_by = ${uow.actor.id}
      where record = ${record} and id = ${id} and kind = ${kind} and ended_at is null returning who`,
  );
  if (!ended[0]) throw caseError('CASES_NO_SUCH_PART');
  return ended[0].who;
}

export async function leaveTeam(uow: UnitOfWork, record: CaseRecord, member: string): Promise<void> {
  const person = await endRelation(uow, record.id, 'team', member);
  await uow.act('cases.team.remove', partSubject(record.id, 'team', member), { person });
}

export type ReferralWanted = {
  readonly agency: string;
  readonly classes: readonly Sensitivity[];
  readonly purposes: readonly Purpose[];
  readonly days: number;
};

/** The longest a referral stands before it must be made again. */
export const REFERRAL_DAYS = 180;

/** What a referral may open: never where a shelter is. */
export const REFERRAL_CLASSES = [
  'identity',
  'contact',
  'story',
  'health',
  'legal',
  'operational',
  'statistical',
] as const;
export const REFERRAL_PURPOSES = ['protection', 'return', 'investigation', 'legal-proceedings'] as const;

/** Shows these classes to another agency, for these purposes, for so many days. Errors: CASES_REFERRAL_SHAPE. */
export async function refer(uow: UnitOfWork, record: CaseRecord, wanted: ReferralWanted): Promise<string> {
  if (record.state === 'erased') throw caseError('CASES_ERASED');
  const classes = REFERRAL_CLASSES.filter((one) => wanted.classes.includes(one));
  const purposes = REFERRAL_PURPOSES.filter((one) => wanted.purposes.includes(one));
  const days = Math.trunc(wanted.days);
  const whole = classes.length === wanted.classes.length && purposes.length === wanted.purposes.length;
  if (!whole || classes.length === 0 || purposes.length === 0 || wanted.agency === record.agency)
    throw caseError('CASES_REFERRAL_SHAPE', { days: REFERRAL_DAYS });
  if (!(days >= 1 && days <= REFERRAL_DAYS)) throw caseError('CASES_REFERRAL_SHAPE', { days: REFERRAL_DAYS });
  const id = randomUUID();
  const until = new Date(uow.at.getTime() + days * 86_400_000);
  await rowsOf(
    uow,
    sql`insert into case_relation (id, record, agency, kind, who, classes, purposes, from_at, until_at, by_whom)
      values (${id}, ${record.id}, ${record.agency}, 'referral', ${wanted.agency}, ${texts(classes)}, ${texts(purposes)},
        ${uow.at}, ${until}, ${uow.actor.id})`,
  );
  await uow.act('cases.refer', partSubject(record.id, 'referral', id), {
    agency: wanted.agency,
    classes,
    purposes,
    until: until.toISOString(),
  });
  return id;
}

export async function revokeReferral(uow: UnitOfWork, record: CaseRecord, referral: string): Promise<void> {
  const agency = await endRelation(uow, record.id, 'referral', referral);
  await uow.act('cases.refer.revoke', partSubject(record.id, 'referral', referral), { agency });
}

const reasonPlace = (id: string) => ({ table: 'case_relation', row: id, field: 'reason', version: 1 });

/**
 * Takes emergency access for the actor. It is there when this resolves; whether it opens anything waits for a second
 * person where she refused contact with the actor's kind of agency.
 * Errors: CASES_REASON_MISSING, CASES_STATE where one of hers runs already, CASES_ERASED.
 */
export async function breakGlass(
  uow: UnitOfWork,
  keys: Keys,
  found: { readonly record: string; readonly agency: string },
  typed: string,
): Promise<{ readonly record: CaseRecord; readonly entry: BreakGlassEntry }> {
  const reason = typed.normalize('NFC').trim();
  if (reason.length < 10 || reason.length > 4000) throw caseError('CASES_REASON_MISSING');
  const id = randomUUID();
  const key = await keys.data.of(uow, found.record);
  const running = await rowsOf(
    uow,
    sql`select 1 as one from case_relation where record = ${found.record} and kind = 'break-glass'
      and who = ${uow.actor.id} and ended_at is null and until_at > ${uow.at}`,
  );
  if (running.length > 0) throw caseError('CASES_STATE');
  // Whether she refused contact is not known to who asks: it waits for a second person until the record has been read.
  await rowsOf(
    uow,
    sql`insert into case_relation (id, record, agency, kind, who, from_at, until_at, by_whom, needs_approval, reason)
      values (${id}, ${found.record}, ${found.agency}, 'break-glass', ${uow.actor.id}, ${uow.at}, ${endOf(uow.at)},
        ${uow.actor.id}, true, ${key.seal(reasonPlace(id), 'operational', reason)})`,
  );
  const record = await findRecord(uow, found.record);
  if (!record) throw caseError('CASES_NO_SUCH_RECORD');
  const needed = needsApproval(uow.actor, record.refusedContact);
  await rowsOf(
    uow,
    sql`update case_relation set needs_approval = ${needed} where id = ${id} and record = ${record.id}`,
  );
  await uow.act('cases.break-glass', partSubject(record.id, 'break-glass', id), {
    until: endOf(uow.at).toISOString(),
    needsApproval: needed,
  });
  const again = await findRecord(uow, record.id);
  const entry = again?.breakGlass.find((one) => one.id === id);
  if (!again || !entry) throw caseError('CASES_NO_SUCH_RECORD');
  return { record: again, entry };
}

/** Why an emergency access was taken. The caller has been allowed it. Errors: CASES_NO_SUCH_PART. */
export async function breakGlassReason(uow: UnitOfWork, keys: Keys, record: string, id: string): Promise<string> {
  const rows = await rowsOf(
    uow,
    sql<{ reason: Buffer }>`select reason from case_relation
      where record = ${record} and id = ${id} and kind = 'break-glass'`,
  );
  if (!rows[0]) throw caseError('CASES_NO_SUCH_PART');
  const key = await keys.data.of(uow, record);
  return Buffer.from(key.open(reasonPlace(id), 'operational', rows[0].reason)).toString('utf8');
}

/** A second person agrees. Errors: CASES_NO_SUCH_PART, CASES_OWN_APPROVAL, CASES_STATE. */
export async function approveBreakGlass(uow: UnitOfWork, record: CaseRecord, id: string): Promise<void> {
  const entry = record.breakGlass.find((one) => one.id === id);
  if (!entry) throw caseError('CASES_NO_SUCH_PART');
  assertApprovable(entry, uow.actor, uow.at);
  const agreed = await rowsOf(
    uow,
    sql`update case_relation set approved_by = ${uow.actor.id}, approved_at = ${uow.at}
      where record = ${record.id} and id = ${id} and kind = 'break-glass' and ended_at is null and approved_by is null
      returning id`,
  );
  if (agreed.length === 0) throw caseError('CASES_STATE');
  await uow.act('cases.break-glass.approve', partSubject(record.id, 'break-glass', id), { person: entry.actor });
}

/** Ends it before its time. Errors: CASES_NO_SUCH_PART. */
export async function endBreakGlass(uow: UnitOfWork, record: CaseRecord, id: string): Promise<void> {
  const person = await endRelation(uow, record.id, 'break-glass', id);
  await uow.act('cases.break-glass.end', partSubject(record.id, 'break-glass', id), { person });
}
