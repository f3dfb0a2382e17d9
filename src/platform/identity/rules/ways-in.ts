/** The ways a person can sign in by, and when she may change them. README, rules 9 and 10. */
import type { Assurance } from '../../access/index.js';
import { SETTING_UP_MINUTES, minutesAfter, steppedUpAt } from './session-ends.js';

/** What a session was opened with. A recovery code, like a one-time link, is for making a way in. */
export type OpenedBy = Assurance['by'] | 'recovery-code';

/** `code` is true once password and authenticator app are both set up. */
export type Ways = { readonly passkeys: number; readonly code: boolean };

export const waysCount = (ways: Ways): number => ways.passkeys + (ways.code ? 1 : 0);

/** How sure the node is of a session: a recovery code is worth as much as a one-time link. */
export const assuranceOf = (by: OpenedBy): Assurance['by'] => (by === 'recovery-code' ? 'one-time-link' : by);

export type SessionStart = {
  readonly openedBy: OpenedBy;
  readonly startedAt: Date;
  readonly steppedUpUntil: Date | null;
};

/** Whether ways to sign in may be added or removed now: after stepping up, or just after a link for that purpose. */
export function mayChangeWays(session: SessionStart, ways: Ways, at: Date): boolean {
  if (steppedUpAt(session.steppedUpUntil, at)) return true;
  const forThat = assuranceOf(session.openedBy) === 'one-time-link' || waysCount(ways) === 0;
  return forThat && session.startedAt <= at && at < minutesAfter(session.startedAt, SETTING_UP_MINUTES);
}
