/** Long work on lists: what jobs run, and what founding a node and the command line call directly. */
import type { Actor } from '../platform/access/index.js';
import { PalermoError } from '../platform/errors/index.js';
import type { Files } from '../platform/files/index.js';
import type { JobContext, JobHandler } from '../platform/jobs/index.js';
import type { Storage, StorageLog } from '../platform/storage/index.js';
import type { Batch } from './batch.js';
import { findBatch, keepFaults, lockBatch, moveBatch } from './store/batches.js';
import { labelContext } from './store/labels.js';
import { importFromDisk, type ListImported, stageFromDisk } from './importing/bring.js';
import { type CodeKeys, digestBy } from './importing/code-digest.js';
import { importError } from './importing/errors.js';
import { stagedSource } from './importing/source.js';
import { findings, readWhole, takeList } from './importing/take.js';

export { stagedInUse } from './store/batches.js';

type Parts = {
  readonly storage: Storage;
  readonly files: Files;
  /** Digest the shared codes of persons; without them a list that has such a column is refused. */
  readonly keys?: CodeKeys;
  readonly log?: StorageLog;
};

/** Imports a file from disk at once, its good rows only; the same content a second time does nothing. */
export const importListFile = (
  parts: Parts,
  actor: Actor,
  wanted: { readonly path: string; readonly agency: string | null },
): Promise<ListImported> => importFromDisk(parts, actor, wanted);

/** Stages a file from disk as if a person had sent it: it waits for a mapping. */
export const stageListFile = (
  parts: Parts,
  actor: Actor,
  wanted: { readonly path: string; readonly agency: string | null },
): Promise<Batch> => stageFromDisk(parts, actor, wanted);

/** Handlers of this module's jobs. Their input: `{batch, by}`. */
export function statisticsJobs(given: Parts): Record<string, JobHandler> {
  return {
    'statistics.dry-run': (context) => settled(context, (batch) => dryRun(given, context, batch)),
    'statistics.import': (context) => settled(context, (batch) => take(given, context, batch)),
  };

  /** A fault in the file ends the work and stays readable on the batch; any other is the queue's to retry. */
  async function settled(context: JobContext, work: (batch: Batch) => Promise<void>): Promise<void> {
    const id = typeof context.job.input.batch === 'string' ? context.job.input.batch : '';
    const batch = await given.storage.inUnitOfWork(actorOf(context), (uow) => findBatch(uow, id));
    try {
      await work(batch);
    } catch (error) {
      if (!(error instanceof PalermoError) || error.status >= 500 || error.code.startsWith('JOBS_')) throw error;
      const failure = {
        code: error.code,
        params: { ...error.params },
        ...(error.place ? { place: withoutValue(error.place) } : {}),
      };
      await context.commit(async (uow) => {
        const locked = await lockBatch(uow, id);
        // A table that cannot be read goes back to its bringer; a list of persons goes back to its mapping.
        const next = locked.kind === 'persons' ? 'waiting-mapping' : locked.state === 'importing' ? 'ready' : 'refused';
        const moved = locked.state === 'importing' ? await moveBatch(uow, locked, 'ready') : locked;
        await moveBatch(uow, moved, next, { failure, by: context.job.askedBy });
        return { refused: error.code };
      });
    }
  }
}

const actorOf = (context: JobContext): Actor => ({
  id: context.job.askedBy,
  name: '',
  roles: [],
  agency: context.job.agency,
  kind: 'system',
});

/** A value at fault may be a name: the place of a fault keeps where, not what. */
function withoutValue<P extends { readonly value?: string }>(place: P): Omit<P, 'value'> {
  const { value: _value, ...rest } = place;
  return rest;
}

async function sourceOf(given: Parts, batch: Batch) {
  if (batch.staged === null)
    throw importError('STATISTICS_BATCH_STATE', {
      file: batch.fileName,
      state: batch.state,
      wanted: 'dry-run',
      allowed: '–',
    });
  return stagedSource(given.files, { id: batch.staged, name: batch.fileName, bytes: batch.bytes });
}

async function dryRun(given: Parts, context: JobContext, batch: Batch): Promise<void> {
  const source = await sourceOf(given, batch);
  const labels = await given.storage.inUnitOfWork(actorOf(context), (uow) => labelContext(uow, batch.series));
  const taken = await readWhole(batch, source, labels, (rows) => context.progress(rows, null));
  await context.commit(async (uow) => {
    const locked = await lockBatch(uow, batch.id);
    await keepFaults(uow, locked, taken.faults);
    await moveBatch(uow, locked, 'ready', findings(taken));
    return { rows: taken.rows };
  });
}

async function take(given: Parts, context: JobContext, batch: Batch): Promise<void> {
  const source = await sourceOf(given, batch);
  const total = batch.rows.read;
  await context.commit(async (uow) => {
    const locked = await lockBatch(uow, batch.id);
    const { taken } = await takeList(
      uow,
      locked,
      source,
      { faulty: 'skip', by: context.job.askedBy, digest: digestBy(given.keys) },
      (rows) => context.progress(rows, total),
    );
    return { rows: taken.rows };
  });
  if (batch.staged !== null) await given.files.remove(batch.staged);
}
