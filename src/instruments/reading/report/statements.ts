/** Who took the floor: lists of States and observers, split at commas outside brackets. */
import type { Speaker, Statement } from '../reading.js';
import { splitStates, stateOf } from '../state-names.js';
import { organizationNorm } from '../registries/organizations.js';
import { sentencesOf } from './points.js';

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/Latin American and Caribbean (?:Group|States)/, 'group/grulac'],
  [/Group of African States|African Group/, 'group/african'],
  [/Asia-Pacific (?:Group|States)|Group of Asian States|Asian Group/, 'group/asia-pacific'],
  [/Eastern European/, 'group/eastern-european'],
  [/Western European and other/i, 'group/weog'],
  [/European Union/, 'group/eu-members'],
  [/Group of 77/, 'group/g77'],
  [/League of Arab States|Arab Group|Group of Arab States/, 'group/arab'],
  [/Non-Aligned/, 'group/nam'],
  [/Organization of Islamic Cooperation/, 'group/oic'],
];

export function statementsOf(text: string): Statement[] {
  return sentencesOf(text).flatMap(([start, end]) => inSentence(text.slice(start, end).trim()));
}

// "representatives of 19 Parties, including 14 on behalf of groups of Parties, namely: …": only the groups have names.
const COUNTED =
  /\brepresentatives? of (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a number of) (?:States? )?(?:Parties|Party|States?|countries|delegations)\b/i;

/** "the Group of 77 and China", "the European Union and its member States": one group each. */
function together(names: readonly string[]): string[] {
  const out: string[] = [];
  for (const name of names) {
    const last = out.at(-1);
    if (last !== undefined && /^(?:China$|its member States)/.test(name)) out[out.length - 1] = `${last} and ${name}`;
    else out.push(name);
  }
  return out;
}

/** Groups named after "on behalf of", each a statement. */
function forGroups(sentence: string): Statement[] {
  const out: Statement[] = [];
  for (let at = sentence.indexOf('on behalf of '); at >= 0; at = sentence.indexOf('on behalf of ', at + 13)) {
    const next = sentence.indexOf('on behalf of ', at + 13);
    const rest = sentence.slice(at + 13, next < 0 ? sentence.length : next);
    const list = /^groups of (?:Parties|States)(?:, namely)?:? /.exec(rest)?.[0].length ?? 0;
    const names = rest
      .slice(list)
      .replace(/\.$/, '')
      .replace(/,? (?:and )?(?:one|another|two|three|\d{1,2})(?: (?:speaking|other))? *$/, '');
    for (const name of names.includes(';') ? names.split(';') : together(splitStates(names))) {
      const group = name.trim().replace(/^and /, '').replace(/,$/, '').replace(/^the /, '');
      if (group.length < 2 || group.length > 160 || !/\p{Lu}/u.test(group) || /^(?:groups? of|made|by)\b/.test(group))
        continue;
      const norm = GROUPS.find(([p]) => p.test(group))?.[1] ?? null;
      out.push({ surface: group, norm: null, capacity: 'representative', onBehalfOf: { surface: group, norm } });
    }
  }
  return out;
}

function inSentence(sentence: string): Statement[] {
  if (!/\bmade (?:an? )?(?:[a-z]+ )?statements?\b|\bstatements? (?:was|were)\b/i.test(sentence))
    return named(sentence, false);
  return COUNTED.test(sentence) ? forGroups(sentence) : named(sentence, true);
}

function named(sentence: string, spoke: boolean): Statement[] {
  if (!spoke && !/^(?:The )?(?:representatives?|observers?)/i.test(sentence)) return [];
  const states = /representatives? of (.+?)(?: (?:also )?made (?:a )?statements?)?\.?$/.exec(sentence);
  if (states) return splitStates(states[1] ?? '').map((s) => statement(s, 'representative'));
  const signatory = /observers? for the signatory States? (.+?) (?:also )?made (?:a )?statements?\.?$/.exec(sentence);
  if (signatory) return splitStates(signatory[1] ?? '').map((s) => statement(s, 'observer-signatory'));
  const observers = /observers? (?:for|of) (.+?)(?: (?:also )?made (?:a )?statements?)?\.?$/.exec(sentence);
  if (!observers) return [];
  return splitStates(observers[1] ?? '').map((s) => statement(s, stateOf(s) ? 'observer-state' : 'observer-ngo'));
}

function statement(surface: string, capacity: Statement['capacity']): Statement {
  const behalf = /^(.+?) \((?:also )?on behalf of (.+)\)$/.exec(surface);
  const name = behalf?.[1] ?? surface;
  const group = behalf?.[2];
  return {
    surface: name,
    norm: stateOf(name) ?? (capacity === 'observer-ngo' ? organizationNorm(name) : null),
    capacity,
    ...(group ? { onBehalfOf: { surface: group, norm: GROUPS.find(([p]) => p.test(group))?.[1] ?? null } } : {}),
  };
}

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/^the Working Group on Trafficking in Persons/, 'wg-tip'],
  [/^(?:UNODC|UNDOC|the United Nations Office on Drugs and Crime)/, 'unodc'],
];

/** "The Director of the Division for Operations of UNODC made …": role, and of what. */
export function speakersOf(text: string): Speaker[] {
  const first = sentencesOf(text)[0];
  const sentence = text.slice(first?.[0] ?? 0, first?.[1] ?? 0);
  const met = /^The (.{3,200}?),? (?:also )?(?:presented|made|introduced|opened|delivered)\b/.exec(sentence);
  const who = met?.[1]?.trim();
  if (!who) return [];
  for (let at = who.indexOf(' of '); at > 0; at = who.indexOf(' of ', at + 4)) {
    const rest = who.slice(at + 4);
    const body = BODIES.find(([p]) => p.test(rest));
    if (body) return [{ role: who.slice(0, at), of: body[1] }];
  }
  return [{ role: who, of: /^Special Rapporteur/.test(who) ? 'hrc-special-procedures' : null }];
}
