/** Authenticated encryption and key derivation, once for everything in this folder. Only `node:crypto`. */
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import { cryptoError } from './errors.js';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
/** Bytes by which sealed content is longer: version, nonce, tag. */
export const SEAL_OVERHEAD = 1 + NONCE + TAG;

/**
 * Where or for what something is sealed, unambiguously: each part after its length.
 * @example contextOf('person', 7) // '6:person1:7'
 */
export function contextOf(...parts: readonly (string | number)[]): Buffer {
  let text = '';
  for (const part of parts) {
    const word = String(part);
    text += `${word.length}:${word}`;
  }
  return Buffer.from(text);
}

/** HKDF-SHA-256 (RFC 5869) without salt: the input keys are random already. 32 bytes. */
export function derive(key: Uint8Array, ...purpose: readonly (string | number)[]): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', contextOf(...purpose), 32)));
}

/** Random nonces, fetched many at a time: asking the system for each costs as much as sealing a field. Each is used once. */
function nonces(): (into: Buffer, at: number) => void {
  const pool = Buffer.alloc(NONCE * 512);
  let used = pool.length;
  return (into, at) => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    pool.copy(into, at, used, used + NONCE);
    used += NONCE;
  };
}
const nextNonce = nonces();

/** AES-256-GCM (SP 800-38D) with a random 96-bit nonce: version ‖ nonce ‖ ciphertext ‖ tag. */
export function sealBytes(key: KeyObject | Uint8Array, context: Uint8Array, plain: Uint8Array): Buffer {
  const sealed = Buffer.allocUnsafe(SEAL_OVERHEAD + plain.length);
  sealed[0] = VERSION;
  nextNonce(sealed, 1);
  const cipher = createCipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  cipher.setAAD(context);
  cipher.update(plain).copy(sealed, 1 + NONCE);
  cipher.final();
  cipher.getAuthTag().copy(sealed, sealed.length - TAG);
  return sealed;
}

/** Errors: CRYPTO_TAMPERED, for any other key, context or changed byte; which of them is not told. */
export function openBytes(key: KeyObject | Uint8Array, context: Uint8Array, sealed: Uint8Array): Buffer {
  if (sealed.length < SEAL_OVERHEAD || sealed[0] !== VERSION) throw cryptoError('CRYPTO_TAMPERED');
  const end = sealed.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(context);
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(1 + NONCE, end));
  try {
    decipher.final();
  } catch {
    plain.fill(0);
    throw cryptoError('CRYPTO_TAMPERED');
  }
  return plain;
}
