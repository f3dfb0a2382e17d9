/** When a session is over. Times are the database's; see README, rules 3 to 5. */
import type { Role } from '../../access/index.js';

/** Minutes a one-time link lives. */
export const LINK_MINUTES = 12 * 60;
/** Minutes without a page after which a session is over, for whoever sees no person's record. */
export const SESSION_IDLE_MINUTES = 8 * 60;
/** Minutes after which a session is over in any case. */
export const SESSION_MINUTES = 24 * 60;
export const STEP_UP_MINUTES = 5;
/** Minutes after a one-time link or a recovery code in which a way to sign in can be made without stepping up. */
export const SETTING_UP_MINUTES = 30;

/** Roles whose sessions end sooner when idle: they see persons' records, or use a device that others can take. */
const IDLE_SOONER: Readonly<Partial<Record<Role, number>>> = {
  'person-concerned': 30,
  'case-worker': 60,
  supervisor: 60,
  'data-protection-officer': 60,
};

/** Reading the clock twice within a minute may go backwards a little; more is a clock that was set back. */
const CLOCK_TOLERANCE_MS = 60_000;
const MINUTE_MS = 60_000;

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);

/** The strictest of a person's roles counts. Minutes. */
export const idleMinutesOf = (roles: readonly Role[]): number =>
  Math.min(SESSION_IDLE_MINUTES, ...roles.map((role) => IDLE_SOONER[role] ?? SESSION_IDLE_MINUTES));

export type SessionTimes = { readonly seenAt: Date; readonly endsAt: Date };

/**
 * Whether a session still stands at a moment. One that was seen later than now is over: the clock was set back, and
 * its ends could no longer be trusted.
 */
export function sessionStands({ seenAt, endsAt }: SessionTimes, roles: readonly Role[], at: Date): boolean {
  if (seenAt.getTime() > at.getTime() + CLOCK_TOLERANCE_MS) return false;
  return at < endsAt && at < minutesAfter(seenAt, idleMinutesOf(roles));
}

/** Until when stepping up holds, or null. An end further off than stepping up can give was written by another clock. */
export function steppedUpAt(until: Date | null, at: Date): Date | null {
  if (!until || until <= at) return null;
  return until.getTime() <= minutesAfter(at, STEP_UP_MINUTES).getTime() + CLOCK_TOLERANCE_MS ? until : null;
}
