/**
 * What paragraphs of a treaty oblige to: who "shall", "shall consider", "shall endeavour to" or "may". The level is the
 * text's own word; the strength beside it is the convention of this reader (shall 6, qualified 5, endeavour 4,
 * consider 3, should 2, may 1).
 */
import type { Addressee, Commitment, Obligation, Provision, Strength, VerbClass } from '../reading.js';
import { actorAt } from '../registries/actors.js';
import { themesOf } from '../registries/themes.js';
import { settled } from './addressees.js';
import { deadlinesOf } from './deadlines.js';
import { conditionsOf, hedgesIn } from './hedges.js';

export type TreatyContext = {
  /** Body of the treaty, for "at its first session"; null where it is not told. */
  readonly body: string | null;
};

type Level = { readonly lemma: string; readonly class: VerbClass; readonly strength: Strength };

const LEVELS: Readonly<Record<Obligation, Level>> = {
  prohibited: { lemma: 'shall-not', class: 'mandate', strength: 6 },
  mandatory: { lemma: 'shall', class: 'mandate', strength: 6 },
  qualified: { lemma: 'shall', class: 'mandate', strength: 5 },
  endeavour: { lemma: 'shall-endeavour', class: 'exhort', strength: 4 },
  consider: { lemma: 'shall-consider', class: 'recommend', strength: 3 },
  recommended: { lemma: 'should', class: 'recommend', strength: 2 },
  optional: { lemma: 'may', class: 'recognize', strength: 1 },
};

// The parties as treaties name them; other subjects are those of the registry of actors.
const PARTIES =
  /(?:(?:each|every|a|any|the|all|both|no|such|one|two or more|other) ){0,2}(?:(?:requesting|requested|other|receiving|sending|contracting|high contracting|reporting|concerned|said|latter|signatory|affected) ){0,2}(?:States? Part(?:y|ies)|Contracting (?:States?|Part(?:y|ies))|Part(?:y|ies)(?: to (?:this|the present) [A-Z][a-z]+)?|Members?)\b(?: (?:to|of) (?:this|the present) [A-Z][a-z]+| concerned| which (?:ratifies|has ratified) (?:this|the) (?:Convention|Protocol))?/iy;
const MODAL = /\b(shall|may|should|must|undertakes?(?= to )|agrees?(?= to ))\b/g;
// What opens a subordinate clause: a duty in it is none of its own.
const SUBORDINATE =
  /\b(?:that|which|who|whom|whose|where|when|whenever|if|unless|whether|as|because|until|once|than|how|wherever|after|before|extent)(?: (?:it|they|he|she|such|the|each|a|any|those|these|its|their|one|no))?$/i;
const RELATIVE = /^ (?:that|which|who|whose|of which|in which|in whose|to which|having|from which|on whose)\b/;
const OPEN_BEFORE = new RegExp(`${SUBORDINATE.source}|\\b(?:of|by|to|for|with|between|from|upon|on|in|against)$`, 'i');
const ASIDE_BACK = 220;
const LONGEST_SUBJECT = 90;

type Met = {
  readonly at: number;
  readonly subject: { from: number; end: number; addressee: Addressee };
  readonly modal: string;
};

/** A paragraph of a treaty and what stands under it, with the commitments they hold. Pure. */
export function treatyCommitments(provision: Provision, context: TreatyContext): Provision {
  return under(provision, null, context);
}

function under(provision: Provision, above: Commitment | null, context: TreatyContext): Provision {
  const own = termsOf(provision, context);
  const heading = own.at(-1);
  const passes = heading && /(?::|\bto)\s*$/.test(provision.text) ? heading : null;
  const commitments = own.length > 0 || !above ? own : [inherited(provision, above)];
  return {
    ...provision,
    commitments,
    children: provision.children.map((child) => under(child, passes ?? (own.length === 0 ? above : null), context)),
  };
}

function termsOf(provision: Provision, context: TreatyContext): Commitment[] {
  const { text } = provision;
  const met = duties(text);
  return met.map((one, i) => {
    const end = met[i + 1]?.subject.from ?? text.length;
    return commitmentOf(provision, one, text.slice(0, end), i, context);
  });
}

