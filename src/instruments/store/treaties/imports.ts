import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { treatyError } from '../../treaties/errors.js';
import { type ImportPlan, type LabelMatches, planImport } from '../../treaties/rows/plan.js';
import type { Told } from '../../treaties/rows/row.js';
import { heldActions, insertActions, lockActions, retractedIds } from './acts.js';

/** Where the facts of a file come from, and up to when they speak (`2014-04`, `2026-11-20`). */
export type StatusSource = { readonly source: string; readonly asOf: string | null };

/**
 * Plans, and on `write` keeps, what rows tell; in the caller's unit of work. What the plan finds at fault is left out
 * and told; the same rows again add nothing.
 */
export async function importStatus(
  uow: UnitOfWork,
  told: Told,
  from: StatusSource,
  options: { readonly matches?: LabelMatches; readonly importId?: string | null; readonly write?: boolean } = {},
): Promise<ImportPlan> {
  const { matches = {}, importId = null, write = true } = options;
  if (write) await lockActions(uow);
  const plan = planImport(told, {
    held: await heldActions(uow),
    retracted: await retractedIds(uow),
    matches,
    source: from.source,
    sourceAsOf: from.asOf,
    assertedBy: from.source,
    today: uow.at.toISOString().slice(0, 10),
  });
  if (!write || plan.add.length === 0) return plan;
  await insertActions(uow, plan.add, importId);
  await uow.act('instruments.import-status', `treaty-import/${importId ?? 'shipped'}`, { acts: plan.add.length });
  return plan;
}

export type TreatyImport = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly treaty: string | null;
  readonly source: string;
  readonly sourceAsOf: string | null;
  readonly matches: LabelMatches;
  readonly importedAt: string | null;
  readonly broughtAt: string;
  /** Acts that stand and came with it. */
  readonly acts: number;
};

const IMPORT = sql`id, file_name as "fileName", sha256, treaty, source, source_as_of as "sourceAsOf", matches,
  to_char(imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "importedAt",
  to_char(brought_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "broughtAt",
  (select count(*)::int from treaty_action where import = treaty_import.id and retracted_at is null) as acts`;

export type ImportToKeep = {
  readonly fileName: string;
  readonly sha256: string;
  readonly content: string;
  readonly treaty: string | null;
} & StatusSource;

/** Keeps a file for its dry run; nothing of it counts yet. */
export async function keepImport(uow: UnitOfWork, file: ImportToKeep): Promise<string> {
  const id = randomUUID();
  await sql`insert into treaty_import (id, file_name, sha256, content, treaty, source, source_as_of, matches, brought_at,
      brought_by)
    values (${id}, ${file.fileName}, ${file.sha256}, ${file.content}, ${file.treaty}, ${file.source}, ${file.asOf},
      '{}'::jsonb, ${uow.at}, ${uow.actor.id})`.execute(uow.tables());
  await uow.act('instruments.bring-status', `treaty-import/${id}`, { sha256: file.sha256 });
  return id;
}

/** Errors: TREATIES_NO_SUCH_IMPORT. */
export async function findImport(uow: UnitOfWork, id: string): Promise<TreatyImport & { readonly content: string }> {
  const { rows } = await sql<TreatyImport & { content: string }>`select ${IMPORT}, content from treaty_import
    where id = ${id}`.execute(uow.tables());
  const found = rows[0];
  if (!found) throw treatyError('TREATIES_NO_SUCH_IMPORT');
  return found;
}

export async function listImports(uow: UnitOfWork): Promise<TreatyImport[]> {
  const { rows } = await sql<TreatyImport>`select ${IMPORT} from treaty_import order by brought_at desc, id
    limit 100`.execute(uow.tables());
  return rows;
}

/** Keeps what a person said of names; a name that is matched again is matched anew. */
export async function matchLabels(uow: UnitOfWork, id: string, matches: LabelMatches): Promise<void> {
  await sql`update treaty_import set matches = matches || ${JSON.stringify(matches)}::jsonb
    where id = ${id}`.execute(uow.tables());
  await uow.act('instruments.match-status', `treaty-import/${id}`, { names: Object.keys(matches).length });
}

export async function markImported(uow: UnitOfWork, id: string): Promise<void> {
  await sql`update treaty_import set imported_at = ${uow.at}, imported_by = ${uow.actor.id}
    where id = ${id}`.execute(uow.tables());
}
