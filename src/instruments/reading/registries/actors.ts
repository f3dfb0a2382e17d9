/** Meeting an actor in the text, by the longest of the names it goes by. */
import { wordEnd } from '../words.js';
import { ACTORS, type Actor } from './actor-names.js';

export { ACTORS, type Actor } from './actor-names.js';

const BY_NORM: ReadonlyMap<string, Actor> = new Map(ACTORS.map((actor) => [actor.norm, actor] as const));

/** The actor of a norm, where the registry has it. */
export const actorOf = (norm: string): Actor | undefined => BY_NORM.get(norm);

const NAMES = ACTORS.flatMap((actor) => actor.names.map((name) => ({ actor, name, lower: name.toLowerCase() }))).sort(
  (a, b) => b.name.length - a.name.length,
);

const BY_WORD: ReadonlyMap<string, readonly (typeof NAMES)[number][]> = (() => {
  const index = new Map<string, (typeof NAMES)[number][]>();
  for (const entry of NAMES) {
    const word = entry.lower.slice(0, wordEnd(entry.lower, 0));
    index.set(word, [...(index.get(word) ?? []), entry]);
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

/** The actor whose longest name stands at `at`, with the words that qualify it, and how long it is. */
export function actorAt(text: string, at: number): { actor: Actor; length: number } | null {
  const word = text.slice(at, wordEnd(text, at)).toLowerCase();
  if (!STARTERS.has(word)) return null;
  const direct = namedAt(text, at, word) ?? severalAt(text, at);
  BEFORE_NAME.lastIndex = at;
  const before = BEFORE_NAME.exec(text)?.[0].length ?? 0;
  if (before === 0) return direct;
  const from = at + before;
  const named = namedAt(text, from, text.slice(from, wordEnd(text, from)).toLowerCase()) ?? severalAt(text, from);
  // "The United Nations", and longer "the" with "United Nations funds and programmes".
  return named && before + named.length > (direct?.length ?? 0)
    ? { actor: named.actor, length: before + named.length }
    : direct;
}

const SCOPE = `(?:${KINDS.replaceAll(' ', '|')})`;
const ORGANIZATIONS = new RegExp(
  `(?:${SCOPE}(?:,? and |, )){1,5}${SCOPE} (financial institutions|organizations(?: and institutions| and mechanisms| and agencies)?|institutions(?: and organizations)?|mechanisms|bodies|entities|partners|actors)\\b`,
  'iy',
);

/** "National, regional and international organizations": several kinds in one name. */
function severalAt(text: string, at: number): { actor: Actor; length: number } | null {
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
  // Of one length, so that what was found is as long in the text.
  const window = text
    .slice(at, at + 160)
    .toLowerCase()
    .replaceAll('organisation', 'organization');
  for (const { actor, name, lower } of names) {
    if (!window.startsWith(lower) || /[\p{L}\p{N}-]/u.test(window[name.length] ?? ' ')) continue;
    // "WHO" is no "who".
    if (name !== name.toUpperCase() || text.startsWith(name, at)) return { actor, length: name.length };
  }
  return null;
}

/** Every actor named in a stretch of text, in order. */
export function actorsIn(text: string): { actor: Actor; at: number; end: number }[] {
  const out: { actor: Actor; at: number; end: number }[] = [];
  const pattern = /(?:^|[\s(])(?=[\p{L}])/gu;
  let skip = 0;
  for (let met = pattern.exec(text); met; met = pattern.exec(text)) {
    const at = met.index + met[0].length;
    if (met[0].length === 0) pattern.lastIndex += 1;
    if (at < skip) continue;
    const named = actorAt(text, at);
    if (!named) continue;
    out.push({ actor: named.actor, at, end: at + named.length });
    skip = at + named.length;
  }
  return out;
}
