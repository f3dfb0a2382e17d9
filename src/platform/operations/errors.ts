import { type ErrorTable, errorsOf } from '../errors/index.js';

export const operationsErrors = {
  /** A setting of the environment cannot be used. */
  OPERATIONS_SETTING: { status: 400 },
  /** No folder for backups was named. */
  OPERATIONS_NO_FOLDER: { status: 400 },
  /** A recipient is not an age recipient. */
  OPERATIONS_RECIPIENT: { status: 400 },
  /** None of the identities opens this archive. */
  OPERATIONS_IDENTITY: { status: 422 },
  /** The file is not an archive of ours. */
  OPERATIONS_NOT_AN_ARCHIVE: { status: 422 },
  /** The archive is cut short or changed. */
  OPERATIONS_DAMAGED: { status: 422 },
  /** The archive comes from a newer program. */
  OPERATIONS_NEWER_ARCHIVE: { status: 422 },
  /** The archive was not made for this database. */
  OPERATIONS_OTHER_KIND: { status: 422 },
  /** There is data already where it would be restored to. */
  OPERATIONS_NOT_EMPTY: { status: 409 },
  /** A node or a command uses that data folder. */
  OPERATIONS_IN_USE: { status: 409 },
  /** What was restored did not pass a check. */
  OPERATIONS_CHECK_FAILED: { status: 500 },
  /** There is no backup yet. */
  OPERATIONS_NO_BACKUP: { status: 404 },
  OPERATIONS_DISK_FULL: { status: 507 },
  /** A check of readiness fails. */
  OPERATIONS_NOT_READY: { status: 503 },
  OPERATIONS_CANCELLED: { status: 409 },
} as const satisfies ErrorTable;

export const operationsError = errorsOf(operationsErrors);
