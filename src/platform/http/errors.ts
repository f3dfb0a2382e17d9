import { type ErrorTable, errorsOf } from '../errors/index.js';

export const httpErrors = {
  HTTP_NOT_FOUND: { status: 404 },
  HTTP_INVALID_REQUEST: { status: 422 },
  /** A page that shows a form again with what is wrong in it, told to a program. */
  HTTP_FORM_REFUSED: { status: 422 },
  /** A field holds characters that cannot be seen, or that make text look other than it is. */
  HTTP_TEXT_REFUSED: { status: 422 },
  /** JSON that two readers could understand differently: a name twice, too deep, a number that loses digits. */
  HTTP_JSON_REFUSED: { status: 422 },
  HTTP_TOO_MANY_FIELDS: { status: 413 },
  HTTP_TOO_LARGE: { status: 413 },
  /** The sender's line is slower than the node waits for. */
  HTTP_TOO_SLOW: { status: 408 },
  HTTP_FOREIGN_ORIGIN: { status: 403 },
  /** Asked under a name that is not the node's own. */
  HTTP_WRONG_HOST: { status: 421 },
  HTTP_UNEXPECTED: { status: 500 },
  /** The node may not call that address. */
  HTTP_OUTWARD_REFUSED: { status: 502 },
  HTTP_OUTWARD_FAILED: { status: 502 },
  HTTP_OUTWARD_TOO_LARGE: { status: 502 },
  HTTP_OUTWARD_TOO_SLOW: { status: 504 },
  ACCESS_DENIED: { status: 403 },
  ACCESS_STEP_UP: { status: 403 },
  ACCESS_MAKE_KEY: { status: 403 },
  ACCESS_SIGN_IN: { status: 401 },
} as const satisfies ErrorTable;

export const httpError = errorsOf(httpErrors);
