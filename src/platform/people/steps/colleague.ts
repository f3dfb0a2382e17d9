/** A colleague as she is known now, and the one way in which a step of her life is taken. */
import type { UnitOfWork } from '../../storage/index.js';
import { type Peer, approversOf, pendingOf } from '../approval.js';
import { peopleError } from '../errors.js';
import { type Life, type LifeEvent, lifeOf, lived, postInForce } from '../life.js';
import type { Account } from '../../identity/index.js';
import type { PeopleParts } from '../parts.js';
import { type ColleagueRole, type Post, checkPost } from '../roles.js';
import { allEvents, closedOrganisations, eventsOf, keepEvent, revokeInvitations } from '../store.js';

export type Colleague = {
  readonly account: Account;
  readonly life: Life;
  readonly events: readonly LifeEvent[];
};

/** Someone the node was founded with has no event yet: her life began with the node. */
function colleagueOf(account: Account, kept: readonly LifeEvent[]): Colleague {
  const began = new Date(0);
  const founding: readonly LifeEvent[] = [
    { step: 'found', at: began, by: 'node', roles: account.roles as ColleagueRole[], agency: account.agency },
    ...(account.active ? [] : [{ step: 'depart', at: began, by: 'node' } as const]),
  ];
  const events = kept.length > 0 ? kept : founding;
  const life = lifeOf(events);
  if (!life) throw peopleError('PEOPLE_NO_SUCH_PERSON');
  return { account, life, events };
}

/** Everyone, those who left too, in the order of their ids. */
export async function everyone(parts: PeopleParts, uow: UnitOfWork): Promise<Colleague[]> {
  const events = await allEvents(uow);
  const accounts = await parts.identity.accounts(uow);
  return accounts.map((account) => colleagueOf(account, events.get(account.id) ?? []));
}

/** Errors: PEOPLE_NO_SUCH_PERSON. */
export async function findColleague(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<Colleague> {
  const account = (await parts.identity.accounts(uow)).find((one) => one.id === person);
  if (!account) throw peopleError('PEOPLE_NO_SUCH_PERSON');
  return colleagueOf(account, await eventsOf(uow, person));
}

/** Those who act now, with the posts in force. */
export const peersOf = (all: readonly Colleague[]): Peer[] =>
  all.filter((one) => one.life.state === 'active').map((one) => ({ id: one.account.id, ...postInForce(one.life) }));

/** Keeps an event, its act, and what follows from it in identity: all in one unit of work. */
export async function step(
  parts: PeopleParts,
  uow: UnitOfWork,
  before: Colleague,
  event: LifeEvent,
  details: Record<string, unknown> = {},
  name = before.account.name,
): Promise<Life> {
  const { id } = before.account;
  const life = lived(before.life, event);
  // The first step after the founding also keeps the founding: from then on the record tells the whole life.
  if ((await eventsOf(uow, id)).length === 0) for (const one of before.events) await keepEvent(uow, id, one);
  await keepEvent(uow, id, event);
  const { roles, agency } = postInForce(life);
  await parts.identity.setAccount(uow, { id, name, roles, agency, active: canSignIn(life) });
  await uow.act(`people.${event.step}`, `person/${id}`, details);
  return life;
}

/** Before she is approved she may make a credential; signed in, she has no role and sees nothing. */
const canSignIn = (life: Life): boolean => life.state === 'active' || life.state === 'waiting';

/** Errors: those of a post, PEOPLE_NO_SUCH_ORGANISATION, PEOPLE_ORGANISATION_CLOSED, PEOPLE_SUPERVISOR. */
export async function checkPlace(
  parts: PeopleParts,
  uow: UnitOfWork,
  post: Post,
  supervisor: string | null,
): Promise<void> {
  checkPost(post);
  if (post.agency !== null) {
    if (!(await parts.identity.agencies(uow)).some((agency) => agency.id === post.agency))
      throw peopleError('PEOPLE_NO_SUCH_ORGANISATION');
    if ((await closedOrganisations(uow)).has(post.agency)) throw peopleError('PEOPLE_ORGANISATION_CLOSED');
  }
  if (supervisor === null) return;
  const known = (await parts.identity.accounts(uow)).find((one) => one.id === supervisor);
  if (!known?.active || !known.roles.includes('supervisor') || known.agency !== post.agency)
    throw peopleError('PEOPLE_SUPERVISOR');
}

export function notOneself(uow: UnitOfWork, person: string): void {
  if (uow.actor.id === person) throw peopleError('PEOPLE_NOT_ONESELF');
}

/** Sessions, credentials, links, ties to a ministry: nothing that let her in does so any more. */
export async function cutOff(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<void> {
  const sessions = await parts.identity.endSessions(uow, person);
  const credentials = await parts.identity.endCredentials(uow, person);
  const invitations = await revokeInvitations(uow, person);
  await parts.unlinkMinistry?.(uow, person);
  await uow.act('people.cut-off', `person/${person}`, { sessions, credentials, invitations });
}

/** Tells everyone who could agree that something waits. */
export async function tellApprovers(parts: PeopleParts, uow: UnitOfWork, person: string, life: Life): Promise<void> {
  const pending = pendingOf(person, life);
  if (!pending) return;
  const { ids } = approversOf(pending, peersOf(await everyone(parts, uow)));
  for (const id of ids) await parts.notify(uow, id, 'people.approval-waits');
}

/** A node without a coordinator could nominate nobody. */
export async function keepCoordinated(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<void> {
  const coordinators = peersOf(await everyone(parts, uow)).filter((peer) => peer.roles.includes('coordinator'));
  if (coordinators.length === 1 && coordinators[0]?.id === person) throw peopleError('PEOPLE_LAST_COORDINATOR');
}
