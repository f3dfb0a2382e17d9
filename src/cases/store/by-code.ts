import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { readCode } from '../code.js';
import { caseError } from '../errors.js';
import { rowsOf } from './rows.js';

/** The number of the record with this code, in reach of the actor. Errors: CASES_NO_SUCH_RECORD. */
export async function idOfCode(uow: UnitOfWork, typed: string): Promise<string> {
  const code = readCode(typed);
  const rows = await rowsOf(uow, sql<{ id: string }>`select id from case_record where code = ${code ?? ''}`);
  if (!rows[0]) throw caseError('CASES_NO_SUCH_RECORD');
  return rows[0].id;
}
