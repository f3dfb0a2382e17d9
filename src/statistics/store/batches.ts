import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { type Batch, type BatchState, mayFollow, NEXT_STATES, type RowFault } from '../batch.js';
import { importError } from '../importing/errors.js';
import { type BatchRow, onlyOf, tablesOf, type View } from './tables.js';

const batchOf = (row: Selectable<BatchRow>): Batch => ({
  id: row.id,
  no: row.no,
  kind: row.kind as Batch['kind'],
  state: row.state as BatchState,
  fileName: row.file_name,
  bytes: row.bytes,
  sha256: row.sha256,
  staged: row.staged,
  sheet: row.sheet,
  agency: row.agency,
  unit: row.unit,
  period: row.period,
  series: row.series,
  mapping: row.mapping as Batch['mapping'],
  options: row.options as Batch['options'],
  columns: row.columns as Batch['columns'],
  leftOut: row.left_out as Batch['leftOut'],
  rows: { read: row.rows_read, kept: row.rows_kept, faulty: row.rows_faulty, zero: row.rows_zero },
  report: row.report as Batch['report'],
  disagreements: row.disagreements as Batch['disagreements'],
  failure: row.failure as Batch['failure'],
  job: row.job,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  importedBy: row.imported_by,
  importedAt: row.imported_at,
  undoneBy: row.undone_by,
  undoneAt: row.undone_at,
});

export type BatchBegun = Pick<
  Batch,
  | 'kind'
  | 'fileName'
  | 'bytes'
  | 'sha256'
  | 'staged'
  | 'sheet'
  | 'agency'
  | 'unit'
  | 'period'
  | 'series'
  | 'mapping'
  | 'options'
> & { readonly state: BatchState };

