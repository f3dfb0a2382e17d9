import { describe, expect, it } from 'vitest';
import { readiness } from './readiness.js';
import type { NodeState } from './state.js';

const at = new Date('2026-11-22T10:00:00Z');
const hoursAgo = (hours: number): Date => new Date(at.getTime() - hours * 3_600_000);
const backup = (hours: number) => ({ name: 'b', path: '/b', at: hoursAgo(hours), bytes: 1, note: null });
const drillRun = (hours: number, fault: string | null) => ({
  id: 1,
  kind: 'drill' as const,
  at: hoursAgo(hours),
  archive: 'b',
  fault,
  details: {},
});
const well: NodeState = {
  at,
  program: '0.1.0',
  database: { engine: 'embedded', version: '18.4', schema: 'palermo' },
  databaseMs: 1,
  pendingMigrations: 0,
  jobs: { queued: 0, running: 0, failed: 0, longestWaitSeconds: 0, overdueSchedules: 0 },
  jobsRunning: true,
  diskFreeBytes: 5e9,
  keys: 'ready',
  audit: { size: 1, root: 'aa', sound: true },
  backupFolder: true,
  backups: [backup(3)],
  drills: [drillRun(20, null)],
};
const jobs = well.jobs ?? undefined;

describe('readiness', () => {
  it('holds when all is well', () => {
    const { ready, checks } = readiness(well);
    expect(ready).toBe(true);
    expect(checks.every(({ verdict }) => verdict === 'holds')).toBe(true);
  });

  it.each<[string, Partial<NodeState>, 'warns' | 'fails']>([
    ['database', { databaseMs: null }, 'fails'],
    ['migrations', { pendingMigrations: 2 }, 'fails'],
    ['disk', { diskFreeBytes: 1e8 }, 'fails'],
    ['disk', { diskFreeBytes: 1e9 }, 'warns'],
    ['keys', { keys: 'missing' }, 'fails'],
    ['jobs', { jobsRunning: false }, 'fails'],
    ['jobs', { jobs: { ...jobs!, failed: 1 } }, 'warns'],
    ['audit', { audit: { size: 1, root: 'aa', sound: false } }, 'fails'],
    ['backup', { backups: [backup(27)] }, 'warns'],
    ['backup', { backupFolder: false, backups: [] }, 'warns'],
    ['drill', { drills: [drillRun(1, 'OPERATIONS_DAMAGED')] }, 'warns'],
    ['drill', { drills: [drillRun(24 * 9, null)] }, 'warns'],
  ])('%s: %j', (check, change, verdict) => {
    const found = readiness({ ...well, ...change });
    expect(found.checks.filter((one) => one.verdict !== 'holds').map((one) => one.check)).toContain(check);
    expect(found.checks.find((one) => one.check === check)?.verdict).toBe(verdict);
    expect(found.ready).toBe(verdict === 'warns');
  });
});
