/** What can be wrong with work on a person's record. No parameter ever holds a value from one. */
import { type ErrorTable, errorsOf } from '../platform/errors/index.js';

export const CASES_WHAT = {
  CASES_NO_SUCH_RECORD: { status: 404 },
  CASES_NO_SUCH_PART: { status: 404 },
  CASES_REFUSED: { status: 403 },
  CASES_REFUSED_CONTACT: { status: 403 },
  CASES_REFUSED_PURPOSE: { status: 403 },
  CASES_STEP_UP: { status: 403 },
  CASES_REVEAL_BUDGET: { status: 429 },
  CASES_SEARCH_FIRST: { status: 409 },
  CASES_SEARCH_EMPTY: { status: 422 },
  CASES_FIELD_UNKNOWN: { status: 422 },
  CASES_FIELD_TOO_LONG: { status: 422 },
  CASES_FIELD_UNREADABLE: { status: 422 },
  CASES_CHANGED_MEANWHILE: { status: 409 },
  CASES_STATE: { status: 409 },
  CASES_NOTE_EMPTY: { status: 422 },
  CASES_NOTE_ALTERED: { status: 409 },
  CASES_FILE_MISSING: { status: 422 },
  CASES_NOT_A_COLLEAGUE: { status: 422 },
  CASES_REFERRAL_SHAPE: { status: 422 },
  CASES_REASON_MISSING: { status: 422 },
  CASES_OWN_APPROVAL: { status: 403 },
  CASES_HELD: { status: 409 },
  CASES_NOT_ASKED: { status: 409 },
  CASES_ERASED: { status: 410 },
} as const satisfies ErrorTable;

export const caseError = errorsOf(CASES_WHAT);