/** Writes a new batch down. */
export async function beginBatch(uow: UnitOfWork, begun: BatchBegun): Promise<Batch> {
  const row = await tablesOf(uow)
    .insertInto('list_batch')
    .values({
      id: randomUUID(),
      kind: begun.kind,
      state: begun.state,
      file_name: begun.fileName,
      bytes: begun.bytes,
      sha256: begun.sha256,
      staged: begun.staged,
      sheet: begun.sheet,
      agency: begun.agency,
      unit: begun.unit,
      period: begun.period,
      series: begun.series,
      mapping: begun.mapping && JSON.stringify(begun.mapping),
      options: JSON.stringify(begun.options),
      asked_by: uow.actor.id,
      asked_at: uow.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await uow.act('statistics.list.bring', `statistics.batch/${row.id}`, { agency: begun.agency, sha256: begun.sha256 });
  return batchOf(row);
}

/** Errors: STATISTICS_NO_SUCH_BATCH. */
export async function findBatch(uow: UnitOfWork, id: string): Promise<Batch> {
  const row = await tablesOf(uow).selectFrom('list_batch').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw importError('STATISTICS_NO_SUCH_BATCH');
  return batchOf(row);
}

/** The batch, locked until the unit of work ends: two people cannot import or undo it at once. */
export async function lockBatch(uow: UnitOfWork, id: string): Promise<Batch> {
  const row = await tablesOf(uow)
    .selectFrom('list_batch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw importError('STATISTICS_NO_SUCH_BATCH');
  return batchOf(row);
}

export type BatchPage = { readonly batches: readonly Batch[]; readonly total: number };

/** Newest first, narrowed to what the actor may see. */
export async function listBatches(
  uow: UnitOfWork,
  view: View,
  wanted: { readonly state?: BatchState | undefined; readonly limit: number; readonly offset: number },
): Promise<BatchPage> {
  const only = onlyOf(view);
  let query = tablesOf(uow).selectFrom('list_batch');
  if (only !== null) query = query.where('agency', '=', only);
  if (wanted.state) query = query.where('state', '=', wanted.state);
  const rows = await query
    .selectAll()
    .orderBy('asked_at', 'desc')
    .orderBy('no', 'desc')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { batches: rows.map(batchOf), total };
}

/** Imported batches in the order of their numbers. */
export async function importedBatches(uow: UnitOfWork, view: View): Promise<Batch[]> {
  const only = onlyOf(view);
  let query = tablesOf(uow).selectFrom('list_batch').selectAll().where('state', '=', 'imported').orderBy('no');
  if (only !== null) query = query.where('agency', '=', only);
  return (await query.execute()).map(batchOf);
}

/** How many lists wait for a person: for a mapping, or for the choice to import. */
export async function waitingBatches(uow: UnitOfWork, view: View): Promise<number> {
  const only = onlyOf(view);
  let query = tablesOf(uow).selectFrom('list_batch').where('state', 'in', ['waiting-mapping', 'ready']);
  if (only !== null) query = query.where('agency', '=', only);
  return (await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total;
}

/** The batch that holds this very content for this agency already, if it is part of the picture or on its way. */
export async function sameContent(
  uow: UnitOfWork,
  content: Pick<Batch, 'sha256' | 'agency' | 'sheet'>,
): Promise<Batch | undefined> {
  const row = await tablesOf(uow)
    .selectFrom('list_batch')
    .selectAll()
    .where('sha256', '=', content.sha256)
    .where('state', 'not in', ['undone', 'refused'])
    .where(sql<boolean>`agency is not distinct from ${content.agency}`)
    .where(sql<boolean>`sheet is not distinct from ${content.sheet}`)
    .orderBy('no')
    .executeTakeFirst();
  return row && batchOf(row);
}

/** The imported lists of counts of one series, whose periods a new one must not overlap. */
export async function importedOfSeries(uow: UnitOfWork, series: string, unit: string): Promise<Batch[]> {
  const rows = await tablesOf(uow)
    .selectFrom('list_batch')
    .selectAll()
    .where('series', '=', series)
    .where('unit', '=', unit)
    .where('kind', '=', 'counts')
    .where('state', '=', 'imported')
    .orderBy('no')
    .execute();
  return rows.map(batchOf);
}

type Changed = Partial<
  Pick<
    Batch,
    | 'staged'
    | 'sheet'
    | 'unit'
    | 'period'
    | 'series'
    | 'job'
    | 'mapping'
    | 'options'
    | 'columns'
    | 'leftOut'
    | 'rows'
    | 'report'
    | 'disagreements'
    | 'failure'
  >
> & {
  /** Who did it, where a job acts for a person. */
  readonly by?: string;
};

const json = (value: unknown): string => JSON.stringify(value);

/**
 * Moves a batch on. Errors: STATISTICS_BATCH_STATE where the state does not follow, naming those that do.
 * @param batch as it was read under lock in this unit of work
 */
export async function moveBatch(
  uow: UnitOfWork,
  batch: Batch,
  state: BatchState,
  changed: Changed = {},
): Promise<Batch> {
  if (!mayFollow(batch.state, state))
    throw importError('STATISTICS_BATCH_STATE', {
      file: batch.fileName,
      state: batch.state,
      wanted: state,
      allowed: NEXT_STATES[batch.state].join(', ') || '–',
    });
  const who = changed.by ?? uow.actor.id;
  const by: Partial<Record<BatchState, object>> = {
    imported: { imported_by: who, imported_at: uow.at },
    undone: { undone_by: who, undone_at: uow.at },
    refused: { refused_by: who, refused_at: uow.at },
  };
  const row = await tablesOf(uow)
    .updateTable('list_batch')
    .set({
      state,
      ...by[state],
      ...('staged' in changed && { staged: changed.staged ?? null }),
      ...('sheet' in changed && { sheet: changed.sheet ?? null }),
      ...('unit' in changed && { unit: changed.unit ?? null }),
      ...('period' in changed && { period: changed.period ?? null }),
      ...(changed.series !== undefined && { series: changed.series }),
      ...('job' in changed && { job: changed.job ?? null }),
      ...(changed.mapping && { mapping: json(changed.mapping) }),
      ...(changed.options && { options: json(changed.options) }),
      ...(changed.columns && { columns: json(changed.columns) }),
      ...(changed.leftOut && { left_out: json(changed.leftOut) }),
      ...(changed.report && { report: json(changed.report) }),
      ...(changed.disagreements && { disagreements: json(changed.disagreements) }),
      ...('failure' in changed && { failure: changed.failure ? json(changed.failure) : null }),
      ...(changed.rows && {
        rows_read: changed.rows.read,
        rows_kept: changed.rows.kept,
        rows_faulty: changed.rows.faulty,
        rows_zero: changed.rows.zero,
      }),
    })
    .where('id', '=', batch.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return batchOf(row);
}

/** Replaces the faults of a batch. Written in slices: a statement holds a bounded number of parameters. */
export async function keepFaults(uow: UnitOfWork, batch: Batch, faults: readonly RowFault[]): Promise<void> {
  await tablesOf(uow).deleteFrom('list_fault').where('batch', '=', batch.no).execute();
  for (let from = 0; from < faults.length; from += 1000) {
    const slice = faults.slice(from, from + 1000);
    await tablesOf(uow)
      .insertInto('list_fault')
      .values(
        slice.map((fault, index) => ({
          batch: batch.no,
          position: from + index + 1,
          row: fault.row,
          column_name: fault.column,
          code: fault.code,
          params: json(fault.params),
        })),
      )
      .execute();
  }
}

export async function faultsOf(
  uow: UnitOfWork,
  batch: Pick<Batch, 'no'>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ faults: RowFault[]; total: number }> {
  const query = tablesOf(uow).selectFrom('list_fault').where('batch', '=', batch.no);
  const rows = await query.selectAll().orderBy('position').limit(limit).offset(offset).execute();
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    faults: rows.map((row) => ({
      row: row.row,
      column: row.column_name,
      code: row.code,
      params: row.params as RowFault['params'],
    })),
    total,
  };
}

/** Staged files that batches still need: the sweep of old files leaves them alone. */
export async function stagedInUse(uow: UnitOfWork): Promise<ReadonlySet<string>> {
  const rows = await tablesOf(uow).selectFrom('list_batch').select('staged').where('staged', 'is not', null).execute();
  return new Set(rows.map((row) => row.staged ?? ''));
}
