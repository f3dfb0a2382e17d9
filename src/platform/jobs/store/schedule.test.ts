import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../../test/world/database.js';
import { NODE } from '../../access/index.js';
import type { Storage } from '../../storage/index.js';
import { listJobs } from './job.js';
import { type Schedule, listSchedules, runDue, setSchedules } from './schedule.js';

const hourly = (name: string): Schedule => ({
  name,
  kind: `test.${name}`,
  subject: 'test/1',
  agency: null,
  input: {},
  timing: { everySeconds: 3600 },
});

describe('schedule', () => {
  let now = new Date('2026-11-22T00:00:00Z');
  let storage: Storage;
  beforeAll(async () => {
    storage = await openTestStorage({ clock: () => now });
  });
  afterAll(() => storage.close());
  const set = (...schedules: Schedule[]) => storage.inUnitOfWork(NODE, (uow) => setSchedules(uow, schedules));
  const look = () => storage.inUnitOfWork(NODE, runDue);
  const jobs = async (name: string) =>
    (await storage.inUnitOfWork(NODE, (uow) => listJobs(uow, 'all', 1000))).filter(
      ({ kind }) => kind === `test.${name}`,
    );
  const finish = () =>
    storage.withClient((client) => client.query("update job set state = 'done' where state = 'queued'"));

  it('asks once however many look at the same moment', async () => {
    await set(hourly('many'));
    now = new Date('2026-11-22T01:00:00Z');
    const asked = await Promise.all(Array.from({ length: 12 }, look));
    expect(asked.reduce((sum, one) => sum + one)).toBe(1);
    expect(await jobs('many')).toHaveLength(1);
    await finish();
  });

  it('makes runs that were missed once', async () => {
    await set(hourly('missed'));
    now = new Date(now.getTime() + 50 * 3_600_000);
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
    expect(await jobs('missed')).toHaveLength(1);
    await finish();
  });

  it('leaves out a run whose predecessor has not ended', async () => {
    await set(hourly('slow'));
    now = new Date(now.getTime() + 3_600_000);
    await look();
    now = new Date(now.getTime() + 3_600_000);
    expect(await look()).toBe(0);
    await finish();
    now = new Date(now.getTime() + 3_600_000);
    expect(await look()).toBe(1);
    expect(await jobs('slow')).toHaveLength(2);
    await finish();
  });

  it('recovers from a clock that ran years ahead: no run is made twice, and none is missed', async () => {
    await set(hourly('clock'));
    const real = now.getTime();
    now = new Date('2031-01-01T00:00:00Z');
    await look();
    await finish();
    for (let hour = 0; hour <= 3; hour += 1) {
      now = new Date(real + hour * 3_600_000);
      await look();
      await finish();
    }
    // One while the clock said 2031, and one for each of the three hours since.
    expect(await jobs('clock')).toHaveLength(4);
  });

  it('does not repeat a day’s run when the clock is set back over it', async () => {
    await set({ ...hourly('daily'), timing: { at: '02:00' } });
    now = new Date('2026-12-24T02:00:00Z');
    await look();
    await finish();
    now = new Date('2026-12-24T01:00:00Z');
    await look();
    now = new Date('2026-12-24T02:30:00Z');
    await look();
    expect(await jobs('daily')).toHaveLength(1);
    now = new Date('2026-12-25T02:00:00Z');
    await look();
    expect(await jobs('daily')).toHaveLength(2);
    await finish();
  });

  it('keeps the next moment over a restart, and forgets what is no longer scheduled', async () => {
    await set(hourly('stays'), hourly('goes'));
    const before = await storage.inUnitOfWork(NODE, listSchedules);
    now = new Date(now.getTime() + 60_000);
    await set(hourly('stays'));
    const after = await storage.inUnitOfWork(NODE, listSchedules);
    expect(after.map(({ name }) => name)).toEqual(['stays']);
    expect(after[0]?.nextAt).toEqual(before.find(({ name }) => name === 'stays')?.nextAt);
  });
});
