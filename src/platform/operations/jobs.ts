import type { JobContext, JobHandlers, Schedule } from '../jobs/index.js';
import { PalermoError } from '../errors/index.js';
import type { Storage } from '../storage/index.js';
import { NODE } from '../access/index.js';
import { makeBackup } from './backups/backup.js';
import { drill } from './backups/drill.js';
import { operationsError } from './errors.js';
import type { Ground } from './ground.js';
import { keepRun, type RunKind } from './store.js';

export type OperationsJobs = {
  readonly ground: Ground;
  readonly storage: Storage;
  readonly folder: string | undefined;
  readonly recipients: readonly string[];
};

/** The long work of operations: `operations.backup`, `operations.drill`. */
export function operationsJobs(given: OperationsJobs): JobHandlers {
  return {
    'operations.backup': (context) => backupJob(given, context),
    'operations.drill': (context) => drillJob(given, context),
  };
}

/** By the clock where a folder for backups is named: a backup every night, a drill every week. */
export function operationsSchedules(folder: string | undefined): Schedule[] {
  if (folder === undefined) return [];
  const common = { agency: null, input: {} };
  return [
    {
      ...common,
      name: 'operations.backup',
      kind: 'operations.backup',
      subject: 'operations/backup',
      timing: { at: '01:30' },
    },
    {
      ...common,
      name: 'operations.drill',
      kind: 'operations.drill',
      subject: 'operations/drill',
      timing: { everySeconds: 7 * 24 * 60 * 60 },
    },
  ];
}

async function backupJob({ ground, storage, folder, recipients }: OperationsJobs, context: JobContext): Promise<void> {
  const into = named(folder);
  const { backup, note, vaultFiles, removed } = await keptFault(storage, 'backup', () =>
    makeBackup(ground, storage, { folder: into, recipients, progress: (bytes) => context.progress(bytes, null) }),
  );
  const { milliseconds, sha256, kind } = note;
  const details = { kind, bytes: backup.bytes, milliseconds, sha256, vaultFiles, removed: removed.length };
  await context.commit(async (uow) => {
    await keepRun(uow, { kind: 'backup', archive: backup.name, fault: null, details });
    return details;
  });
}

async function drillJob({ ground, storage, folder }: OperationsJobs, context: JobContext): Promise<void> {
  const into = named(folder);
  await context.progress(0, null);
  const { archive, ...found } = await keptFault(storage, 'drill', () => drill(ground, into));
  await context.commit(async (uow) => {
    const name = archive.slice(into.length + 1);
    await keepRun(uow, { kind: 'drill', archive: name, fault: null, details: found });
    return found;
  });
}

function named(folder: string | undefined): string {
  if (folder === undefined) throw operationsError('OPERATIONS_NO_FOLDER');
  return folder;
}

/** A run that failed is seen on the page at once, also while the work is tried again. */
async function keptFault<T>(storage: Storage, kind: RunKind, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = error instanceof PalermoError ? error.code : stoppedByAsking(error) ? null : 'HTTP_UNEXPECTED';
    if (fault !== null)
      await storage.inUnitOfWork(NODE, (uow) => keepRun(uow, { kind, archive: null, fault, details: {} }));
    throw error;
  }
}

const stoppedByAsking = (error: unknown): boolean => error instanceof Error && error.name === 'JobStopped';
