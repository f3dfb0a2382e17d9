/** Meeting a verb in the text: at the head of a paragraph, or after a clause boundary inside it. */
import { foreignVerbAt, startsLatin } from './languages/verb-at.js';
import type { MetVerb } from './met-verb.js';
import type { Verb } from './reading.js';
import { wordEnd } from './words.js';
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
  return end === at ? '' : text.slice(at, end);
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ' || text[i] === ',') i += 1;
  return i;
}

/** Phrases by their first word, so that a text is compared with few of them. */
type Phrases = ReadonlyMap<string, readonly string[]>;

function byWord(phrases: readonly string[]): Phrases {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const word = phrase.split(' ')[0] ?? phrase;
    index.set(word, [...(index.get(word) ?? []), phrase]);
  }
  return index;
}

const CONTINUING = byWord(CONTINUATION);
const TIED = byWord([...CONTINUATION, ...DEGREE]);
const LOOSE = byWord(BEFORE_VERB);
const AND = byWord(['and']);

function phraseAt(text: string, at: number, index: Phrases): string | null {
  const word = wordAt(text, at);
  const phrases = word === '' ? undefined : index.get(word.toLowerCase());
  return phrases ? amongAt(text, at, phrases) : null;
}

function amongAt(text: string, at: number, phrases: readonly string[]): string | null {
  for (const phrase of phrases) {
    const end = at + phrase.length;
    if (text.slice(at, end).toLowerCase() === phrase && !/[\p{L}]/u.test(text[end] ?? ' ')) return text.slice(at, end);
  }
  return null;
}

/** First words that a verb, or an adverb before one, can begin with: everything else is refused at once. */
const STARTERS: ReadonlySet<string> = new Set([
  ...VERBS_BY_WORD.keys(),
  ...RECITAL_ADJECTIVES,
  'having',
  'not',
  ...[...CONTINUATION, ...DEGREE, ...BEFORE_VERB].map((p) => p.split(' ')[0] ?? p),
]);

/**
 * Reads a verb at `at`, with the adverbs around it. Continuation and degree adverbs are part of its surface; "in this
 * regard" and the like are not. Returns null where no verb of the registry (or adjective of recitals) stands there.
 */
export function verbAt(text: string, at: number): MetVerb | null {
  const word = wordAt(text, at).toLowerCase();
  if (text.charCodeAt(at) >= 0x400 || startsLatin(word)) {
    const foreign = foreignVerbAt(text, at);
    if (foreign) return foreign;
  }
  if (!STARTERS.has(word)) return null;
  let cursor = at;
  let from = at;
  for (let guard = 0; guard < 5; guard += 1) {
    const loose = phraseAt(text, cursor, LOOSE);
    if (loose) {
      cursor = skipSpace(text, cursor + loose.length);
      from = cursor;
      continue;
    }
    const tied = phraseAt(text, cursor, TIED);
    if (!tied) break;
    cursor = skipSpace(text, cursor + tied.length);
    if (text[cursor] === '(') return null;
    const and = phraseAt(text, cursor, AND);
    if (and) cursor = skipSpace(text, cursor + and.length);
  }
  const first = wordAt(text, cursor).toLowerCase();
  if (first === '') return null;
  if (RECITAL_ADJECTIVES.has(first) && !VERBS_BY_WORD.has(first)) {
    const end = cursor + first.length;
    return { surface: text.slice(from, end), lemma: first, offset: from, end, form: 'adjective', entry: null };
  }
  if (first === 'having' || first === 'not') {
    const next = skipSpace(text, cursor + first.length);
    const inner = phraseAt(text, next, TIED);
    const word = wordAt(text, inner ? skipSpace(text, next + inner.length) : next).toLowerCase();
    const met = VERBS_BY_WORD.get(word)?.find((v) => v.form === 'past');
    const wordAtOffset = inner ? skipSpace(text, next + inner.length) : next;
    if (!met) {
      if (first === 'not' || word === '') return null;
      const end = wordAtOffset + word.length;
      return { surface: text.slice(from, end), lemma: 'have', offset: from, end, form: 'participle', entry: null };
    }
    return finish(text, from, wordAtOffset, word, [{ ...met, form: 'participle' }]);
  }
  const candidates = VERBS_BY_WORD.get(first);
  return candidates ? finish(text, from, cursor, first, candidates) : null;
}

function finish(
  text: string,
  from: number,
  at: number,
  word: string,
  candidates: readonly { entry: VerbEntry; form: VerbForm }[],
): MetVerb | null {
  let end = at + word.length;
  let after = skipSpaceOnly(text, end);
  const adverb = adverbAt(text, after);
  let tailFrom = after;
  if (adverb) tailFrom = skipSpaceOnly(text, after + adverb.length);
  for (const { entry, form } of candidates) {
    if (entry.tail) {
      const direct = longest(text, after, entry.tail);
      const behind = direct ? null : adverb ? longest(text, tailFrom, entry.tail) : null;
      const aside = direct || behind ? 0 : asideAt(text, end);
      const beyond = aside > 0 ? longest(text, end + aside, entry.tail) : null;
      const tail = direct ?? behind ?? beyond;
      if (!tail) continue;
      end = (direct ? after : behind ? tailFrom : end + aside) + tail.length;
    } else {
      end = at + word.length;
    }
    after = skipSpaceOnly(text, end);
    let modifier: string | undefined;
    for (let guard = 0; guard < 2; guard += 1) {
      const more = adverbAt(text, after);
      if (more) {
        end = after + more.length;
        after = skipSpaceOnly(text, end);
      }
      WITH.lastIndex = after;
      const withPhrase = WITH.exec(text);
      if (withPhrase) {
        modifier = withPhrase[0];
        end = after + withPhrase[0].length;
        after = skipSpaceOnly(text, end);
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

function asideAt(text: string, at: number): number {
  if (text[at] !== ',') return 0;
  ASIDE.lastIndex = at;
  return ASIDE.exec(text)?.[0].length ?? 0;
}

/** A continuation adverb after the verb; "encouraging further engagement" has an adjective there. */
function adverbAt(text: string, at: number): string | null {
  const met = phraseAt(text, at, CONTINUING);
  if (!met || met.toLowerCase() !== 'further') return met;
  const next = text.slice(at + met.length, at + met.length + 14);
  return /^(?:,| (?:the|that|its|all|of|on|to|with|upon|a|an|any|those|this|these|in|for|and|into|\p{Lu}|note|account|whether|how|by)\b|$| \p{Lu})/u.test(
    next,
  )
    ? met
    : null;
}

function skipSpaceOnly(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

function longest(text: string, at: number, tails: readonly string[]): string | null {
  let best: string | null = null;
  for (const tail of tails) {
    const met = amongAt(text, at, [tail]);
    if (met && (!best || met.length > best.length)) best = met;
  }
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
