import { errorsOf, type ErrorTable } from '../platform/errors/index.js';

/** What can be wrong with a list or table that is brought for import. */
export const statisticsErrors = {
  STATISTICS_TABLE_UNRECOGNISED: { status: 422 },
  STATISTICS_TABLE_WIDE: { status: 422 },
  STATISTICS_TABLE_SEVERAL_MEASURES: { status: 422 },
  STATISTICS_TABLE_SUBTOTAL_UNPLACED: { status: 422 },
  STATISTICS_TABLE_TOO_LARGE: { status: 413 },
  STATISTICS_PERIOD_UNKNOWN: { status: 422 },
  STATISTICS_PERIOD_UNREADABLE: { status: 422 },
  STATISTICS_MAPPING_COLUMN_MISSING: { status: 422 },
  STATISTICS_MAPPING_REGISTRATION_MISSING: { status: 422 },
  STATISTICS_MAPPING_FIELD_TWICE: { status: 422 },
} as const satisfies ErrorTable;

export const statisticsError = errorsOf(statisticsErrors);

/** Codes of faults in single rows, reported and never thrown. Each has the same two messages as an error. */
export const rowFaultCodes = [
  'STATISTICS_ROW_UNREADABLE',
  'STATISTICS_COUNT_UNREADABLE',
  'STATISTICS_COUNT_TWICE',
  'STATISTICS_DATE_IMPOSSIBLE',
  'STATISTICS_DATE_UNREADABLE',
  'STATISTICS_DATE_AMBIGUOUS',
  'STATISTICS_DATE_FUTURE',
  'STATISTICS_DATE_TOO_EARLY',
  'STATISTICS_DATE_ORDER',
  'STATISTICS_YEAR_UNREADABLE',
  'STATISTICS_AGE_IMPOSSIBLE',
  'STATISTICS_AGE_CONTRADICTS',
  'STATISTICS_VALUE_UNKNOWN',
  'STATISTICS_CITIZENSHIP_UNRESOLVED',
  'STATISTICS_COUNTRY_UNRESOLVED',
  'STATISTICS_REGISTRATION_MISSING',
  'STATISTICS_ROW_REPEATED',
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];
