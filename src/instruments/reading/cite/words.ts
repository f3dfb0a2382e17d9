/** Words of a text that may open a name: those that begin with a capital or a figure, found once for every scanner. */
import { BODY_NAMES_BY_WORD } from '../registries/bodies.js';
import { NAMES_BY_WORD } from '../registries/works.js';
import { mayOpen, openersOf } from '../words.js';

/** Short names of bodies that stand for one named before. */
export const SHORT_BODIES: ReadonlySet<string> = new Set(['Council', 'Assembly', 'Commission', 'Conference']);

export type NameWord = { readonly at: number; readonly word: string };

const OPENERS = openersOf([...NAMES_BY_WORD.keys(), ...BODY_NAMES_BY_WORD.keys(), ...SHORT_BODIES]);

/**
 * Names begin with a capital letter or a figure; words go on over letters and figures. Unless `all` are asked for, only
 * those are kept that the name of a work or body of the registries may begin with.
 */
export function nameWords(text: string, all = false): NameWord[] {
  const out: NameWord[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (!inWord(code)) {
      i += 1;
      continue;
    }
    const at = i;
    while (i < length && inWord(text.charCodeAt(i))) i += 1;
    const opens = (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 192 && code <= 222);
    if (opens && (all || mayOpen(text, at, OPENERS))) out.push({ at, word: text.slice(at, i) });
  }
  return out;
}

function inWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 192 && code < 0x2000)
  );
}
