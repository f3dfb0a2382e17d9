/** From a nomination to a profile: who is proposed, the link she gets, what she says of herself. */
import { createHash, randomBytes } from 'node:crypto';
import type { UnitOfWork } from '../../storage/index.js';
import { peopleError } from '../errors.js';
import { type LifeEvent, lived } from '../life.js';
import type { PeopleParts } from '../parts.js';
import { sealLetter, sealMail } from '../particulars.js';
import { type Post, mayPropose } from '../roles.js';
import { keepEvent, keepParticulars, lockPeople, openInvitation, particularsOf, spendInvitation } from '../store.js';
import { checkPlace, cutOff, findColleague, keepCoordinated, notOneself, step, tellApprovers } from './colleague.js';

/** Days an invitation can be accepted. */
export const INVITATION_DAYS = 10;
const DAY_MS = 86_400_000;

export type Nominee = Post & {
  readonly name: string;
  readonly duty: string;
  readonly mail: string | null;
  readonly letter: string | null;
  readonly supervisor: string | null;
};

/**
 * Proposes a colleague. She has an id that says nothing about her, no role, and cannot sign in.
 * Errors: PEOPLE_BEYOND_YOU, those of a post, PEOPLE_SUPERVISOR,
 * PEOPLE_NO_SUCH_ORGANISATION, PEOPLE_ORGANISATION_CLOSED.
 */
export async function nominate(parts: PeopleParts, uow: UnitOfWork, nominee: Nominee): Promise<string> {
  await lockPeople(uow);
  const { roles, agency, supervisor } = nominee;
  await checkPlace(parts, uow, nominee, supervisor);
  if (!mayPropose(uow.actor, nominee)) throw peopleError('PEOPLE_BEYOND_YOU');
  const id = newId();
  await parts.identity.addAccount(uow, { id, name: nominee.name, agency });
  const event: LifeEvent = { step: 'nominate', at: uow.at, by: uow.actor.id, roles, agency, supervisor };
  lived(undefined, event);
  await keepEvent(uow, id, event);
  await keepParticulars(uow, id, {
    mail: nominee.mail === null ? null : sealMail(parts.keys, id, nominee.mail),
    letter: nominee.letter === null ? null : sealLetter(parts.keys, id, nominee.letter),
    duty: nominee.duty,
    languages: [],
  });
  await uow.act('people.nominate', `person/${id}`, { roles, agency });
  return id;
}

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const newId = (): string => `p-${Array.from(randomBytes(12), (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export type Invited = {
  /** The link, where nobody could be mailed: to be shown once and handed over. */
  readonly link: string | null;
  readonly until: Date;
};

/**
 * Gives out a link of ten days; any earlier one is dead. For a colleague who lost her device everything she signed in
 * with is dead too, and she is approved again before she has a role.
 * Errors: PEOPLE_NOT_NOW, PEOPLE_NOT_ONESELF, PEOPLE_LAST_COORDINATOR.
 */
export async function invite(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<Invited> {
  await lockPeople(uow);
  const before = await findColleague(parts, uow, person);
  notOneself(uow, person);
  if (!mayPropose(uow.actor, before.life.post)) throw peopleError('PEOPLE_BEYOND_YOU');
  if (before.life.state === 'active') await keepCoordinated(parts, uow, person);
  const until = new Date(uow.at.getTime() + INVITATION_DAYS * DAY_MS);
  await step(parts, uow, before, { step: 'invite', at: uow.at, by: uow.actor.id, until });
  await cutOff(parts, uow, person);
  const token = randomBytes(32).toString('base64url');
  await openInvitation(uow, { hash: hashOf(token), person, until });
  if (parts.sendInvitation && (await particularsOf(uow, person))?.mail) {
    await parts.sendInvitation(uow, person, token);
    return { link: null, until };
  }
  return { link: invitationLink(parts.address, token), until };
}

export const invitationLink = (address: string, token: string): string => `${address}/invitation/${token}`;

export type Profile = { readonly name: string; readonly duty: string; readonly languages: readonly string[] };

/**
 * Accepts an invitation: the link is used up, the profile kept, and the account waits for approval.
 * Errors: PEOPLE_INVITATION_SPENT (unknown, used, revoked and expired alike).
 *
 * @returns the person
 */
export async function giveProfile(
  parts: PeopleParts,
  uow: UnitOfWork,
  token: string,
  profile: Profile,
): Promise<string> {
  await lockPeople(uow);
  const person = await spendInvitation(uow, hashOf(token));
  if (!person) throw peopleError('PEOPLE_INVITATION_SPENT');
  const before = await findColleague(parts, uow, person);
  const life = await step(parts, uow, before, { step: 'give-profile', at: uow.at, by: person }, {}, profile.name);
  const known = await particularsOf(uow, person);
  await keepParticulars(uow, person, {
    mail: known?.mail ?? null,
    letter: known?.letter ?? null,
    duty: profile.duty,
    languages: profile.languages,
  });
  await tellApprovers(parts, uow, person, life);
  return person;
}

/** Takes a nomination back before it is approved. Errors: PEOPLE_NOT_NOW, PEOPLE_NOT_ONESELF, PEOPLE_BEYOND_YOU. */
export async function withdraw(parts: PeopleParts, uow: UnitOfWork, person: string): Promise<void> {
  await lockPeople(uow);
  notOneself(uow, person);
  const before = await findColleague(parts, uow, person);
  if (!mayPropose(uow.actor, before.life.post)) throw peopleError('PEOPLE_BEYOND_YOU');
  await step(parts, uow, before, { step: 'refuse', at: uow.at, by: uow.actor.id });
  await cutOff(parts, uow, person);
}
