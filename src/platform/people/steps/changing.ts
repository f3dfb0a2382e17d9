/** Another post, a time away, the end. */
import type { UnitOfWork } from '../../storage/index.js';
import { peopleError } from '../errors.js';
import type { SuspensionReason } from '../life.js';
import type { PeopleParts } from '../parts.js';
import { type Post, isWider, mayPropose } from '../roles.js';
import { lockPeople } from '../store.js';
import {
  type Colleague,
  checkPlace,
  cutOff,
  findColleague,
  keepCoordinated,
  notOneself,
  step,
  tellApprovers,
} from './colleague.js';

export type Change = Post & { readonly supervisor: string | null };

/**
 * Gives a colleague another post. Less takes effect at once; more waits for a second person.
 * Errors: PEOPLE_NOT_NOW, PEOPLE_NOT_ONESELF, PEOPLE_BEYOND_YOU, PEOPLE_LAST_COORDINATOR, those of a post.
 *
 * @returns what became of it
 */
export async function change(
  parts: PeopleParts,
  uow: UnitOfWork,
  person: string,
  asked: Change,
): Promise<'changed' | 'waits'> {
  await lockPeople(uow);
  notOneself(uow, person);
  const before = await findColleague(parts, uow, person);
  await checkPlace(parts, uow, asked, asked.supervisor);
  if (!mayPropose(uow.actor, asked) || !mayPropose(uow.actor, before.life.post)) throw peopleError('PEOPLE_BEYOND_YOU');
  const wider = isWider(asked, before.life.post);
  if (!asked.roles.includes('coordinator')) await keepCoordinated(parts, uow, person);
  const { roles, agency, supervisor } = asked;
  const event = { at: uow.at, by: uow.actor.id, roles, agency, supervisor };
  const life = await step(parts, uow, before, { ...event, step: wider ? 'ask-change' : 'change' }, { roles, agency });
  if (wider) await tellApprovers(parts, uow, person, life);
  return wider ? 'waits' : 'changed';
}

/** Keeps a colleague out for a time; her credentials stay for her return. Errors: as `depart`. */
export async function suspend(
  parts: PeopleParts,
  uow: UnitOfWork,
  person: string,
  reason: SuspensionReason,
): Promise<void> {
  await lockPeople(uow);
  notOneself(uow, person);
  const before = await findColleague(parts, uow, person);
  await mayEnd(parts, uow, before);
  await step(parts, uow, before, { step: 'suspend', at: uow.at, by: uow.actor.id, reason }, { reason });
  await parts.identity.endSessions(uow, person);
}

/** Errors: PEOPLE_NOT_NOW, PEOPLE_NOT_ONESELF, PEOPLE_BEYOND_YOU. */
export async function resume(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<void> {
  await lockPeople(uow);
  notOneself(uow, person);
  const before = await findColleague(parts, uow, person);
  if (!mayPropose(uow.actor, before.life.post)) throw peopleError('PEOPLE_BEYOND_YOU');
  await step(parts, uow, before, { step: 'resume', at: uow.at, by: uow.actor.id });
}

/**
 * A colleague leaves: nothing lets her in from this moment, and what she answered for is passed on.
 * Errors: PEOPLE_NOT_NOW, PEOPLE_NOT_ONESELF, PEOPLE_BEYOND_YOU, PEOPLE_LAST_COORDINATOR.
 */
export async function depart(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<void> {
  await lockPeople(uow);
  notOneself(uow, person);
  const before = await findColleague(parts, uow, person);
  await mayEnd(parts, uow, before);
  await step(parts, uow, before, { step: 'depart', at: uow.at, by: uow.actor.id });
  await cutOff(parts, uow, person);
  for (const passOn of parts.onDeparture) await passOn(uow, person);
}

async function mayEnd(parts: PeopleParts, uow: UnitOfWork, before: Colleague): Promise<void> {
  if (!mayPropose(uow.actor, before.life.post)) throw peopleError('PEOPLE_BEYOND_YOU');
  if (before.life.state === 'active') await keepCoordinated(parts, uow, before.account.id);
}

/** Ends every session of a colleague; she may sign in again. @returns how many ended */
export async function endSessions(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<number> {
  const { life } = await findColleague(parts, uow, person);
  if (!mayPropose(uow.actor, life.post)) throw peopleError('PEOPLE_BEYOND_YOU');
  const ended = await parts.identity.endSessions(uow, person);
  await uow.act('people.sessions.end', `person/${person}`, { sessions: ended });
  return ended;
}