/** Every modal whose subject is a party or a known actor, in a main clause. */
function duties(text: string): Met[] {
  const out: Met[] = [];
  MODAL.lastIndex = 0;
  for (let met = MODAL.exec(text); met; met = MODAL.exec(text)) {
    const last = out.at(-1);
    const subject =
      subjectBefore(text, met.index) ??
      subjectOpening(text, met.index) ??
      (last && goesOn(text, last, met.index) ? last.subject : null);
    if (subject)
      out.push({
        at: met.index,
        subject: subject === last?.subject ? { ...subject, from: met.index } : subject,
        modal: met[0],
      });
  }
  return out;
}

/** "… and, where appropriate, shall": the subject of the clause before goes on. */
function goesOn(text: string, last: Met, at: number): boolean {
  const between = text.slice(Math.max(last.at, at - 80), at);
  return (
    !/[.;]/.test(text.slice(last.at, at).slice(-400)) &&
    /(?:,|\band|\bor)(?: [^,.;]{1,60},)? $/.test(between) &&
    !/\b(?:which|that|who)\b[^,]*$/.test(between)
  );
}

function subjectBefore(text: string, at: number): Met['subject'] | null {
  // "Each State Party, in accordance with …, shall": asides between commas are stepped over.
  let end = at - 1;
  for (let guard = 0; guard < 3 && text[end - 1] === ','; guard += 1) {
    const open = text.lastIndexOf(',', end - 2);
    if (open < 0 || open < at - ASIDE_BACK || /[.;:]/.test(text.slice(open, end))) return null;
    const met = subjectEnding(text, open);
    if (met) return met;
    end = open;
  }
  return subjectEnding(text, end);
}

/** A subject that ends at `end` and opens its clause. */
function subjectEnding(text: string, end: number): Met['subject'] | null {
  for (let from = Math.max(0, end - LONGEST_SUBJECT); from < end; from += 1) {
    if (from > 0 && text[from - 1] !== ' ') continue;
    const addressee = subjectAt(text, from, end);
    if (!addressee) continue;
    const before = text.slice(Math.max(0, from - 40), from).trimEnd();
    if (/\bauthorities(?: or agencies)? of$/.test(before)) return { from, end, addressee };
    return OPEN_BEFORE.test(before) ? null : { from, end, addressee };
  }
  return null;
}

const LONGEST_SENTENCE = 400;

/** Where the sentence before `at` begins, looked for no farther back than a long sentence goes. */
function sentenceStart(text: string, at: number): number {
  const window = Math.max(0, at - LONGEST_SENTENCE - 2);
  const before = text.slice(window, at);
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '));
  return stop < 0 ? window : window + stop + 1;
}

/** "A State Party that receives such information shall": the subject opens the sentence, a relative clause stands between. */
function subjectOpening(text: string, at: number): Met['subject'] | null {
  const stop = sentenceStart(text, at);
  if (at - stop > LONGEST_SENTENCE) return null;
  let from = text[stop] === ' ' ? stop + 1 : stop;
  for (let guard = 0; guard < 3; guard += 1) {
    PARTIES.lastIndex = from;
    const met = PARTIES.exec(text);
    if (met && RELATIVE.test(text.slice(from + met[0].length, from + met[0].length + 12))) {
      const between = text.slice(from + met[0].length, at);
      return /\b(?:shall|may|should|must)\b/.test(between) || /\b(?:it|they|that|which|who) $/.test(between)
        ? null
        : { from, end: from + met[0].length, addressee: { norm: 'states-parties', surface: met[0] } };
    }
    const comma = text.indexOf(', ', from);
    if (comma < 0 || comma > at) return null;
    from = comma + 2;
  }
  return null;
}

function subjectAt(text: string, from: number, end: number): Addressee | null {
  PARTIES.lastIndex = from;
  const parties = PARTIES.exec(text);
  if (parties && from + parties[0].length === end) return { norm: 'states-parties', surface: parties[0] };
  const actor = actorAt(text, from);
  return actor && from + actor.length === end ? { norm: actor.actor.norm, surface: text.slice(from, end) } : null;
}

const DENIED = /^(?: also| further)? not\b/;
const TRIES =
  /^(?: also| further)?(?:,[^,;.]{1,120},)? (?:endeavour|strive|seek|make every effort|use (?:its|their) best)\b/;
