/** Who a clause speaks to. */
import { foreignAddressees } from '../languages/clauses.js';
import type { Addressee, VerbClass } from '../reading.js';
import { type Actor, actorAt as registered, actorOf, actorsIn } from '../registries/actors.js';
import type { MetVerb } from '../met-verb.js';
import { bodyOf } from '../registries/bodies.js';
import { stateAt } from './state-addressee.js';

export type Addressed = { readonly addressees: readonly Addressee[]; readonly toStates: boolean };

/** An actor of the registry, or a State by its name. */
function actorAt(text: string, at: number): { actor: Pick<Actor, 'norm' | 'states'>; length: number } | null {
  const met = registered(text, at);
  const state = stateAt(text, at);
  if (state && state.length > (met?.length ?? 0))
    return { actor: { norm: state.norm, states: true }, length: state.length };
  return met;
}

const NONE: Addressed = { addressees: [], toStates: false };
const ASKING: ReadonlySet<VerbClass> = new Set(['exhort', 'mandate', 'recommend', 'decide']);
const NOT_YET =
  /^(?: parties)?(?: to (?:the|those) [^,;]{3,80})? (?:that|which|who) (?:have|had) not (?:yet |already )?done so/;

// What only a State outside a treaty can be asked to do.
const JOINING =
  /^.{0,70}?\b(?:ratif\w+|acced\w+|accession|accept(?:ing|ance)?|join(?:ing)?|sign(?:ing)?|approv(?:e|ing)|becom\w+ (?:a )?(?:part|member|signator)\w*)\b/;

// Verbs after which "upon", "to" or "for" leads to the addressee.
const LED =
  /^(?:appeal|(?:reiterate|renew)-(?:call|invitation|request|demand|encouragement)|continue-(?:call-upon|urge|encourage|invite))$/;
const LEAD = /^,? (?:(?:upon|on|to|for)(?=,? (?:the |all |any |both |every |its |that |those |\p{Lu}|[a-z]+ing )))?/u;

/**
 * Addressees of the clause `text` that opens with `verb` (offset 0 = start of the clause). `before` are those that a
 * pronoun may mean.
 */
export function addresseesOf(
  text: string,
  verb: MetVerb,
  issuer: string | null,
  before: readonly Addressee[] = [],
  office: string | null = null,
): Addressed {
  const { addressees, toStates } = addressed(text, verb, issuer, before);
  return { addressees: addressees.map((one) => settled(one, issuer, office)), toStates };
}

const OFFICES: readonly (readonly [norm: string | null, name: string])[] = [
  ['unodc', 'Office on Drugs and Crime'],
  ['ohchr', 'Office of the United Nations High Commissioner for Human Rights'],
  ['unhcr', 'Office of the United Nations High Commissioner for Refugees'],
  [null, 'Office of Internal Oversight Services'],
  [null, 'Office for Outer Space Affairs'],
  [null, 'Office for Disarmament Affairs'],
  [null, 'Office for the Coordination of Humanitarian Affairs'],
  [null, 'Office for Disaster Risk Reduction'],
];

/** Which one "the Office" is in a document: the only one whose full name stands in it; null where none or several do. */
export function officeNamed(texts: readonly string[]): string | null {
  const speaking = texts.filter((text) => text.includes('Office'));
  const met = OFFICES.filter(([, name]) => speaking.some((text) => text.includes(name)));
  return met.length === 1 ? (met[0]?.[0] ?? null) : null;
}

const CRIME_BODIES: ReadonlySet<string> = new Set(['ctoc-cop', 'cac-cosp', 'ccpcj', 'cnd']);

/** Short names mean another in the texts of another body: "the Office", "the Working Group", "the Conference". */
export function settled(addressee: Addressee, issuer: string | null, office: string | null = null): Addressee {
  const { norm, surface } = addressee;
  const name = surface?.toLowerCase().replace(/^(?:the|all|other|relevant) /, '') ?? '';
  if (norm === 'unodc' && name === 'office' && !CRIME_BODIES.has(issuer ?? ''))
    return { norm: office ?? (issuer === 'hrc' ? 'ohchr' : null), surface };
  if (norm?.startsWith('wg-tip') && !/trafficking|interim/.test(name) && issuer !== 'ctoc-cop')
    return { norm: null, surface };
  if (norm === 'ctoc-cop' && surface !== null && !/transnational/.test(name))
    return { norm: bodyOf(issuer)?.names[0]?.startsWith('Conference') ? issuer : null, surface };
  if (norm === 'ga' && name === 'assembly' && bodyOf(issuer)?.names[0]?.includes('Assembly'))
    return { norm: issuer, surface };
  return addressee;
}

