import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, testMigrations } from '../../../test/world/database.js';
import { NODE } from '../access/index.js';
import { type JobRunner, enqueue, findJob, jobRunner } from '../jobs/index.js';
import type { Storage } from '../storage/index.js';
import { backupsIn } from './backups/folder.js';
import type { Ground } from './ground.js';
import { nodeState } from './health/state.js';
import { operationsJobs, operationsSchedules } from './jobs.js';
import { recentRuns } from './store.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const outer = mkdtempSync(join(tmpdir(), 'palermo-operations-'));
const folder = join(outer, 'backups');

describe('operations by the clock', () => {
  let storage: Storage;
  let ground: Ground;
  let runner: JobRunner;
  beforeAll(async () => {
    storage = await openTestStorage();
    const databaseUrl = process.env.PALERMO_TEST_DATABASE_URL;
    const place = { dataFolder: outer, databaseUrl, schema: storage.info().schema, log };
    ground = { place, migrations: testMigrations([]), program: '0.1.0' };
    runner = jobRunner(storage, operationsJobs({ ground, storage, folder, recipients: [] }), () => undefined);
    await runner.start();
  });
  afterAll(async () => {
    await runner.stop();
    await storage.close();
    rmSync(outer, { recursive: true, force: true });
  });

  async function ran(kind: string) {
    const id = await storage.inUnitOfWork(NODE, (uow) =>
      enqueue(uow, { kind, subject: 'operations/test', agency: null, input: {} }),
    );
    runner.wake();
    for (let tries = 0; tries < 1200; tries += 1) {
      const job = await storage.inUnitOfWork(NODE, (uow) => findJob(uow, id));
      if (job.state === 'done' || job.state === 'failed') return job;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`${kind} never ended`);
  }

  it('are a backup every night and a drill every week, where a folder is named', () => {
    expect(operationsSchedules(undefined)).toEqual([]);
    const handlers = operationsJobs({ ground, storage, folder, recipients: [] });
    expect(operationsSchedules(folder).map(({ kind }) => Object.hasOwn(handlers, kind))).toEqual([true, true]);
  });

  it('a drill without a backup fails, where a person sees it', async () => {
    expect(await ran('operations.drill')).toMatchObject({ state: 'failed', error: { code: 'OPERATIONS_NO_BACKUP' } });
    const [run] = await storage.inUnitOfWork(NODE, (uow) => recentRuns(uow, 'drill', 1));
    expect(run).toMatchObject({ fault: 'OPERATIONS_NO_BACKUP', archive: null });
  });

  it('a backup and its drill are done, noted, and seen in the state of the node', async () => {
    expect(await ran('operations.backup')).toMatchObject({ state: 'done' });
    const [backup] = await backupsIn(folder);
    expect(await ran('operations.drill')).toMatchObject({ state: 'done', result: { tables: expect.any(Number) } });
    const state = await nodeState({ ground, storage, backupFolder: folder, jobsRunning: () => true });
    expect(state.backups.map(({ name }) => name)).toEqual([backup?.name]);
    expect(state.drills[0]).toMatchObject({ fault: null, archive: backup?.name });
    expect(state).toMatchObject({ pendingMigrations: 0, jobs: { running: 0 } });
    const acts = await storage.withClient((client) =>
      client.query("select action from act where action like 'operations.%' order by id"),
    );
    expect(acts.rows.map(({ action }: { action: string }) => action)).toEqual([
      'operations.drill',
      'operations.backup',
      'operations.drill',
    ]);
  });
});
