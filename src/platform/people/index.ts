/** Who works with this node: nomination, invitation, approval, departure; organisations. Rules in the README. */
import type { UnitOfWork } from '../storage/index.js';
import type { Role } from '../access/index.js';
import { people } from '../identity/index.js';

export { peopleCommands } from './cli.js';
export type { IdentityDoor, LeftBehind, Onward, PeopleParts, SecretKeys } from './parts.js';
export { mailOf } from './particulars.js';
export { peopleRoutes } from './routes.js';
export { INVITATION_DAYS, invitationLink } from './steps/nominating.js';

/** What colleagues are told that something waits, and where it does. The words are this room's. */
export const peopleNotices = {
  'people.approval-waits': { message: 'people.notice.approval-waits', href: '/people/approvals' },
  'people.approved': { message: 'people.notice.approved', href: '/' },
} as const;

export type ColleagueChoice = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

/** Those of an agency who can be given a record or a task now: approved, present, with a role. */
export async function colleagues(uow: UnitOfWork, agency: string | null): Promise<ColleagueChoice[]> {
  return (await people(uow))
    .filter((person) => person.agency === agency && person.roles.length > 0)
    .map(({ id, name, roles }) => ({ id, name, roles }));
}