function addressed(text: string, verb: MetVerb, issuer: string | null, before: readonly Addressee[]): Addressed {
  if (verb.language) return foreignAddressees(text, verb, verb.language, issuer);
  const verbClass = verb.entry?.class;
  if (!verbClass || !ASKING.has(verbClass)) return NONE;
  const after = text.slice(verb.surface.length);
  const own: Addressed = { addressees: [{ norm: issuer, surface: null }], toStates: false };
  if (verb.lemma === 'insist') return NONE;
  if (verb.lemma === 'call-for') return calledFor(after, 0);
  if (LED.test(verb.lemma)) {
    const lead = LEAD.exec(after)?.[0] ?? '';
    if (lead.endsWith('for')) return calledFor(after, lead.length);
    if (/(?:upon|on|to)$/.test(lead)) {
      const led = namedAt(after, skipAside(after, lead.length + 1));
      if (led) return result(led.list, led.states);
    }
  }
  if (verbClass === 'decide') {
    const that = /^ that /.exec(after);
    if (!that) return own;
    const met = namedAt(after, that[0].length);
    return met &&
      /^(?: [a-z-]+){0,3}? (?:should|shall|will|would|may|must|is to|are to)\b/.test(after.slice(met.end, met.end + 60))
      ? result(met.list, met.states)
      : own;
  }
  const start =
    /^,? (?:inter alia, |once again |in particular, |in this regard, )?(?:that |to (?=the |all |Member|States))?/.exec(
      after,
    )?.[0].length ?? 0;
  const lead = skipAside(after, start);
  if (/^to /.test(after.slice(lead)) && verbClass === 'recommend') return own;
  const met = namedAt(after, lead);
  if (met) return result(met.list, met.states);
  const pronoun = /^(?:them|it|him|her)\b(?= to |,)/.exec(after.slice(lead, lead + 9))?.[0];
  if (pronoun) return meant(pronoun, before);
  // "Recommends the creation of …": what is recommended and not to whom.
  return verbClass === 'recommend' && !/that $/.test(after.slice(0, lead)) ? NONE : unknown(after, lead);
}

/** "Calls for all States to …": whom, where what they are to do follows; "Calls for the end of …" asks nobody by name. */
function calledFor(after: string, from: number): Addressed {
  const at = after[from] === ' ' ? from + 1 : from;
  const met = namedAt(after, at);
  return met && /^(?: to [a-z]|, (?:in|as|within|where|with|upon|including)\b)/.test(after.slice(met.end, met.end + 14))
    ? result(met.list, met.states)
    : NONE;
}

/** "…, and encourages them to": those of whom the clause before speaks; one where the pronoun is of one. */
function meant(pronoun: string, before: readonly Addressee[]): Addressed {
  const list = pronoun === 'them' ? before : before.filter((one) => !isStates(one)).slice(0, 1);
  if (list.length === 0) return result([{ norm: null, surface: pronoun }], false);
  return result(
    list.map(({ norm }) => ({ norm, surface: pronoun })),
    list.some(isStates),
  );
}

const isStates = ({ norm }: Addressee): boolean =>
  norm !== null && (norm.startsWith('state/') || actorOf(norm)?.states === true);

/** Those of whom a clause speaks, in order: what a pronoun in the next clause may mean. They end at what they do. */
export function spokenOf(clause: string): Addressee[] {
  const out: Addressee[] = [];
  let last = -1;
  for (const { actor, at, end } of actorsIn(clause)) {
    const between = last < 0 ? '' : clause.slice(last, at);
    if (/ to [a-z]| that | which |[;:]/.test(between)) break;
    const whole = between === ' of ';
    last = end;
    // "The Special Rapporteur of the Human Rights Council": the body is no second one.
    if (whole) continue;
    if (!out.some((one) => one.norm === actor.norm)) out.push({ norm: actor.norm, surface: clause.slice(at, end) });
  }
  return out;
}

/** Who stands first in an entry of a list whose heading names nobody ("Requests: (a) the Secretariat to …"). */
export function namedFirst(text: string): Addressee[] | null {
  const met = namedAt(text, 0);
  return met && /^(?: to [a-z]|, )/.test(text.slice(met.end, met.end + 6)) ? met.list : null;
}

/** "Requests, as appropriate, the Secretary-General": what stands between commas is skipped. */
function skipAside(text: string, at: number): number {
  if (actorAt(text, at)) return at;
  const aside = /^(?:in|as|within|where|with|upon|subject|pursuant|also|again)\b[^,;]{0,160}, /.exec(
    text.slice(at, at + 180),
  );
  return aside ? at + aside[0].length : at;
}

type Named = { list: Addressee[]; states: boolean; end: number };

