import { type ErrorTable, errorsOf } from '../errors/index.js';

export const httpErrors = {
  HTTP_NOT_FOUND: { status: 404 },
  HTTP_INVALID_REQUEST: { status: 422 },
  HTTP_TOO_LARGE: { status: 413 },
  HTTP_FOREIGN_ORIGIN: { status: 403 },
  HTTP_UNEXPECTED: { status: 500 },
  ACCESS_DENIED: { status: 403 },
  ACCESS_SIGN_IN: { status: 401 },
} as const satisfies ErrorTable;

export const httpError = errorsOf(httpErrors);
