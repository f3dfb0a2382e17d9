/** Operations: backup, restore and drill; health; metrics; log; settings; stopping in order. The door. */
export { type BackupDone, type BackupOptions, exportNode, makeBackup, renewKeysBeside } from './backups/backup.js';
export { type Drilled, drill } from './backups/drill.js';
export { type Backup, type BackupNote, backupsIn } from './backups/folder.js';
export { RETENTION, type RetentionRule, keptBackups } from './backups/retention.js';
export { type Restored, type RestoreOptions, importNode, restoreBackup } from './backups/restore.js';
export { readSettings, type UnknownSetting, unknownSettings } from './config/read.js';
export type { Settings } from './config/settings.js';
export { operationsErrors } from './errors.js';
export { mayReadMetrics, type Metrics, openMetrics, type PoolState } from './health/metrics.js';
export { type Readiness, readiness } from './health/readiness.js';
export { nodeState, type NodeState, type StateGiven } from './health/state.js';
export { operationsJobs, type OperationsJobs, operationsSchedules } from './jobs.js';
export type { AuditDoor, AuditState, Ground, KeyDoor } from './ground.js';
export { type Log, type LogLevel, type LogOptions, openLog, underRequestNumber } from './log/log.js';
export { stopInOrder, type Stopped, stopSignals, type StopStep } from './stop.js';
