import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter that looks like a figure. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODES = 10;
const GROUPS = 3;
const GROUP_LETTERS = 4;

/** Ten codes of 60 random bits, as `7Q2M-XK4D-R09B`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () =>
    Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    ).join('-'),
  );

/** A code as it was typed, without marks and with look-alikes put right; undefined where it cannot be one. */
export function typedRecoveryCode(text: string): string | undefined {
  const typed = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return typed.length === GROUPS * GROUP_LETTERS && [...typed].every((letter) => LETTERS.includes(letter))
    ? typed
    : undefined;
}
