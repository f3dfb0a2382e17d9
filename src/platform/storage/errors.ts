import { errorsOf, type ErrorTable } from '../errors/index.js';

const errors = {
  /** The database cannot be reached: it stopped, or the network to it is cut. Nothing of the unit of work was kept. */
  STORAGE_UNAVAILABLE: { status: 503 },
  /** The connection broke while a unit of work was being confirmed: it may or may not have been kept. */
  STORAGE_OUTCOME_UNKNOWN: { status: 503 },
  /** A unit of work went on after one of its statements had failed: nothing of it was kept. */
  STORAGE_NOT_KEPT: { status: 500 },
  /** Something used a unit of work after its end. */
  STORAGE_UNIT_ENDED: { status: 500 },
  /** Every connection is taken. */
  STORAGE_BUSY: { status: 503 },
  /** Two units of work wanted the same rows and the retries ran out. */
  STORAGE_CONFLICT: { status: 409 },
  /** A row with the same key is already there. */
  STORAGE_DUPLICATE: { status: 409 },
  STORAGE_DISK_FULL: { status: 507 },
  /** The schema's name is not one that this program uses. */
  STORAGE_SCHEMA_NAME: { status: 400 },
  STORAGE_NO_ENGINE: { status: 503 },
  STORAGE_ENGINE_FAILED: { status: 503 },
  STORAGE_ROOT_ALONE: { status: 503 },
  STORAGE_FOLDER_DENIED: { status: 503 },
  STORAGE_FOLDER_IN_USE: { status: 409 },
  STORAGE_OTHER_MAJOR: { status: 503 },
  STORAGE_TOO_OLD: { status: 503 },
  STORAGE_REFUSED: { status: 503 },
  STORAGE_NO_PERMISSION: { status: 503 },
  STORAGE_MIGRATION_NAME: { status: 500 },
  STORAGE_MIGRATION_CHANGED: { status: 500 },
  STORAGE_MIGRATION_FAILED: { status: 500 },
  STORAGE_NEWER_DATABASE: { status: 503 },
} as const satisfies ErrorTable;

export const storageErrors = errors;
export const storageError = errorsOf(errors);
