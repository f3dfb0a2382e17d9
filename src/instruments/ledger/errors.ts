/** What can be wrong with what is said of a commitment. */
import { type ErrorTable, errorsOf } from '../../platform/errors/index.js';

export const LEDGER_ERRORS = {
  INSTRUMENTS_STATUS_IN_FUTURE: { status: 422 },
  INSTRUMENTS_STATUS_NO_DAY: { status: 422 },
  INSTRUMENTS_STATUS_NO_EVIDENCE: { status: 422 },
  INSTRUMENTS_STATUS_NOT_REPORTED: { status: 409 },
  INSTRUMENTS_STATUS_OWN_REPORT: { status: 403 },
  INSTRUMENTS_NO_SUCH_STATEMENT: { status: 404 },
  INSTRUMENTS_NO_SUCH_LINK: { status: 404 },
  INSTRUMENTS_LINK_TO_ITSELF: { status: 422 },
  INSTRUMENTS_MERGE_CIRCLE: { status: 409 },
  INSTRUMENTS_HAS_STATEMENTS: { status: 409 },
  INSTRUMENTS_NO_SUCH_VERB: { status: 422 },
  INSTRUMENTS_SESSION_DATES: { status: 422 },
  INSTRUMENTS_RECOMMENDATIONS_COLUMNS: { status: 422 },
  INSTRUMENTS_RECOMMENDATIONS_EMPTY: { status: 422 },
} as const satisfies ErrorTable;

export const ledgerError = errorsOf(LEDGER_ERRORS);
