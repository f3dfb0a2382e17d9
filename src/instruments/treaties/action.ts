/** What a participant does about a treaty, as the depositary records it. */

/** Acts by which a participant consents to be bound (Vienna Convention on the Law of Treaties, art. 11). */
export const CONSENT_KINDS = [
  'definitive-signature',
  'ratification',
  'acceptance',
  'approval',
  'formal-confirmation',
  'accession',
  'succession',
] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const ACTION_KINDS = [
  'signature',
  ...CONSENT_KINDS,
  'reservation',
  'declaration',
  'objection',
  'notification',
  'withdrawal-of-reservation',
  'withdrawal',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Kinds that say something in words, and mean nothing without them. */
export const WORDED_KINDS = ['reservation', 'declaration', 'objection', 'notification'] as const;

export const isConsent = (kind: ActionKind): kind is ConsentKind => (CONSENT_KINDS as readonly string[]).includes(kind);
export const isActionKind = (text: string): text is ActionKind => (ACTION_KINDS as readonly string[]).includes(text);
export const isWorded = (kind: ActionKind): boolean => (WORDED_KINDS as readonly string[]).includes(kind);

export type TreatyAction = {
  /** Made of what the act is (`actionId`): the same act twice has one id. */
  readonly id: string;
  /** Id of the treaty: `treaty/untoc-tip`. */
  readonly treaty: string;
  /** Code of the participant: alpha-3, or `EU`. */
  readonly participant: string;
  readonly kind: ActionKind;
  /** The day of the act: of signature, of deposit, of receipt by the depositary. */
  readonly on: string;
  /** The day it takes effect, where the depositary says another than the treaty's rule gives (a succession). */
  readonly effectiveOn: string | null;
  readonly provision: string | null;
  readonly text: string | null;
  readonly note: string | null;
  /** The participant whose reservation an objection is to. */
  readonly about: string | null;
  /** The reservation that is withdrawn or objected to, where it is known which. */
  readonly refersTo: string | null;
  /** Where the fact comes from, in words, and the day or month up to which that source speaks (`2014-04`). */
  readonly source: string;
  readonly sourceAsOf: string | null;
  /** Who asserts it: the depositary's table that was imported, or a person of this node. */
  readonly assertedBy: string;
};

/** What makes an act that act; `words` is the hash of its text, where it has one. */
export function actionId(
  act: Pick<TreatyAction, 'treaty' | 'participant' | 'kind' | 'on' | 'about'>,
  words: string | null,
): string {
  const about = act.about === null ? '' : `:${act.about}`;
  return `${act.treaty.replace('treaty/', '')}:${act.participant}:${act.kind}:${act.on}${about}${words === null ? '' : `:${words}`}`;
}

// On one day, signing comes before consenting, consenting before what is said with it, and withdrawing last.
const ORDER: ReadonlyMap<ActionKind, number> = new Map(ACTION_KINDS.map((kind, place) => [kind, place]));

/** Acts in the order in which they happened, whatever the order they are held in. */
export const inOrder = <A extends Pick<TreatyAction, 'on' | 'kind' | 'id'>>(actions: readonly A[]): A[] =>
  [...actions].sort(
    (a, b) => compare(a.on, b.on) || (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0) || compare(a.id, b.id),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A short name of a text, for ids: letters and figures alone count. Kept ids are made of it, so it never changes.
 * FNV-1a (Fowler, Noll, Vo), two lanes of 32 bits.
 */
export function wordsHash(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ (unit + at), 0x01000193);
  }
  return [one, two].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
