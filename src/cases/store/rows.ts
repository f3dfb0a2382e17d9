import { type RawBuilder, sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';

/** Runs one statement of this module and returns its rows. */
export async function rowsOf<Row>(uow: UnitOfWork, statement: RawBuilder<Row>): Promise<Row[]> {
  return (await statement.execute(uow.tables())).rows;
}

/** A text array as PostgreSQL takes it. */
export const texts = (values: readonly string[]) => sql`${[...values]}::text[]`;

/** What an act names a record by: its number without meaning. */
export const caseSubject = (record: string): string => `case/${record}`;
