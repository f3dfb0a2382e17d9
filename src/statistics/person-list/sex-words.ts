import { sexOf } from '../code-lists/persons.js';
import { stateOf } from '../coded-answer.js';
import type { ColumnMapping, ValueMeaning } from './mapping.js';

/**
 * Letters for the sexes differ by language: M is a man in English and a woman in Spanish ("H/M": hombre, mujer), V is
 * varón or vrouw. What a letter means is therefore asked, unless the column's header says it.
 */

const LETTER_PAIRS: Readonly<Record<string, readonly [female: string, male: string]>> = {
  FM: ['F', 'M'],
  FH: ['F', 'H'],
  HM: ['M', 'H'],
  MW: ['W', 'M'],
};

/** Words of a header that name both sexes without meaning a third thing. */
const AROUND = new Set(
  ['sex', 'sexe', 'sexo', 'gender', 'genre', 'género', 'пол', 'الجنس', 'النوع', '性别']
    .concat(['or', 'and', 'ou', 'et', 'o', 'u', 'y', 'или', 'и', 'أو', 'و', '或', '和'])
    .map((word) => word.normalize('NFC')),
);

export type SexesNamed = {
  /** What single letters mean, where the header makes it plain. */
  readonly letters: Readonly<Record<string, 'female' | 'male'>>;
};

/** A header that is nothing but the two sexes ("M/F", "Woman or man", "Sexo (H/M)"); undefined for any other. */
export function sexesNamed(header: string): SexesNamed | undefined {
  const words = header
    .slice(0, 80)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((word) => (word === '男女' ? ['男', '女'] : [word]))
    .flatMap((word) => (/^[男女]或[男女]$/u.test(word) ? [...word.replace('或', '')] : [word]))
    .filter((word) => word !== '' && !AROUND.has(word));
  if (words.length !== 2) return undefined;
  const [first = '', second = ''] = words;
  if (/^[a-z]$/u.test(first) && /^[a-z]$/u.test(second)) {
    const pair = [first, second].map((letter) => letter.toUpperCase()).sort();
    const known = LETTER_PAIRS[pair.join('')];
    if (known) return { letters: { [known[0]]: 'female', [known[1]]: 'male' } };
    // A known letter beside a strange one ("V/M", "M/K"): a column of sexes, whose letters are asked.
    return pair.includes('M') && pair.some((letter) => 'VK'.includes(letter)) ? { letters: {} } : undefined;
  }
  const codes = [sexOf(first), sexOf(second)];
  if (!codes.includes('female') || !codes.includes('male')) return undefined;
  const initials = words.map((word) => [...word][0]?.toUpperCase() ?? '');
  if (initials[0] === initials[1]) return { letters: {} };
  const sexOfWord = (index: number) => (codes[index] === 'female' ? 'female' : 'male');
  return { letters: Object.fromEntries(initials.map((letter, index) => [letter, sexOfWord(index)])) };
}

const isLetter = (value: string): boolean => /^[A-Za-z]$/u.test(value);

/**
 * Whether single letters of a column of sexes must be asked: one of them is in no list, so that even "M" may be a word
 * of that language for a woman. F beside M is plain in every language that writes both.
 */
export function asksLetters(values: readonly string[]): boolean {
  const letters = new Set(
    values
      .map((value) => value.trim())
      .filter(isLetter)
      .map((letter) => letter.toUpperCase()),
  );
  if (letters.has('M') && letters.has('F')) return false;
  return [...letters].some((letter) => sexOf(letter) === undefined && stateOf(letter) === undefined);
}

/** Whether a person must say, or has said, what a value of this column means though a list could read it. */
export const isAskedLetter = (mapping: ColumnMapping, value: string): boolean => {
  const text = value.trim();
  if (mapping.use !== 'field' || !isLetter(text)) return false;
  // F is a word for a woman in every language that writes it.
  return (mapping.letters === 'asked' && !/f/iu.test(text)) || mapping.values?.[text.toUpperCase()] !== undefined;
};

const GENDER: Readonly<Record<string, string>> = { female: 'feminine', male: 'masculine' };

/** The mapping of a column of sexes with what its header says of letters, and with the letters that are asked. */
export function withLetters(mapping: ColumnMapping, values: readonly string[]): ColumnMapping {
  if (mapping.use !== 'field' || (mapping.field !== 'sex' && mapping.field !== 'gender')) return mapping;
  const said = Object.entries(sexesNamed(mapping.column)?.letters ?? {}).map(
    ([letter, code]): [string, ValueMeaning] => [
      letter,
      { code: mapping.field === 'gender' ? (GENDER[code] ?? code) : code },
    ],
  );
  const asked = asksLetters(values) || (sexesNamed(mapping.column) !== undefined && said.length === 0);
  if (said.length === 0 && !asked) return mapping;
  return {
    ...mapping,
    ...(said.length > 0 ? { values: { ...Object.fromEntries(said), ...mapping.values } } : {}),
    ...(asked ? { letters: 'asked' as const } : {}),
  };
}
