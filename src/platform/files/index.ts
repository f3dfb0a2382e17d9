/** Files: those that wait for a job (the stage), and those kept for a record (the vault). Rules in the README. */
export { REASONS, type Reason } from './content/kind.js';
export { filesJobs } from './scan-job.js';
export { type Files, type StagedFile, openFiles } from './stage.js';
export { type QuarantinedFile, listQuarantined } from './store.js';
export { type KeptFile, type OpenedFile, type Vault, type VaultOptions, openVault } from './vault.js';
export type { VaultFindings } from './vault/check.js';
export type { ToKeep } from './vault/keep.js';
export { DEFAULT_LIMITS, type VaultLimits } from './vault/limits.js';
export { type Scanner, scannerOf } from './vault/scanner.js';
