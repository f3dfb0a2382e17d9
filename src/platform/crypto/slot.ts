/**
 * One slot of the file of data keys: 512 bytes, one sector, so that a write of it is whole or not there.
 * magic 4 ‖ owner 16 ‖ key-encryption key's id 4 ‖ wrapped record key 61 ‖ wrapped shelter key 61 ‖ zeros.
 */
import { cryptoError } from './errors.js';
import type { Keyring } from './keyring.js';
import { contextOf, openBytes, SEAL_OVERHEAD, sealBytes } from './sealing.js';

export const SLOT = 512;
const WRAPPED = 32 + SEAL_OVERHEAD;
const RECORD_AT = 24;
const SHELTER_AT = RECORD_AT + WRAPPED;
/** Bytes of a slot that say something. */
export const SLOT_USED = SHELTER_AT + WRAPPED;
const LIVE = Buffer.from('PDK1');
const DESTROYED = Buffer.from('PDK0');
const HEADER = Buffer.from('PDKF');

/** The two keys of one person in clear, 32 bytes each. */
export type PersonKeys = { readonly record: Buffer; readonly shelter: Buffer };

export type SlotState =
  | { readonly state: 'empty' }
  | { readonly state: 'destroyed' }
  | { readonly state: 'damaged' }
  | { readonly state: 'live'; readonly owner: string; readonly kek: number };

/** The first slot of the file: whose keyring wraps the keys in it. */
export function headerSlot(keyringId: string): Buffer {
  const bytes = Buffer.alloc(SLOT);
  HEADER.copy(bytes);
  uuidBytes(keyringId).copy(bytes, 4);
  return bytes;
}

/** What a destroyed key leaves: a mark, so that erased is told from lost, and zeros. */
export function destroyedSlot(): Buffer {
  const bytes = Buffer.alloc(SLOT);
  DESTROYED.copy(bytes);
  return bytes;
}

export function stateOf(bytes: Uint8Array): SlotState {
  const slot = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const magic = slot.subarray(0, 4);
  if (magic.equals(DESTROYED)) return { state: 'destroyed' };
  if (magic.equals(LIVE)) return { state: 'live', owner: uuidOf(slot.subarray(4, 20)), kek: slot.readUInt32BE(20) };
  return { state: slot.every((byte) => byte === 0) ? 'empty' : 'damaged' };
}

/** Wraps a person's keys under the keyring's key `kek`: the record key and the shelter key under separate keys. */
export function wrapKeys(keyring: Keyring, kek: number, slot: number, owner: string, keys: PersonKeys): Buffer {
  const { record, shelter } = kekOf(keyring, kek);
  const bytes = Buffer.alloc(SLOT);
  LIVE.copy(bytes);
  uuidBytes(owner).copy(bytes, 4);
  bytes.writeUInt32BE(kek, 20);
  sealBytes(record, contextFor(keyring, kek, slot, owner, 'record'), keys.record).copy(bytes, RECORD_AT);
  sealBytes(shelter, contextFor(keyring, kek, slot, owner, 'shelter'), keys.shelter).copy(bytes, SHELTER_AT);
  return bytes;
}

/** Errors: CRYPTO_KEY_UNKNOWN, CRYPTO_TAMPERED (bytes of another slot or owner, or changed). */
export function unwrapKeys(keyring: Keyring, slot: number, bytes: Buffer): PersonKeys {
  const at = stateOf(bytes);
  if (at.state !== 'live') throw cryptoError('CRYPTO_TAMPERED');
  const { record, shelter } = kekOf(keyring, at.kek);
  const open = (key: Buffer, compartment: string, from: number): Buffer =>
    openBytes(key, contextFor(keyring, at.kek, slot, at.owner, compartment), bytes.subarray(from, from + WRAPPED));
  return { record: open(record, 'record', RECORD_AT), shelter: open(shelter, 'shelter', SHELTER_AT) };
}

function kekOf(keyring: Keyring, id: number): { record: Buffer; shelter: Buffer } {
  const kek = keyring.keks.find((one) => one.id === id);
  if (!kek?.record || !kek.shelter) throw cryptoError('CRYPTO_KEY_UNKNOWN', { key: id });
  return { record: kek.record, shelter: kek.shelter };
}

function contextFor(keyring: Keyring, kek: number, slot: number, owner: string, compartment: string): Buffer {
  return contextOf('palermo data key', keyring.id, kek, slot, owner, compartment);
}

export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
