/** How one provision may stand to an earlier one, told by comparing what each asks of whom. */
import type { Addressee } from '../../reading/reading.js';
import { productsAsked, productsDelivered } from './concepts.js';
import { before, type Unit } from './units.js';
import type { Likeness } from './weights.js';

export const RELATIONS = [
  'repeats',
  'strengthens',
  'weakens',
  'parallel',
  'renews',
  'supersedes',
  'fulfils',
  'prepares',
  'evidence',
  'derives-from',
] as const;
/** Said of the later provision: it repeats, strengthens, fulfils … the earlier one. */
export type Relation = (typeof RELATIONS)[number];

export type Reason =
  | 'same-addressee'
  | 'same-organ'
  | 'same-words'
  | 'same-matter'
  | 'stronger-verb'
  | 'weaker-verb'
  | 'other-body'
  | 'cites-it'
  | 'product-asked-and-there'
  | 'same-session-due'
  | 'reported'
  | 'proposed-before'
  | 'says-so';

export type Told = { readonly relation: Relation; readonly score: number; readonly reasons: readonly Reason[] };

const STATES = new Set(['states-parties', 'states-non-parties', 'member-states', 'states', 'governments']);
const isStates = ({ norm }: Addressee): boolean => norm !== null && STATES.has(norm);
const toStates = (unit: Unit): boolean => unit.commitment?.addressees.some(isStates) ?? false;
const organsOf = (unit: Unit): string[] =>
  unit.commitment?.addressees.filter((one) => !isStates(one)).map(({ norm, surface }) => norm ?? surface ?? '') ?? [];
const ASKS: ReadonlySet<string> = new Set(['exhort', 'recommend', 'mandate', 'decide']);
const asks = (unit: Unit): boolean => unit.commitment !== null && ASKS.has(unit.commitment.class);
const binds = (unit: Unit): boolean => unit.commitment?.class === 'mandate' || unit.commitment?.class === 'decide';

const base = ({ dice, contained }: Likeness): number => 0.55 * dice + 0.45 * Math.min(1, contained);
const cites = (later: Unit, earlier: Unit): boolean =>
  earlier.document.norms.some((norm) => later.cites.includes(norm));

function reasonsOf(like: Likeness, extra: readonly Reason[]): Reason[] {
  return [
    ...extra,
    ...(like.matters > 0 ? (['same-matter'] as const) : []),
    ...(like.dice >= 0.2 ? (['same-words'] as const) : []),
  ];
}

type Rule = (earlier: Unit, later: Unit, like: Likeness) => Told | null;

/** The same is asked again of States: as strongly, more, less, or by another body. */
const askedAgain: Rule = (earlier, later, like) => {
  if (!asks(earlier) || !asks(later) || !earlier.commitment || !later.commitment) return null;
  const states = toStates(earlier) && toStates(later);
  // What an organ is asked to gather from States and what States are asked to do may be one matter.
  if (!states && !(like.matters > 0 && (toStates(earlier) || toStates(later)))) return null;
  const other = earlier.document.reading.meta.body !== later.document.reading.meta.body;
  const change = later.commitment.strength - earlier.commitment.strength;
  const score =
    base(like) + 0.14 * Math.min(2, like.matters) + (states ? 0.05 : -0.03) + (cites(later, earlier) ? 0.1 : 0);
  const relation: Relation = other ? 'parallel' : change > 0 ? 'strengthens' : change < 0 ? 'weakens' : 'repeats';
  const told: Reason[] = [];
  if (states) told.push('same-addressee');
  if (other) told.push('other-body');
  if (change !== 0) told.push(change > 0 ? 'stronger-verb' : 'weaker-verb');
  return { relation, score, reasons: reasonsOf(like, told) };
};

/** A task given to an organ, given to it again. */
const givenAgain: Rule = (earlier, later, like) => {
  if (!binds(earlier) || !binds(later)) return null;
  const shared = organsOf(earlier).filter((organ) => organsOf(later).includes(organ));
  const cited = cites(later, earlier);
  if (shared.length === 0 && !(cited && like.matters > 0)) return null;
  if (earlier.document.reading.meta.body !== later.document.reading.meta.body && !cited) return null;
  const score = base(like) + 0.16 * Math.min(2, like.matters) + 0.08 + (cited ? 0.16 : 0);
  const told: Reason[] = [
    ...(shared.length > 0 ? (['same-organ'] as const) : []),
    ...(cited ? (['cites-it'] as const) : []),
  ];
  return { relation: 'renews', score, reasons: reasonsOf(like, told) };
};

