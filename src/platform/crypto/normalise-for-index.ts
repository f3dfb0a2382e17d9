/** How names are compared when they cannot be read: pure, so that a page can do it as well as the node. */

/** Letters that Unicode does not take apart into a base and a mark, and how lists without them write them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  // Arabic script: the alef of union, alef without dots and the Persian letters that stand for Arabic ones.
  '\u0671': '\u0627',
  '\u0649': '\u064a',
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
  '\u0629': '\u0647',
};

/** Marks that many lists leave out. In other scripts (Devanagari, Thai) marks are vowels that tell names apart. */
const LEFT_OUT =
  /[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Inherited too, but in kana they make another letter. */
const KANA_MARKS = /[\u3099\u309a]/;

/**
 * The form under which a value is indexed and searched: compatibility forms united (NFKC), case folded, diacritics,
 * spaces and punctuation left out, Arabic tatweel, vowels and forms of alef united, digits of every script as ASCII.
 * Applying it twice changes nothing. Different values may come out equal: what is found is opened and compared.
 */
export function normaliseForIndex(text: string): string {
  const once = normalised(text);
  // Taking a mark away may leave a letter that has a plainer form; one more turn ends that.
  return normalised(once);
}

function normalised(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Upper case first: ß and SS, final sigma and sigma, dotless i and i meet there.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, (mark) => (LEFT_OUT.test(mark) && !KANA_MARKS.test(mark) ? '' : mark))
      .replace(/\p{Nd}/gu, asciiDigit)
      .replace(/[^\p{L}\p{N}\p{M}]|[\u02b9-\u02df\u0640]/gu, '')
      .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN[letter] ?? letter)
      .normalize('NFC')
  );
}

/** Decimal digits stand in runs of ten, from zero, in every script (Unicode Standard, 4.6). */
function asciiDigit(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let zero = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((at - zero) % 10);
}
