import { type ErrorTable, errorsOf } from '../errors/index.js';

export const identityErrors = {
  IDENTITY_NO_SUCH_PERSON: { status: 404 },
  IDENTITY_LINK_SPENT: { status: 410 },
} as const satisfies ErrorTable;

export const identityError = errorsOf(identityErrors);
