import { errorsOf, type ErrorTable } from '../errors/index.js';

/** What can be wrong with a spreadsheet that a person brings. */
export const spreadsheetErrors = {
  SPREADSHEETS_FILE_MISSING: { status: 404 },
  SPREADSHEETS_FILE_EMPTY: { status: 422 },
  SPREADSHEETS_CONTENT_UNSUITABLE: { status: 415 },
  SPREADSHEETS_ENCRYPTED: { status: 415 },
  SPREADSHEETS_TOO_LARGE: { status: 413 },
  SPREADSHEETS_BOMB: { status: 413 },
  SPREADSHEETS_GZIP_DAMAGED: { status: 422 },
  SPREADSHEETS_NUL_BYTE: { status: 422 },
  SPREADSHEETS_HEADER_MISSING: { status: 422 },
  SPREADSHEETS_HEADER_DUPLICATE: { status: 422 },
  SPREADSHEETS_QUOTE_UNTERMINATED: { status: 422 },
  SPREADSHEETS_QUOTE_MISPLACED: { status: 422 },
  SPREADSHEETS_ROW_TOO_LONG: { status: 422 },
  SPREADSHEETS_SHEET_UNKNOWN: { status: 422 },
  SPREADSHEETS_XLSX_DAMAGED: { status: 422 },
  SPREADSHEETS_XML_UNSAFE: { status: 422 },
} as const satisfies ErrorTable;

export const spreadsheetError = errorsOf(spreadsheetErrors);
