/** Whether an act may follow on what a participant has done so far. */
import { type TreatyAction, inOrder, isConsent, isWorded } from './action.js';
import { isDay } from '../days.js';
import type { TreatyErrorCode } from './errors.js';
import { isState, participant } from './participants.js';
import { isParty, statusOf } from './status.js';
import type { Treaty } from './treaty.js';

/** A refusal, by the code of its error; `params` go into its message. */
export type Refusal = { readonly code: TreatyErrorCode; readonly params: Readonly<Record<string, string>> };

export type AdmitContext = {
  readonly entry: string | null;
  /** The same participant's acts on the treaty that this one requires first; null where none is required or none is held. */
  readonly parent: { readonly treaty: Treaty; readonly acts: readonly TreatyAction[] } | null;
  /** Everyone's reservations on this treaty, for objections. */
  readonly reservations: readonly TreatyAction[];
  /** No act lies after it. */
  readonly today: string;
};

/** What is refused of a person, but taken from the depositary's own table with a remark: the depositary knows. */
export const TAKEN_FROM_DEPOSITARY: readonly TreatyErrorCode[] = [
  'TREATIES_NOT_SIGNED',
  'TREATIES_SIGNATURE_CLOSED',
  'TREATIES_RESERVATION_LATE',
  'TREATIES_PARENT_FIRST',
  'TREATIES_OBJECTION_TO_NOTHING',
  'TREATIES_NO_RESERVATIONS',
];

const refuse = (code: TreatyErrorCode, params: Refusal['params'] = {}): Refusal => ({ code, params });

/**
 * The first reason why the act cannot be, or null. Acts of later days are left aside: a history is filled in any order,
 * but a second consent after or before the first is refused either way.
 */
export function refusalOf(
  treaty: Treaty,
  history: readonly TreatyAction[],
  action: TreatyAction,
  context: AdmitContext,
): Refusal | null {
  return (
    ofItself(treaty, action, context) ??
    (history.some(({ id }) => id === action.id) ? refuse('TREATIES_KNOWN_ALREADY', { on: action.on }) : null) ??
    ofHistory(treaty, inOrder(history), action, context)
  );
}

function ofItself(treaty: Treaty, action: TreatyAction, { today }: AdmitContext): Refusal | null {
  const who = participant(action.participant);
  if (!who) return refuse('TREATIES_NO_SUCH_PARTICIPANT', { participant: action.participant });
  if (!isDay(action.on)) return refuse('TREATIES_DATE', { on: action.on });
  if (action.effectiveOn !== null && !isDay(action.effectiveOn))
    return refuse('TREATIES_DATE', { on: action.effectiveOn });
  if (action.on > today) return refuse('TREATIES_DATE_AHEAD', { on: action.on });
  if (action.on < treaty.adopted) return refuse('TREATIES_BEFORE_ADOPTION', { on: action.on, adopted: treaty.adopted });
  if (who.ended !== undefined && action.on >= who.ended) return refuse('TREATIES_STATE_ENDED', { ended: who.ended });
  if (isWorded(action.kind) && !action.text) return refuse('TREATIES_WORDS_MISSING');
  if (!isState(action.participant)) {
    if (!treaty.organizations) return refuse('TREATIES_NOT_FOR_ORGANIZATIONS');
  } else if (action.kind === 'formal-confirmation') return refuse('TREATIES_FORMAL_CONFIRMATION');
  return null;
}

function ofHistory(
  treaty: Treaty,
  history: readonly TreatyAction[],
  action: TreatyAction,
  context: AdmitContext,
): Refusal | null {
  const before = statusOf(treaty, history, action.on, { entry: context.entry });
  if (isConsent(action.kind)) return ofConsent(treaty, history, action, context);
  switch (action.kind) {
    case 'signature':
      return ofSignature(treaty, history, action);
    case 'withdrawal':
      if (treaty.withdrawal === null) return refuse('TREATIES_NO_WITHDRAWAL');
      if (!isParty(before.standing)) return refuse('TREATIES_NOT_PARTY', { on: action.on });
      return before.withdrawal ? refuse('TREATIES_WITHDRAWN_ALREADY', { on: before.withdrawal.on }) : null;
    case 'reservation':
      if (treaty.reservations === 'none') return refuse('TREATIES_NO_RESERVATIONS');
      if (before.signedOn === null && before.consent === null) return refuse('TREATIES_RESERVATION_ALONE');
      return before.consent !== null && before.consent.on < action.on
        ? refuse('TREATIES_RESERVATION_LATE', { on: before.consent.on })
        : null;
    case 'withdrawal-of-reservation':
      return before.reservations.length === 0 ||
        (action.refersTo !== null && !before.reservations.some(({ id }) => id === action.refersTo))
        ? refuse('TREATIES_NO_SUCH_RESERVATION')
        : null;
    case 'objection':
      if (action.about === action.participant) return refuse('TREATIES_OBJECTION_OWN');
      return context.reservations.some(
        (one) =>
          one.on <= action.on &&
          (action.refersTo === null ? one.participant === action.about : one.id === action.refersTo),
      )
        ? null
        : refuse('TREATIES_OBJECTION_TO_NOTHING');
    default:
      return null;
  }
}

function ofSignature(treaty: Treaty, history: readonly TreatyAction[], action: TreatyAction): Refusal | null {
  if (treaty.signature === null) return refuse('TREATIES_SIGNATURE_NONE');
  const { from, until } = treaty.signature;
  if (action.on < from || (until !== null && action.on > until))
    return refuse('TREATIES_SIGNATURE_CLOSED', { from, until: until ?? '' });
  const signed = history.find(({ kind }) => kind === 'signature');
  if (signed) return refuse('TREATIES_SIGNED_ALREADY', { on: signed.on });
  const bound = history.find(({ kind, on }) => isConsent(kind) && on < action.on);
  return bound ? refuse('TREATIES_SIGNED_AFTER_CONSENT', { on: bound.on, kind: bound.kind }) : null;
}

// These follow on a signature; accession, succession and definitive signature stand for themselves.
const AFTER_SIGNATURE: readonly string[] = ['ratification', 'acceptance', 'approval'];

function ofConsent(
  treaty: Treaty,
  history: readonly TreatyAction[],
  action: TreatyAction,
  context: AdmitContext,
): Refusal | null {
  const others = history.filter(({ kind }) => isConsent(kind));
  const bound = others.find((other) => {
    const [first, second] = other.on <= action.on ? [other, action] : [action, other];
    const between = history.filter(({ kind, on }) => kind === 'withdrawal' && on >= first.on && on <= second.on);
    return statusOf(treaty, [first, ...between], second.on, { entry: context.entry }).standing !== 'withdrawn';
  });
  if (bound) return refuse('TREATIES_BOUND_ALREADY', { on: bound.on, kind: bound.kind });
  const signed = history.some(({ kind, on }) => kind === 'signature' && on <= action.on);
  if (AFTER_SIGNATURE.includes(action.kind) && treaty.signature !== null && !signed && isState(action.participant))
    return refuse('TREATIES_NOT_SIGNED');
  return ofParent(treaty, action, context);
}

function ofParent(treaty: Treaty, action: TreatyAction, { parent }: AdmitContext): Refusal | null {
  if (!treaty.requires || parent === null) return null;
  const { standing, signedOn } = statusOf(parent.treaty, parent.acts, action.on, { entry: parent.treaty.entered });
  const enough = isParty(standing) || (treaty.requires.standing === 'signatory' && signedOn !== null);
  return enough
    ? null
    : refuse('TREATIES_PARENT_FIRST', { treaty: treaty.requires.treaty, article: treaty.requires.article });
}