const WEIGHS =
  /^(?: also| further)?(?:,[^,;.]{1,120},)? (?:consider|give (?:due |appropriate |favourable )?consideration|take into consideration)\b/;

function levelOf(modal: string, after: string, negative: boolean, qualified: boolean): Obligation {
  if (modal === 'may') return negative || DENIED.test(after) ? 'prohibited' : 'optional';
  if (modal === 'should') return 'recommended';
  if (negative || DENIED.test(after)) return 'prohibited';
  if (TRIES.test(after)) return 'endeavour';
  if (WEIGHS.test(after)) return 'consider';
  return qualified ? 'qualified' : 'mandatory';
}

// Hedges that lower "shall" itself, where they stand before it or right after it.
const QUALIFIES = new Set(['possibility', 'appropriateness', 'resources', 'law']);
const NEAR = 60;

function commitmentOf(
  provision: Provision,
  { at, subject, modal }: Met,
  until: string,
  index: number,
  context: TreatyContext,
): Commitment {
  const sentence = sentenceStart(provision.text, at);
  const from = Math.max(sentence, index === 0 ? 0 : Math.min(subject.from, at));
  const clause = until.slice(from);
  const hedges = hedgesIn(clause, from);
  const near = hedges.some(
    ({ kind, offset }) => QUALIFIES.has(kind) && offset < at + modal.length + NEAR && inAside(until, offset, at),
  );
  const negative = /^no /i.test(subject.addressee.surface ?? '');
  const obligation = levelOf(modal, until.slice(at + modal.length), negative, near);
  const verb = verbSurface(until, at, modal, obligation);
  const undertaken = modal.startsWith('undertake') || modal.startsWith('agree');
  return {
    id: `${provision.id}.${index + 1}`,
    provision: provision.id,
    verb,
    ...LEVELS[obligation],
    ...(undertaken ? { lemma: modal.startsWith('agree') ? 'agree-to' : 'undertake-to' } : {}),
    addressees: [settled(subject.addressee, context.body)],
    deadlines: deadlinesOf(clause, context.body),
    conditions: conditionsOf(hedges, until),
    ...(hedges.length > 0 ? { hedges } : {}),
    obligation,
    verbInherited: false,
    verbOffset: at,
    text: clause.trim(),
    theme: themesOf(clause),
    themeSuggestedBy: 'keywords',
  };
}

/** Before the modal, or in an aside between commas right after it ("shall, where appropriate, provide"). */
function inAside(text: string, offset: number, at: number): boolean {
  if (offset < at) return true;
  const gap = text.slice(at, offset);
  return gap.split(',').length === 2 && gap.length < 24;
}

function verbSurface(text: string, at: number, modal: string, obligation: Obligation): string {
  const after = text.slice(at + modal.length);
  const more =
    obligation === 'prohibited'
      ? DENIED.exec(after)?.[0]
      : obligation === 'endeavour'
        ? TRIES.exec(after)?.[0]
        : obligation === 'consider'
          ? WEIGHS.exec(after)?.[0]
          : '';
  return modal + (more ?? '');
}

function inherited(entry: Provision, above: Commitment): Commitment {
  const hedges = hedgesIn(entry.text);
  const all = [...(above.hedges ?? []).map((hedge) => ({ ...hedge, from: hedge.from ?? above.provision })), ...hedges];
  const lowered =
    above.obligation === 'mandatory' && hedges.some(({ kind, offset }) => offset === 0 && QUALIFIES.has(kind));
  return {
    ...above,
    ...(lowered ? { ...LEVELS.qualified, obligation: 'qualified' as const } : {}),
    id: `${entry.id}.1`,
    provision: entry.id,
    addressees: above.addressees.map(({ norm }) => ({ norm, surface: null })),
    deadlines: deadlinesOf(entry.text, null),
    conditions: conditionsOf(hedges, entry.text),
    ...(all.length > 0 ? { hedges: all } : {}),
    verbInherited: true,
    verbOffset: null,
    text: entry.text.replace(/[,;]? (?:and|or)\s*$|[,;.]\s*$/, '').trim(),
    theme: themesOf(entry.text),
  };
}
