import { type ErrorTable, errorsOf } from '../errors/index.js';

export const noticesErrors = {
  NOTICES_CONFIGURATION: { status: 500 },
} as const satisfies ErrorTable;

export const noticesError = errorsOf(noticesErrors);
