/** Emergency access: a reason, three hours, and two persons where she refused contact with that kind of agency. */
import type { Actor, BreakGlass } from '../platform/access/index.js';
import { caseError } from './errors.js';

export const BREAK_GLASS_HOURS = 3;

export type BreakGlassEntry = BreakGlass & {
  readonly id: string;
  readonly record: string;
  readonly code: string;
  readonly agency: string;
  readonly needsApproval: boolean;
  readonly endedAt: Date | null;
};

/** The end of an access taken at this moment. */
export const endOf = (from: Date): Date => new Date(from.getTime() + BREAK_GLASS_HOURS * 3_600_000);

/** Whether a second person must agree before anything opens. */
export const needsApproval = (actor: Actor, refusedContact: readonly string[]): boolean =>
  refusedContact.some((kind) => kind === actor.agencyKind);

export const isRunning = (entry: Pick<BreakGlassEntry, 'from' | 'until' | 'endedAt'>, at: Date): boolean =>
  entry.endedAt === null && entry.from <= at && at < entry.until;

/** Whether it opens anything: running, and agreed to by a second person where that is needed. */
export const isOpen = (entry: BreakGlassEntry, at: Date): boolean =>
  isRunning(entry, at) && (!entry.needsApproval || entry.approvedBy !== null);

/** Errors: CASES_OWN_APPROVAL, CASES_STATE where there is nothing left to agree to. */
export function assertApprovable(entry: BreakGlassEntry, approver: Actor, at: Date): void {
  if (entry.actor === approver.id) throw caseError('CASES_OWN_APPROVAL');
  if (!entry.needsApproval || entry.approvedBy !== null || !isRunning(entry, at)) throw caseError('CASES_STATE');
}