const JOINT = /(?:,? as well as |, and | and |, )/y;
// What may stand after the last addressee: what they are to do.
const DUTY =
  /(?:,? (?:as appropriate|where appropriate),)? to [a-z]|, (?:in|as|within|where|with|upon|through|subject)\b/y;
const OTHER =
  /(?:the |all |other |relevant |concerned )?[A-Za-z][^,;:]{1,100}?(?=,? and |, |,? as well as | to [a-z]| that | should )/y;

function sticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function namedAt(text: string, at: number): Named | null {
  let met = actorAt(text, at);
  if (!met) return null;
  const list: Addressee[] = [];
  let states = false;
  let from = at;
  let end = at;
  for (let guard = 0; guard < 12 && met; guard += 1) {
    const one = actorHere(text, from, met);
    end = one.end;
    list.push(one.addressee);
    states ||= met.actor.states === true;
    const joint = sticky(JOINT, text, end);
    if (!joint) break;
    from = end + joint.length;
    met = actorAt(text, from);
    if (met) continue;
    const more = /and|well/.test(joint) ? outsiders(text, from) : null;
    if (more) {
      list.push(...more.list);
      end = more.end;
    }
  }
  return { list, states, end };
}

function actorHere(
  text: string,
  from: number,
  met: { actor: { norm: string; states?: true }; length: number },
): { addressee: Addressee; end: number } {
  let end = from + met.length;
  const lagging = met.actor.states ? NOT_YET.exec(text.slice(end, end + 200)) : null;
  if (lagging) end += lagging[0].length;
  const norm = lagging && JOINING.test(text.slice(end, end + 110)) ? 'states-non-parties' : met.actor.norm;
  return { addressee: { norm, surface: text.slice(from, end) }, end };
}

/** Addressees outside the registry: only where what they are to do follows them, so that they are some. */
function outsiders(text: string, at: number): { list: Addressee[]; end: number } | null {
  const list: Addressee[] = [];
  let from = at;
  for (let guard = 0; guard < 8; guard += 1) {
    const known = actorAt(text, from);
    const surface = known ? text.slice(from, from + known.length) : sticky(OTHER, text, from);
    if (!surface || /\b(?:to|that|which|who)\b/.test(surface)) return null;
    list.push({ norm: known?.actor.norm ?? someStates(surface), surface });
    const end = from + surface.length;
    if (sticky(DUTY, text, end)) return { list, end };
    const joint = sticky(JOINT, text, end);
    if (!joint) return null;
    from = end + joint.length;
  }
  return null;
}

function result(list: readonly Addressee[], toStates: boolean): Addressed {
  return { addressees: list, toStates };
}

function unknown(text: string, at: number): Addressed {
  const met = /^([^,;:]{2,160}?)(?= to [a-z]| that | should | for |,|;|:|\.$)/.exec(text.slice(at, at + 220));
  const surface = met?.[1]?.trim() ?? '';
  if (surface === '' || /^(?:for|that|to|upon|on|with|its?)\b/.test(surface) || isDeed(surface)) return NONE;
  const states = someStates(surface) !== null;
  if (!states && /^the .* and the /.test(surface)) return result(apart(surface), false);
  return { addressees: [{ norm: states ? 'states' : null, surface }], toStates: states };
}

const DEEDS =
  /^(?:efforts?|support|dialogue|use|work|progress|steps?|measures?|initiatives?|participation|research|action|actions|activities|studies|study|focus|exchange|respect|access|funding|training|policies|work|reform|reforms|approaches|programmes of work|cessation|increase|release|return|withdrawal|approval|removal|renewal|disbursal|end|start)$/;

/** "Encourages efforts to …", "the full implementation of …": a deed and nobody. */
function isDeed(surface: string): boolean {
  const head =
    surface.split(/ (?:of|by|in|on|for|from|among|between|with|without|under|at|whose|and|aimed|made) /)[0] ?? surface;
  const word = head.slice(head.lastIndexOf(' ') + 1);
  if (/^\p{Lu}/u.test(word)) return false;
  return (
    DEEDS.test(word) ||
    /(?:[st]ion|ment|ance|ence|ability|ing|ism|ship|isation)$/.test(word) ||
    /^[a-z]+ing\b/.test(surface)
  );
}

/** "Flag States", "countries of transit": States, though the registry does not know which. */
const someStates = (surface: string): 'states' | null =>
  /\b(?:States|Governments|countr(?:y|ies))\b(?! Members\b)/.test(surface) ? 'states' : null;

/** "the A and the B": two organizations, each with its own article. */
function apart(surface: string): Addressee[] {
  return surface.split(/ and (?=the )/).map((name) => ({ norm: actorAt(name, 0)?.actor.norm ?? null, surface: name }));
}
