/** The form in which names, numbers and telephones are compared. Only keyed digests of these words are ever kept. */
import { normaliseForIndex } from '../../platform/crypto/index.js';
import type { SearchField } from '../fields.js';

/** The order of the parts of a name does not matter: lists write it either way. */
const nameWord = (name: string): string =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(normaliseForIndex)
    .filter((part) => part !== '')
    .sort()
    .join(' ');

/** The last nine figures: with or without the country's code it is the same telephone. */
function phoneWord(phone: string): string {
  const figures = normaliseForIndex(phone).replace(/\D+/g, '');
  return figures.length < 5 ? '' : figures.slice(-9);
}

/** The words under which a value is found: one for each line of names, else one. Empty where nothing can be compared. */
export function searchWords(field: SearchField, value: string): readonly string[] {
  const words =
    field === 'name'
      ? value.split('\n').map(nameWord)
      : [field === 'phone' ? phoneWord(value) : normaliseForIndex(value)];
  return [...new Set(words.filter((word) => word !== ''))];
}
