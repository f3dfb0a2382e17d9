/** What the node's keys can do for the rest of the program. Types only: the key material stays in this folder. */
import type { Sensitivity } from '../access/index.js';
import type { UnitOfWork } from '../storage/index.js';

/** The node's keys. One per process, from `openKeys`. */
export type Keys = {
  /** HMAC-SHA-256 (32 bytes) with a key derived for that purpose. It does not change when keys rotate. */
  mac(purpose: string, data: Uint8Array): Buffer;
  /** Ed25519 signature (64 bytes, RFC 8032) of the node. */
  sign(data: Uint8Array): Buffer;
  /** Ed25519 public key, 32 raw bytes. */
  readonly publicKey: Buffer;
  /** Seals a small secret of the node (TOTP seed, client secret) under the current key-encryption key; its id is inside. */
  sealSecret(purpose: string, plain: Uint8Array): Buffer;
  /** Errors: CRYPTO_TAMPERED (other purpose or changed bytes), CRYPTO_KEY_UNKNOWN (sealed under a key destroyed since). */
  openSecret(purpose: string, sealed: Uint8Array): Buffer;
  /** The secret sealed again under the current key, or undefined where it is: for the owner of the row to store. */
  renewSecret(purpose: string, sealed: Uint8Array): Buffer | undefined;
  /**
   * 8 bytes by which an exact search finds a field's value. Two values may share them: open what is found and compare.
   *
   * @param normalised the value after `normaliseForIndex`
   */
  blindIndex(field: string, normalised: string): Buffer;
  /** Stored beside each index, so that a module can tell which of its rows to index again after the index key changed. */
  readonly indexKeyVersion: number;
  readonly data: DataKeys;
};

/** One key per person, whose owner is the uuid of the record. The keys lie outside the database. */
export type DataKeys = {
  /** On the disk before this resolves, therefore before the unit commits. Errors: CRYPTO_OWNER_EXISTS, CRYPTO_ERASED. */
  create(uow: UnitOfWork, owner: string): Promise<DataKey>;
  /** Errors: CRYPTO_ERASED (destroyed, also by another process), CRYPTO_NO_DATA_KEY (never made). */
  of(uow: UnitOfWork, owner: string): Promise<DataKey>;
  /** Idempotent. After it nothing sealed under the key can be read, in the database or in an older copy of it. */
  destroy(uow: UnitOfWork, owner: string): Promise<void>;
};

/** Where a sealed field stands. A field moved elsewhere does not open. */
export type FieldPlace = {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly version: number;
};

export type DataKey = {
  /** AES-256-GCM. Longer than the content by 29 bytes. */
  seal(place: FieldPlace, sensitivity: Sensitivity, plain: string | Uint8Array): Buffer;
  /** Errors: CRYPTO_TAMPERED (other place, other class, other person, or changed bytes). */
  open(place: FieldPlace, sensitivity: Sensitivity, sealed: Uint8Array): Buffer;
};

/** A token or a key service takes the place of a file by these two functions. */
export type RootKey = {
  /** Kept in the keyring in clear, so that the wrong kind is named before it is tried. */
  readonly kind: string;
  /** Called once, when a keyring is made. */
  seal(plain: Uint8Array): Promise<Uint8Array>;
  /** Called once a process. Errors: CRYPTO_ROOT_MISSING, CRYPTO_ROOT_WRONG, CRYPTO_ROOT_COMMAND. */
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
};
