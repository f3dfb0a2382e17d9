import { sql } from 'kysely';
import type { UnitOfWork } from '../storage/index.js';

export type RunKind = 'backup' | 'drill';

/** A backup or a drill as it ended. `details` holds counts and hashes, never what is in the records. */
export type OperationRun = {
  readonly id: number;
  readonly kind: RunKind;
  readonly at: Date;
  readonly archive: string | null;
  /** The code of what went wrong, or null where nothing did. */
  readonly fault: string | null;
  readonly details: Readonly<Record<string, unknown>>;
};

export async function keepRun(
  uow: UnitOfWork,
  { kind, archive, fault, details }: Omit<OperationRun, 'id' | 'at'>,
): Promise<void> {
  await sql`insert into operation_run (kind, at, archive, fault, details)
    values (${kind}, ${uow.at}, ${archive}, ${fault}, ${JSON.stringify(details)}::jsonb)`.execute(uow.tables());
  await uow.act(`operations.${kind}`, `operations/${kind}`, { archive, fault, ...details });
}

/** Newest first. */
export async function recentRuns(uow: UnitOfWork, kind: RunKind, limit: number): Promise<OperationRun[]> {
  const { rows } = await sql<OperationRun>`select id, kind, at, archive, fault, details from operation_run
    where kind = ${kind} order by id desc limit ${limit}`.execute(uow.tables());
  return rows;
}
