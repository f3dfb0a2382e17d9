import { type ErrorTable, errorsOf } from '../errors/index.js';

export const filesErrors = {
  FILES_TOO_LARGE: { status: 413 },
  FILES_GONE: { status: 410 },
} as const satisfies ErrorTable;

export const filesError = errorsOf(filesErrors);
