/** Meeting a verb in the text: at the head of a paragraph, or after a clause boundary inside it. */
import { LATIN_STARTS } from './languages/lexicons.js';
import { foreignVerbAt } from './languages/verb-at.js';
import type { MetVerb } from './met-verb.js';
import type { Verb } from './reading.js';
import { isLetter, mayOpen, type Openers, openersOf, standsAt, wordEnd } from './words.js';
import {
  BEFORE_VERB,
  CONTINUATION,
  DEGREE,
  RECITAL_ADJECTIVES,
  VERBS_BY_WORD,
  type VerbEntry,
  type VerbForm,
} from './registries/verbs.js';

const WITH =
  /(?:with (?:(?:deep|great|grave|much|keen|profound|serious|particular|sincere|utmost|special|extreme|the deepest) ){0,2}(?:appreciation|concern|satisfaction|regret|interest|gratitude|alarm|approval|pleasure|grave concern|dismay|indignation|reservation|thanks|disappointment)|in the strongest (?:possible )?terms)\b/iy;
// "Calls, in this context, for": an aside between a verb and the word that makes it one.
const ASIDE = /, [^,;:.]{2,60}, /y;

function wordAt(text: string, at: number): string {
  const end = wordEnd(text, at);
  return end === at ? '' : text.slice(at, end).toLowerCase();
}

function skipSpace(text: string, at: number): number {
  let i = at;
  for (let code = text.charCodeAt(i); code === 0x20 || code === 0x2c; code = text.charCodeAt(i)) i += 1;
  return i;
}

/** Phrases by their first word, so that a text is compared with few of them. */
type Phrases = { readonly byWord: ReadonlyMap<string, readonly string[]>; readonly openers: Openers };

