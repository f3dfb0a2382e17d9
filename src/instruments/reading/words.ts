/** Words scanned by hand, for a text is asked about thousands of them. */

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

/** Beginning of a word (its first four letters; shorter words end with a space) → bits. */
export type Beginnings = ReadonlyMap<number, number>;

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000) || code > 0x206f;

/** An index for `bitsOf`: list `i` of beginnings sets bit `i`. At most 31 lists. */
export function beginningsOf(lists: readonly string[]): Beginnings {
  const index = new Map<number, number>();
  lists.forEach((list, i) => {
    for (const word of list.split(' ')) {
      const key = keyAt(word.padEnd(4), 0);
      index.set(key, (index.get(key) ?? 0) | (1 << i));
    }
  });
  return index;
}

/** Bits of all words in a text: which lists have a beginning of one of them. One pass, no copies. */
export function bitsOf(text: string, index: Beginnings): number {
  let bits = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const word = isWord(text.charCodeAt(i));
    if (word && !inside) bits |= index.get(keyAt(text, i)) ?? 0;
    inside = word;
  }
  return bits;
}

function keyAt(text: string, at: number): number {
  let key = 0;
  for (let i = 0; i < 4; i += 1) {
    const code = at + i < text.length ? text.charCodeAt(at + i) : 32;
    key = (key << 8) | ((isWord(code) ? lower(code) : 32) & 0xff);
    if (!isWord(code)) return (key << (8 * (3 - i))) | (0x20202020 >>> (8 * (i + 1)));
  }
  return key;
}
