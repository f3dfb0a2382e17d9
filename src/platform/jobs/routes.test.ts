import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import type { Storage } from '../storage/index.js';
import { jobsAccess } from './access.js';
import { countJobs, enqueue, findJob } from './index.js';
import { jobsRoutes } from './routes.js';

const post = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };

describe('pages of long work', () => {
  let storage: Storage;
  let rooms: RoomsUnderTest;
  let woken = 0;
  beforeAll(async () => {
    storage = await openTestStorage();
    const routes = () =>
      jobsRoutes({
        kindKey: () => 'jobs.title',
        pageOf: (subject) => (subject.startsWith('test/') ? '/test' : undefined),
        wakeJobs: () => {
          woken += 1;
        },
      });
    rooms = await openRooms(storage, jobsAccess, routes, ['coordinator', 'agency-officer', 'auditor', 'reader']);
  });
  afterAll(() => rooms.close());

  const failed = async (agency: string | null): Promise<string> => {
    const id = await storage.inUnitOfWork(systemActor, (uow) =>
      enqueue(uow, { kind: 'test.work', subject: 'test/1', agency, input: { secret: 'not-for-pages' } }),
    );
    await storage.withClient((client) =>
      client.query(
        `update job set state = 'failed', ended_at = now(), error = '{"code":"JOBS_FAILED_REPEATEDLY","params":{}}'
         where id = $1`,
        [id],
      ),
    );
    return id;
  };
  const look = (id: string) => storage.inUnitOfWork(systemActor, (uow) => findJob(uow, id));

  it('a failed job is read with its sentence and what to do, never with its input', async () => {
    const id = await failed(null);
    for (const path of ['/jobs/failed', `/jobs/${id}`]) {
      const html = await (await rooms.ask(path)).text();
      expect(html).toContain('The work failed because of a fault of the node.');
      expect(html).toContain('Tell whoever runs the node');
      expect(html).not.toContain('not-for-pages');
      const json = await (await rooms.ask(path, { headers: { accept: 'application/json' } })).text();
      expect(json).not.toContain('not-for-pages');
    }
    expect(await (await rooms.ask('/jobs')).text()).toContain('href="/jobs/failed"');
  });

  it('a coordinator tries it again, and the runner is told', async () => {
    const id = await failed(null);
    const before = woken;
    expect((await rooms.ask(`/jobs/${id}/retry`, post)).status).toBe(303);
    expect(await look(id)).toMatchObject({ state: 'queued', error: null, faults: 0 });
    expect(woken).toBe(before + 1);
    expect((await rooms.ask(`/jobs/${id}/retry`, post)).status).toBe(409);
  });

  it('putting aside takes it off the list and off the count, and it stays readable', async () => {
    const id = await failed(null);
    const count = async () => (await storage.inUnitOfWork(systemActor, countJobs)).failed;
    const before = await count();
    expect((await rooms.ask(`/jobs/${id}/put-aside`, post)).status).toBe(303);
    expect(await count()).toBe(before - 1);
    expect(await (await rooms.ask('/jobs/failed')).text()).not.toContain(id);
    expect(await (await rooms.ask(`/jobs/${id}`)).text()).toContain('put aside');
  });

  it('T04: an officer settles no other agency’s work, an auditor none at all', async () => {
    const id = await failed('another-agency');
    for (const as of ['agency-officer', 'auditor', 'reader'] as const)
      for (const act of ['retry', 'put-aside'])
        expect((await rooms.ask(`/jobs/${id}/${act}`, { ...post, as })).status).toBe(403);
    expect(await look(id)).toMatchObject({ state: 'failed', putAsideAt: null });
    expect((await rooms.ask(`/jobs/${id}`, { as: 'auditor' })).status).toBe(200);
    expect((await rooms.ask(`/jobs/${id}`, { as: 'agency-officer' })).status).toBe(403);
  });

  it('the schedule is for those who run the node and those who watch it', async () => {
    expect((await rooms.ask('/jobs/schedule', { as: 'auditor' })).status).toBe(200);
    expect((await rooms.ask('/jobs/schedule', { as: 'agency-officer' })).status).toBe(403);
  });
});

describe('asking for work', () => {
  it('a wish with a key is one job, whoever asks at the same time and whatever became of it', async () => {
    const storage = await openTestStorage();
    const ask = (subject: string) =>
      storage.inUnitOfWork(systemActor, (uow) =>
        enqueue(uow, { kind: 'test.work', subject, agency: null, input: {}, key: 'the same' }),
      );
    const ids = await Promise.all(Array.from({ length: 10 }, () => ask('test/1')));
    expect(new Set(ids).size).toBe(1);
    await storage.withClient((client) => client.query("update job set state = 'done'"));
    expect(await ask('test/1')).toBe(ids[0]);
    await expect(ask('test/2')).rejects.toMatchObject({ code: 'JOBS_KEY_TAKEN' });
    await storage.close();
  });
});
