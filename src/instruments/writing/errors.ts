/** What can be wrong with a file that is read back as this program wrote it, or written. */
import { type ErrorTable, errorsOf } from '../../platform/errors/index.js';

export const WRITING_ERRORS = {
  INSTRUMENTS_AKN_MALFORMED: { status: 422 },
  INSTRUMENTS_AKN_WITHOUT_READING: { status: 422 },
  INSTRUMENTS_AKN_CHANGED: { status: 422 },
  INSTRUMENTS_JSON_NOT_READING: { status: 422 },
  INSTRUMENTS_JSON_VERSION: { status: 422 },
  INSTRUMENTS_EXPORT_EXISTS: { status: 409 },
  INSTRUMENTS_EXPORT_UNWRITABLE: { status: 422 },
} as const satisfies ErrorTable;

export const writingError = errorsOf(WRITING_ERRORS);
