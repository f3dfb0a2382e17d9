/**
 * The device cookie: proof that this browser has signed an account in before, so that somebody else's guessing cannot
 * make it wait. It signs nobody in. It names no account: an entry proves itself only for the account it was made for.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IdentityKeys } from './parts.js';

export const DEVICE_COOKIE = 'palermo_device';
const PURPOSE = 'identity.device';
const NUMBER_BYTES = 16;
/** People who share a machine have an entry each; the oldest goes. */
const MOST_ENTRIES = 6;
const YEAR_SECONDS = 31_536_000;

const proofOf = (keys: IdentityKeys, person: string, number: Buffer): Buffer =>
  keys.mac(PURPOSE, Buffer.concat([number, Buffer.from(person)]));

function entriesOf(
  cookie: string | undefined,
): { readonly text: string; readonly number: Buffer; readonly proof: Buffer }[] {
  return (cookie ?? '')
    .slice(0, 1000)
    .split('.')
    .filter(Boolean)
    .slice(0, MOST_ENTRIES)
    .map((text) => {
      const bytes = Buffer.from(text, 'base64url');
      return { text, number: bytes.subarray(0, NUMBER_BYTES), proof: bytes.subarray(NUMBER_BYTES) };
    });
}

/** The number of this browser for this account, or undefined where it has not signed it in before. */
export function knownDevice(keys: IdentityKeys, cookie: string | undefined, person: string): Buffer | undefined {
  return entriesOf(cookie).find(({ number, proof }) => {
    const wanted = proofOf(keys, person, number);
    return proof.length === wanted.length && timingSafeEqual(proof, wanted);
  })?.number;
}

/** The header that makes this browser known to an account, beside those it knows already. */
export function deviceCookie(keys: IdentityKeys, cookie: string | undefined, person: string, secure: boolean): string {
  const number = randomBytes(NUMBER_BYTES);
  const own = Buffer.concat([number, proofOf(keys, person, number)]).toString('base64url');
  const known = knownDevice(keys, cookie, person) !== undefined;
  const others = entriesOf(cookie).map((entry) => entry.text);
  const entries = known ? others : [own, ...others].slice(0, MOST_ENTRIES);
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR_SECONDS}${secure ? '; Secure' : ''}`;
  return `${DEVICE_COOKIE}=${entries.join('.')}; ${attributes}`;
}
