/** Further clauses of a paragraph in another language, and whom they speak to. */
import type { Addressee } from '../reading.js';
import type { MetVerb } from '../met-verb.js';
import { folded, LEXICONS, type ReadLanguage } from './lexicons.js';
import { foreignVerbAt } from './verb-at.js';

const BOUNDARY = /[,;،؛，；] ?|(?<=\p{Ll}) (?=(?:et|y|e|и) )/gu;

/** The verb at the head, and those that a conjunction after a comma or semicolon opens. Linear. */
export function foreignVerbs(text: string, head: MetVerb, recital: boolean): MetVerb[] {
  const out = [head];
  const language = head.language;
  if (!language) return out;
  const lexicon = LEXICONS[language];
  const low = folded(text);
  BOUNDARY.lastIndex = head.end;
  for (let met = BOUNDARY.exec(text); met; met = BOUNDARY.exec(text)) {
    const at = met.index + met[0].length;
    const and = lexicon.and.find((word) => low.startsWith(word, at));
    if (and === undefined && !met[0].startsWith(';') && !met[0].startsWith('；') && !met[0].startsWith('؛')) continue;
    // In Chinese the conjunction is an adverb before the verb and stays with it.
    const verb = foreignVerbAt(text, language === 'zh' ? at : at + (and?.length ?? 0), language);
    if (!verb?.entry || verb.language !== language) continue;
    const fits = verb.form === 'unknown' || verb.form === (recital ? 'participle' : 'finite');
    // A past or infinite description is told from a clause by its class: only what asks or decides opens one.
    if (fits && (recital || verb.entry.class !== 'recall')) {
      out.push(verb);
      BOUNDARY.lastIndex = verb.end;
    }
  }
  return out;
}

const STATES: ReadonlySet<string> = new Set(['member-states', 'states-parties', 'states', 'governments']);
const REACH = 160;
// Between two addressees of one clause.
const JOINT = /^.{0,3}(?:,|،|、|和|及|以及|et|y|e|и|و|ainsi que|así como|а также)/u;

/** Actors that the words after the verb name first, and those joined to them. */
export function foreignAddressees(
  clause: string,
  verb: MetVerb,
  language: ReadLanguage,
  issuer: string | null,
): { addressees: Addressee[]; toStates: boolean } {
  const verbClass = verb.entry?.class;
  if (verbClass === 'decide') return { addressees: [{ norm: issuer, surface: null }], toStates: false };
  if (verbClass !== 'exhort' && verbClass !== 'mandate' && verbClass !== 'recommend')
    return { addressees: [], toStates: false };
  const from = verb.surface.length;
  const low = folded(clause.slice(from, from + REACH));
  const found: { at: number; end: number; norm: string }[] = [];
  for (const [name, norm] of LEXICONS[language].actors) {
    const key = folded(name);
    const at = low.indexOf(key);
    if (at < 0 || (at > 0 && language !== 'zh' && language !== 'ar' && /\p{L}/u.test(low.charAt(at - 1)))) continue;
    if (found.some((f) => at < f.end && at + key.length > f.at)) continue;
    found.push({ at, end: at + key.length, norm });
  }
  found.sort((a, b) => a.at - b.at);
  const chosen = found.slice(0, 1);
  for (const next of found.slice(1)) {
    const last = chosen.at(-1);
    const between = last ? low.slice(last.end, next.at) : '';
    if (!last || between.length > 14 || !JOINT.test(between)) break;
    chosen.push(next);
  }
  return {
    addressees: chosen.map((f) => ({ norm: f.norm, surface: clause.slice(from + f.at, from + f.end) })),
    toStates: chosen.some((f) => STATES.has(f.norm)),
  };
}
