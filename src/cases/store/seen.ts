/** Who saw what: the acts on a record and its parts; and the refused attempts. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { caseError } from '../errors.js';
import { caseSubject, rowsOf } from './rows.js';

export type CaseAct = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  /** `note`, `file` …, or null where the act is on the record as a whole. */
  readonly part: string | null;
  readonly classes: readonly string[];
  readonly purpose: string | null;
  readonly because: string | null;
};

type ActRow = {
  id: number;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  details: Record<string, unknown>;
};

/** Newest first. `before`: acts older than this number. */
export async function actsOnRecord(
  uow: UnitOfWork,
  record: string,
  before: number | undefined,
  limit: number,
): Promise<CaseAct[]> {
  const subject = caseSubject(record);
  const rows = await rowsOf(
    uow,
    sql<ActRow>`select id::float8 as id, at, actor, action, subject, details from act
      where (subject = ${subject} or subject like ${`${subject}/%`})
        and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint)
      order by id desc limit ${limit}`,
  );
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actor: row.actor,
    action: row.action,
    part: row.subject.split('/')[2] ?? null,
    classes: Array.isArray(row.details.classes) ? row.details.classes.map(String) : [],
    purpose: typeof row.details.purpose === 'string' ? row.details.purpose : null,
    because: typeof row.details.because === 'string' ? row.details.because : null,
  }));
}

/** How many different persons somebody may reveal in an hour. */
export const REVEALS_AN_HOUR = 20;

/** Errors: CASES_REVEAL_BUDGET where this record would be one too many. */
export async function assertRevealBudget(uow: UnitOfWork, record: string): Promise<void> {
  const since = new Date(uow.at.getTime() - 3_600_000);
  // One at a time for one person: two requests at once must not both be the twentieth.
  await rowsOf(uow, sql`select pg_advisory_xact_lock(hashtextextended(${`cases.reveal ${uow.actor.id}`}, 0))`);
  const rows = await rowsOf(
    uow,
    sql<{ revealed: number }>`select count(distinct subject)::integer as revealed from act
      where actor = ${uow.actor.id} and action = 'cases.reveal' and at > ${since} and subject <> ${caseSubject(record)}`,
  );
  if ((rows[0]?.revealed ?? 0) >= REVEALS_AN_HOUR) throw caseError('CASES_REVEAL_BUDGET', { most: REVEALS_AN_HOUR });
}
