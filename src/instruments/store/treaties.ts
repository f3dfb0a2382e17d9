/** All SQL of treaty status: acts, and the files they come with. */
export {
  type ActionToRecord,
  type RecordedAction,
  coverageOf,
  heldActions,
  objectionsTo,
  recordAction,
  recordedActions,
  retractAction,
} from './treaties/acts.js';
export {
  type ImportToKeep,
  type StatusSource,
  type TreatyImport,
  findImport,
  importStatus,
  keepImport,
  listImports,
  markImported,
  matchLabels,
} from './treaties/imports.js';
