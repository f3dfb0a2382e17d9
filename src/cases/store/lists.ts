/** Work lists: codes and dates, never a name. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { BreakGlassEntry } from '../break-glass.js';
import type { CaseState } from '../record.js';
import { type RelationRow, entryOf } from './records.js';
import { rowsOf } from './rows.js';

export type ListedCase = {
  readonly id: string;
  readonly code: string;
  readonly agency: string;
  readonly owner: string | null;
  readonly state: CaseState;
  readonly openedAt: Date;
};

/** `colleagues`: of the actor's own agency, owned by others. `all`: the whole State, for those who see it as one. */
export const WORK_LISTS = ['mine', 'team', 'referred', 'colleagues', 'all'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

const columns = sql`r.id, r.code, r.agency, r.owner, r.state, r.opened_at as "openedAt"`;

function condition(uow: UnitOfWork, list: WorkList) {
  const { id, agency } = uow.actor;
  switch (list) {
    case 'mine':
      return sql`r.owner = ${id} and r.state <> 'erased'`;
    case 'team':
      return sql`r.state <> 'erased' and exists (select 1 from case_relation t where t.record = r.id
        and t.kind = 'team' and t.who = ${id} and t.ended_at is null)`;
    case 'referred':
      return sql`r.state <> 'erased' and exists (select 1 from case_relation t where t.record = r.id
        and t.kind = 'referral' and t.who = ${agency} and t.ended_at is null and t.from_at <= ${uow.at}
        and t.until_at > ${uow.at})`;
    case 'colleagues':
      return sql`r.agency = ${agency} and r.owner is distinct from ${id} and r.state <> 'erased'`;
    case 'all':
      return sql`true`;
  }
}

/** Newest first, with how many there are in all. */
export async function listCases(
  uow: UnitOfWork,
  list: WorkList,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly cases: readonly ListedCase[]; readonly total: number }> {
  const cases = await rowsOf(
    uow,
    sql<ListedCase>`select ${columns} from case_record r where ${condition(uow, list)}
      order by r.opened_at desc, r.id limit ${limit} offset ${offset}`,
  );
  const counted = await rowsOf(
    uow,
    sql<{ total: number }>`select count(*)::integer as total from case_record r where ${condition(uow, list)}`,
  );
  return { cases, total: counted[0]?.total ?? 0 };
}

/** Emergency accesses, newest first: those that run, or all of the last while for those who watch over them. */
export async function listBreakGlass(
  uow: UnitOfWork,
  which: 'running' | 'all',
  limit: number,
): Promise<BreakGlassEntry[]> {
  const running = sql`b.ended_at is null and b.until_at > ${uow.at}`;
  const rows = await rowsOf(
    uow,
    sql<
      RelationRow & { code: string }
    >`select b.id, b.record, b.agency, b.kind, b.who, b.classes, b.purposes, b.from_at,
        b.until_at, b.ended_at, b.by_whom, b.needs_approval, b.approved_by, r.code
      from case_relation b join case_record r on r.id = b.record
      where b.kind = 'break-glass' and ${which === 'running' ? running : sql`true`}
      order by b.from_at desc, b.id limit ${limit}`,
  );
  return rows.map((row) => entryOf(row, row.code));
}

/** How many open records the actor answers for, for the home page. */
export async function casesToday(uow: UnitOfWork): Promise<{ readonly mine: number; readonly referred: number }> {
  const count = async (list: WorkList) => (await listCases(uow, list, { limit: 0, offset: 0 })).total;
  return { mine: await count('mine'), referred: await count('referred') };
}

/** The record of the person who asks, where her account stands in one. */
export async function ownRecords(uow: UnitOfWork): Promise<readonly string[]> {
  const rows = await rowsOf(
    uow,
    sql<{ id: string }>`select id from case_record where person_account = ${uow.actor.id} and state <> 'erased'
      order by opened_at`,
  );
  return rows.map((row) => row.id);
}
