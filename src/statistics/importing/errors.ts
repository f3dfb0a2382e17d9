import { type ErrorTable, errorsOf } from '../../platform/errors/index.js';

/** What can stand in the way of a list on its way in or out of the picture. */
export const importErrors = {
  STATISTICS_NO_SUCH_BATCH: { status: 404 },
  STATISTICS_BATCH_STATE: { status: 409 },
  STATISTICS_BATCH_BUSY: { status: 409 },
  STATISTICS_ALREADY_THERE: { status: 409 },
  STATISTICS_PERIOD_TAKEN: { status: 409 },
  STATISTICS_FILE_MISSING: { status: 422 },
  STATISTICS_MAPPING_NEEDED: { status: 422 },
  STATISTICS_MAPPING_UNREADABLE: { status: 422 },
  STATISTICS_SHARED_CODE_NO_KEY: { status: 422 },
  STATISTICS_NOTHING_KEPT: { status: 422 },
  STATISTICS_FAULTY_REFUSED: { status: 422 },
  STATISTICS_NO_SUCH_LABEL: { status: 404 },
  STATISTICS_LABEL_DECIDED: { status: 409 },
  STATISTICS_CODE_UNKNOWN: { status: 422 },
  STATISTICS_AGENCY_UNKNOWN: { status: 422 },
  STATISTICS_NO_FIGURE: { status: 404 },
} as const satisfies ErrorTable;

export const importError = errorsOf(importErrors);
