import { type Readiness, readiness } from './health/readiness.js';
import type { NodeState } from './health/state.js';

export type BackupShown = {
  readonly name: string;
  readonly at: Date;
  readonly megabytes: number;
  readonly seconds: number | null;
  readonly kind: 'cluster' | 'tables' | null;
};

export type DrillShown = {
  readonly id: number;
  readonly at: Date;
  readonly archive: string | null;
  readonly fault: string | null;
  readonly rows: number | null;
};

/** How the node runs, as a person reads it. */
export type StateShown = {
  readonly checks: Readiness['checks'];
  readonly program: string;
  readonly database: string | null;
  readonly embedded: boolean;
  readonly diskGigabytes: number;
  readonly leaves: number | null;
  readonly failedJobs: number;
  readonly backupFolder: boolean;
  readonly backups: readonly BackupShown[];
  readonly drills: readonly DrillShown[];
};

export function presentState(state: NodeState): StateShown {
  return {
    checks: readiness(state).checks,
    program: state.program,
    database: state.database?.version ?? null,
    embedded: state.database?.engine === 'embedded',
    diskGigabytes: Math.floor(state.diskFreeBytes / 1e8) / 10,
    leaves: state.audit?.size ?? null,
    failedJobs: state.jobs?.failed ?? 0,
    backupFolder: state.backupFolder,
    backups: state.backups.map(({ name, at, bytes, note }) => ({
      name,
      at,
      megabytes: Math.ceil(bytes / 1e5) / 10,
      seconds: note ? Math.round(note.milliseconds / 100) / 10 : null,
      kind: note?.kind ?? null,
    })),
    drills: state.drills.map(({ id, at, archive, fault, details }) => ({
      id,
      at,
      archive,
      fault,
      rows: typeof details.rows === 'number' ? details.rows : null,
    })),
  };
}
