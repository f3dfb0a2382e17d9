import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayReadMetrics, openMetrics } from './metrics.js';
import type { NodeState } from './state.js';

const state: NodeState = {
  at: new Date('2026-11-22T10:00:00Z'),
  program: '0.1.0',
  database: null,
  databaseMs: 2,
  pendingMigrations: 0,
  jobs: { queued: 3, running: 1, failed: 2, longestWaitSeconds: 7, overdueSchedules: 0 },
  jobsRunning: true,
  diskFreeBytes: 5e9,
  keys: 'ready',
  audit: { size: 42, root: 'ab'.repeat(32), sound: true },
  backupFolder: true,
  backups: [{ name: 'b', path: '/b', at: new Date('2026-11-22T09:00:00Z'), bytes: 1, note: null }],
  drills: [],
};
const open = () =>
  openMetrics(
    new Set(['/cases/:id']),
    async () => state,
    () => ({ total: 4, idle: 3, waiting: 0 }),
  );

describe('metrics', () => {
  it('count requests by pattern, and say how the node is', async () => {
    const metrics = open();
    metrics.request('GET', '/cases/:id', 200, 0.02);
    metrics.request('GET', '/cases/:id', 200, 0.02);
    const { text, mediaType } = await metrics.text();
    expect(mediaType).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'palermo_requests_total{method="GET",route="/cases/:id",status="200"} 2',
      'palermo_request_seconds_count{route="/cases/:id"} 2',
      'palermo_jobs{state="failed"} 2',
      'palermo_audit_leaves 42',
      'palermo_backup_age_seconds 3600',
      'palermo_drill_age_seconds Nan',
      'palermo_database_connections{state="idle"} 3',
      'palermo_disk_free_bytes 5000000000',
    ])
      expect(text).toContain(line);
  });

  it('T02: hold no address, whatever is asked for', async () => {
    const metrics = open();
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (secret) => {
        metrics.request(`CANARY${secret}`, `/cases/CANARY${secret}`, 404, 0.01);
      }),
    );
    const { text } = await metrics.text();
    expect(text).not.toContain('CANARY');
    expect(text).toContain('route="other"');
  });

  const asked = { token: undefined, authorization: undefined, remoteAddress: '10.0.0.7', behindProxy: false };
  it.each([
    ['from elsewhere without a token', asked, false],
    ['from this machine', { ...asked, remoteAddress: '127.0.0.1' }, true],
    ['from this machine by IPv6', { ...asked, remoteAddress: '::ffff:127.0.0.1' }, true],
    ['through a proxy on this machine', { ...asked, remoteAddress: '127.0.0.1', behindProxy: true }, false],
    ['without an address', { ...asked, remoteAddress: undefined }, false],
    ['with the token', { ...asked, token: 'a'.repeat(24), authorization: `Bearer ${'a'.repeat(24)}` }, true],
    ['with another token', { ...asked, token: 'a'.repeat(24), authorization: `Bearer ${'b'.repeat(24)}` }, false],
    ['from this machine without the token', { ...asked, token: 'a'.repeat(24), remoteAddress: '::1' }, false],
  ])('are read %s: %j', (_, one, may) => {
    expect(mayReadMetrics(one)).toBe(may);
  });
});
