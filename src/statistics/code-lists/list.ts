import { labelKey } from '../normal-text.js';

/** One code of a list. `spellings` are the texts that mean it, in any source; they are matched without case, accents or spaces. */
export type Code = {
  readonly code: string;
  /** The coarser code that this one is a kind of. A coarse answer is never expanded into its fine codes. */
  readonly parent?: string;
  readonly spellings: readonly string[];
};

export type CodeList = {
  readonly name: string;
  readonly version: string;
  readonly codes: readonly Code[];
};

export type CodeReader = (text: string) => string | undefined;

/** Makes the reader of a list: text → code. Throws at start when two codes claim one spelling. */
export function codeReader(list: CodeList): CodeReader {
  const index = new Map<string, string>();
  for (const { code, spellings } of list.codes) {
    for (const spelling of [code, ...spellings]) {
      const key = labelKey(spelling);
      const earlier = index.get(key);
      if (earlier !== undefined && earlier !== code)
        throw new Error(`${list.name}: ${spelling} means ${earlier} and ${code}`);
      index.set(key, code);
    }
  }
  return (text) => index.get(labelKey(text));
}

/** The codes from `code` up to its coarsest ancestor. */
export function withAncestors(list: CodeList, code: string): string[] {
  const found: string[] = [];
  let next: string | undefined = code;
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    const current: string = next;
    next = list.codes.find((entry) => entry.code === current)?.parent;
  }
  return found;
}
