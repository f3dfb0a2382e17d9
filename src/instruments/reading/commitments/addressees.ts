/** Who a clause speaks to. */
import type { Addressee, VerbClass } from '../reading.js';
import { actorAt } from '../registries/actors.js';
import type { MetVerb } from '../verbs.js';

export type Addressed = { readonly addressees: readonly Addressee[]; readonly toStates: boolean };

const NONE: Addressed = { addressees: [], toStates: false };
const ASKING: ReadonlySet<VerbClass> = new Set(['exhort', 'mandate', 'recommend', 'decide']);
const NOT_YET =
  /^(?: parties)?(?: to (?:the|those) [^,;]{3,80})? (?:that|which|who) (?:have|had) not (?:yet |already )?done so/;

// What only a State outside a treaty can be asked to do.
const JOINING =
  /^.{0,70}?\b(?:ratif\w+|acced\w+|accession|accept(?:ing|ance)?|join(?:ing)?|sign(?:ing)?|approv(?:e|ing)|becom\w+ (?:a )?(?:part|member|signator)\w*)\b/;

/** Addressees of the clause `text` that opens with `verb` (offset 0 = start of the clause). */
export function addresseesOf(text: string, verb: MetVerb, issuer: string | null): Addressed {
  const verbClass = verb.entry?.class;
  if (!verbClass || !ASKING.has(verbClass)) return NONE;
  const after = text.slice(verb.surface.length);
  const own: Addressed = { addressees: [{ norm: issuer, surface: null }], toStates: false };
  if (verb.lemma === 'call-for' || verb.lemma === 'insist') return NONE;
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
  // "Recommends the creation of …": what is recommended and not to whom.
  return verbClass === 'recommend' && !/that $/.test(after.slice(0, lead)) ? NONE : unknown(after, lead);
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
  const first = actorAt(text, at);
  if (!first) return null;
  const list: Addressee[] = [];
  let states = false;
  let from = at;
  let end = at;
  for (let guard = 0; guard < 12; guard += 1) {
    const met = actorAt(text, from);
    if (!met) break;
    const one = actorHere(text, from, met);
    end = one.end;
    list.push(one.addressee);
    states ||= met.actor.states === true;
    const joint = sticky(JOINT, text, end);
    if (!joint) break;
    from = end + joint.length;
    if (actorAt(text, from)) continue;
    const more = /and|well/.test(joint) ? outsiders(text, from) : null;
    if (more) {
      list.push(...more.list);
      end = more.end;
    }
    break;
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
    list.push({ norm: known?.actor.norm ?? null, surface });
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
  if (surface === '' || /^(?:for|that|to|upon|on|with|its?)\b/.test(surface)) return NONE;
  const states = /\bStates\b|\bGovernments\b|\bcountr(?:y|ies)\b/.test(surface);
  if (!states && /^the .* and the /.test(surface)) return result(apart(surface), false);
  return { addressees: [{ norm: states ? 'states' : null, surface }], toStates: states };
}

/** "the A and the B": two organizations, each with its own article. */
function apart(surface: string): Addressee[] {
  return surface.split(/ and (?=the )/).map((name) => ({ norm: actorAt(name, 0)?.actor.norm ?? null, surface: name }));
}
