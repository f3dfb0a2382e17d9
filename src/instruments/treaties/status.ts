/** Where a participant stands towards a treaty on a day: a pure reduction of what it did. */
import { type ConsentKind, type TreatyAction, inOrder, isConsent } from './action.js';
import { addMonths } from '../days.js';
import { after, latest } from './calendar.js';
import { participant } from './participants.js';
import type { Treaty } from './treaty.js';

/**
 * `deposited`: bound by its own act, while the treaty is not yet in force for it. `in-force`: a party in the sense of
 * the Vienna Convention. `ended`: the State is no more. The depositary counts `deposited` and `in-force` as parties.
 */
export const STANDINGS = ['in-force', 'deposited', 'signatory', 'withdrawn', 'ended', 'none'] as const;
export type Standing = (typeof STANDINGS)[number];

export type Status = {
  readonly standing: Standing;
  readonly signedOn: string | null;
  readonly consent: { readonly kind: ConsentKind; readonly on: string } | null;
  /** The day it enters into force for the participant, also where that lies ahead; null where that is not known. */
  readonly inForceOn: string | null;
  readonly withdrawal: { readonly on: string; readonly effectiveOn: string } | null;
  /** Reservations not withdrawn, and what else was declared, notified or objected to, in order. */
  readonly reservations: readonly TreatyAction[];
  readonly statements: readonly TreatyAction[];
};

/** What the reduction must know beside the acts: when the treaty entered into force, and when a parent treaty was left. */
export type StatusContext = {
  readonly entry: string | null;
  /** The day on which denouncing the parent treaty takes this one along. */
  readonly parentLeftOn?: string | null;
};

const NOTHING: Status = {
  standing: 'none',
  signedOn: null,
  consent: null,
  inForceOn: null,
  withdrawal: null,
  reservations: [],
  statements: [],
};

/**
 * @param actions acts of one participant on this treaty, in any order; what another treaty's acts are is not looked at
 * @param on      the day, `yyyy-mm-dd`; acts of later days count for nothing
 */
export function statusOf(treaty: Treaty, actions: readonly TreatyAction[], on: string, context: StatusContext): Status {
  let status = NOTHING;
  for (const action of inOrder(actions)) {
    if (action.treaty !== treaty.id || action.on > on) continue;
    status = step(treaty, left(status, action.on), action, context);
  }
  return standingOn(left(status, on), on, context, actions[0]?.participant);
}

/** After a withdrawal has taken effect nothing of the earlier participation is left but that it was. */
function left(status: Status, on: string): Status {
  const { withdrawal } = status;
  if (withdrawal === null || withdrawal.effectiveOn > on || status.consent === null) return status;
  return { ...NOTHING, signedOn: status.signedOn, withdrawal, standing: 'withdrawn' };
}

function step(treaty: Treaty, status: Status, action: TreatyAction, { entry }: StatusContext): Status {
  if (isConsent(action.kind))
    return {
      ...status,
      consent: { kind: action.kind, on: action.on },
      inForceOn: inForceFor(treaty, action, entry),
      withdrawal: null,
    };
  switch (action.kind) {
    case 'signature':
      return { ...status, signedOn: status.signedOn ?? action.on };
    case 'withdrawal':
      return { ...status, withdrawal: { on: action.on, effectiveOn: withdrawalEffect(treaty, action, entry) } };
    case 'reservation':
      return { ...status, reservations: [...status.reservations, action] };
    case 'withdrawal-of-reservation':
      return {
        ...status,
        // Without saying which, all are withdrawn.
        reservations: status.reservations.filter(({ id }) => action.refersTo !== null && id !== action.refersTo),
        statements: [...status.statements, action],
      };
    default:
      return { ...status, statements: [...status.statements, action] };
  }
}

function standingOn(status: Status, on: string, context: StatusContext, code: string | undefined): Status {
  const ended = code === undefined ? undefined : participant(code)?.ended;
  if (ended !== undefined && ended <= on) return { ...status, standing: 'ended' };
  if (status.consent) {
    const { parentLeftOn } = context;
    if (parentLeftOn && parentLeftOn <= on && status.consent.on < parentLeftOn)
      return { ...status, standing: 'withdrawn', withdrawal: { on: parentLeftOn, effectiveOn: parentLeftOn } };
    return { ...status, standing: status.inForceOn !== null && status.inForceOn <= on ? 'in-force' : 'deposited' };
  }
  if (status.withdrawal) return { ...status, standing: 'withdrawn' };
  return status.signedOn === null ? status : { ...status, standing: 'signatory' };
}

/**
 * The day a treaty enters into force for a participant. One that deposited in time shares the treaty's own day; a later
 * one waits the treaty's delay, and never enters before the treaty does. A successor is bound from the day it names,
 * else from the day it notified.
 */
function inForceFor(treaty: Treaty, action: TreatyAction, entry: string | null): string | null {
  if (action.effectiveOn !== null) return action.effectiveOn;
  if (entry === null) return null;
  if (action.kind === 'succession') return latest(action.on, entry);
  if (treaty.entry.later.after === 'entry' && action.on <= entry) return entry;
  return latest(entry, after(action.on, treaty.entry.later.delay));
}

function withdrawalEffect(treaty: Treaty, action: TreatyAction, entry: string | null): string {
  if (action.effectiveOn !== null) return action.effectiveOn;
  const rule = treaty.withdrawal;
  if (rule === null) return action.on;
  if ('delay' in rule) return after(action.on, rule.delay);
  if (entry === null) return action.on;
  let end = entry;
  // The first end of a period that is far enough from the notice.
  while (action.on > addMonths(end, -rule.noticeMonths)) end = addMonths(end, rule.periodYears * 12);
  return end;
}

/** Whether the depositary counts this standing among the parties. */
export const isParty = (standing: Standing): boolean => standing === 'in-force' || standing === 'deposited';
