/** A second person agrees or declines. */
import type { UnitOfWork } from '../../storage/index.js';
import { checkApprover, pendingOf } from '../approval.js';
import { notNow } from '../life.js';
import type { PeopleParts } from '../parts.js';
import { lockPeople } from '../store.js';
import { checkPlace, cutOff, everyone, findColleague, keepCoordinated, peersOf, step } from './colleague.js';

/**
 * A second person agrees: to a new colleague, or to a wider post. From now on, not before, she has the roles.
 * Errors: PEOPLE_NOT_NOW, PEOPLE_NOT_ONESELF, PEOPLE_NOT_YOUR_NOMINEE, PEOPLE_SECOND_PERSON, PEOPLE_LAST_COORDINATOR, those of a post.
 */
export async function approve(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<void> {
  const { before, pending } = await pendingFor(parts, uow, person, 'approve');
  await checkPlace(parts, uow, pending.post, null);
  if (before.life.asked && !pending.post.roles.includes('coordinator')) await keepCoordinated(parts, uow, person);
  const kind = before.life.state === 'waiting' ? 'approve' : 'approve-change';
  const { roles, agency } = pending.post;
  await step(parts, uow, before, { step: kind, at: uow.at, by: uow.actor.id }, { roles, agency });
  await parts.notify(uow, person, 'people.approved');
}

/** A second person declines; a nomination then ends, a wider post is not given. Errors: as `approve`. */
export async function refuse(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<void> {
  const { before } = await pendingFor(parts, uow, person, 'refuse');
  const ends = before.life.state === 'waiting';
  await step(parts, uow, before, { step: ends ? 'refuse' : 'refuse-change', at: uow.at, by: uow.actor.id });
  if (ends) await cutOff(parts, uow, person);
}

async function pendingFor(parts: PeopleParts, uow: UnitOfWork, person: string, asked: 'approve' | 'refuse') {
  await lockPeople(uow);
  const before = await findColleague(parts, uow, person);
  const pending = pendingOf(person, before.life);
  if (!pending) throw notNow(before.life, asked);
  checkApprover(pending, uow.actor, peersOf(await everyone(parts, uow)));
  return { before, pending };
}
