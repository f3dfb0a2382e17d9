/** Commitments of a paragraph: one for each clause that a verb opens; entries of a list take verb and addressee from above. */
import type { Addressee, Commitment, Hedge, Provision, Strength, VerbClass } from '../reading.js';
import { actorAt } from '../registries/actors.js';
import { themesOf } from '../registries/themes.js';
import { type Tense, verbsOf } from '../clauses.js';
import type { MetVerb } from '../met-verb.js';
import { opensOperative, verbAt } from '../verbs.js';
import { addresseesOf, namedFirst, spokenOf } from './addressees.js';
import { deadlinesOf } from './deadlines.js';
import { conditionsOf, hedgesIn } from './hedges.js';
import { clauseSigns } from './signs.js';

export type CommitmentContext = {
  readonly issuer: string | null;
  readonly tense: Tense;
  /** Which one "the Office" is in this document, where its full name is there. */
  readonly office?: string | null;
};

const ASKING: ReadonlySet<VerbClass> = new Set(['exhort', 'mandate', 'recommend', 'decide']);

/** An operative paragraph, whose verbs these are, and its entries with the commitments they hold. */
export function commitmentsOf(
  provision: Provision,
  context: CommitmentContext,
  verbs: readonly MetVerb[] = verbsOf(provision.text, context.tense),
): Provision {
  const own = clauses(provision, verbs, context);
  const heading = own.at(-1);
  const passes = heading && ASKING.has(heading.class) && /[:：]$|\bto$/.test(provision.text) ? heading : null;
  return {
    ...provision,
    commitments: own,
    children: provision.children.map((child) => entryCommitments(child, passes, context)),
  };
}

function clauses(provision: Provision, verbs: readonly MetVerb[], context: CommitmentContext, from = 0): Commitment[] {
  let spoken: readonly Addressee[] = [];
  return verbs.map((verb, i) => {
    const end = verbs[i + 1]?.offset ?? provision.text.length;
    const clause = provision.text.slice(verb.offset, end);
    const commitment = fromVerb(provision, verb, clause, from + i, context, spoken);
    // A pronoun in the next clause means whom this one addresses, else those of whom it speaks.
    if (i + 1 < verbs.length)
      spoken = commitment.addressees.some(({ surface }) => surface !== null) ? commitment.addressees : spokenOf(clause);
    return commitment;
  });
}

function fromVerb(
  provision: Provision,
  verb: MetVerb,
  clause: string,
  index: number,
  context: CommitmentContext,
  spoken: readonly Addressee[],
): Commitment {
  const verbClass = verb.entry?.class ?? 'express';
  const signs = clauseSigns(provision.text, verb.offset, verb.offset + clause.length);
  const addressed = addresseesOf(clause, verb, context.issuer, spoken, context.office);
  const strength: Strength =
    (addressed.toStates ? verb.entry?.strengthToStates : undefined) ?? verb.entry?.strength ?? 1;
  return {
    id: `${provision.id}.${index + 1}`,
    provision: provision.id,
    verb: verb.surface,
    lemma: verb.lemma,
    class: verbClass,
    strength,
    ...(verb.modifier ? { modifier: verb.modifier } : {}),
    addressees: addressed.addressees,
    deadlines: due(clause, verbClass, context, signs.deadlines),
    ...hedged(provision.text, clause, verb.offset, signs.hedges),
    verbInherited: false,
    verbOffset: verb.offset,
    text: clause.trim(),
    theme: themesOf(clause, signs.themes),
    themeSuggestedBy: 'keywords',
  };
}

/** What is recalled or welcomed is over: only the year it set for itself still counts. */
function due(clause: string, verbClass: VerbClass, context: CommitmentContext, signs: number) {
  const all = deadlinesOf(clause, context.issuer, signs);
  if (ASKING.has(verbClass) || verbClass === 'express') return all;
  return all.filter((d) => d.kind === 'in-year');
}

/** Conditions in a clause, in order, each wording once. */
export function conditionsIn(clause: string): string[] {
  return conditionsOf(hedgesIn(clause), clause);
}

/** Hedges of the clause that begins at `from` in a provision's text, and the wordings of those that are conditions. */
function hedged(text: string, clause: string, from: number, signs: number): Pick<Commitment, 'conditions' | 'hedges'> {
  const hedges = hedgesIn(clause, from, signs);
  if (hedges.length === 0) return { conditions: [] };
  return { conditions: conditionsOf(hedges, text), hedges };
}

function entryCommitments(entry: Provision, above: Commitment | null, context: CommitmentContext): Provision {
  const finite = opensOperative(entry.text) ? verbsOf(entry.text, context.tense) : [];
  if (finite.length > 0 && !above) {
    const own = clauses(entry, finite, context);
    return {
      ...entry,
      verbs: finite.map((v) => ({ surface: v.surface, lemma: v.lemma, offset: v.offset })),
      commitments: own,
      children: entry.children.map((c) => entryCommitments(c, own.at(-1) ?? null, context)),
    };
  }
  const embedded = embeddedVerbs(entry.text);
  const first = embedded[0]?.offset ?? entry.text.length;
  const own: Commitment[] = above ? [inherited(entry, above, entry.text.slice(0, first))] : [];
  const all = above ? [...own, ...clauses(entry, embedded, context, 1)] : [];
  return {
    ...entry,
    commitments: all,
    children: entry.children.map((c) => entryCommitments(c, above ? (own[0] ?? null) : null, context)),
  };
}

/** An entry's duty: verb and strength from above, and the addressee, unless above there is none and the entry names it. */
function inherited(entry: Provision, above: Commitment, text: string): Commitment {
  const own = above.addressees.length === 0 ? namedFirst(text) : null;
  const signs = clauseSigns(entry.text, 0, text.length);
  const { conditions, hedges = [] } = hedged(entry.text, text, 0, signs.hedges);
  const all = [
    ...(above.hedges ?? []).map((hedge): Hedge => ({ ...hedge, from: hedge.from ?? above.provision })),
    ...hedges,
  ];
  return {
    id: `${entry.id}.1`,
    provision: entry.id,
    verb: above.verb,
    lemma: above.lemma,
    class: above.class,
    strength: above.strength,
    addressees: own ?? above.addressees.map((a) => ({ norm: a.norm, surface: null })),
    deadlines: deadlinesOf(text, null, signs.deadlines),
    conditions,
    ...(all.length > 0 ? { hedges: all } : {}),
    verbInherited: true,
    verbOffset: null,
    text: text.replace(/[,;]? and\s*$|[,;]\s*$/, '').trim(),
    theme: themesOf(text, signs.themes),
    themeSuggestedBy: 'keywords',
  };
}

const EMBEDDED = /[,;] and (?=(?:also |further )?(?:request|invite|urge|encourage|call) )/g;

/** "…, and request the Office to …" inside an entry: a duty of its own, in the infinitive. */
function embeddedVerbs(text: string): MetVerb[] {
  const out: MetVerb[] = [];
  for (const met of text.matchAll(EMBEDDED)) {
    const at = met.index + met[0].length;
    const verb = verbAt(text, at);
    if (!verb?.entry || verb.form !== 'base') continue;
    if (actorAt(text, verb.end + 1)) out.push(verb);
  }
  return out;
}
