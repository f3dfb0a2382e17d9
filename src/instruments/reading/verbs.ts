/** Meeting a verb in the text: at the head of a paragraph, or after a clause boundary inside it. */
import type { Span, Verb } from './reading.js';
import { BEFORE_VERB, CONTINUATION, DEGREE, RECITAL_ADJECTIVES, VERBS_BY_WORD, type VerbEntry, type VerbForm } from './registries/verbs.js';

export type MetVerb = {
  readonly surface: string;
  readonly lemma: string;
  readonly offset: number;
  readonly end: number;
  readonly form: VerbForm | 'adjective' | 'unknown';
  readonly entry: VerbEntry | null;
  /** "with appreciation", "with concern". */
  readonly modifier?: string;
};

const WORD = /[\p{L}][\p{L}'’-]*/uy;
const WITH = /with (?:(?:deep|great|grave|much|keen|profound|serious|particular|sincere|utmost|special|extreme|the deepest) ){0,2}(?:appreciation|concern|satisfaction|regret|interest|gratitude|alarm|approval|pleasure|grave concern|dismay|indignation|reservation|thanks|disappointment)\b/iy;

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ' || text[i] === ',') i += 1;
  return i;
}

function phraseAt(text: string, at: number, phrases: readonly string[]): string | null {
  for (const phrase of phrases) {
    const end = at + phrase.length;
    if (text.slice(at, end).toLowerCase() === phrase && !/[\p{L}]/u.test(text[end] ?? ' ')) return text.slice(at, end);
  }
  return null;
}

/**
 * Reads a verb at `at`, with the adverbs around it. Continuation and degree adverbs are part of its surface; "in this
 * regard" and the like are not. Returns null where no verb of the registry (or adjective of recitals) stands there.
 */
