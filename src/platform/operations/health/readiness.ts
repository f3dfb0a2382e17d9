import type { NodeState } from './state.js';

/** What must hold before a node is sent requests, and what only needs a person. */
export const READINESS_CHECKS = ['database', 'migrations', 'disk', 'keys', 'jobs', 'audit', 'backup', 'drill'] as const;
export type ReadinessCheck = (typeof READINESS_CHECKS)[number];

/** `fails`: not ready. `warns`: ready, and somebody should look. */
export type Verdict = 'holds' | 'warns' | 'fails';
export type Readiness = {
  readonly ready: boolean;
  readonly checks: readonly { readonly check: ReadinessCheck; readonly verdict: Verdict }[];
};

const HOUR = 3_600_000;
/** Below this the database may stop in the middle of a unit of work. */
export const LEAST_DISK_BYTES = 200_000_000;
const LOW_DISK_BYTES = 2_000_000_000;
const OLDEST_BACKUP_MS = 26 * HOUR;
const OLDEST_DRILL_MS = 8 * 24 * HOUR;

/** Judges a state. Pure. A missing backup is a warning: refusing requests would not bring one. */
export function readiness(state: NodeState): Readiness {
  const checks = READINESS_CHECKS.map((check) => ({ check, verdict: verdicts[check](state) }));
  return { ready: checks.every(({ verdict }) => verdict !== 'fails'), checks };
}

const verdicts: Readonly<Record<ReadinessCheck, (state: NodeState) => Verdict>> = {
  database: ({ databaseMs }) => (databaseMs === null ? 'fails' : 'holds'),
  migrations: ({ pendingMigrations }) => (pendingMigrations === 0 ? 'holds' : 'fails'),
  disk: ({ diskFreeBytes }) =>
    diskFreeBytes < LEAST_DISK_BYTES ? 'fails' : diskFreeBytes < LOW_DISK_BYTES ? 'warns' : 'holds',
  keys: ({ keys }) => (keys === 'missing' ? 'fails' : 'holds'),
  jobs: ({ jobsRunning, jobs }) =>
    !jobsRunning || jobs === null ? 'fails' : jobs.failed > 0 || jobs.overdueSchedules > 0 ? 'warns' : 'holds',
  audit: ({ audit }) => (audit && !audit.sound ? 'fails' : 'holds'),
  backup: ({ backupFolder, backups, at }) => {
    const newest = backups[0];
    return backupFolder && newest && at.getTime() - newest.at.getTime() <= OLDEST_BACKUP_MS ? 'holds' : 'warns';
  },
  drill: ({ backupFolder, drills, at }) => {
    const last = drills[0];
    const fresh = last?.fault === null && at.getTime() - last.at.getTime() <= OLDEST_DRILL_MS;
    return backupFolder && fresh ? 'holds' : 'warns';
  },
};
