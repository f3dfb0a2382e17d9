/** One-time links. */
import { createHash, randomBytes } from 'node:crypto';
import type { UnitOfWork } from '../../storage/index.js';
import { identityError } from '../errors.js';
import { LINK_MINUTES, minutesAfter } from '../rules/session-ends.js';
import { activeAccount } from './account.js';
import { tables } from './tables.js';

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A token to be shown once, for a person named by the operator. Errors: IDENTITY_NO_SUCH_PERSON. */
export async function offerLink(uow: UnitOfWork, person: string): Promise<string> {
  if (!(await activeAccount(uow, person))) throw identityError('IDENTITY_NO_SUCH_PERSON', { person });
  const token = randomBytes(24).toString('base64url');
  await tables(uow)
    .insertInto('sign_in_link')
    .values({ token_hash: hashOf(token), person, expires_at: minutesAfter(uow.at, LINK_MINUTES), used_at: null })
    .execute();
  await uow.act('identity.link.offer', `person/${person}`);
  return token;
}

/** Whose link it is, and spends it. Errors: IDENTITY_LINK_SPENT (unknown, used or expired alike). */
export async function spendLink(uow: UnitOfWork, token: string): Promise<string> {
  const link = await tables(uow)
    .updateTable('sign_in_link')
    .set({ used_at: uow.at })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', uow.at)
    // A clock set back makes no link live longer than it was given.
    .where('expires_at', '<=', minutesAfter(uow.at, LINK_MINUTES + 1))
    .returning('person')
    .executeTakeFirst();
  if (!link) throw identityError('IDENTITY_LINK_SPENT');
  return link.person;
}

export async function endLinks(uow: UnitOfWork, person: string): Promise<number> {
  const ended = await tables(uow)
    .deleteFrom('sign_in_link')
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .returning('person')
    .execute();
  return ended.length;
}
