/** Where a word ends: scanned by hand, for a text is asked about thousands of its words. */

const letter = (code: number, char: () => string): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 169 && /\p{L}/u.test(char()));

/** End of the word that begins at `at`: letters, then letters, apostrophes and hyphens; `at` itself where none begins. */
export function wordEnd(text: string, at: number): number {
  let i = at;
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (letter(code, () => text.charAt(i))) continue;
    // Apostrophes and the hyphen.
    if (i > at && (code === 0x27 || code === 0x2019 || code === 0x2d)) continue;
    break;
  }
  return i;
}
