/** When a record may be erased: two persons, and no legal hold. */
import type { Actor } from '../platform/access/index.js';
import { caseError } from './errors.js';
import type { CaseState } from './record.js';

export type ErasureAsked = { readonly askedBy: string; readonly confirmedBy: string | null };

export type Erasure = 'held' | 'not-asked' | 'needs-second' | 'decided' | 'erased';

/** Where the erasure of a record stands. */
export function erasureOf(record: { state: CaseState; legalHold: boolean }, asked: ErasureAsked | null): Erasure {
  if (record.state === 'erased') return 'erased';
  if (record.legalHold) return 'held';
  if (!asked) return 'not-asked';
  return asked.confirmedBy === null ? 'needs-second' : 'decided';
}

/**
 * Whether this person may be the second: somebody else than who asked, and either a supervisor or the
 * data-protection officer. Errors: CASES_ERASED, CASES_HELD, CASES_NOT_ASKED, CASES_OWN_APPROVAL, CASES_REFUSED.
 */
export function assertConfirmable(
  record: { state: CaseState; legalHold: boolean },
  asked: ErasureAsked | null,
  second: Actor,
): void {
  const stands = erasureOf(record, asked);
  if (stands === 'erased') throw caseError('CASES_ERASED');
  if (stands === 'held') throw caseError('CASES_HELD');
  if (stands === 'not-asked' || !asked) throw caseError('CASES_NOT_ASKED');
  if (stands === 'decided') throw caseError('CASES_STATE');
  if (asked.askedBy === second.id) throw caseError('CASES_OWN_APPROVAL');
  if (!second.roles.some((role) => role === 'supervisor' || role === 'data-protection-officer'))
    throw caseError('CASES_REFUSED');
}
