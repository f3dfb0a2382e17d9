/**
 * Storage: one PostgreSQL, embedded or one's own, one schema, one unit of work per request. The door.
 */
export type { ActRecord, ActSealer, SealedAct } from './act.js';
export type { StorageConfig, StorageLog } from './config.js';
export { checkStorage, type Finding } from './doctor.js';
export { storageErrors } from './errors.js';
export { loadMigrations, type Migration, type MigrationsDone } from './migrations.js';
export { openStorage, type Storage, type StorageInfo, type StopEngine } from './storage.js';
export { unitRoleOf } from './unit-role.js';
export type { UnitOfWork, UnitOptions } from './unit-of-work.js';
