import { sql } from 'kysely';
import type { UnitOfWork } from '../../storage/index.js';

/** The last acts done on this node, newest first: who did what to which record. */
export async function recentActs(uow: UnitOfWork, before: number | undefined, limit: number) {
  const rows = await sql<{ id: number; at: Date; actor: string; actor_kind: string; action: string; subject: string }>`
    select id, at, actor, actor_kind, action, subject from act
    where ${before ?? null}::bigint is null or id < ${before ?? null}::bigint
    order by id desc limit ${limit}`.execute(uow.tables());
  return rows.rows;
}