export function verbAt(text: string, at: number): MetVerb | null {
  let cursor = at;
  let from = at;
  for (let guard = 0; guard < 5; guard += 1) {
    const loose = phraseAt(text, cursor, BEFORE_VERB);
    if (loose) {
      cursor = skipSpace(text, cursor + loose.length);
      from = cursor;
      continue;
    }
    const tied = phraseAt(text, cursor, CONTINUATION) ?? phraseAt(text, cursor, DEGREE);
    if (!tied) break;
    cursor = skipSpace(text, cursor + tied.length);
    if (text[cursor] === '(') return null;
    const and = phraseAt(text, cursor, ['and']);
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
    const inner = phraseAt(text, next, [...CONTINUATION, ...DEGREE]);
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
      const tail = direct ?? behind;
      if (!tail) continue;
      end = (direct ? after : tailFrom) + tail.length;
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

/** A continuation adverb after the verb; "encouraging further engagement" has an adjective there. */
function adverbAt(text: string, at: number): string | null {
  const met = phraseAt(text, at, CONTINUATION);
  if (!met || met.toLowerCase() !== 'further') return met;
  const next = text.slice(at + met.length, at + met.length + 14);
  return /^(?:,| (?:the|that|its|all|of|on|to|with|upon|a|an|any|those|this|these|in|for|and|into|\p{Lu}|note|account|whether|how|by)\b|$| \p{Lu})/u.test(next) ? met : null;
}

function skipSpaceOnly(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

function longest(text: string, at: number, tails: readonly string[]): string | null {
  let best: string | null = null;
  for (const tail of tails) {
    const met = phraseAt(text, at, [tail]);
    if (met && (!best || met.length > best.length)) best = met;
  }
  return best;
}

/** Does a recital begin here? Any participle with a capital counts, for bodies use verbs that no list holds. */
export function opensRecital(text: string): boolean {
  const met = verbAt(text, 0);
  if (met && (met.form === 'participle' || met.form === 'adjective')) return true;
  // "Determined to", "Encouraged by": a past form that a recital uses as an adjective.
  if (met?.form === 'past' && RECITAL_ADJECTIVES.has(lastWord(met.surface)) && /^ (?:by|at|about|over|with|of|in|to|that)\b/.test(text.slice(met.end, met.end + 8))) return true;
  if (met && met.form !== 'past') return false;
  return /^(?:[A-Z][a-z]+ly )?(?:[A-Z]?[a-z]{2,}ing|Having|Guided|Alarmed|Concerned)\b/.test(text) && !/^(?:During|Notwithstanding|According|Regarding|Concerning)\b/.test(text);
}

function lastWord(surface: string): string {
  return surface.slice(surface.lastIndexOf(' ') + 1).toLowerCase();
}

/** Does an operative paragraph begin here: a finite verb ("Requests") or, in reported decisions, a past one? */
export function opensOperative(text: string): boolean {
  const met = verbAt(text, 0);
  return met !== null && (met.form === 'finite' || met.form === 'past');
}

export type Tense = 'recital' | 'present' | 'past';

const BOUNDARY = /[,;] (?:and |but |or )?|\band (?=[a-z]+s\b)/g;
// Verbs whose third person is too often a plain noun or part of a description to open a clause on their own.
const NOT_INSIDE = new Set(['be', 'include', 'support', 'review', 'act', 'give', 'make', 'facilitate', 'ensure', 'continue', 'remain', 'set', 'offer', 'seek', 'require', 'allow', 'permit', 'study', 'strengthen', 'establish', 'extend', 'create', 'promote', 'direct', 'share', 'consider', 'receive', 'attach', 'regard', 'view', 'observe', 'assume', 'object', 'convene', 'launch', 'transmit', 'examine', 'hear', 'fix', 'lift', 'select', 'propose', 'suggest', 'refer', 'demand', 'maintain', 'adopt', 'determine', 'elect', 'appoint', 'designate', 'grant', 'impose', 'allocate', 'suspend', 'mandate', 'desire', 'wish', 'hope', 'trust', 'strive', 'cite', 'ask', 'conclude', 'accept', 'agree', 'declare', 'empower', 'address', 'convey', 'expect', 'intend', 'dedicate', 'commit', 'pledge', 'undertake', 'condemn', 'believe', 'terminate', 'renew', 'amend', 'approve', 'repeat', 'resolve', 'reject']);
// Recitals: the participles that UN drafting uses to open a further recital inside a paragraph.
const INSIDE_RECITAL = new Set(['recall', 'reaffirm', 'affirm', 'recognize', 'recognise', 'acknowledge', 'note', 'take-note', 'take-into-account', 'welcome', 'stress', 'emphasize', 'emphasise', 'underline', 'underscore', 'highlight', 'express-view', 'express', 'express-concern', 'express-appreciation', 'express-gratitude', 'express-support', 'express-hope', 'express-solidarity', 'express-satisfaction', 'express-regret', 'look-forward', 'encourage', 'bear-in-mind', 'reiterate', 'commend', 'consider', 'condemn', 'deplore', 'regret', 'invite', 'urge', 'call-upon', 'request']);

/**
 * Verbs of a paragraph. The one at its head, and those that open a further clause: in recitals a participle after a
 * comma or semicolon; in operatives a finite verb after ", and" or after "and" where no relative clause is open, or
 * with "it" for the enacting body ("on the basis of which it calls on").
 */
export function verbsOf(text: string, tense: Tense): MetVerb[] {
  const out: MetVerb[] = [];
  const head = verbAt(text, 0);
  if (head && (tense === 'recital' ? head.form !== 'base' : head.form === 'finite' || head.form === 'past' || head.form === 'base')) out.push(head);
  if (out.length === 0) return out;
  BOUNDARY.lastIndex = out[0]?.end ?? 0;
  const quotes = quotations(text);
  let q = 0;
  for (let met = BOUNDARY.exec(text); met; met = BOUNDARY.exec(text)) {
    while (q < quotes.length && (quotes[q]?.end ?? 0) <= met.index) q += 1;
    if ((quotes[q]?.start ?? text.length) < met.index) continue;
    const at = met.index + met[0].length;
    const verb = verbAt(text, at);
    if (!verb || !verb.entry) continue;
    if (tense === 'recital' ? opensInsideRecital(verb, met[0], text) : opensInsideOperative(verb, met[0], text, out.at(-1)?.end ?? 0, met.index, tense)) {
      out.push(verb);
      BOUNDARY.lastIndex = verb.end;
    }
  }
  if (tense !== 'recital') addBodyPronoun(text, out, tense);
  return out.sort((a, b) => a.offset - b.offset);
}

/** Stretches in quotation marks, in order: titles and quoted words open no clause and cite nothing by themselves. */
export function quotations(text: string): Span[] {
  const out: Span[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '“' || (char === '"' && open < 0)) open = i;
    else if ((char === '”' || char === '"') && open >= 0) {
      out.push({ start: open, end: i + 1 });
      open = -1;
    }
  }
  return out;
}

function opensInsideRecital(verb: MetVerb, boundary: string, text: string): boolean {
  if (verb.form !== 'participle' || !INSIDE_RECITAL.has(verb.lemma)) return false;
  if (/^[A-Z]/.test(verb.surface)) return false;
  // ", including recognizing" never gets here; ", taking into account" alone usually qualifies what precedes.
  if (verb.lemma === 'take-into-account' || verb.lemma === 'consider' || verb.lemma === 'bear-in-mind') return boundary.includes('and ') || boundary.startsWith(';') || verb.surface.startsWith('having');
  return text[verb.end] === ' ' || text[verb.end] === ',';
}

// How far back a clause is looked at.
const REACH = 300;
const RELATIVE = /\b(?:which|who|that|where|whose)\b/;

function opensInsideOperative(verb: MetVerb, boundary: string, text: string, from: number, at: number, tense: Tense): boolean {
  const wanted = tense === 'past' ? 'past' : 'finite';
  if (verb.form !== wanted || NOT_INSIDE.has(verb.lemma) || /^[A-Z]/.test(verb.surface)) return false;
  const window = text.slice(Math.max(from, at - REACH), at);
  const between = window.slice(window.lastIndexOf(',') + 1);
  if (boundary.startsWith('and ')) return !RELATIVE.test(between) && (verb.entry?.tail !== undefined || /^ (?:its|the|that|with|all|also|further|appreciation|support|[A-Z])/.test(text.slice(verb.end, verb.end + 14)));
  if (!boundary.includes('and ') && !boundary.startsWith(';') && !/^(?:also|further)/.test(verb.surface)) return false;
  if (tense === 'past') return boundary.includes('and ') && !RELATIVE.test(between);
  return true;
}

function addBodyPronoun(text: string, out: MetVerb[], tense: Tense): void {
  const pattern = /\bit (?=[a-z])/g;
  for (let met = pattern.exec(text); met; met = pattern.exec(text)) {
    const verb = verbAt(text, met.index + 3);
    if (!verb?.entry || verb.form !== (tense === 'past' ? 'past' : 'finite')) continue;
    if (verb.entry.class !== 'exhort' && verb.entry.class !== 'mandate') continue;
    if (NOT_INSIDE.has(verb.lemma)) continue;
    if (out.some((v) => v.offset === verb.offset)) continue;
    out.push(verb);
  }
}

export function asVerb(met: MetVerb): Verb {
  return { surface: met.surface, lemma: met.lemma, offset: met.offset };
}
