import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { NODE } from '../access/index.js';
import { errorsOf } from '../errors/index.js';
import type { Storage } from '../storage/index.js';
import { type JobContext, type JobRunner, askCancel, enqueue, findJob, jobRunner } from './index.js';

const refused = errorsOf({ TEST_REFUSED: { status: 422 } });

describe('jobs', () => {
  let storage: Storage;
  let runner: JobRunner | undefined;
  beforeAll(async () => {
    storage = await openTestStorage();
    await storage.withClient((client) => client.query('create table effect (job uuid, step integer)'));
  });
  afterEach(async () => {
    await runner?.stop();
    runner = undefined;
  });
  afterAll(() => storage.close());

  const ask = (kind: string) =>
    storage.inUnitOfWork(NODE, (uow) => enqueue(uow, { kind, subject: 'test/1', agency: 'police', input: { n: 3 } }));
  const look = (id: string) => storage.inUnitOfWork(NODE, (uow) => findJob(uow, id));
  const effects = async (id: string) =>
    (await storage.withClient((client) => client.query('select step from effect where job = $1', [id]))).rows.length;
  const until = async (id: string, state: string) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const job = await look(id);
      if (job.state === state) return job;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`job never became ${state}: ${JSON.stringify(await look(id))}`);
  };
  const start = async (handlers: Record<string, (context: JobContext) => Promise<void>>) => {
    runner = jobRunner(storage, handlers, () => undefined);
    await runner.start();
  };
  const leaveEffect = (context: JobContext) =>
    context.commit(async (uow) => {
      await uow.client.query('insert into effect values ($1, 1)', [context.job.id]);
      return { kept: 1 };
    });

  it('does what was asked once, and says how it ended', async () => {
    const id = await ask('plain');
    await start({ plain: leaveEffect });
    expect(await until(id, 'done')).toMatchObject({
      result: { kept: 1 },
      attempts: 1,
      agency: 'police',
      input: { n: 3 },
    });
    expect(await effects(id)).toBe(1);
  });

  it('keeps nothing of a job whose effects fail, and tries again', async () => {
    const id = await ask('shaky');
    await start({
      shaky: (context) =>
        context.commit(async (uow) => {
          await uow.client.query('insert into effect values ($1, 1)', [context.job.id]);
          if (context.job.attempts === 1) throw new Error('a fault that passes');
          return {};
        }),
    });
    expect((await until(id, 'done')).attempts).toBe(2);
    expect(await effects(id)).toBe(1);
  });

  it('does not try again what was refused, and keeps why', async () => {
    const id = await ask('refusing');
    await start({
      refusing: () => Promise.reject(refused('TEST_REFUSED', { what: 'x' }, { row: 7, column: 'People' })),
    });
    expect(await until(id, 'failed')).toMatchObject({
      attempts: 1,
      error: { code: 'TEST_REFUSED', params: { what: 'x' }, place: { row: 7, column: 'People' } },
    });
  });

  it('stops where somebody asks, and keeps nothing', async () => {
    const id = await ask('long');
    await start({
      long: async (context) => {
        for (let step = 0; ; step += 1) {
          await context.progress(step, null);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      },
    });
    await until(id, 'running');
    await storage.inUnitOfWork(NODE, (uow) => askCancel(uow, id));
    await until(id, 'cancelled');
    expect(await effects(id)).toBe(0);
  });

  it('a waiting job that is stopped never starts', async () => {
    const id = await ask('plain');
    await storage.inUnitOfWork(NODE, (uow) => askCancel(uow, id));
    expect((await look(id)).state).toBe('cancelled');
    await start({ plain: leaveEffect });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await effects(id)).toBe(0);
  });

  it('what was running when the node died starts again, with one effect', async () => {
    const id = await ask('plain');
    await storage.withClient((client) =>
      client.query("update job set state = 'running', attempts = 1 where id = $1", [id]),
    );
    await start({ plain: leaveEffect });
    expect((await until(id, 'done')).attempts).toBe(2);
    expect(await effects(id)).toBe(1);
  });

  it('two runners never do one job twice', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => ask('plain')));
    const other = jobRunner(storage, { plain: leaveEffect }, () => undefined);
    await start({ plain: leaveEffect });
    await other.start();
    for (const id of ids) await until(id, 'done');
    await other.stop();
    for (const id of ids) expect(await effects(id)).toBe(1);
  });
});
