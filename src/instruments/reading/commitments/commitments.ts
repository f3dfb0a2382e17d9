/** Commitments of a paragraph: one for each clause that a verb opens; entries of a list take verb and addressee from above. */
import { everyMatch } from '../matches.js';
import type { Commitment, Provision, Strength, VerbClass } from '../reading.js';
import { actorAt } from '../registries/actors.js';
import { CONDITIONS } from '../registries/conditions.js';
import { themesOf } from '../registries/themes.js';
import { type Tense, verbsOf } from '../clauses.js';
import { type MetVerb, opensOperative, verbAt } from '../verbs.js';
import { addresseesOf } from './addressees.js';
import { deadlinesOf } from './deadlines.js';

export type CommitmentContext = { readonly issuer: string | null; readonly tense: Tense };

const ASKING: ReadonlySet<VerbClass> = new Set(['exhort', 'mandate', 'recommend', 'decide']);

/** An operative paragraph and its entries with the commitments they hold. */
export function commitmentsOf(provision: Provision, context: CommitmentContext): Provision {
  const verbs = verbsOf(provision.text, context.tense);
  const own = clauses(provision, verbs, context);
  const heading = own.at(-1);
  const passes = heading && ASKING.has(heading.class) && /[:]$|\bto$/.test(provision.text) ? heading : null;
  return {
    ...provision,
    commitments: own,
    children: provision.children.map((child) => entryCommitments(child, passes, context)),
  };
}

function clauses(provision: Provision, verbs: readonly MetVerb[], context: CommitmentContext, from = 0): Commitment[] {
  return verbs.map((verb, i) => {
    const end = verbs[i + 1]?.offset ?? provision.text.length;
    return fromVerb(provision, verb, provision.text.slice(verb.offset, end), from + i, context);
  });
}

function fromVerb(
  provision: Provision,
  verb: MetVerb,
  clause: string,
  index: number,
  context: CommitmentContext,
): Commitment {
  const verbClass = verb.entry?.class ?? 'express';
  const addressed = addresseesOf(clause, verb, context.issuer);
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
    deadlines: due(clause, verbClass, context),
    conditions: conditionsIn(clause),
    verbInherited: false,
    verbOffset: verb.offset,
    text: clause.trim(),
    theme: themesOf(clause),
    themeSuggestedBy: 'keywords',
  };
}

/** What is recalled or welcomed is over: only the year it set for itself still counts. */
function due(clause: string, verbClass: VerbClass, context: CommitmentContext) {
  const all = deadlinesOf(clause, context.issuer);
  if (ASKING.has(verbClass) || verbClass === 'express') return all;
  return all.filter((d) => d.kind === 'in-year');
}

/** Conditions in a clause, in order, each wording once. */
export function conditionsIn(clause: string): string[] {
  const found: { at: number; end: number; surface: string }[] = [];
  for (const pattern of CONDITIONS)
    for (const met of everyMatch(pattern, clause))
      found.push({ at: met.index, end: met.index + met[0].length, surface: met[0] });
  found.sort((a, b) => a.at - b.at || b.end - a.end);
  const out: string[] = [];
  let reach = -1;
  for (const one of found) {
    if (one.at < reach) continue;
    reach = one.end;
    if (!out.includes(one.surface)) out.push(one.surface);
  }
  return out;
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

function inherited(entry: Provision, above: Commitment, text: string): Commitment {
  return {
    id: `${entry.id}.1`,
    provision: entry.id,
    verb: above.verb,
    lemma: above.lemma,
    class: above.class,
    strength: above.strength,
    addressees: above.addressees.map((a) => ({ norm: a.norm, surface: null })),
    deadlines: deadlinesOf(text, null),
    conditions: conditionsIn(text),
    verbInherited: true,
    verbOffset: null,
    text: text.replace(/[,;]? and\s*$|[,;]\s*$/, '').trim(),
    theme: themesOf(text),
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
