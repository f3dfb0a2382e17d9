/** What can be wrong with a file that is given as a UN document. */
import { type ErrorTable, errorsOf } from '../platform/errors/index.js';

export const INSTRUMENT_ERRORS = {
  INSTRUMENTS_EMPTY: { status: 422 },
  INSTRUMENTS_TOO_LARGE: { status: 413 },
  INSTRUMENTS_NOT_TEXT: { status: 415 },
  INSTRUMENTS_PDF_AS_TEXT: { status: 415 },
  INSTRUMENTS_NOT_A_DOCUMENT: { status: 422 },
  INSTRUMENTS_NO_FILE: { status: 422 },
  INSTRUMENTS_FILE_MISSING: { status: 404 },
  INSTRUMENTS_FOLDER: { status: 422 },
  INSTRUMENTS_NO_SUCH_DOCUMENT: { status: 404 },
  INSTRUMENTS_NO_SUCH_COMMITMENT: { status: 404 },
} as const satisfies ErrorTable;

export const instrumentError = errorsOf(INSTRUMENT_ERRORS);
