/** Who a clause speaks to. */
import type { Addressee, VerbClass } from '../reading.js';
import { actorAt } from '../registries/actors.js';
import type { MetVerb } from '../verbs.js';

export type Addressed = { readonly addressees: readonly Addressee[]; readonly toStates: boolean };

const NONE: Addressed = { addressees: [], toStates: false };
const ASKING: ReadonlySet<VerbClass> = new Set(['exhort', 'mandate', 'recommend', 'decide']);
const NOT_YET =
  /^(?: parties)?(?: to (?:the|those) [^,;]{3,80})? (?:that|which|who) (?:have|had) not (?:yet |already )?done so/;

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
  return unknown(after, lead);
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
    end = from + met.length;
    const lagging = met.actor.states ? NOT_YET.exec(text.slice(end, end + 200)) : null;
    if (lagging) end += lagging[0].length;
    list.push({ norm: lagging ? 'states-non-parties' : met.actor.norm, surface: text.slice(from, end) });
    states ||= met.actor.states === true;
    const joint = /^(?:, and |,? as well as | and |, )/.exec(text.slice(end, end + 16));
    if (!joint) break;
    const next = end + joint[0].length;
    if (!actorAt(text, next)) {
      const more = joint[0].includes('and') || joint[0].includes('well') ? further(text, next) : null;
      if (more) {
        list.push({ norm: null, surface: more });
        end = next + more.length;
      }
      break;
    }
    from = next;
  }
  return { list, states, end };
}

/** A second addressee outside the registry: only where "to" follows it, so that it is one. */
function further(text: string, at: number): string | null {
  const met = /^((?:the |all |other |relevant |concerned )?[A-Za-z][^,;:]{2,90}?) to [a-z]/.exec(
    text.slice(at, at + 120),
  );
  return met && !/\b(?:to|that|which)\b/.test(met[1] ?? '') ? (met[1] ?? null) : null;
}

function result(list: readonly Addressee[], toStates: boolean): Addressed {
  return { addressees: list, toStates };
}

function unknown(text: string, at: number): Addressed {
  const met = /^([^,;:]{2,160}?)(?= to [a-z]| that | should | for |,|;|:|\.$)/.exec(text.slice(at, at + 220));
  const surface = met?.[1]?.trim() ?? '';
  if (surface === '' || /^(?:for|that|to|upon|on|with|its?)\b/.test(surface)) return NONE;
  const states = /\bStates\b|\bGovernments\b|\bcountr(?:y|ies)\b/.test(surface);
  return { addressees: [{ norm: states ? 'states' : null, surface }], toStates: states };
}
