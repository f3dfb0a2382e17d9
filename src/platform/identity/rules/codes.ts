/** Codes of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, thirty seconds). */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const SEED_BYTES = 20;
/** Steps before and after now that still count: ±30 seconds of clock difference. */
const WINDOW = 1;

export const newSeed = (): Buffer => randomBytes(SEED_BYTES);

const secretOf = (seed: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(seed).buffer });

/** The seed as people type it into an app: base32 in groups of four. */
export const seedAsText = (seed: Uint8Array): string =>
  secretOf(seed)
    .base32.match(/.{1,4}/g)
    ?.join(' ') ?? '';

/** The address that a QR code carries to the app. */
export const seedAsAddress = (seed: Uint8Array, issuer: string, account: string): string =>
  new TOTP({ issuer, label: account, secret: secretOf(seed), period: PERIOD_SECONDS }).toString();

/** Digits as people type them: with spaces, or in Arabic or Persian figures. */
export const typedCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\s-]/g, '');

/**
 * The time step whose code this is, or undefined. Each step counts once (ASVS 5.0 6.5.1): the caller says which are
 * used.
 */
export function stepOfCode(seed: Uint8Array, code: string, at: Date, usedSteps: readonly number[]): number | undefined {
  const typed = typedCode(code);
  if (!/^\d{6}$/.test(typed)) return undefined;
  const timestamp = at.getTime();
  const delta = TOTP.validate({
    token: typed,
    secret: secretOf(seed),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    timestamp,
    window: WINDOW,
  });
  if (delta === null) return undefined;
  const step = TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
  return usedSteps.includes(step) ? undefined : step;
}
