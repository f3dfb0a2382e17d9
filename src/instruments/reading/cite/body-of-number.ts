/** Whose number it is: named, possessed, spoken of, issuing; what its series cannot hold is never its own. */
import { type Body, bodyOf } from '../registries/bodies.js';
import { type ActNumber, fits } from '../registries/sessions.js';
import type { Citation } from '../reading.js';
import { type Mention, mentionBefore } from './mentions.js';

export type BodyFrom = NonNullable<Citation['bodyFrom']>;
export type Chosen = { readonly body: Body | null; readonly from: BodyFrom };

export type NumberContext = {
  readonly issuer: string | null;
  /** Body that the clause calling a note speaks of. */
  readonly assumed?: string | null;
  readonly told?: Told;
};

/** What a document has told so far: whose number it was, by kind and number, and the years of the Security Council's. */
export type Told = { readonly bodies: Map<string, Body>; readonly years: Map<number, number> };

/** What stands around the head of a list ("General Assembly resolutions …, of the Commission"). */
export type Head = {
  readonly at: number;
  /** Named right before it. */
  readonly left: Body | null;
  /** A name that no registry knows stands right before it: its numbers stay without target. */
  readonly unknown: boolean;
  readonly possessive: 'after-preposition' | 'plain' | null;
  /** Its possessor right before the possessive ("the Council, in its resolution"). */
  readonly owner: Body | null;
  /** "in its resolution 70/1, the General Assembly decided". */
  readonly forward: Body | null;
  /** Last body of the clause before it. */
  readonly clause: Body | null;
};

const PRINCIPAL = ['ga', 'hrc', 'ecosoc', 'sc'] as const;

const principal = (issuer: string | null) => issuer !== null && (PRINCIPAL as readonly string[]).includes(issuer);

type Candidate = readonly [body: Body | null, from: BodyFrom];

function candidates(head: Head, context: NumberContext, remembered: Body | null): Candidate[] {
  const issuer: Candidate = [bodyOf(context.issuer), 'issuer'];
  const clause: Candidate = [head.clause, head.possessive ? 'possessive' : 'clause'];
  const assumed: Candidate = [bodyOf(context.assumed ?? null), 'anchor'];
  const again: Candidate = [remembered, 'clause'];
  if (head.possessive === 'after-preposition')
    return [[head.owner, 'possessive'], [head.forward, 'possessive'], assumed, clause, issuer, again];
  if (head.possessive === 'plain') return [assumed, [head.forward, 'possessive'], issuer, clause, again];
  return [assumed, [head.forward, 'clause'], again, clause, issuer];
}

/** The body of a number under `head`; `right` is named after it. Null where nothing in the text tells. */
export function bodyOfNumber(
  act: ActNumber,
  date: string | null,
  head: Head | null,
  right: Body | null,
  remembered: Body | null,
  mentions: readonly Mention[],
  context: NumberContext,
): Chosen {
  if (right) return { body: right, from: 'named' };
  if (act.form === 'parties') return { body: null, from: 'named' };
  if (head?.left && fits(head.left.id, act, null) !== 'no') return { body: head.left, from: 'named' };
  if (head?.unknown) return { body: null, from: 'named' };
  const list = head ? candidates(head, context, remembered) : [];
  for (const [body, from] of list)
    if (body && numbers(body) && fits(body.id, act, date) !== 'no') return { body, from };
  // Once more without the day, which may be that of another thing: only for what the text says outright.
  for (const [body, from] of list)
    if (body && from !== 'clause' && numbers(body) && fits(body.id, act, null) !== 'no' && !principalByDay(act, date))
      return { body, from };
  const near = nearest(act, date, head?.at ?? 0, mentions);
  if (near) return { body: near, from: 'clause' };
  // "its resolution 2/1" of a body that no registry knows is that body's own, whatever its form.
  if (head?.possessive === 'plain' && act.form === 'slash' && !principal(context.issuer))
    return { body: null, from: 'named' };
  const byDay = principalByDay(act, date);
  if (byDay) return { body: byDay, from: 'clause' };
  return { body: byForm(act, context.issuer), from: 'named' };
}

const numbers = (body: Body) => body.resolution !== undefined || body.decision !== undefined;

/** The nearest body named in the paragraph whose series holds the number. */
function nearest(act: ActNumber, date: string | null, at: number, mentions: readonly Mention[]): Body | null {
  const tried = new Set<Body>();
  const last = mentionBefore(mentions, at);
  const order = [...mentions.slice(Math.max(0, last - 20), last + 1).reverse(), ...mentions.slice(last + 1, last + 20)];
  for (const { body } of order) {
    if (tried.has(body) || !numbers(body)) continue;
    tried.add(body);
    const fit = fits(body.id, act, date);
    if (fit === 'day' || (fit === 'may' && date === null)) return body;
  }
  return null;
}

/** The one principal body in whose session the day falls. */
function principalByDay(act: ActNumber, date: string | null): Body | null {
  if (date === null) return null;
  const holding = PRINCIPAL.filter((id) => fits(id, act, date) === 'day');
  return holding.length === 1 ? bodyOf(holding[0] ?? null) : null;
}

/**
 * The form of the number alone: (2016) is the Security Council's; in texts of principal organs a bare session number is
 * the Assembly's and a bare year the Economic and Social Council's (United Nations Editorial Manual).
 */
function byForm(act: ActNumber, issuer: string | null): Body | null {
  if (act.form === 'year') return bodyOf('sc');
  if (act.special === 'ES') return bodyOf('ga');
  if (act.form === 'roman') return fits('ga', act, null) === 'no' ? null : bodyOf('ga');
  if (act.form !== 'slash' || act.special || act.session > 2100) return null;
  if (act.session >= 1978) return bodyOf('ecosoc');
  return principal(issuer) && fits('ga', act, null) !== 'no' ? bodyOf('ga') : null;
}
