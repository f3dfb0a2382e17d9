/** The one decision: a pure function of the table, the actor, the record, and what of it is asked for. */
import type { Actor, Role } from './people.js';
import {
  type Purpose,
  type Relation,
  SENSITIVITIES,
  type Sensitivity,
  type Subject,
  contactRefused,
  referralShows,
  relationsTo,
} from './record.js';

/** One line of what a relation opens: these classes, for these purposes, perhaps only after showing again who one is. */
export type Grant = {
  readonly relations: readonly Relation[];
  readonly classes: readonly Sensitivity[];
  readonly purposes: readonly Purpose[];
  readonly stepUp?: true;
};

/**
 * `any`: every record. `own-agency`: only records of the actor's own agency, unless a role in `beyond` widens it.
 * `record`: a person's record, by relation, class and purpose; the role must fit as well.
 */
export type Permission =
  | {
      readonly roles: readonly Role[];
      readonly relation: 'any';
      readonly stepUp?: true;
      /** Also for one who is signed in and has no role: she was invited, and waits to be approved. */
      readonly withoutRole?: true;
    }
  | {
      readonly roles: readonly Role[];
      readonly relation: 'own-agency';
      readonly beyond: readonly Role[];
      readonly stepUp?: true;
    }
  | { readonly roles: readonly Role[]; readonly relation: 'record'; readonly grants: readonly Grant[] };

export type PermissionTable = Readonly<Record<string, Permission>>;

/** What of a record is asked for, when, and for what. Without a class: whether any part of it is open. */
export type Asked = { readonly at: Date; readonly sensitivity?: Sensitivity; readonly purpose?: Purpose };

export type Refusal =
  | 'no-such-action'
  | 'role'
  | 'agency'
  | 'relation'
  | 'sensitivity'
  | 'purpose'
  | 'contact-refused'
  | 'step-up';

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly because: Refusal };

const YES: Decision = { allowed: true };
const no = (because: Refusal): Decision => ({ allowed: false, because });

/**
 * @param subject the record, or undefined where the action names none yet (a list, a form): then only the role
 *   counts, and the store narrows the list.
 * @param asked needed with a record of a person; without it nothing of such a record is open
 */
export function decide(
  table: PermissionTable,
  action: string,
  actor: Actor,
  subject?: Subject,
  asked?: Asked,
): Decision {
  const permission = Object.hasOwn(table, action) ? table[action] : undefined;
  if (!permission) return no('no-such-action');
  if (!permission.roles.some((role) => actor.roles.includes(role)) && !fitsWithoutRole(permission, actor))
    return no('role');
  if (permission.relation === 'record') return subject ? decideRecord(permission.grants, actor, subject, asked) : YES;
  if (permission.relation === 'own-agency' && subject !== undefined) {
    const wider = permission.beyond.some((role) => actor.roles.includes(role));
    if (!wider && (actor.agency === null || actor.agency !== subject.agency)) return no('agency');
  }
  return permission.stepUp && subject !== undefined && !steppedUp(actor, asked?.at) ? no('step-up') : YES;
}

const fitsWithoutRole = (permission: Permission, actor: Actor): boolean =>
  permission.relation === 'any' &&
  permission.withoutRole === true &&
  actor.roles.length === 0 &&
  actor.assurance !== undefined;

/** How far a request got through the grants: the refusal names the furthest step. */
const STEPS: readonly Refusal[] = ['relation', 'sensitivity', 'purpose', 'step-up'];

function decideRecord(grants: readonly Grant[], actor: Actor, subject: Subject, asked: Asked | undefined): Decision {
  if (!asked || !subject.record) return no('relation');
  if (contactRefused(actor, subject.record, asked.at)) return no('contact-refused');
  const relations = relationsTo(actor, subject, asked.at);
  let furthest = 0;
  for (const grant of grants) {
    const stopped = stoppedAt(grant, relations, actor, subject, asked);
    if (stopped === undefined) return YES;
    furthest = Math.max(furthest, STEPS.indexOf(stopped));
  }
  return no(STEPS[furthest] ?? 'relation');
}

function stoppedAt(
  grant: Grant,
  relations: ReadonlySet<Relation>,
  actor: Actor,
  subject: Subject,
  { at, sensitivity, purpose }: Asked,
): Refusal | undefined {
  const standing = grant.relations.filter((relation) => relations.has(relation));
  if (standing.length === 0 || !subject.record) return 'relation';
  if (sensitivity !== undefined && !grant.classes.includes(sensitivity)) return 'sensitivity';
  if (purpose !== undefined && !grant.purposes.includes(purpose)) return 'purpose';
  // A referral opens what it says and no more, whatever the table would allow.
  if (standing.every((relation) => relation === 'referred-to')) {
    const classes = sensitivity === undefined ? grant.classes : [sensitivity];
    if (!referralShows(actor, subject.record, at, classes, undefined)) return 'sensitivity';
    if (!referralShows(actor, subject.record, at, classes, purpose === undefined ? grant.purposes : [purpose]))
      return 'purpose';
  }
  return grant.stepUp && !steppedUp(actor, at) ? 'step-up' : undefined;
}

/** A step-up holds until, and not at, its end. Without a moment there is none. */
function steppedUp(actor: Actor, at: Date | undefined): boolean {
  const until = actor.assurance?.steppedUpUntil ?? null;
  return at !== undefined && until !== null && at < until;
}

/** The classes of a record that this actor may use in this action now; `after-step-up` once she shows again who she is. */
export function classesInView(
  table: PermissionTable,
  action: string,
  actor: Actor,
  subject: Subject,
  asked: Omit<Asked, 'sensitivity'>,
): { readonly open: ReadonlySet<Sensitivity>; readonly afterStepUp: ReadonlySet<Sensitivity> } {
  const open = new Set<Sensitivity>();
  const afterStepUp = new Set<Sensitivity>();
  for (const sensitivity of SENSITIVITIES) {
    const decision = decide(table, action, actor, subject, { ...asked, sensitivity });
    if (decision.allowed) open.add(sensitivity);
    else if (decision.because === 'step-up') afterStepUp.add(sensitivity);
  }
  return { open, afterStepUp };
}

/**
 * The one agency whose records a list may show this actor, or `all`. An officer without an agency sees nothing:
 * the answer is then an agency that cannot exist.
 */
export function agencyInView(table: PermissionTable, action: string, actor: Actor): 'all' | { readonly only: string } {
  const permission = Object.hasOwn(table, action) ? table[action] : undefined;
  if (!permission || permission.relation === 'record') return { only: '' };
  if (!permission.roles.some((role) => actor.roles.includes(role))) return { only: '' };
  if (permission.relation === 'any' || permission.beyond.some((role) => actor.roles.includes(role))) return 'all';
  return { only: actor.agency ?? '' };
}

/** Joins the modules' tables into the one the node asks. Two modules that claim one action are a fault. */
export function joinTables(...tables: readonly PermissionTable[]): PermissionTable {
  const joined: Record<string, Permission> = {};
  for (const table of tables)
    for (const [action, permission] of Object.entries(table)) {
      if (Object.hasOwn(joined, action)) throw new Error(`two modules claim the action ${action}`);
      joined[action] = permission;
    }
  return joined;
}
