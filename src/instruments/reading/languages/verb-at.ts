/** A verb of a resolution in Arabic, Chinese, French, Russian or Spanish, read at a place of the text. */
import { VERBS, type VerbEntry } from '../registries/verbs.js';
import type { MetVerb } from '../met-verb.js';
import { languageOf } from './detect.js';
import { folded, type Indexed, LATIN_STARTS, LEXICONS, lexiconsAt, type ReadLanguage, startOf } from './lexicons.js';
import type { VerbRow } from './row.js';
import { mayOpen, openersOf } from '../words.js';

const ENTRY_OF: ReadonlyMap<string, VerbEntry> = new Map(VERBS.map((v) => [v.lemma, v] as const));
// Far enough for adverbs, the verb and adverbs after it.
const REACH = 140;
const LETTER = /\p{L}/u;
const ITH = /^(?:و)?إذ(?: أن)? /u;
const HAN_ADVERB = /^[\p{Script=Han}]{1,4}?地/u;
const LATIN_OPENERS = openersOf(LATIN_STARTS);
const FIRST_WORD = /[\p{L}'’-]+/uy;

/**
 * The verb at `at` with the adverbs around it, or null. French and Spanish words that English has too ("Note",
 * "Invite", "Decide") count only where the words after them are of that language, or it is `known`.
 */
export function foreignVerbAt(text: string, at: number, known: ReadLanguage | null = null): MetVerb | null {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || (code >= 0x2000 && code < 0x4e00 && code !== 0x2019) || code >= 0xa000) return null;
  const latin = code < 0x250 || code === 0x2019;
  if (latin) {
    if (!mayOpen(text, at, LATIN_OPENERS)) return null;
    FIRST_WORD.lastIndex = at;
    const first = FIRST_WORD.exec(text)?.[0];
    if (first === undefined || !LATIN_STARTS.has(folded(first))) return null;
  }
  const window = text.slice(at, at + REACH);
  const low = folded(window);
  let spoken: string | null = null;
  for (const lexicon of known ? [LEXICONS[known]] : lexiconsAt(text, at)) {
    const met = within(lexicon, window, low, at);
    if (!met) continue;
    if (!latin || known) return met;
    spoken ??= languageOf(text.slice(at, at + 400))?.language ?? '';
    if (spoken === lexicon.language || (spoken !== 'en' && isRomance(low))) return met;
  }
  return null;
}

const ENGLISH = /[ ,](?:the|of|to|and|its|all|that|with|by|for|from|this|those|states|on|upon)[ ,]/;
const ROMANCE = / (?:la|le|les|de|des|du|que|el|los|las|a|à|aux|au|en|un|une|una|d'|l')/;

/** Too short to tell the language of, but not English. */
function isRomance(low: string): boolean {
  return !ENGLISH.test(low) && ROMANCE.test(low);
}

function within(lexicon: Indexed, window: string, low: string, at: number): MetVerb | null {
  let cursor = 0;
  let from = 0;
  const recital = lexicon.language === 'ar' ? (ITH.exec(low)?.[0].length ?? 0) : 0;
  cursor += recital;
  for (let guard = 0; guard < 4; guard += 1) {
    const row = isAdverb(lexicon, low, cursor) ? null : rowAt(lexicon, low, cursor);
    if (row) return met(lexicon, row, { window, low, from, cursor, at, recital: recital > 0 });
    const before = beforeAt(lexicon, low, cursor);
    if (before === 0) break;
    const loose = lexicon.language !== 'zh' && low.slice(cursor, cursor + before).includes(' ');
    cursor = skip(low, cursor + before);
    if (loose) from = cursor;
  }
  if (recital === 0) return null;
  // "إذ" before a verb that no list holds.
  const word = /^\S+/.exec(low.slice(recital))?.[0].length ?? 0;
  const end = recital + word;
  return {
    surface: window.slice(0, end),
    lemma: 'have',
    offset: at,
    end: at + end,
    form: 'participle',
    entry: null,
    language: lexicon.language,
  };
}

/** "关切地注意到": the first word is an adverb here and not a verb. */
function isAdverb(lexicon: Indexed, low: string, at: number): boolean {
  if (lexicon.language !== 'zh') return false;
  const adverb = HAN_ADVERB.exec(low.slice(at, at + 8))?.[0].length ?? 0;
  return adverb > 0 && rowAt(lexicon, low, at + adverb) !== null;
}

function rowAt(lexicon: Indexed, low: string, at: number): VerbRow | null {
  const candidates = lexicon.byStart.get(startOf(lexicon.language, low.slice(at, at + 40)));
  for (const row of candidates ?? []) {
    if (!low.startsWith(row[0], at)) continue;
    if (lexicon.language === 'zh' || !LETTER.test(low.charAt(at + row[0].length))) return row;
  }
  return null;
}

/** How much of the text a phrase takes that may stand before the verb. */
function beforeAt(lexicon: Indexed, low: string, at: number): number {
  if (lexicon.language === 'zh') {
    const adverb = HAN_ADVERB.exec(low.slice(at, at + 8));
    if (adverb) return adverb[0].length;
  }
  for (const phrase of lexicon.beforeByStart.get(startOf(lexicon.language, low.slice(at, at + 40))) ?? [])
    if (low.startsWith(phrase, at) && (lexicon.language === 'zh' || !LETTER.test(low.charAt(at + phrase.length))))
      return phrase.length;
  return 0;
}

const skip = (low: string, at: number): number => at + (/^[ ,،，]{0,3}/.exec(low.slice(at, at + 3))?.[0].length ?? 0);

type Place = {
  readonly window: string;
  readonly low: string;
  readonly from: number;
  readonly cursor: number;
  readonly at: number;
  readonly recital: boolean;
};

function met(lexicon: Indexed, [surface, lemma, opens]: VerbRow, place: Place): MetVerb {
  let end = place.cursor + surface.length;
  let modifier: string | undefined;
  for (let guard = 0; guard < 2; guard += 1) {
    const next = place.low[end] === ' ' ? end + 1 : end;
    const after = lexicon.after.find(
      (a) => place.low.startsWith(a, next) && !LETTER.test(place.low.charAt(next + a.length)),
    );
    if (!after) break;
    if (after.includes(' ')) modifier = place.window.slice(next, next + after.length);
    end = next + after.length;
  }
  const entry = ENTRY_OF.get(lemma) ?? null;
  const form = formOf(opens, place.recital, entry);
  return {
    surface: place.window.slice(place.from, end),
    lemma,
    offset: place.at + place.from,
    end: place.at + end,
    form,
    entry,
    language: lexicon.language,
    ...(modifier ? { modifier } : {}),
  };
}

function formOf(opens: VerbRow[2], recital: boolean, entry: VerbEntry | null): MetVerb['form'] {
  if (recital || opens === 'recital') return entry ? 'participle' : 'adjective';
  return opens === 'either' ? 'unknown' : 'finite';
}
