/** What the folder that brings people in and out (nomination, invitation, departure) needs of this one. */
import type { UnitOfWork } from '../storage/index.js';
import { endSessionsOf } from './sessions.js';
import { accounts, addAccount, setAccount } from './store/account.js';
import { openSession } from './store/session.js';
import { addAgency, agencies, renameAgency } from './store/state.js';
import { endCredentials } from './ways.js';

/** The page where a person who has just been let in by a link makes her own way to sign in. */
export const MAKE_KEY = '/account/make-key';

/** @param cookieOf the header that gives a browser its session; the http folder knows its name and attributes */
export const identityDoor = (cookieOf: (session: string) => string) => ({
  accounts,
  agencies,
  addAccount,
  setAccount,
  addAgency,
  renameAgency,
  endCredentials,
  endSessions: (uow: UnitOfWork, person: string) => endSessionsOf(uow, person, 'asked'),
  /** A session for somebody who has accepted her invitation, and where it leads. */
  async beginEnrolment(
    uow: UnitOfWork,
    person: string,
  ): Promise<{ readonly to: string; readonly cookies: readonly string[] }> {
    const { session, id } = await openSession(uow, { person, by: 'one-time-link', agent: '' });
    await uow.act('identity.sign-in', `person/${person}`, { by: 'invitation', session: id });
    return { to: MAKE_KEY, cookies: [cookieOf(session)] };
  },
});
