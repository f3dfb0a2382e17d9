/** States named as addressees: "Norway", "the Government of Norway", "the Federal Government of Somalia". */
import { STATES } from '../registries/states.js';
import { mayOpen, openersOf } from '../words.js';

export type NamedState = { readonly norm: string; readonly length: number };

const WORD = /[\p{L}'’-]+/uy;
const GOVERNMENT =
  /(?:the )?(?:(?:Federal|Transitional|Interim|National) )?(?:Government|authorities|Permanent Representative) of (?:the )?/iy;

// "Congo" and "the Congo", longest name first for each first word.
const BY_WORD: ReadonlyMap<string, readonly (readonly [name: string, code: string])[]> = (() => {
  const index = new Map<string, (readonly [string, string])[]>();
  for (const [name, code] of Object.entries(STATES)) {
    const word = wordAt(name, 0);
    index.set(word, [...(index.get(word) ?? []), [name, code] as const]);
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  return index;
})();

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

const NAMES = openersOf([
  ...BY_WORD.keys(),
  'federal',
  'transitional',
  'interim',
  'national',
  'government',
  'authorities',
  'permanent',
]);

/** The State that stands at `at`, itself or by its government; null where none of the registry does. */
export function stateAt(text: string, at: number): NamedState | null {
  // Most of what is asked for begins as no State does.
  if (!mayOpen(text, /^the$/i.test(text.slice(at, at + 3)) ? at + 4 : at, NAMES)) return null;
  GOVERNMENT.lastIndex = at;
  const lead = GOVERNMENT.exec(text)?.[0].length ?? (text.startsWith('the ', at) ? 4 : 0);
  const from = at + lead;
  for (const [name, code] of BY_WORD.get(wordAt(text, from)) ?? [])
    if (text.startsWith(name, from) && !/[\p{L}\p{N}-]/u.test(text[from + name.length] ?? ' '))
      return { norm: `state/${code}`, length: lead + name.length };
  return null;
}
