/** The form in which names, numbers and telephones are compared. Only keyed digests of these words are ever kept. */
import type { SearchField } from './fields.js';

/** Small letters without marks; the order of the parts of a name does not matter. */
function nameWord(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('und')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .sort()
    .join(' ');
}

const numberWord = (number: string): string =>
  number.normalize('NFKC').toLocaleUpperCase('und').replace(/[^\p{L}\p{N}]+/gu, '');

/** The last nine figures: with or without the country's code it is the same telephone. */
const phoneWord = (phone: string): string => {
  const figures = phone.normalize('NFKC').replace(/\D+/g, '');
  return figures.length < 5 ? '' : figures.slice(-9);
};

/** The words under which a value is found: one for each line of names, else one. Empty where nothing can be compared. */
export function searchWords(field: SearchField, value: string): readonly string[] {
  const words =
    field === 'name'
      ? value.split('\n').map(nameWord)
      : [field === 'phone' ? phoneWord(value) : numberWord(value)];
  return [...new Set(words.filter((word) => word !== ''))];
}
