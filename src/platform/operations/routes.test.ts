import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, testMigrations } from '../../../test/world/database.js';
import { type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import type { Storage } from '../storage/index.js';
import { operationsAccess } from './access.js';
import type { StateGiven } from './health/state.js';
import { operationsRoutes } from './routes.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the pages of operations', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'palermo-operations-pages-'));
  const told = { jobsRunning: true, sound: true };
  let storage: Storage;
  let rooms: RoomsUnderTest;
  beforeAll(async () => {
    storage = await openTestStorage();
    const given: StateGiven = {
      ground: {
        place: { dataFolder, schema: storage.info().schema, log },
        migrations: testMigrations([]),
        program: '0.1.0',
      },
      storage,
      backupFolder: join(dataFolder, 'backups'),
      jobsRunning: () => told.jobsRunning,
      audit: async () => ({ size: 12, root: 'ab', sound: told.sound }),
    };
    rooms = await openRooms(storage, operationsAccess, () => operationsRoutes(given), [
      'coordinator',
      'auditor',
      'reader',
      'case-worker',
    ]);
  });
  afterAll(async () => {
    await rooms.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('say to anybody that the node is alive, and no more', async () => {
    const answer = await rooms.ask('/health', { as: 'anonymous', headers: { accept: 'application/json' } });
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'live', version: '0.1.0' }]);
  });

  it('say which check fails with 503, without figures', async () => {
    const ready = await rooms.ask('/ready', { as: 'anonymous', headers: { accept: 'application/json' } });
    expect([ready.status, (await ready.json()).ready]).toEqual([200, true]);
    told.sound = false;
    const answer = await rooms.ask('/ready', { as: 'anonymous', headers: { accept: 'application/json' } });
    const told503 = (await answer.json()) as { code: string; model: { checks: { check: string; verdict: string }[] } };
    expect([answer.status, told503.code]).toEqual([503, 'OPERATIONS_NOT_READY']);
    expect(told503.model.checks.filter(({ verdict }) => verdict === 'fails')).toEqual([
      { check: 'audit', verdict: 'fails' },
    ]);
    const page = await (await rooms.ask('/ready', { as: 'anonymous' })).text();
    expect(page).toContain('The node is not ready');
    expect(page).not.toContain(dataFolder);
    told.sound = true;
  });

  it('show how the node runs to those who answer for it, and to nobody else', async () => {
    for (const as of ['coordinator', 'auditor'] as const) {
      const text = await (await rooms.ask('/operations', { as })).text();
      expect(text).toContain('No backup has been made yet.');
      expect(text).toContain('GB free');
    }
    for (const as of ['reader', 'case-worker'] as const)
      expect((await rooms.ask('/operations', { as })).status).toBe(403);
    expect((await rooms.ask('/operations', { as: 'anonymous' })).status).toBe(303);
  });
});
