/** A record of a person met: what of it is open to be known without opening any class. */
import type { Purpose, Sensitivity, Subject } from '../platform/access/index.js';
import { type BreakGlassEntry, isOpen, isRunning } from './break-glass.js';

export type CaseState = 'open' | 'closed' | 'erased';

export type Referral = {
  readonly id: string;
  readonly agency: string;
  readonly classes: readonly Sensitivity[];
  readonly purposes: readonly Purpose[];
  readonly from: Date;
  readonly until: Date;
  readonly revokedAt: Date | null;
  readonly by: string;
};

export type TeamMember = { readonly id: string; readonly person: string; readonly from: Date };

export type CaseRecord = {
  readonly id: string;
  readonly code: string;
  readonly agency: string;
  readonly owner: string | null;
  readonly person: string | null;
  readonly state: CaseState;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly legalHold: boolean;
  readonly refusedContact: readonly string[];
  readonly team: readonly TeamMember[];
  readonly referrals: readonly Referral[];
  readonly breakGlass: readonly BreakGlassEntry[];
};

/** The record as access sees it. */
export function subjectOf(record: CaseRecord, at: Date): Subject {
  return {
    agency: record.agency,
    record: {
      owner: record.owner,
      team: record.team.map((member) => member.person),
      person: record.person,
      referrals: record.referrals
        .filter((referral) => referral.revokedAt === null)
        .map(({ agency, classes, purposes, from, until }) => ({ agency, classes, purposes, from, until })),
      breakGlass: record.breakGlass.filter((entry) => isOpen(entry, at)),
      refusedContact: record.refusedContact,
    },
  };
}

/** The emergency accesses that run now, also those that wait for a second person. */
export const runningBreakGlass = (record: CaseRecord, at: Date): readonly BreakGlassEntry[] =>
  record.breakGlass.filter((entry) => isRunning(entry, at));
