/**
 * How strong a verb is: a convention that a body may set otherwise. A scale gives each verb its class and strength; it is
 * shown with the verb itself, never instead of it.
 */
import type { Commitment, Strength, VerbClass } from '../reading/reading.js';
import { VERB_CLASSES } from '../reading/verb-classes.js';
import { VERBS } from '../reading/registries/verbs.js';

export type Standing = {
  readonly class: VerbClass;
  readonly strength: Strength;
  /** Towards States, where it is another. */
  readonly toStates?: Strength;
};

/** Lemma (`call-upon`) → class and strength. */
export type Entries = Readonly<Record<string, Standing>>;

export type Scale = {
  readonly entries: Entries;
  /** Issuing body (`ctoc-cop`) → what differs there. */
  readonly bodies: Readonly<Record<string, Entries>>;
};

const ADDRESSED: ReadonlySet<string> = new Set([
  'states',
  'states-parties',
  'states-non-parties',
  'member-states',
  'governments',
  'developed-countries',
  'developing-countries',
]);

/** The convention this reader starts with: the registry of verbs, the same for every body. */
export const DEFAULT_SCALE: Scale = {
  entries: Object.fromEntries(
    VERBS.map(({ lemma, class: verbClass, strength, strengthToStates }) => [
      lemma,
      { class: verbClass, strength, ...(strengthToStates === undefined ? {} : { toStates: strengthToStates }) },
    ]),
  ),
  bodies: {},
};

/** What a scale says of a verb in the texts of a body; null where the verb is not in it. */
export function standingOf(scale: Scale, lemma: string, body: string | null): Standing | null {
  const own = body === null ? undefined : ownEntry(scale.bodies, body);
  return (own && ownEntry(own, lemma)) ?? ownEntry(scale.entries, lemma) ?? null;
}

const ownEntry = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** A commitment with class and strength of `scale`. The verb stays as the text has it. */
export function applyScale<Strong extends Pick<Commitment, 'lemma' | 'class' | 'strength' | 'addressees'>>(
  commitment: Strong,
  scale: Scale,
  body: string | null,
): Strong {
  const standing = standingOf(scale, commitment.lemma, body);
  if (!standing) return commitment;
  const toStates = commitment.addressees.some(
    ({ norm }) => norm !== null && (ADDRESSED.has(norm) || norm.startsWith('state/')),
  );
  const strength = toStates ? (standing.toStates ?? standing.strength) : standing.strength;
  return strength === commitment.strength && standing.class === commitment.class
    ? commitment
    : { ...commitment, class: standing.class, strength };
}

/** A scale with one entry set, for all bodies (`body` null) or for one. */
export function withEntry(scale: Scale, lemma: string, standing: Standing, body: string | null): Scale {
  if (body === null) return { ...scale, entries: { ...scale.entries, [lemma]: standing } };
  const own = ownEntry(scale.bodies, body) ?? {};
  return { ...scale, bodies: { ...scale.bodies, [body]: { ...own, [lemma]: standing } } };
}

/** Entries of `scale` that differ from `from`: what an editor changed, and all that needs keeping. */
export function changesFrom(scale: Scale, from: Scale): { lemma: string; body: string | null; standing: Standing }[] {
  const same = (a: Standing | undefined, b: Standing) =>
    a?.class === b.class && a.strength === b.strength && a.toStates === b.toStates;
  const changed = (body: string | null, entries: Entries, before: Entries) =>
    Object.entries(entries)
      .filter(([lemma, standing]) => !same(ownEntry(before, lemma), standing))
      .map(([lemma, standing]) => ({ lemma, body, standing }));
  return [
    ...changed(null, scale.entries, from.entries),
    ...Object.entries(scale.bodies).flatMap(([body, entries]) =>
      changed(body, entries, ownEntry(from.bodies, body) ?? {}),
    ),
  ];
}

const WORDS: ReadonlySet<string> = new Set(VERB_CLASSES);

/** Whether a value from outside is a standing: a known class and whole numbers from 0 to 6. */
export function isStanding(value: unknown): value is Standing {
  if (typeof value !== 'object' || value === null) return false;
  const { class: verbClass, strength, toStates } = value as Record<string, unknown>;
  const level = (one: unknown) => typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= 6;
  return (
    typeof verbClass === 'string' &&
    WORDS.has(verbClass) &&
    level(strength) &&
    (toStates === undefined || level(toStates))
  );
}
