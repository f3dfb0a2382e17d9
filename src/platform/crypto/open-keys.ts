/** Opens the node's keys: tests the machine, makes or opens the keyring, opens the file of data keys. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { UnitOfWork } from '../storage/index.js';
import { exportBundle } from './bundle.js';
import { dataKeysOf, destroySlot } from './data-keys.js';
import { cryptoError } from './errors.js';
import { type KeyFile, openKeyFile } from './key-file.js';
import { currentKek, generationsIn, type Keyring, newKeyring, openKeyring, writeFirst } from './keyring.js';
import type { Keys, RootKey } from './keys.js';
import { nodeKeysOf } from './node-keys.js';
import { type RootSettings, rootKeyOf } from './root-key.js';
import { type InUnit, rotateKeys, type RotationDone, type RotationOptions } from './rotation.js';
import { selfTest } from './self-test.js';
import { SLOT, stateOf } from './slot.js';
import { destroyedSlots, liveAfter, moveSequence } from './store.js';

export type KeysOptions = {
  /** A file beside the keyring unless told. */
  readonly root?: RootSettings | RootKey;
  /** Unwrapped data keys held in memory; 1,000 unless told. */
  readonly held?: number;
  /** Runs before anything of the folder is touched. */
  readonly selfTest?: () => void;
};

/** What a start found between the database and the file of data keys. */
export type KeysFindings = {
  /** The database was older than the file, and its next slot was moved past the file's end. */
  readonly moved: boolean;
  /** Keys that the database says were destroyed and the file still held: they are destroyed now. */
  readonly destroyedAgain: number;
  /** Keys that the database names and the file does not hold: their records cannot be read. */
  readonly missing: number;
};

/** Never key material. */
export type KeysStatus = {
  readonly keyring: string;
  readonly generation: number;
  readonly madeAt: string;
  readonly root: string;
  readonly keyEncryptionKeys: readonly {
    readonly id: number;
    readonly madeAt: string;
    readonly state: 'current' | 'rotating' | 'retired';
  }[];
  readonly dataKeys: { readonly live: number; readonly destroyed: number; readonly damaged: number };
  readonly indexKeyVersion: number;
  /** SHA-256 of the public key, 64 hexadecimal digits. */
  readonly fingerprint: string;
};

export type OpenKeys = Keys & {
  /** At every start, after migrations, with the authority of the tables' owner. */
  prepare(uow: UnitOfWork): Promise<KeysFindings>;
  /** Errors: CRYPTO_ROTATION_WAITING. */
  rotate(inUnit: InUnit, options?: RotationOptions): Promise<RotationDone>;
  /** An age file of everything; the stream fails with CRYPTO_ROTATED_MEANWHILE where it must be asked for again. */
  exportKeys(recipient: string): Promise<Readable>;
  status(): Promise<KeysStatus>;
  close(): Promise<void>;
};

export const keysFolderOf = (folder: string): string => join(folder, 'keys');
export const keyFileOf = (folder: string): string => join(keysFolderOf(folder), 'data-keys');

/**
 * @param folder the node's own folder; everything lies in `<folder>/keys`, for the node's user only
 * @throws CRYPTO_SELF_TEST, CRYPTO_ROOT_…, CRYPTO_KEYRING_…, CRYPTO_KEY_FILE_…
 */
export async function openKeys(folder: string, options: KeysOptions = {}): Promise<OpenKeys> {
  (options.selfTest ?? selfTest)();
  const keysFolder = keysFolderOf(folder);
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  await chmod(keysFolder, 0o700);
  const root = rootOf(options.root, keysFolder);
  if (generationsIn(keysFolder).length === 0) {
    const { size } = await stat(keyFileOf(folder)).catch(() => ({ size: 0 }));
    if (size > SLOT) throw cryptoError('CRYPTO_KEYRING_MISSING');
    await writeFirst(keysFolder, root, newKeyring(new Date()));
  }
  const ring = await openKeyring(keysFolder, root);
  const file = await openKeyFile(keyFileOf(folder), ring.current().id);
  const { forgetAll, ...data } = dataKeysOf(ring, file, options.held);
  return {
    ...nodeKeysOf(ring),
    data,
    prepare: (uow) => prepare(uow, file),
    rotate: (inUnit, how) => rotateKeys(ring, file, inUnit, how),
    exportKeys: (recipient) => exportBundle(ring, file, recipient),
    status: () => statusOf(ring.refresh(), ring.rootKind, nodeKeysOf(ring).publicKey, file),
    async close() {
      forgetAll();
      await file.close();
    },
  };
}

export function rootOf(root: KeysOptions['root'], keysFolder: string): RootKey {
  if (!root) return rootKeyOf({ kind: 'file' }, keysFolder);
  // The settings of a command name it in `unseal`; a root key does it there.
  return typeof (root as RootKey).unseal === 'function'
    ? (root as RootKey)
    : rootKeyOf(root as RootSettings, keysFolder);
}

async function prepare(uow: UnitOfWork, file: KeyFile): Promise<KeysFindings> {
  const end = await file.end();
  const moved = await moveSequence(uow, end);
  let destroyedAgain = 0;
  // A file that was restored from an older bundle may hold keys that were destroyed since.
  for (const { slot, owner } of await destroyedSlots(uow)) {
    if (slot <= end && file.holds(slot, owner) && (await destroySlot(file, slot, owner))) destroyedAgain += 1;
  }
  if (destroyedAgain > 0) await file.sync();
  return { moved, destroyedAgain, missing: await liveAfter(uow, end) };
}

async function statusOf(keyring: Keyring, root: string, publicKey: Buffer, file: KeyFile): Promise<KeysStatus> {
  const count = { live: 0, destroyed: 0, damaged: 0, empty: 0 };
  for await (const { bytes } of file.slots()) count[stateOf(bytes).state] += 1;
  const current = currentKek(keyring).id;
  return {
    keyring: keyring.id,
    generation: keyring.generation,
    madeAt: keyring.madeAt,
    root,
    keyEncryptionKeys: keyring.keks.map(({ id, madeAt, record }) => ({
      id,
      madeAt,
      state: id === current ? 'current' : record ? 'rotating' : 'retired',
    })),
    dataKeys: { live: count.live, destroyed: count.destroyed, damaged: count.damaged },
    indexKeyVersion: keyring.indexVersion,
    fingerprint: createHash('sha256').update(publicKey).digest('hex'),
  };
}
