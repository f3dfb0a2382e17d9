import { statfs } from 'node:fs/promises';
import { NODE } from '../../access/index.js';
import { type JobCounts, countJobs } from '../../jobs/index.js';
import type { Storage, StorageInfo } from '../../storage/index.js';
import { schemaFacts } from '../../storage/backup/index.js';
import { type Backup, backupsIn } from '../backups/folder.js';
import type { Ground } from '../ground.js';
import { type OperationRun, recentRuns } from '../store.js';

/** What a node is asked about itself. Nothing of it is about a person. */
export type NodeState = {
  readonly at: Date;
  readonly program: string;
  readonly database: Pick<StorageInfo, 'engine' | 'version' | 'schema'> | null;
  /** How long a question to the database takes, in milliseconds; null where it does not answer. */
  readonly databaseMs: number | null;
  readonly pendingMigrations: number | null;
  readonly jobs: JobCounts | null;
  readonly jobsRunning: boolean;
  readonly diskFreeBytes: number;
  readonly keys: 'ready' | 'missing' | 'not-kept';
  readonly audit: { readonly size: number; readonly root: string; readonly sound: boolean } | null;
  readonly backupFolder: boolean;
  readonly backups: readonly Backup[];
  readonly drills: readonly OperationRun[];
};

export type StateGiven = {
  readonly ground: Ground;
  readonly storage: Storage;
  readonly backupFolder: string | undefined;
  /** Whether the runner of long work is at work. */
  readonly jobsRunning: () => boolean;
  /** Null where the record of acts is not sealed. */
  readonly audit?: () => Promise<NodeState['audit']>;
  readonly keys?: () => Promise<'ready' | 'missing'>;
};

/** Looks at the node. Does not throw: what cannot be looked at is null. */
export async function nodeState(given: StateGiven): Promise<NodeState> {
  const { ground, storage, backupFolder } = given;
  const database = await databaseState(given);
  const { bavail, bsize } = await statfs(ground.place.dataFolder);
  return {
    at: new Date(),
    program: ground.program,
    ...database,
    database: database.databaseMs === null ? null : storage.info(),
    jobsRunning: given.jobsRunning(),
    diskFreeBytes: bavail * bsize,
    keys: (await given.keys?.().catch(() => 'missing' as const)) ?? 'not-kept',
    audit: (await given.audit?.().catch(() => null)) ?? null,
    backupFolder: backupFolder !== undefined,
    backups: backupFolder === undefined ? [] : await backupsIn(backupFolder).catch(() => []),
  };
}

async function databaseState({ ground, storage }: StateGiven) {
  const began = performance.now();
  try {
    const { migrations } = await within(
      5000,
      storage.withClient((client) => schemaFacts(client, ground.place.schema)),
    );
    const databaseMs = Math.round(performance.now() - began);
    const had = new Set(migrations.map(({ module, name }) => `${module}/${name}`));
    const pendingMigrations = ground.migrations.filter(({ module, name }) => !had.has(`${module}/${name}`)).length;
    const { jobs, drills } = await storage.inUnitOfWork(NODE, async (uow) => ({
      jobs: await countJobs(uow),
      drills: await recentRuns(uow, 'drill', 10),
    }));
    return { databaseMs, pendingMigrations, jobs, drills };
  } catch {
    return { databaseMs: null, pendingMigrations: null, jobs: null, drills: [] };
  }
}

/** A probe must answer soon, also when the database does not. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too long')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
