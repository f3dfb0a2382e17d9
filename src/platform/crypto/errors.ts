import { errorsOf, type ErrorTable } from '../errors/index.js';

const errors = {
  /** A cipher, hash or signature of this machine gives wrong answers: no key is loaded. */
  CRYPTO_SELF_TEST: { status: 503 },
  /** The root key's file or passphrase file cannot be read, or is not what it must be. */
  CRYPTO_ROOT_MISSING: { status: 503 },
  /** This root key does not open this keyring. */
  CRYPTO_ROOT_WRONG: { status: 503 },
  /** The program that holds the root key (token, key service) did not answer as it must. */
  CRYPTO_ROOT_COMMAND: { status: 503 },
  CRYPTO_KEYRING_DAMAGED: { status: 503 },
  /** There are data keys, but no keyring to open them: making a new one would lose them. */
  CRYPTO_KEYRING_MISSING: { status: 503 },
  CRYPTO_KEY_FILE_DAMAGED: { status: 503 },
  /** The file of data keys belongs to another keyring. */
  CRYPTO_KEY_FILE_FOREIGN: { status: 503 },
  /** Sealed content was changed, or stands where it was not sealed for. */
  CRYPTO_TAMPERED: { status: 500 },
  /** The person's key was destroyed: nothing sealed under it can be read by anyone. */
  CRYPTO_ERASED: { status: 410 },
  /** No data key was ever made for this owner. */
  CRYPTO_NO_DATA_KEY: { status: 404 },
  CRYPTO_OWNER_EXISTS: { status: 409 },
  /** A new key would overwrite another: the database is older than the file of data keys. */
  CRYPTO_SLOT_TAKEN: { status: 503 },
  /** The database names a data key that the file does not hold: the file is older than the database. */
  CRYPTO_KEY_MISSING: { status: 503 },
  /** Sealed under a key-encryption key that this keyring does not hold. */
  CRYPTO_KEY_UNKNOWN: { status: 503 },
  /** Keys are already in the folder into which a bundle should be imported. */
  CRYPTO_KEYS_EXIST: { status: 409 },
  CRYPTO_BUNDLE_UNREADABLE: { status: 422 },
  /** Keys were rotated while they were being exported. */
  CRYPTO_ROTATED_MEANWHILE: { status: 409 },
  /** Rotation waits for a transaction that was open when it began. */
  CRYPTO_ROTATION_WAITING: { status: 503 },
  /** Something tried to write the location of a shelter out as text. */
  CRYPTO_SHELTER: { status: 500 },
} as const satisfies ErrorTable;

export const cryptoErrors = errors;
export const cryptoError = errorsOf(errors);
