/** What the keyring does without a person's key: codes, signatures, secrets, indexes. */
import { createHmac, type KeyObject, sign } from 'node:crypto';
import { cryptoError } from './errors.js';
import { currentKek, type KeyringHolder } from './keyring.js';
import type { Keys } from './keys.js';
import { contextOf, derive, openBytes, sealBytes } from './sealing.js';
import { signingKeyOf } from './signing.js';

/** Bytes of a blind index: enough to find few, too few to tell values from one another for certain. */
const INDEX_BYTES = 8;
const KEY_ID_BYTES = 4;

export function nodeKeysOf(ring: KeyringHolder): Omit<Keys, 'data'> {
  const { macRoot, indexRoot, indexVersion, signingSeed } = ring.current();
  const signing = signingKeyOf(signingSeed);
  // Purposes and fields are words of the program, so these do not grow without end.
  const macKeys = new Map<string, KeyObject>();
  const indexKeys = new Map<string, KeyObject>();
  const derived = (keys: Map<string, KeyObject>, root: Uint8Array, label: string, purpose: string): KeyObject => {
    const key = keys.get(purpose) ?? derive(root, label, purpose);
    keys.set(purpose, key);
    return key;
  };

  const secretKey = (id: number, purpose: string): KeyObject => {
    const find = (keyring = ring.current()) => keyring.keks.find((kek) => kek.id === id);
    const kek = find() ?? find(ring.refresh());
    if (!kek) throw cryptoError('CRYPTO_KEY_UNKNOWN', { key: id });
    return derive(kek.secret, 'palermo secret', purpose);
  };
  const sealSecret = (purpose: string, plain: Uint8Array): Buffer => {
    const { id } = currentKek(ring.current());
    const head = Buffer.alloc(KEY_ID_BYTES);
    head.writeUInt32BE(id);
    return Buffer.concat([head, sealBytes(secretKey(id, purpose), contextOf('palermo secret', purpose, id), plain)]);
  };
  const idIn = (sealed: Uint8Array): number => {
    if (sealed.length < KEY_ID_BYTES) throw cryptoError('CRYPTO_TAMPERED');
    return Buffer.from(sealed.subarray(0, KEY_ID_BYTES)).readUInt32BE(0);
  };
  const openSecret = (purpose: string, sealed: Uint8Array): Buffer => {
    const id = idIn(sealed);
    return openBytes(secretKey(id, purpose), contextOf('palermo secret', purpose, id), sealed.subarray(KEY_ID_BYTES));
  };

  return {
    mac: (purpose, data) =>
      createHmac('sha256', derived(macKeys, macRoot, 'palermo mac', purpose))
        .update(data)
        .digest(),
    sign: (data) => sign(null, data, signing.key),
    publicKey: signing.publicKey,
    sealSecret,
    openSecret,
    renewSecret: (purpose, sealed) =>
      idIn(sealed) === currentKek(ring.current()).id ? undefined : sealSecret(purpose, openSecret(purpose, sealed)),
    blindIndex: (field, normalised) =>
      createHmac('sha256', derived(indexKeys, indexRoot, 'palermo index', field))
        .update(normalised)
        .digest()
        .subarray(0, INDEX_BYTES),
    indexKeyVersion: indexVersion,
  };
}
