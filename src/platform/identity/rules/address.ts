import { isIP } from 'node:net';

/** Where passkeys of a node belong: its origin, and the domain they are bound to (WebAuthn relying party id). */
export type RelyingParty = { readonly id: string; readonly origin: string };

/**
 * The relying party of an origin, or undefined where browsers make no passkeys: an address of figures, or plain http
 * anywhere but on localhost.
 */
export function relyingPartyOf(origin: string): RelyingParty | undefined {
  const url = new URL(origin);
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'https:' || bare === 'localhost' || bare.endsWith('.localhost');
  return secure && isIP(bare) === 0 ? { id: bare, origin: url.origin } : undefined;
}
