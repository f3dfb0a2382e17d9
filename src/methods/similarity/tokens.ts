/**
 * Words of a text in any script, folded so that the same words compare equal however they were typed.
 * Chinese, Japanese and Thai do not separate words by spaces: there every character is a token of its own.
 */

/** One token: its folded form, and whether it is a character of a script without spaces. */
export type Token = { readonly text: string; readonly dense: boolean };

const WORD = /[\p{L}\p{N}]+/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
// Vowel signs, the sign of lengthening and the superscript alef: written or left out at will.
const ARABIC_SIGNS = /[\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
const ARABIC = /[\u0600-\u06ff]/;

function foldArabic(text: string): string {
  return text
    .replace(ARABIC_SIGNS, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647');
}

/**
 * The text in Unicode NFKC and lower case; Arabic without vowel signs and tatweel, with alef, ya and ta marbuta in
 * one form each.
 */
export function foldText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return ARABIC.test(folded) ? foldArabic(folded) : folded;
}

/** Tokens in reading order; punctuation, spaces and symbols are left out. */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  for (const [word] of foldText(text).matchAll(WORD)) {
    if (!DENSE.test(word)) {
      out.push({ text: word, dense: false });
      continue;
    }
    let run = '';
    for (const character of word) {
      if (DENSE.test(character)) {
        if (run) out.push({ text: run, dense: false });
        run = '';
        out.push({ text: character, dense: true });
      } else run += character;
    }
    if (run) out.push({ text: run, dense: false });
  }
  return out;
}
