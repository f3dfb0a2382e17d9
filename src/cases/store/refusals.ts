/** A refused attempt is kept though what it tried is undone. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { caseSubject, rowsOf } from './rows.js';

/** Where a request stands before it has done anything. */
export async function markStart(uow: UnitOfWork): Promise<void> {
  await rowsOf(uow, sql`savepoint cases_request`);
}

/**
 * Undoes whatever the request did and writes down that it was refused. The same work for a number that is unknown and
 * for one out of reach.
 */
export async function writeRefusal(
  uow: UnitOfWork,
  record: string,
  details: { readonly action: string; readonly because: string },
): Promise<void> {
  await rowsOf(uow, sql`rollback to savepoint cases_request`);
  await uow.act('cases.refused', caseSubject(record), details);
}
