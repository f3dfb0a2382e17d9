import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { NODE } from '../../platform/access/index.js';
import { type Files, openFiles } from '../../platform/files/index.js';
import { askCancel, enqueue, findJob, type JobState, jobRunner } from '../../platform/jobs/index.js';
import type { Storage } from '../../platform/storage/index.js';
import type { Batch } from '../batch.js';
import { statisticsJobs, stageListFile } from '../importing.js';
import { findBatch, lockBatch, moveBatch } from '../store/batches.js';
import { importFromDisk } from './bring.js';
import { bundled } from '../../../test/world/bundled.js';

const here = dirname(fileURLToPath(import.meta.url));
const ROWS = 60_000;
const TABLES = ['person_record', 'figure', 'picture_cell', 'label_for_people', 'list_fault'];

let storage: Storage;
let files: Files;
let place: string;
const schema = `test_interrupted_${process.pid}`;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'palermo-interrupted-'));
  storage = await openTestStorage({ modules: ['statistics'], schema });
  files = await openFiles(place);
});
afterAll(async () => {
  await storage?.close();
  rmSync(place, { recursive: true, force: true });
});

function longList(name: string): string {
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `2023-0${1 + (index % 9)}-1${index % 10},${name}${index},Feminine,Congolese,ForcedLabour`,
  );
  const path = join(place, `${name}.csv`);
  writeFileSync(
    path,
    `cas_IncomingReferralDate,prs_FirstName,prs_Gender,prs_Citizenship,vic_TypeOfExploitation\n${rows.join('\n')}\n`,
  );
  return path;
}

const kept = (tables: readonly string[] = TABLES): Promise<number[]> =>
  storage.withClient(async (client) => {
    const counts: number[] = [];
    for (const table of tables)
      counts.push(Number((await client.query(`select count(*) from ${table}`)).rows[0].count));
    return counts;
  });

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 1500; step += 1) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came to that');
}

describe('an import that is cancelled while it runs', () => {
  /** Asks for the import as the page does, and says which job it is. */
  const ask = (batch: Batch): Promise<string> =>
    storage.inUnitOfWork(NODE, async (uow) => {
      const job = await enqueue(uow, {
        kind: 'statistics.import',
        subject: `statistics.batch/${batch.id}`,
        agency: null,
        input: { batch: batch.id, by: NODE.id },
      });
      await moveBatch(uow, await lockBatch(uow, batch.id), 'importing', { job, failure: null });
      return job;
    });
  const stateOf = async (job: string): Promise<JobState> =>
    (await storage.inUnitOfWork(NODE, (uow) => findJob(uow, job))).state;

  it('leaves nothing, and the list can be imported again [S4 7]', async () => {
    const staged = await stageListFile({ storage, files }, NODE, { path: longList('Cancelled'), agency: null });
    const ready = await storage.inUnitOfWork(NODE, async (uow) =>
      moveBatch(uow, await moveBatch(uow, await lockBatch(uow, staged.id), 'dry-run'), 'ready'),
    );
    const faults: string[] = [];
    const runner = jobRunner(storage, statisticsJobs({ storage, files }), (event) => faults.push(event));
    const before = await kept();
    const first = await ask(ready);
    try {
      // The import cannot end before it is asked to stop: the table of its last step is held until then.
      await storage.withClient(async (holder) => {
        await holder.query('begin; lock table figure in exclusive mode');
        await runner.start();
        await until(async () => (await storage.inUnitOfWork(NODE, (uow) => findJob(uow, first))).done > 0);
        await storage.inUnitOfWork(NODE, (uow) => askCancel(uow, first));
        await holder.query('rollback');
      });
      await until(async () => !['queued', 'running'].includes(await stateOf(first)));
      expect(await stateOf(first)).toBe('cancelled');
      expect(await kept()).toEqual(before);
      const stopped = await storage.inUnitOfWork(NODE, (uow) => findBatch(uow, ready.id));
      expect([stopped.importedAt, stopped.staged]).toEqual([null, staged.staged]);

      const second = await ask(stopped);
      runner.wake();
      await until(async () => !['queued', 'running'].includes(await stateOf(second)));
      const imported = await storage.inUnitOfWork(NODE, (uow) => findBatch(uow, ready.id));
      expect([await stateOf(second), imported.state, imported.rows.kept]).toEqual(['done', 'imported', ROWS]);
      expect(faults).toEqual([]);
    } finally {
      await runner.stop();
    }
  });
});

describe('a process that is killed while it imports', () => {
  /** The import as a program of its own, which says how far it is. */
  async function startImport(path: string): Promise<{ child: ChildProcess; rows: () => number }> {
    const program = join(place, 'import.mjs');
    await bundled({
      stdin: {
        resolveDir: here,
        loader: 'ts',
        contents: `
          import { writeSync } from 'node:fs';
          import { NODE } from '../../platform/access/index.js';
          import { openFiles } from '../../platform/files/index.js';
          import { openStorage } from '../../platform/storage/index.js';
          import { importFromDisk } from './bring.js';
          const [, , databaseUrl = '', schema = '', dataFolder = '', path = ''] = process.argv;
          const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
          const storage = await openStorage({ databaseUrl, schema, dataFolder, log, poolSize: 2 });
          const parts = { storage, files: await openFiles(dataFolder) };
          await importFromDisk(parts, NODE, { path, agency: null }, async (rows) => void writeSync(1, rows + '\\n'));
          writeSync(1, 'imported\\n');
          await storage.close();`,
      },
      outfile: program,
    });
    const words = [process.env.PALERMO_TEST_DATABASE_URL ?? '', schema, join(place, 'killed'), path];
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    let rows = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      const last = chunk.toString().trim().split('\n').at(-1) ?? '';
      rows = last === 'imported' ? Number.POSITIVE_INFINITY : Number(last);
    });
    return { child, rows: () => rows };
  }

  it('leaves nothing, and the next import of the same file is whole', async () => {
    const path = longList('Killed');
    const everything = [...TABLES, 'list_batch', 'act'];
    const before = await kept(everything);
    const { child, rows } = await startImport(path);
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await until(() => Promise.resolve(rows() >= ROWS / 4));
    child.kill('SIGKILL');
    await ended;
    expect(rows()).toBeLessThan(ROWS);
    expect(await kept(everything)).toEqual(before);
    const { batch } = await importFromDisk({ storage, files }, NODE, { path, agency: null });
    expect([batch?.state, batch?.rows.kept]).toEqual(['imported', ROWS]);
  });
});
