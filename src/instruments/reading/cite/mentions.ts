/** Bodies named in a text, in full or by the last word of a name that stood in full before. */
import { type Body, BODY_NAMES_BY_WORD, bodyOf } from '../registries/bodies.js';
import { type NameWord, SHORT_BODIES } from './words.js';

export type Mention = { readonly body: Body; readonly at: number; readonly end: number };

/**
 * Mentions in reading order. `heard` holds, over a whole document, the last body named in full for each short word;
 * "the Council" is that body, or the issuing one.
 */
export function bodyMentions(
  text: string,
  words: readonly NameWord[],
  issuer: string | null,
  heard: Map<string, Body>,
): Mention[] {
  const out: Mention[] = [];
  let done = 0;
  for (const { at, word } of words) {
    if (at < done) continue;
    const names = BODY_NAMES_BY_WORD.get(word);
    const named = names?.find(({ name }) => text.startsWith(name, at) && !continues(text, at + name.length));
    if (named) {
      done = at + named.name.length;
      out.push({ body: named.body, at, end: done });
      const last = /[A-Z][a-z]+$/.exec(named.body.names[0] ?? '')?.[0];
      for (const short of SHORT_BODIES) if (short === last || named.name.includes(short)) heard.set(short, named.body);
    } else if (SHORT_BODIES.has(word)) {
      const body = heard.get(word) ?? ownShort(word, issuer);
      if (body && alone(text, at)) out.push({ body, at, end: at + word.length });
    }
  }
  return out;
}

function continues(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const NAME_BEFORE = /(?:^|[^A-Za-z])([A-Z][A-Za-z-]*) (?:(?:of|and|for) )?$/;
// Words with a capital that begin a sentence or a clause, not a name.
const OPENING =
  /(?:ing|lls|ms|sts|tes|mes|zes|des|ges|ses)$|^(?:The|All|Other|Its|Relevant|Previous|In|By|Under|See|A)$/;

/** "the Council" and "Council resolution", not the last word of a name that no registry knows. */
function alone(text: string, at: number): boolean {
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  return before === undefined || OPENING.test(before);
}

function ownShort(word: string, issuer: string | null): Body | null {
  const own = bodyOf(issuer);
  if (own?.names[0]?.includes(word)) return own;
  return word === 'Assembly' ? bodyOf('ga') : null;
}

/** The last mention that ends at or before `at`: its index, or -1. */
export function mentionBefore(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
