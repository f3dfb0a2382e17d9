/** Which roles a person may hold, together and where; who may propose whom for them. Pure. */
import type { Actor, Role } from '../access/index.js';
import { peopleError } from './errors.js';

/** Roles a colleague can be nominated for. A person concerned and a reader without a session are not colleagues. */
export const COLLEAGUE_ROLES = [
  'coordinator',
  'statistician',
  'agency-officer',
  'case-worker',
  'supervisor',
  'data-protection-officer',
  'auditor',
  'reader',
] as const satisfies readonly Role[];
export type ColleagueRole = (typeof COLLEAGUE_ROLES)[number];

/** Roles of one agency; they mean nothing without one. */
export const AGENCY_ROLES: readonly Role[] = ['agency-officer', 'case-worker', 'supervisor'];
/** Roles for the State as a whole; who has one belongs to no agency. */
export const STATE_ROLES: readonly Role[] = ['coordinator', 'statistician', 'data-protection-officer', 'auditor'];
/** Who looks over others' shoulders does nothing that would have to be looked at. */
const OVERSIGHT: readonly Role[] = ['data-protection-officer', 'auditor'];
/** What a supervisor may propose for her own agency. */
export const SUPERVISED_ROLES: readonly ColleagueRole[] = ['case-worker', 'agency-officer'];

export type Post = {
  readonly roles: readonly ColleagueRole[];
  readonly agency: string | null;
};

/** Errors: PEOPLE_ROLES_APART, PEOPLE_ROLE_NEEDS_AGENCY, PEOPLE_ROLE_OF_STATE. */
export function checkPost({ roles, agency }: Post): void {
  const oversight = roles.filter((role) => OVERSIGHT.includes(role));
  if (oversight.length > 0 && roles.some((role) => !OVERSIGHT.includes(role) && role !== 'reader'))
    throw peopleError('PEOPLE_ROLES_APART');
  const ofAgency = roles.find((role) => AGENCY_ROLES.includes(role));
  const ofState = roles.find((role) => STATE_ROLES.includes(role));
  if (ofAgency && agency === null) throw peopleError('PEOPLE_ROLE_NEEDS_AGENCY', { role: ofAgency });
  if (ofState && agency !== null) throw peopleError('PEOPLE_ROLE_OF_STATE', { role: ofState });
}

/** Whether an actor may propose this post: a coordinator any, a supervisor workers and officers of her own agency. */
export function mayPropose(actor: Actor, { roles, agency }: Post): boolean {
  if (actor.roles.includes('coordinator')) return true;
  if (!actor.roles.includes('supervisor') || actor.agency === null || actor.agency !== agency) return false;
  return roles.every((role) => SUPERVISED_ROLES.includes(role));
}

/** The roles an actor can propose somebody for. */
export const offeredTo = (actor: Actor): readonly ColleagueRole[] =>
  actor.roles.includes('coordinator') ? COLLEAGUE_ROLES : SUPERVISED_ROLES;

/** A post is wider than another where it opens something: a role more, or another agency's records. */
export const isWider = (asked: Post, held: Post): boolean =>
  asked.roles.some((role) => !held.roles.includes(role)) || (asked.agency !== held.agency && asked.roles.length > 0);
