/** What can be wrong when versions are put in order or an oral revision is noted. */
import { type ErrorTable, errorsOf } from '../../platform/errors/index.js';

export const VERSION_ERRORS = {
  INSTRUMENTS_VERSIONS_SAME: { status: 422 },
  INSTRUMENTS_VERSIONS_CIRCLE: { status: 409 },
  INSTRUMENTS_VERSIONS_LINKED: { status: 409 },
  INSTRUMENTS_VERSIONS_NO_LINK: { status: 404 },
  INSTRUMENTS_VERSIONS_NO_PARAGRAPH: { status: 422 },
  INSTRUMENTS_VERSIONS_NO_REVISION: { status: 404 },
} as const satisfies ErrorTable;

export const versionError = errorsOf(VERSION_ERRORS);
