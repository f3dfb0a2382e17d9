import { createHash, timingSafeEqual } from 'node:crypto';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { NodeState } from './state.js';

/** Connections to the database at one moment. */
export type PoolState = { readonly total: number; readonly idle: number; readonly waiting: number };

export type Metrics = {
  /** Counts a request that was answered; `route` is the pattern (`/cases/:id`), never the address. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** What Prometheus reads: the text format, version 0.0.4. */
  text(): Promise<{ readonly mediaType: string; readonly text: string }>;
};

const METHODS = new Set(['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);

/**
 * The node's figures. A route that the node does not have is counted as `other`, so that nobody can make it hold
 * addresses, or as many series as they like.
 *
 * @param state looked at on each reading
 * @param pool connections, where storage tells
 */
export function openMetrics(
  routes: ReadonlySet<string>,
  state: () => Promise<NodeState>,
  pool: () => PoolState | undefined = () => undefined,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    name: 'palermo_requests_total',
    help: 'Requests answered, by route pattern and status.',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'palermo_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 0.6, 1, 2.5, 5, 10],
    registers,
  });
  const gauge = (name: string, help: string, labels: string[] = []) =>
    new Gauge({ name: `palermo_${name}`, help, labelNames: labels, registers });
  const gauges = {
    up: gauge('database_up', 'Whether the database answers.'),
    jobs: gauge('jobs', 'Pieces of long work, by state.', ['state']),
    wait: gauge('jobs_longest_wait_seconds', 'How long the longest-waiting work has waited.'),
    audit: gauge('audit_leaves', 'Leaves of the record of acts.'),
    auditSound: gauge('audit_sound', 'Whether the record of acts is what its checkpoints say.'),
    disk: gauge('disk_free_bytes', 'Free bytes of the disk of the data folder.'),
    backupAge: gauge('backup_age_seconds', 'Age of the newest backup.'),
    drillAge: gauge('drill_age_seconds', 'Age of the newest drill that passed.'),
    pool: gauge('database_connections', 'Connections to the database, by state.', ['state']),
    memory: gauge('resident_memory_bytes', 'Memory of the node’s process.'),
  };
  return {
    request(method, route, status, took) {
      const known = routes.has(route) ? route : 'other';
      requests.inc({ method: METHODS.has(method) ? method : 'other', route: known, status: String(status) });
      seconds.observe({ route: known }, took);
    },
    async text() {
      const now = await state();
      const pooled = pool();
      gauges.up.set(now.databaseMs === null ? 0 : 1);
      for (const name of ['queued', 'running', 'failed'] as const)
        gauges.jobs.set({ state: name }, now.jobs?.[name] ?? 0);
      gauges.wait.set(now.jobs?.longestWaitSeconds ?? 0);
      if (now.audit) {
        gauges.audit.set(now.audit.size);
        gauges.auditSound.set(now.audit.sound ? 1 : 0);
      }
      gauges.disk.set(now.diskFreeBytes);
      const age = (at: Date | undefined): number => (at ? (now.at.getTime() - at.getTime()) / 1000 : Number.NaN);
      gauges.backupAge.set(age(now.backups[0]?.at));
      gauges.drillAge.set(age(now.drills.find(({ fault }) => fault === null)?.at));
      if (pooled)
        for (const name of ['total', 'idle', 'waiting'] as const) gauges.pool.set({ state: name }, pooled[name]);
      gauges.memory.set(process.memoryUsage.rss());
      return { mediaType: registry.contentType, text: await registry.metrics() };
    },
  };
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whether somebody may read the figures: with the token where one is set; else from this machine itself, and only
 * where no proxy stands in front, behind which everybody looks like this machine.
 */
export function mayReadMetrics(asked: {
  readonly token: string | undefined;
  readonly authorization: string | undefined;
  readonly remoteAddress: string | undefined;
  readonly behindProxy: boolean;
}): boolean {
  const { token, authorization, remoteAddress, behindProxy } = asked;
  if (token === undefined) return !behindProxy && loopback.test(remoteAddress ?? '');
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}
