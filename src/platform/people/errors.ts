import { type ErrorTable, errorsOf } from '../errors/index.js';

export const peopleErrors = {
  PEOPLE_NO_SUCH_PERSON: { status: 404 },
  PEOPLE_NOT_NOW: { status: 409 },
  PEOPLE_NOT_ONESELF: { status: 403 },
  PEOPLE_NOT_YOUR_NOMINEE: { status: 403 },
  PEOPLE_SECOND_PERSON: { status: 403 },
  PEOPLE_BEYOND_YOU: { status: 403 },
  PEOPLE_ROLES_APART: { status: 422 },
  PEOPLE_ROLE_NEEDS_AGENCY: { status: 422 },
  PEOPLE_ROLE_OF_STATE: { status: 422 },
  PEOPLE_LAST_COORDINATOR: { status: 409 },
  PEOPLE_INVITATION_SPENT: { status: 410 },
  PEOPLE_NO_SUCH_ORGANISATION: { status: 404 },
  PEOPLE_ORGANISATION_CLOSED: { status: 409 },
  PEOPLE_ORGANISATION_KNOWN: { status: 409 },
  PEOPLE_ORGANISATION_IN_USE: { status: 409 },
  PEOPLE_SUPERVISOR: { status: 422 },
} as const satisfies ErrorTable;

export const peopleError = errorsOf(peopleErrors);
