import { type ErrorTable, errorsOf } from '../errors/index.js';

export const identityErrors = {
  IDENTITY_NO_SUCH_PERSON: { status: 404 },
  IDENTITY_LINK_SPENT: { status: 410 },
  /** Too many tries lately; `seconds` until the next. */
  IDENTITY_TOO_MANY_ATTEMPTS: { status: 429 },
  /** More passwords wait to be checked than the machine can check soon. */
  IDENTITY_BUSY: { status: 503 },
  IDENTITY_PASSKEY_KNOWN: { status: 409 },
  /** The node's address is one for which browsers make no passkeys. */
  IDENTITY_NO_PASSKEYS_HERE: { status: 409 },
  IDENTITY_LAST_WAY: { status: 409 },
  IDENTITY_NO_SUCH_KEY: { status: 404 },
  /** The next step of setting up a way in was asked for before the one before it. */
  IDENTITY_OUT_OF_ORDER: { status: 409 },
} as const satisfies ErrorTable;

export const identityError = errorsOf(identityErrors);
