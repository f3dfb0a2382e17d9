/** What happens when runners die, stand still, or several look at once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { NODE } from '../access/index.js';
import type { Storage } from '../storage/index.js';
import { type JobHandlers, type JobRunner, askCancel, attemptsOf, enqueue, findJob, jobRunner } from './index.js';
import { LEASE_SECONDS, MAX_INTERRUPTIONS, claimJob, requeueInterrupted } from './store/claim.js';
import { bundled } from '../../../test/world/bundled.js';

const here = dirname(fileURLToPath(import.meta.url));
const schema = `test_runner_${process.pid}`;

describe('runners', () => {
  let storage: Storage;
  let place: string;
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'palermo-runner-'));
    storage = await openTestStorage({ schema, poolSize: 8 });
    await storage.withClient((client) => client.query('create table effect (job uuid, by text)'));
  });
  afterAll(async () => {
    await storage.close();
    rmSync(place, { recursive: true, force: true });
  });

  const ask = (kind: string, key?: string) =>
    storage.inUnitOfWork(NODE, (uow) =>
      enqueue(uow, { kind, subject: 'test/1', agency: null, input: {}, ...(key ? { key } : {}) }),
    );
  const look = (id: string) => storage.inUnitOfWork(NODE, (uow) => findJob(uow, id));
  const attempts = (id: string) => storage.inUnitOfWork(NODE, (uow) => attemptsOf(uow, id));
  const effects = async (id: string): Promise<number> =>
    storage.withClient(
      async (client) => (await client.query('select 1 from effect where job = $1', [id])).rowCount ?? 0,
    );
  const until = async (what: () => Promise<boolean>): Promise<void> => {
    for (let step = 0; step < 2000; step += 1) {
      if (await what()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('it never came to that');
  };
  const running = async (handlers: JobHandlers, work: (runner: JobRunner) => Promise<void>): Promise<void> => {
    const runner = jobRunner(storage, handlers, () => undefined);
    await runner.start();
    try {
      await work(runner);
    } finally {
      await runner.stop();
    }
  };
  const leaveEffect: JobHandlers[string] = {
    lane: 'short',
    run: (context) =>
      context.commit(async (uow) => {
        await uow.client.query('insert into effect values ($1, $2)', [context.job.id, uow.actor.id]);
        return {};
      }),
  };

  /** A runner as a program of its own, so that it can be killed; says a line when it has begun. */
  async function program(): Promise<string> {
    const file = join(place, 'runner.mjs');
    await bundled({
      stdin: {
        resolveDir: here,
        loader: 'ts',
        contents: `
          import { writeSync } from 'node:fs';
          import { openStorage } from '../storage/index.js';
          import { jobRunner } from './index.js';
          const [, , databaseUrl = '', schema = '', dataFolder = ''] = process.argv;
          const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
          const storage = await openStorage({ databaseUrl, schema, dataFolder, log, poolSize: 5 });
          const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
          const run = async (context) => {
            for (let step = 0; step < 3; step += 1) {
              await context.progress(step + 1, step + 1);
              await rest(5);
            }
            await context.commit(async (uow) => {
              await uow.client.query('insert into effect values ($1, $2)', [context.job.id, 'child']);
              await rest(Math.random() * 10);
              return {};
            });
          };
          const endless = async (context) => {
            writeSync(1, 'holding\\n');
            for (;;) await rest(1000);
          };
          const kinds = { 'crash.short': { run, lane: 'short' }, 'crash.long': run, 'crash.endless': endless };
          await jobRunner(storage, kinds, () => undefined).start();
          writeSync(1, 'begun\\n');`,
      },
      outfile: file,
    });
    return file;
  }

  function start(file: string): { child: ChildProcess; said: (line: string) => Promise<void>; kill(): Promise<void> } {
    const words = [process.env.PALERMO_TEST_DATABASE_URL ?? '', schema, place];
    const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return {
      child,
      said: (line) => until(async () => text.includes(line)),
      kill: () => {
        child.kill('SIGKILL');
        return gone;
      },
    };
  }

  it('T15: thirty programs killed at random moments leave exactly one effect of every job', async () => {
    const file = await program();
    const ids = new Set<string>();
    for (let round = 0; round < 30; round += 1) {
      const key = `wish ${round}`;
      for (const kind of ['crash.short', 'crash.long'])
        for (const id of [await ask(kind), await ask(kind, key), await ask(kind, key)]) ids.add(id);
      const { said, kill } = start(file);
      await said('begun');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
      await kill();
    }
    expect(ids.size).toBe(30 * 4);
    const interrupted = await storage.withClient(async (client) =>
      Number((await client.query("select count(*) from job_attempt where outcome = 'interrupted'")).rows[0].count),
    );
    const run: JobHandlers[string] = async (context) =>
      context.commit(async (uow) => {
        await uow.client.query('insert into effect values ($1, $2)', [context.job.id, 'last']);
        return {};
      });
    await running({ 'crash.short': { run, lane: 'short' }, 'crash.long': run }, async () => {
      for (const id of ids) await until(async () => (await look(id)).state === 'done');
    });
    for (const id of ids) expect(await effects(id)).toBe(1);
    // The test is worth something only if kills met jobs in the middle.
    expect(interrupted).toBeGreaterThan(0);
  }, 240_000);

  it('takes the job of a runner that died at once, and leaves that of one that lives alone', async () => {
    const id = await ask('crash.endless');
    const { said, kill } = start(await program());
    await said('holding');
    const pickUp = () => storage.inUnitOfWork(NODE, (uow) => requeueInterrupted(uow, crypto.randomUUID()));
    expect(await pickUp()).toBe(0);
    expect((await look(id)).state).toBe('running');
    await kill();
    await until(async () => (await pickUp()) > 0);
    expect(await look(id)).toMatchObject({ state: 'queued', interruptions: 1, faults: 0 });
    expect((await attempts(id))[0]).toMatchObject({ outcome: 'interrupted' });
    await storage.inUnitOfWork(NODE, (uow) => askCancel(uow, id));
  });

  it('takes the job of a runner that stands still, and whatever that one does later changes nothing', async () => {
    const id = await ask('still');
    let goOn: () => void = () => undefined;
    const still: JobHandlers[string] = async (context) => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await context.commit(async (uow) => {
        await uow.client.query('insert into effect values ($1, $2)', [context.job.id, 'late']);
        return {};
      });
    };
    await running({ still }, async () => {
      await until(async () => (await look(id)).state === 'running');
      const silence = `${LEASE_SECONDS + 1} seconds`;
      await storage.withClient((client) =>
        client.query('update job set heartbeat_at = heartbeat_at - $2::interval where id = $1', [id, silence]),
      );
      const other = crypto.randomUUID();
      expect(await storage.inUnitOfWork(NODE, (uow) => requeueInterrupted(uow, other))).toBe(1);
      await storage.inUnitOfWork(NODE, (uow) => claimJob(uow, other, [{ name: 'still', priority: 0 }]));
      goOn();
    });
    expect(await look(id)).toMatchObject({ state: 'running', attempts: 2 });
    expect(await effects(id)).toBe(0);
  });

  it('does not begin again for ever what may be ending the node', async () => {
    const id = await ask('poison');
    await storage.withClient((client) =>
      client.query("update job set state = 'running', interruptions = $2 where id = $1", [id, MAX_INTERRUPTIONS - 1]),
    );
    await storage.inUnitOfWork(NODE, (uow) => requeueInterrupted(uow, crypto.randomUUID()));
    expect(await look(id)).toMatchObject({ state: 'failed', error: { code: 'JOBS_INTERRUPTED_REPEATEDLY' } });
  });

  it('a long job does not keep a short one waiting', async () => {
    let end: () => void = () => undefined;
    const long: JobHandlers[string] = async (context) => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      await context.commit(async () => ({}));
    };
    await running({ backup: long, quick: leaveEffect }, async () => {
      const backup = await ask('backup');
      await until(async () => (await look(backup)).state === 'running');
      const quick = await ask('quick');
      await until(async () => (await look(quick)).state === 'done');
      expect((await look(backup)).state).toBe('running');
      end();
      await until(async () => (await look(backup)).state === 'done');
    });
  });

  it('puts what it was doing back when it is asked to stop, and that is no fault of the job', async () => {
    const id = await ask('patient');
    await running(
      {
        patient: async (context) => {
          for (let step = 0; ; step += 1) {
            await context.progress(step, null);
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        },
      },
      () => until(async () => (await look(id)).state === 'running'),
    );
    expect(await look(id)).toMatchObject({ state: 'queued', faults: 0, interruptions: 0 });
    expect((await attempts(id))[0]).toMatchObject({ outcome: 'stopped' });
  });

  it('tries a kind as often as the kind says, and keeps what each attempt came to', async () => {
    const id = await ask('twice');
    const run = () => Promise.reject(new Error('a fault that stays'));
    await running({ twice: { run, lane: 'short', maxAttempts: 2, firstWaitSeconds: 0.01 } }, () =>
      until(async () => (await look(id)).state === 'failed'),
    );
    expect((await attempts(id)).map(({ number, outcome, error }) => [number, outcome, error?.code])).toEqual([
      [2, 'failed', 'JOBS_FAILED_REPEATEDLY'],
      [1, 'failed', 'JOBS_FAILED_REPEATEDLY'],
    ]);
  });
});
