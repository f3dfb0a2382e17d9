/**
 * The short code of a record, said on the telephone and written on paper: `QVA-7F3K-2M`. It means nothing: neither
 * the agency, nor the day, nor the person can be read from it.
 */

/** Crockford's base 32: no I, L, O, U, so that nothing is taken for a figure and no word arises. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^([A-Z]{3})-?([0-9A-HJKMNP-TV-Z]{4})-?([0-9A-HJKMNP-TV-Z]{2})$/;

/** How many random bytes a code takes. */
export const CODE_BYTES = 5;

/** Doubling in GF(2^5) with x^5 + x^2 + 1. */
const doubled = (value: number): number => (value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1);

/** The check character: one wrong character and two neighbours exchanged are always noticed. */
function checkOf(characters: string): string {
  let sum = 0;
  for (const character of characters) sum = doubled(sum) ^ DIGITS.indexOf(character);
  return DIGITS[doubled(sum)] ?? '';
}

/**
 * @param state ISO 3166-1 alpha-3 of the node's State
 * @param random {@link CODE_BYTES} random bytes
 */
export function codeFrom(state: string, random: Uint8Array): string {
  const characters = Array.from(random.slice(0, CODE_BYTES), (byte) => DIGITS[byte & 31] ?? '').join('');
  return `${state}-${characters.slice(0, 4)}-${characters.slice(4)}${checkOf(characters)}`;
}

/** A code as a person typed it (small letters, blanks, O for 0, I and L for 1), or undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s‐-―]+/gu, '-')
    .replace(/-+/g, '-');
  const state = plain.slice(0, 3);
  const rest = plain.slice(3).replaceAll('O', '0').replace(/[IL]/g, '1');
  const found = SHAPE.exec(state + rest);
  if (!found) return undefined;
  const [, prefix = '', four = '', two = ''] = found;
  return checkOf(four + two.slice(0, 1)) === two.slice(1) ? `${prefix}-${four}-${two}` : undefined;
}
