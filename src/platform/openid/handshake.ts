/** What binds a sign-in to the browser that began it: one secret in a cookie, from which everything else follows. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Minutes to sign in at the ministry and come back. */
export const HANDSHAKE_MINUTES = 10;

export type Handshake = {
  /** OAuth state (RFC 6749 10.12), OpenID nonce (Core 3.1.2.1) and PKCE verifier (RFC 7636 4.1): 43 characters each. */
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/** 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Derived one-way: who sees the state or nonce in an address learns neither the verifier nor the secret. */
export function handshakeOf(secret: string): Handshake {
  const derived = (label: string): string => createHmac('sha256', secret).update(label).digest('base64url');
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}

/**
 * `Lax`, for the browser must bring it along when the ministry's page leads back here; only below this path, and for
 * ten minutes.
 */
export const ministryCookie = (secure: boolean): string => `${secure ? '__Secure-' : ''}palermo_ministry`;
const attributes = (secure: boolean): string =>
  `Path=/sign-in/ministry; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
export const begunCookie = (secret: string, secure: boolean): string =>
  `${ministryCookie(secure)}=${secret}; Max-Age=${HANDSHAKE_MINUTES * 60}; ${attributes(secure)}`;
export const endedCookie = (secure: boolean): string => `${ministryCookie(secure)}=; Max-Age=0; ${attributes(secure)}`;
