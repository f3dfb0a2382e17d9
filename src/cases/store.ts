/** What the node takes hold of: long work, the home page's figures, and the sandbox. Reading a record goes by its routes. */
export { type ErasingParts, casesJobs, eraseRecord } from './store/erasing.js';
export type { CaseFiles } from './store/files.js';
export { casesToday } from './store/lists.js';
export { type SandboxParts, sandboxRecords } from './store/sandbox.js';
