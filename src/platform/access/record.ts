/** A person's record as access sees it: who stands in which relation to it, and what its parts betray. */
import type { Actor } from './people.js';

/** How an actor stands to a record. One actor may stand in several relations at once. */
export const RELATIONS = [
  'owner',
  'team',
  'agency',
  'referred-to',
  'supervisor',
  'national',
  'auditor',
  'person-herself',
  'break-glass',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a part of a record betrays. Classes, not single fields: a reader can hold eight of them in mind. */
export const SENSITIVITIES = [
  'identity',
  'contact',
  'story',
  'health',
  'legal',
  'operational',
  'statistical',
  'shelter',
] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** What a record is looked at for. Immigration enforcement is not among them. */
export const PURPOSES = [
  'protection',
  'return',
  'investigation',
  'legal-proceedings',
  'statistics',
  'oversight',
  'own-request',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A part of the record shown to another agency, for some purposes, for some time. */
export type ReferredTo = {
  readonly agency: string;
  readonly classes: readonly Sensitivity[];
  readonly purposes: readonly Purpose[];
  readonly from: Date;
  readonly until: Date;
};

/** Emergency access that somebody has taken, with a reason, for hours. */
export type BreakGlass = {
  readonly actor: string;
  readonly from: Date;
  readonly until: Date;
  /** A second person who agreed: without one, it does not reach a person who refused contact with that kind of agency. */
  readonly approvedBy: string | null;
};

/** What is known of the record an action touches. `agency: null` belongs to the State, not to one agency. */
export type Subject = { readonly agency: string | null; readonly record?: RecordRelations };

export type RecordRelations = {
  /** The case worker who answers for the record. */
  readonly owner: string | null;
  readonly team: readonly string[];
  /** The account of the person concerned, where she has one. */
  readonly person: string | null;
  readonly referrals: readonly ReferredTo[];
  readonly breakGlass: readonly BreakGlass[];
  /** Kinds of agency (HTCDS `org_Type`) with which the person concerned wants no contact. */
  readonly refusedContact: readonly string[];
};

const running = (span: { readonly from: Date; readonly until: Date }, at: Date): boolean =>
  span.from <= at && at < span.until;

/**
 * Every relation in which an actor stands to a record at a moment. Only a person stands in any: neither the operator at
 * the command line nor the node by itself reads a person's record, whatever roles they have for other work.
 */
export function relationsTo(actor: Actor, subject: Subject, at: Date): ReadonlySet<Relation> {
  const found = new Set<Relation>();
  if (actor.kind !== 'person') return found;
  const { record } = subject;
  const sameAgency = actor.agency !== null && actor.agency === subject.agency;
  if (sameAgency) found.add('agency');
  if (sameAgency && actor.roles.includes('supervisor')) found.add('supervisor');
  if (actor.roles.includes('coordinator') || actor.roles.includes('statistician')) found.add('national');
  if (actor.roles.includes('auditor') || actor.roles.includes('data-protection-officer')) found.add('auditor');
  if (!record) return found;
  // Whoever has moved to another agency answers no longer for what she left behind.
  const stillThere = sameAgency || subject.agency === null;
  if (record.owner === actor.id && stillThere) found.add('owner');
  if (record.team.includes(actor.id) && stillThere) found.add('team');
  if (record.person === actor.id && actor.roles.includes('person-concerned')) found.add('person-herself');
  if (record.referrals.some((one) => one.agency === actor.agency && running(one, at))) found.add('referred-to');
  if (record.breakGlass.some((one) => one.actor === actor.id && running(one, at))) found.add('break-glass');
  return found;
}

/** Whether the person concerned has refused contact with the actor's kind of agency, and no second person overruled it. */
export function contactRefused(actor: Actor, record: RecordRelations, at: Date): boolean {
  if (!actor.agencyKind || !record.refusedContact.includes(actor.agencyKind)) return false;
  return !record.breakGlass.some(
    (one) => one.actor === actor.id && one.approvedBy !== null && one.approvedBy !== one.actor && running(one, at),
  );
}

/**
 * Whether a referral to the actor's agency shows any of these classes for any of these purposes: the relation alone is
 * not enough. Classes that are none ask for nothing of the record; purposes left out, for none in particular.
 */
export function referralShows(
  actor: Actor,
  record: RecordRelations,
  at: Date,
  classes: readonly Sensitivity[],
  purposes: readonly Purpose[] | undefined,
): boolean {
  return record.referrals.some(
    (one) =>
      one.agency === actor.agency &&
      running(one, at) &&
      (classes.length === 0 || one.classes.some((sensitivity) => classes.includes(sensitivity))) &&
      (purposes === undefined || one.purposes.some((purpose) => purposes.includes(purpose))),
  );
}
