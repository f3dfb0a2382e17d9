/**
 * What was done about a commitment. A status is asserted by a named person, of a day, with evidence; it is never
 * computed. Until somebody asserts one there is none.
 */
import { ledgerError } from './errors.js';

export const COMMITMENT_STATUSES = [
  'open',
  'in-progress',
  'reported-done',
  'verified',
  'overtaken',
  'superseded',
  'expired',
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

export type Evidence = { readonly label: string; readonly href: string | null };

export type Assertion = {
  readonly id: string;
  readonly state: string | null;
  readonly status: CommitmentStatus;
  /** The day of which it is said, `yyyy-mm-dd`. */
  readonly asOf: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly assertedBy: string;
  readonly assertedName: string;
  readonly assertedAt: string;
  readonly withdrawn: { readonly name: string; readonly at: string; readonly why: string } | null;
};

export type NewAssertion = Pick<Assertion, 'state' | 'status' | 'asOf' | 'note' | 'evidence'>;

const later = (a: Assertion, b: Assertion): number =>
  a.asOf === b.asOf ? (a.assertedAt < b.assertedAt ? -1 : 1) : a.asOf < b.asOf ? -1 : 1;

/** What stands of each State (key ISO 3166-1 alpha-3) and of the addressee as a whole (key null), on a day. */
export function standing(assertions: readonly Assertion[], on: string): ReadonlyMap<string | null, Assertion> {
  const current = new Map<string | null, Assertion>();
  for (const assertion of [...assertions].sort(later))
    if (assertion.withdrawn === null && assertion.asOf <= on) current.set(assertion.state, assertion);
  return current;
}

const NEED_EVIDENCE: ReadonlySet<CommitmentStatus> = new Set(['reported-done', 'verified', 'overtaken', 'superseded']);

/**
 * Refuses what nobody could stand for.
 *
 * @param by id of the person who asserts
 * @param today `yyyy-mm-dd`
 * @throws INSTRUMENTS_STATUS_IN_FUTURE, INSTRUMENTS_STATUS_NO_EVIDENCE; INSTRUMENTS_STATUS_NOT_REPORTED where what
 *   nobody has reported is to be verified, INSTRUMENTS_STATUS_OWN_REPORT where the same person reported it
 */
export function assertStatus(
  wanted: NewAssertion,
  earlier: readonly Assertion[],
  by: string,
  today: string,
): NewAssertion {
  if (wanted.asOf > today) throw ledgerError('INSTRUMENTS_STATUS_IN_FUTURE', { day: wanted.asOf });
  if (NEED_EVIDENCE.has(wanted.status) && wanted.evidence.length === 0)
    throw ledgerError('INSTRUMENTS_STATUS_NO_EVIDENCE');
  if (wanted.status === 'verified') {
    const reported = standing(earlier, wanted.asOf).get(wanted.state);
    if (reported?.status !== 'reported-done') throw ledgerError('INSTRUMENTS_STATUS_NOT_REPORTED');
    if (reported.assertedBy === by) throw ledgerError('INSTRUMENTS_STATUS_OWN_REPORT');
  }
  return wanted;
}
