/** Meeting an actor in the text, by the longest of the names it goes by. */
import { isLetter, mayOpen, openersOf, standsAt, wordEnd } from '../words.js';
import { ACTORS, type Actor } from './actor-names.js';

export { ACTORS, type Actor } from './actor-names.js';

const BY_NORM: ReadonlyMap<string, Actor> = new Map(ACTORS.map((actor) => [actor.norm, actor] as const));

/** The actor of a norm, where the registry has it. */
export const actorOf = (norm: string): Actor | undefined => BY_NORM.get(norm);

/** `spelled`: the same in the other spelling of "organization", which is as long. */
type Name = { readonly actor: Actor; readonly name: string; readonly lower: string; readonly spelled: string | null };
/** Names that begin with the same word: the word alone, and longer ones by the two letters after it, longest first. */
type Names = { readonly alone: readonly Name[]; readonly longer: ReadonlyMap<number, readonly Name[]> };

const small = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
/** The two letters after a word and the space behind it, in one number. */
const nextTwo = (text: string, end: number): number =>
  (small(text.charCodeAt(end + 1)) << 16) | small(text.charCodeAt(end + 2));

const BY_WORD: ReadonlyMap<string, Names> = (() => {
  const names = ACTORS.flatMap((actor) =>
    actor.names.map((name): Name => {
      const lower = name.toLowerCase();
      const spelled = lower.replaceAll('organization', 'organisation');
      return { actor, name, lower, spelled: spelled === lower ? null : spelled };
    }),
  ).sort((a, b) => b.name.length - a.name.length);
  const index = new Map<string, { alone: Name[]; longer: Map<number, Name[]> }>();
  for (const one of names) {
    const end = wordEnd(one.lower, 0);
    const word = one.lower.slice(0, end);
    const under = index.get(word) ?? { alone: [], longer: new Map<number, Name[]>() };
    index.set(word, under);
    const key = nextTwo(one.lower, end);
    if (end === one.lower.length) under.alone.push(one);
    else under.longer.set(key, [...(under.longer.get(key) ?? []), one]);
  }
  return index;
})();

// Words before a name that do not change who is meant ("all other relevant stakeholders").
// First words with which a name, or what may stand before one, can begin: everything else is refused at once.
const BEFORE =
  'the all other relevant interested concerned competent appropriate such those respective national multilateral bilateral';
const KINDS =
  'international regional subregional interregional intergovernmental non-governmental multilateral bilateral national local global';
// Words before a name that do not change who is meant ("all other relevant stakeholders").
const BEFORE_NAME = new RegExp(`(?:(?:${BEFORE.replaceAll(' ', '|')}) ){1,4}`, 'iy');
const STARTERS: ReadonlySet<string> = new Set([...BY_WORD.keys(), ...BEFORE.split(' '), ...KINDS.split(' ')]);
const OPENERS = openersOf(STARTERS);
const BEFORE_WORDS = new Set(BEFORE.split(' '));
const KIND_WORDS = new Set(KINDS.split(' '));

/** The actor whose longest name stands at `at`, with the words that qualify it, and how long it is. */
export function actorAt(text: string, at: number): { actor: Actor; length: number } | null {
  if (!mayOpen(text, at, OPENERS)) return null;
  const word = wordAt(text, at);
  if (!STARTERS.has(word)) return null;
  const direct = namedAt(text, at, word) ?? severalAt(text, at, word);
  if (!BEFORE_WORDS.has(word)) return direct;
  BEFORE_NAME.lastIndex = at;
  const before = BEFORE_NAME.exec(text)?.[0].length ?? 0;
  if (before === 0) return direct;
  const from = at + before;
  if (!mayOpen(text, from, OPENERS)) return direct;
  const first = wordAt(text, from);
  const named = namedAt(text, from, first) ?? severalAt(text, from, first);
  // "The United Nations", and longer "the" with "United Nations funds and programmes".
  return named && before + named.length > (direct?.length ?? 0)
    ? { actor: named.actor, length: before + named.length }
    : direct;
}

function wordAt(text: string, at: number): string {
  return text.slice(at, wordEnd(text, at)).toLowerCase();
}

const SCOPE = `(?:${KINDS.replaceAll(' ', '|')})`;
const ORGANIZATIONS = new RegExp(
  `(?:${SCOPE}(?:,? and |, )){1,5}${SCOPE} (financial institutions|organizations(?: and institutions| and mechanisms| and agencies)?|institutions(?: and organizations)?|mechanisms|bodies|entities|partners|actors)\\b`,
  'iy',
);

/** "National, regional and international organizations": several kinds in one name. */
function severalAt(text: string, at: number, word: string): { actor: Actor; length: number } | null {
  if (!KIND_WORDS.has(word)) return null;
  ORGANIZATIONS.lastIndex = at;
  const met = ORGANIZATIONS.exec(text);
  const actor =
    met &&
    BY_NORM.get(
      met[1] === 'financial institutions' ? 'international-financial-institutions' : 'international-organizations',
    );
  return met && actor ? { actor, length: met[0].length } : null;
}

function namedAt(text: string, at: number, word: string): { actor: Actor; length: number } | null {
  const names = BY_WORD.get(word);
  if (!names) return null;
  const longer = names.longer.get(nextTwo(text, at + word.length));
  return (longer && amongAt(text, at, longer)) ?? amongAt(text, at, names.alone);
}

const NAME_CHAR = /[\p{L}\p{N}-]/u;

function amongAt(text: string, at: number, names: readonly Name[]): { actor: Actor; length: number } | null {
  for (const { actor, name, lower, spelled } of names) {
    if (!standsAt(text, at, lower) && !(spelled !== null && standsAt(text, at, spelled))) continue;
    const end = at + name.length;
    if (end < text.length && NAME_CHAR.test(text.charAt(end))) continue;
    // "WHO" is no "who".
    if (name !== name.toUpperCase() || text.startsWith(name, at)) return { actor, length: name.length };
  }
  return null;
}

/** Space or opening bracket, or the beginning of the text: a name may stand after it. */
function isGap(code: number): boolean {
  if (code < 128) return code === 0x20 || code === 0x28 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

/** Every actor named in a stretch of text, in order. */
export function actorsIn(text: string): { actor: Actor; at: number; end: number }[] {
  const out: { actor: Actor; at: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const named = at === 0 || isGap(text.charCodeAt(at - 1)) ? actorAt(text, at) : null;
    if (named) {
      out.push({ actor: named.actor, at, end: at + named.length });
      at += named.length;
    } else at = Math.max(at + 1, wordEnd(text, at));
  }
  return out;
}
