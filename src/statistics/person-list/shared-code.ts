import { stateOf } from '../coded-answer.js';
import { plainDigits } from './dates.js';

/**
 * An agreed number of a person in one way of writing, so that two agencies' lists meet: case, white space, kinds of
 * dashes and of digits say nothing. Null where the cell says that there is none ("unknown", "-").
 */
export function sharedCodeOf(text: string): string | null {
  const written = text.trim();
  const state = stateOf(written);
  if (state !== undefined && state !== 'known' && state !== 'no') return null;
  const code = plainDigits(written.normalize('NFKC'))
    .toUpperCase()
    .replace(/\s+/gu, '')
    .replace(/\p{Pd}/gu, '-');
  return /[\p{L}\p{N}]/u.test(code) ? code : null;
}
