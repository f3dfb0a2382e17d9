/** The audit log: a Merkle tree over the record of acts, signed and verified. Rules are numbered in the README. */
export { type Audit, type AuditOptions, openAudit } from './audit.js';
export type { AuditKeys, Checkpoint } from './checkpoint.js';
export { eraseActs } from './erase.js';
export { auditJobs } from './jobs.js';
export { actSealer } from './sealer.js';
export { type LogHead, logHead, logHealth, logHolds } from './state.js';
export type { Verification } from './verify.js';
export { FINDING_KINDS, type Finding, type FindingKind } from './verify/findings.js';
