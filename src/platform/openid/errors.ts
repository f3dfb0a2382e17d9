import { type ErrorTable, errorsOf } from '../errors/index.js';

export const openidErrors = {
  OPENID_CONFIGURATION: { status: 500 },
  OPENID_UNREACHABLE: { status: 503 },
  OPENID_NOT_BEGUN: { status: 400 },
  OPENID_REFUSED: { status: 401 },
  OPENID_NO_SECOND_FACTOR: { status: 403 },
  OPENID_NOT_TIED: { status: 403 },
  OPENID_TIED_ALREADY: { status: 409 },
  OPENID_ANOTHER_PERSON: { status: 403 },
} as const satisfies ErrorTable;

export const openidError = errorsOf(openidErrors);
