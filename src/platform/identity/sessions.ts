/** Opening and ending sessions: what happens around the row. */
import type { UnitOfWork } from '../storage/index.js';
import { networkMac } from './attempt.js';
import { DEVICE_COOKIE, deviceCookie, knownDevice } from './device.js';
import type { Client, IdentityParts } from './parts.js';
import { agentFamily } from './rules/agent.js';
import { type OpenedBy, assuranceOf } from './rules/ways-in.js';
import { keepSignIn, signInsOf } from './store/attempts.js';
import { endLinks, spendLink } from './store/link.js';
import { endSessions, endToken, openSession } from './store/session.js';

/** Spends a one-time link and opens a session. Errors: IDENTITY_LINK_SPENT (unknown, used or expired alike). */
export async function signIn(uow: UnitOfWork, token: string): Promise<{ session: string; person: string }> {
  const person = await spendLink(uow, token);
  const { session, id } = await openSession(uow, { person, by: 'one-time-link', agent: '' });
  await uow.act('identity.sign-in', `person/${person}`, { by: 'one-time-link', session: id });
  return { session, person };
}

/**
 * Opens a session for whoever has just shown who she is, and ends the one her browser held before: nobody keeps a token
 * from before signing in (session fixation, ASVS 5.0 7.2.4).
 *
 * @param before the token the browser sent along
 * @returns the new token, and the header of the cookie that makes this browser known
 */
export async function signedIn(
  uow: UnitOfWork,
  parts: Pick<IdentityParts, 'keys' | 'notify'>,
  client: Client,
  opened: {
    readonly person: string;
    readonly by: OpenedBy;
    readonly before: string | undefined;
    readonly secure: boolean;
  },
): Promise<{ readonly session: string; readonly device: string }> {
  const { person, by, before, secure } = opened;
  if (before) await endToken(uow, before);
  const agent = agentFamily(client.userAgent);
  const cookie = client.cookie(DEVICE_COOKIE);
  const known = knownDevice(parts.keys, cookie, person) !== undefined;
  const earlier = await signInsOf(uow, person, 1);
  const { session, id } = await openSession(uow, { person, by, agent });
  await keepSignIn(uow, { person, openedBy: by, agent, network: networkMac(parts.keys, client), knownDevice: known });
  await uow.act('identity.sign-in', `person/${person}`, { by, session: id });
  if (by === 'recovery-code') await parts.notify(uow, person, 'identity.notice.recovery-code-used');
  else if (!known && earlier.length > 0 && assuranceOf(by) !== 'one-time-link')
    await parts.notify(uow, person, 'identity.notice.new-device');
  return { session, device: deviceCookie(parts.keys, cookie, person, secure) };
}

export async function signOut(uow: UnitOfWork, session: string): Promise<void> {
  await endToken(uow, session);
  await uow.act('identity.sign-out', `person/${uow.actor.id}`);
}

/**
 * Ends every session and every open one-time link of a person.
 *
 * @param reason a code for the record of acts, such as `departure`
 * @returns how many sessions ended
 */
export async function endSessionsOf(uow: UnitOfWork, person: string, reason: string): Promise<number> {
  const sessions = await endSessions(uow, person);
  const links = await endLinks(uow, person);
  await uow.act('identity.sessions.end', `person/${person}`, { reason, sessions, links });
  return sessions;
}
