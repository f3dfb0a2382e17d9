/** Words of a text that may open a name: those that begin with a capital or a figure, found once for every scanner. */
export type NameWord = { readonly at: number; readonly word: string };

/** Names begin with a capital letter or a figure; words go on over letters and figures. */
export function nameWords(text: string): NameWord[] {
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
    if ((code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 192 && code <= 222))
      out.push({ at, word: text.slice(at, i) });
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
