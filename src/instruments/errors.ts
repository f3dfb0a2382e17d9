/** What can be wrong with a file that is given as a UN document. */
import { type ErrorTable, errorsOf } from '../platform/errors/index.js';

export const INSTRUMENT_ERRORS = {
  INSTRUMENTS_EMPTY: { status: 422 },
  INSTRUMENTS_TOO_LARGE: { status: 413 },
  INSTRUMENTS_NOT_TEXT: { status: 415 },
  INSTRUMENTS_PDF_AS_TEXT: { status: 415 },
  INSTRUMENTS_NOT_A_DOCUMENT: { status: 422 },
  INSTRUMENTS_UNKNOWN_FORMAT: { status: 415 },
  INSTRUMENTS_DAMAGED: { status: 422 },
  INSTRUMENTS_ENCRYPTED: { status: 422 },
  INSTRUMENTS_SCANNED: { status: 422 },
  INSTRUMENTS_TOO_MANY_PAGES: { status: 413 },
  INSTRUMENTS_TOO_COMPRESSED: { status: 413 },
  INSTRUMENTS_TOO_DEEP: { status: 422 },
  INSTRUMENTS_NO_WORD_DOCUMENT: { status: 415 },
  INSTRUMENTS_NOT_AKOMA_NTOSO: { status: 415 },
  INSTRUMENTS_STOPPED: { status: 503 },
  INSTRUMENTS_NO_FILE: { status: 422 },
  INSTRUMENTS_FILE_MISSING: { status: 404 },
  INSTRUMENTS_FOLDER: { status: 422 },
  INSTRUMENTS_NO_SUCH_DOCUMENT: { status: 404 },
  INSTRUMENTS_NO_SUCH_COMMITMENT: { status: 404 },
} as const satisfies ErrorTable;

export const instrumentError = errorsOf(INSTRUMENT_ERRORS);
