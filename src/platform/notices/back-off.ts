/** What becomes of a mail after an attempt. Pure. */
import type { SendFault } from './mail-server.js';

/** Tries before a mail is given up, and the seconds after the first; each wait is four times the one before. */
export const MAX_ATTEMPTS = 6;
const FIRST_WAIT_SECONDS = 30;

/** Seconds after which attempt number `attempts + 1` is made: 30, 120, 480, 1920, 7680. */
export const waitAfter = (attempts: number): number => FIRST_WAIT_SECONDS * 4 ** (attempts - 1);

/** Faults of our own side or of the way to the server, which somebody mends: a password, a certificate, a name. */
const MENDABLE = new Set(['ETLS', 'EAUTH', 'EDNS']);

/**
 * `again` only where it is certain that the server did not take the mail: it said no for now (4xx), or the message was
 * not on its way yet. `never` where it said no for good (5xx). Otherwise `unknown`: the answer to the message itself was
 * lost, and a second try could be a second mail.
 */
export function verdictOf({ code, responseCode, handedOver }: SendFault): 'again' | 'never' | 'unknown' {
  if (!handedOver && MENDABLE.has(code ?? '')) return 'again';
  if (responseCode !== undefined) return responseCode >= 500 ? 'never' : 'again';
  return handedOver ? 'unknown' : 'again';
}

/** A fault as it may be kept: a code of the program or the server, never words. */
export const faultCode = ({ code, responseCode }: SendFault): string =>
  (responseCode?.toString() ?? code ?? 'UNKNOWN').replace(/[^A-Z0-9_]/gi, '').slice(0, 30);