function phrasesOf(phrases: readonly string[]): Phrases {
  const byWord = new Map<string, string[]>();
  for (const phrase of phrases) {
    const word = phrase.split(' ')[0] ?? phrase;
    byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  return { byWord, openers: openersOf(phrases) };
}

const CONTINUING = phrasesOf(CONTINUATION);
const TIED = phrasesOf([...CONTINUATION, ...DEGREE]);
const LOOSE = phrasesOf(BEFORE_VERB);

/** Length of the phrase that stands at `at`, 0 where none does. */
function phraseAt(text: string, at: number, { byWord, openers }: Phrases): number {
  if (!mayOpen(text, at, openers)) return 0;
  const phrases = byWord.get(wordAt(text, at));
  if (phrases) for (const phrase of phrases) if (wholeAt(text, at, phrase)) return phrase.length;
  return 0;
}

/** Does a phrase stand at `at`, and no letter after it? */
function wholeAt(text: string, at: number, phrase: string): boolean {
  return standsAt(text, at, phrase) && !isLetter(text.charCodeAt(at + phrase.length));
}

/** First words that a verb, or an adverb before one, can begin with: everything else is refused at once. */
const STARTERS: ReadonlySet<string> = new Set([
  ...VERBS_BY_WORD.keys(),
  ...RECITAL_ADJECTIVES,
  'having',
  'not',
  ...[...CONTINUATION, ...DEGREE, ...BEFORE_VERB].map((p) => p.split(' ')[0] ?? p),
]);
const OPENERS = openersOf([...STARTERS, ...LATIN_STARTS]);

/**
 * Reads a verb at `at`, with the adverbs around it. Continuation and degree adverbs are part of its surface; "in this
 * regard" and the like are not. Returns null where no verb of the registry (or adjective of recitals) stands there.
 */
export function verbAt(text: string, at: number): MetVerb | null {
  if (!mayOpen(text, at, OPENERS)) return null;
  const word = wordAt(text, at);
  if (text.charCodeAt(at) >= 0x400 || LATIN_STARTS.has(word)) {
    const foreign = foreignVerbAt(text, at);
    if (foreign) return foreign;
  }
  if (!STARTERS.has(word)) return null;
  let cursor = at;
  let from = at;
  for (let guard = 0; guard < 5; guard += 1) {
    const loose = phraseAt(text, cursor, LOOSE);
    if (loose > 0) {
      cursor = skipSpace(text, cursor + loose);
      from = cursor;
      continue;
    }
    const tied = phraseAt(text, cursor, TIED);
    if (tied === 0) break;
    cursor = skipSpace(text, cursor + tied);
    if (text[cursor] === '(') return null;
    if (wholeAt(text, cursor, 'and') && wordEnd(text, cursor) === cursor + 3) cursor = skipSpace(text, cursor + 3);
  }
  const first = cursor === at ? word : wordAt(text, cursor);
  if (first === '') return null;
  const candidates = VERBS_BY_WORD.get(first);
  if (!candidates && RECITAL_ADJECTIVES.has(first)) {
    const end = cursor + first.length;
    return { surface: text.slice(from, end), lemma: first, offset: from, end, form: 'adjective', entry: null };
  }
  if (first === 'having' || first === 'not') return afterHaving(text, from, cursor, first);
  return candidates ? finish(text, from, cursor, first, candidates) : null;
}

/** "Having considered", "not having met": the participle of a past form. */
function afterHaving(text: string, from: number, at: number, first: 'having' | 'not'): MetVerb | null {
  const next = skipSpace(text, at + first.length);
  const inner = phraseAt(text, next, TIED);
  const wordFrom = inner > 0 ? skipSpace(text, next + inner) : next;
  const word = wordAt(text, wordFrom);
  const met = VERBS_BY_WORD.get(word)?.find((v) => v.form === 'past');
  if (met) return finish(text, from, wordFrom, word, [{ ...met, form: 'participle' }]);
  if (first === 'not' || word === '') return null;
  const end = wordFrom + word.length;
  return { surface: text.slice(from, end), lemma: 'have', offset: from, end, form: 'participle', entry: null };
}

function finish(
  text: string,
  from: number,
  at: number,
  word: string,
  candidates: readonly { entry: VerbEntry; form: VerbForm }[],
): MetVerb | null {
  const wordEndsAt = at + word.length;
  const after = skipSpaceOnly(text, wordEndsAt);
  const adverb = adverbAt(text, after);
  const tailFrom = adverb > 0 ? skipSpaceOnly(text, after + adverb) : after;
  for (const { entry, form } of candidates) {
    let end = wordEndsAt;
    if (entry.tail) {
      end = tailEnd(text, entry.tail, after, tailFrom, wordEndsAt);
      if (end === 0) continue;
    }
    let modifier: string | undefined;
    for (let guard = 0; guard < 2; guard += 1) {
      let next = skipSpaceOnly(text, end);
      const more = adverbAt(text, next);
      if (more > 0) {
        end = next + more;
        next = skipSpaceOnly(text, end);
      }
      const withPhrase = manner(text, next);
      if (withPhrase) {
        modifier = withPhrase;
        end = next + withPhrase.length;
      }
    }
    return {
      surface: text.slice(from, end),
      lemma: entry.lemma,
      offset: from,
      end,
      form,
      entry,
      ...(modifier ? { modifier } : {}),
    };
  }
  return null;
}

/** Where the words end that make the verb ("upon", "note"): right after it, after an adverb or an aside; 0 without them. */
function tailEnd(text: string, tails: readonly string[], after: number, tailFrom: number, wordEndsAt: number): number {
  const direct = longest(text, after, tails);
  if (direct > 0) return after + direct;
  const behind = tailFrom > after ? longest(text, tailFrom, tails) : 0;
  if (behind > 0) return tailFrom + behind;
  const aside = asideAt(text, wordEndsAt);
  const beyond = aside > 0 ? longest(text, wordEndsAt + aside, tails) : 0;
  return beyond > 0 ? wordEndsAt + aside + beyond : 0;
}

/** "with appreciation", "in the strongest terms". */
function manner(text: string, at: number): string | null {
  const first = text.charCodeAt(at) | 32;
  // "with" or "in".
  if (first !== 0x77 && first !== 0x69) return null;
  WITH.lastIndex = at;
  return WITH.exec(text)?.[0] ?? null;
}

function asideAt(text: string, at: number): number {
  if (text[at] !== ',') return 0;
  ASIDE.lastIndex = at;
  return ASIDE.exec(text)?.[0].length ?? 0;
}

/** Length of a continuation adverb after the verb, 0 without one; "encouraging further engagement" has an adjective there. */
function adverbAt(text: string, at: number): number {
  const met = phraseAt(text, at, CONTINUING);
  if (met !== 7 || !standsAt(text, at, 'further')) return met;
  const next = text.slice(at + met, at + met + 14);
  return /^(?:,| (?:the|that|its|all|of|on|to|with|upon|a|an|any|those|this|these|in|for|and|into|\p{Lu}|note|account|whether|how|by)\b|$| \p{Lu})/u.test(
    next,
  )
    ? met
    : 0;
}

function skipSpaceOnly(text: string, at: number): number {
  return text.charCodeAt(at) === 0x20 ? at + 1 : at;
}

function longest(text: string, at: number, tails: readonly string[]): number {
  let best = 0;
  for (const tail of tails) if (tail.length > best && wholeAt(text, at, tail)) best = tail.length;
  return best;
}

/** Does a recital begin here? Any participle with a capital counts, for bodies use verbs that no list holds. */
export function opensRecital(text: string): boolean {
  if (/^Whereas\b/.test(text)) return true;
  if (/^United (?:Nations|States|Kingdom|Republic|Arab)\b/.test(text)) return false;
  const met = verbAt(text, 0);
  if (met && (met.form === 'participle' || met.form === 'adjective' || met.form === 'unknown')) return true;
  // "Determined to", "Encouraged by": a past form that a recital uses as an adjective.
  if (
    met?.form === 'past' &&
    RECITAL_ADJECTIVES.has(lastWord(met.surface)) &&
    /^ (?:by|at|about|over|with|of|in|to|that)\b/.test(text.slice(met.end, met.end + 8))
  )
    return true;
  if (met && met.form !== 'past') return false;
  return (
    /^(?:[A-Z][a-z]+ly )?(?:[A-Z]?[a-z]{2,}ing|Having|Guided|Alarmed|Concerned)\b/.test(text) &&
    !/^(?:During|Notwithstanding|According|Regarding|Concerning)\b/.test(text)
  );
}

function lastWord(surface: string): string {
  return surface.slice(surface.lastIndexOf(' ') + 1).toLowerCase();
}

/** Does an operative paragraph begin here: a finite verb ("Requests") or, in reported decisions, a past one? */
export function opensOperative(text: string): boolean {
  const met = verbAt(text, 0);
  if (met === null) return /^It is resolved that\b/.test(text);
  return met.form === 'finite' || met.form === 'past' || met.form === 'unknown';
}

export function asVerb(met: MetVerb): Verb {
  return { surface: met.surface, lemma: met.lemma, offset: met.offset };
}