const TAKES_UP: ReadonlySet<string> = new Set([
  'welcome',
  'note',
  'recognize',
  'recall',
  'express',
  'affirm',
  'emphasize',
]);
const LOOKS_BACK =
  /^(?:taking (?:note|into)|noting|welcoming|having (?:considered|received|examined)|recalling|recognizing|expressing|considering)/i;

/** Whether a text looks back on what was done: a recital, a welcome, a paragraph of a report. */
const looksBack = (unit: Unit): boolean =>
  unit.kind === 'paragraph' ||
  (unit.kind === 'recital' ? LOOKS_BACK.test(unit.text) : TAKES_UP.has(unit.commitment?.class ?? ''));

const YEAR = /\b(?:19|20)\d\d\b/g;

/** A report, a meeting, an appraisal was asked for; a later text welcomes it, or says that it was held. */
const delivered: Rule = (earlier, later, like) => {
  if (!binds(earlier) && !productsAsked(earlier.text).includes('appraisal')) return null;
  if (earlier.commitment === null || !looksBack(later)) return null;
  const there = productsDelivered(later.text);
  const products = productsAsked(earlier.text).filter((product) => there.includes(product));
  if (products.length === 0) return null;
  const years = new Set(earlier.text.match(YEAR) ?? []);
  const sameYear = (later.text.match(YEAR) ?? []).some((year) => years.has(year));
  const score =
    base(like) +
    0.12 +
    0.1 * Math.min(2, like.matters) +
    (sameYear ? 0.1 : 0) +
    (products.includes('meeting') ? 0.05 : 0);
  return { relation: 'fulfils', score, reasons: reasonsOf(like, ['product-asked-and-there']) };
};

const sessionsDue = (unit: Unit, prefix: readonly string[]): string[] =>
  unit.commitment?.deadlines
    .filter(({ kind }) => prefix.includes(kind))
    .map(({ norm }) => `${String(norm.body ?? '')}/${String(norm.session ?? norm.ordinal ?? '')}`) ?? [];

/** Something is to be done before the very session at which an earlier text put the decision. */
const prepares: Rule = (earlier, later, like) => {
  if (!binds(earlier) || !binds(later)) return null;
  const due = sessionsDue(earlier, ['session', 'meeting']);
  const prior = sessionsDue(later, ['before-session', 'session']);
  if (!due.some((one) => prior.includes(one) && !one.endsWith('/'))) return null;
  const score = base(like) + 0.12 + 0.14 * Math.min(2, like.matters);
  return { relation: 'prepares', score, reasons: reasonsOf(like, ['same-session-due']) };
};

/** Speakers told what their States did about it. */
const reported: Rule = (earlier, later, like) => {
  if (later.kind !== 'paragraph' || !asks(earlier) || !toStates(earlier)) return null;
  if (
    earlier.text.length < 20 ||
    !/\breport|\bdeliberation|\bmeasures? taken\b|\befforts?\b|\bactions?\b/i.test(later.text)
  )
    return null;
  // A long paragraph holds many things: what counts is how much of the commitment is in it.
  const score = 0.75 * Math.min(1, like.contained) + 0.2 * Math.min(2, like.matters);
  return { relation: 'evidence', score, reasons: reasonsOf(like, ['reported']) };
};

const PROPOSES = /\b(?:propos|recommend|suggest)/i;

/** A decision of what speakers had proposed. */
const proposedBefore: Rule = (earlier, later, like) => {
  if (earlier.kind !== 'paragraph' || !asks(later) || !PROPOSES.test(earlier.text)) return null;
  const score = 0.6 * Math.min(1, like.contained) + 0.18 * Math.min(2, like.matters);
  return { relation: 'derives-from', score, reasons: reasonsOf(like, ['proposed-before']) };
};

const ENDS = /\b(?:supersed|replac|terminat|discontinu|rescind|repeal)\w*/i;

const ended: Rule = (earlier, later, like) => {
  if (later.commitment === null || !binds(later) || !ENDS.test(later.text) || !cites(later, earlier)) return null;
  return { relation: 'supersedes', score: base(like) + 0.3, reasons: reasonsOf(like, ['says-so', 'cites-it']) };
};

const AFTER: readonly Rule[] = [ended, delivered, givenAgain, prepares, askedAgain];

/** The likeliest relation of two provisions; null where none is told. They may be of one session: then a report and a text. */
export function relationOf(earlier: Unit, later: Unit, like: Likeness): Told | null {
  const order = before(earlier.document, later.document);
  if (order === null || order > 0) return null;
  const rules = order < 0 ? [...AFTER, reported, proposedBefore] : [reported, proposedBefore];
  return rules
    .map((rule) => rule(earlier, later, like))
    .reduce<Told | null>((best, told) => (told && told.score > (best?.score ?? 0) ? told : best), null);
}
