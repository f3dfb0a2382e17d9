import { type ErrorTable, errorsOf } from '../errors/index.js';

export const filesErrors = {
  FILES_TOO_LARGE: { status: 413 },
  FILES_GONE: { status: 410 },
  FILES_EMPTY: { status: 422 },
  FILES_TYPE_REFUSED: { status: 415 },
  FILES_TOO_MANY: { status: 413 },
  FILES_QUOTA_RECORD: { status: 413 },
  FILES_QUOTA_AGENCY: { status: 413 },
  FILES_DISK_NEARLY_FULL: { status: 507 },
  FILES_NO_SUCH_FILE: { status: 404 },
  FILES_CHECKING: { status: 409 },
  FILES_QUARANTINED: { status: 403 },
  FILES_LOST: { status: 500 },
  FILES_DAMAGED: { status: 500 },
  FILES_NOT_QUARANTINED: { status: 409 },
  FILES_NEVER_RELEASED: { status: 403 },
  FILES_OWN_RELEASE: { status: 403 },
  FILES_SCAN_FAILED: { status: 500 },
} as const satisfies ErrorTable;

export const filesError = errorsOf(filesErrors);
