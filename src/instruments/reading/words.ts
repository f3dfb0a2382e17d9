/** Words scanned by hand, for a text is asked about thousands of them. */

const isAscii = (code: number): boolean => ((code | 32) - 97) >>> 0 < 26;
const BEYOND_ASCII = /\p{L}/u;

/** Is this code unit a letter? Of what stands beyond ASCII, quotation marks and dashes come most: they are told first. */
export function isLetter(code: number): boolean {
  if (code < 128) return isAscii(code);
  return code > 169 && (code < 0x2010 || code > 0x2060) && BEYOND_ASCII.test(String.fromCharCode(code));
}

/** End of the word that begins at `at`: letters, then letters, apostrophes and hyphens; `at` itself where none begins. */
export function wordEnd(text: string, at: number): number {
  let i = at;
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isAscii(code)) continue;
    // Apostrophes and the hyphen.
    if (code === 0x27 || code === 0x2019 || code === 0x2d) {
      if (i > at) continue;
      break;
    }
    if (code < 128 || !isLetter(code)) break;
  }
  return i;
}

/** Does `lower`, which is in lower case, stand at `at` in any case? Nothing is copied. */
export function standsAt(text: string, at: number, lower: string): boolean {
  if (at + lower.length > text.length) return false;
  for (let i = 0; i < lower.length; i += 1) {
    const code = text.charCodeAt(at + i);
    const wanted = lower.charCodeAt(i);
    if (code === wanted) continue;
    if (code >= 65 && code <= 90 && code + 32 === wanted) continue;
    if (code > 127 && text.charAt(at + i).toLowerCase() === lower.charAt(i)) continue;
    return false;
  }
  return true;
}

const isWord = (code: number): boolean => isAscii(code) || (code >= 0xc0 && code < 0x2000) || code > 0x206f;

/** ASCII letters in lower case, 0 for what is none. */
const SMALL = new Uint8Array(128);
for (let code = 97; code < 123; code += 1) {
  SMALL[code] = code;
  SMALL[code - 32] = code;
}

/** The letter in lower case, 0 where it is none; beyond ASCII a number above 255 that keeps its last byte. */
const smallOf = (code: number): number => (code < 128 ? (SMALL[code] ?? 0) : isWord(code) ? 0x100 | (code & 0xff) : 0);

/** First four letters of the word at `at` in one number; a shorter word is filled up with spaces. */
function keyAt(text: string, at: number): number {
  let key = 0;
  for (let i = 0; i < 4; i += 1) {
    const small = at + i < text.length ? smallOf(text.charCodeAt(at + i)) : 0;
    if (small === 0) return filled(key, i);
    key = (key << 8) | (small & 0xff);
  }
  return key;
}

const filled = (key: number, letters: number): number =>
  letters === 4 ? key : (key << (8 * (4 - letters))) | (0x20202020 >>> (8 * letters));

const place = (key: number, bits: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits);

/** Tells at once that none of a list of words begins at a place. */
export type Openers = Uint8Array;

const OPENER_BITS = 13;

/** An index for `mayOpen`. Of phrases the first word counts. */
export function openersOf(words: Iterable<string>): Openers {
  const table = new Uint8Array(1 << OPENER_BITS);
  for (const word of words) table[place(keyAt(word, 0), OPENER_BITS)] = 1;
  return table;
}

/** False where no word of the list begins at `at`; true where one does, and now and then where none does. */
export function mayOpen(text: string, at: number, openers: Openers): boolean {
  let key = 0;
  for (let i = 0; i < 4; i += 1) {
    const code = at + i < text.length ? text.charCodeAt(at + i) : 32;
    // A letter beyond ASCII may become another one in lower case: left to those who read the word itself.
    if (code > 127) return true;
    const small = SMALL[code] ?? 0;
    if (small === 0) {
      // What follows may still be beyond ASCII, but is no part of the word.
      key = filled(key, i);
      break;
    }
    key = (key << 8) | small;
  }
  return openers[place(key, OPENER_BITS)] === 1;
}

type Sign = { readonly rest: string; readonly whole: boolean; readonly group: number; readonly bit: number };

/** Words and phrases by how they begin, in groups of at most 31 lists. */
export type Signs = {
  readonly groups: number;
  readonly bits: number;
  readonly keys: Int32Array;
  readonly signs: (readonly Sign[] | undefined)[];
};

/**
 * An index for `signsIn`: list `i` of a group sets bit `i`. Words and phrases of a list are parted by "|", in lower case.
 * They are beginnings ("review" is met in "reviewed"); with a full stop, and below four letters, they are whole words.
 */
export function signsOf(...groups: readonly (readonly string[])[]): Signs {
  const rows = new Map<number, Sign[]>();
  groups.forEach((lists, group) => {
    lists.forEach((list, i) => {
      for (const phrase of list.split('|')) {
        const whole = phrase.endsWith('.');
        const words = whole ? phrase.slice(0, -1) : phrase;
        let width = 0;
        while (width < 4 && width < words.length && isWord(words.charCodeAt(width))) width += 1;
        const key = keyAt(words, 0);
        rows.set(key, [...(rows.get(key) ?? []), { rest: words.slice(width), whole, group, bit: 1 << i }]);
      }
    });
  });
  const bits = Math.max(8, Math.ceil(Math.log2(rows.size * 8)));
  const keys = new Int32Array(1 << bits);
  const signs: (readonly Sign[] | undefined)[] = new Array<undefined>(1 << bits).fill(undefined);
  for (const [key, row] of rows) {
    let at = place(key, bits);
    while (keys[at] !== 0) at = (at + 1) & (keys.length - 1);
    keys[at] = key;
    signs[at] = row;
  }
  return { groups: groups.length, bits, keys, signs };
}

/** For each group the bits of the lists of which a word or phrase begins in [from, end). One pass, no copies. */
export function signsIn(text: string, index: Signs, from = 0, end = text.length): number[] {
  const out = new Array<number>(index.groups).fill(0);
  const { keys, bits, signs } = index;
  const last = keys.length - 1;
  for (let i = from; i < end; i += 1) {
    let small = smallOf(text.charCodeAt(i));
    if (small === 0) continue;
    const start = i;
    let key = 0;
    let letters = 0;
    do {
      if (letters < 4) {
        key = (key << 8) | (small & 0xff);
        letters += 1;
      }
      i += 1;
      small = i < end ? smallOf(text.charCodeAt(i)) : 0;
    } while (small !== 0);
    key = filled(key, letters);
    for (let at = place(key, bits); keys[at] !== 0; at = (at + 1) & last)
      if (keys[at] === key) {
        const row = signs[at];
        if (row) meet(text, start, end, row, out);
        break;
      }
  }
  return out;
}

function meet(text: string, at: number, end: number, row: readonly Sign[], out: number[]): void {
  // A word that a figure runs into is none.
  const before = at > 0 ? text.charCodeAt(at - 1) : 32;
  if (isDigit(before) || before === 95) return;
  let width = 0;
  while (width < 4 && at + width < text.length && isWord(text.charCodeAt(at + width))) width += 1;
  for (const { rest, whole, group, bit } of row) {
    const bits = out[group] ?? 0;
    const after = at + width + rest.length;
    if ((bits & bit) !== 0 || after > end || !standsAt(text, at + width, rest)) continue;
    if (!whole || after === end || !goesOn(text.charCodeAt(after))) out[group] = bits | bit;
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const goesOn = (code: number): boolean => isAscii(code) || isDigit(code) || code === 95;
