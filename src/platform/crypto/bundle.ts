/**
 * The keys as one age file (age-encryption.org/v1) for backup: `palermo-keys/1\n`, the keyring's length (4 bytes) and
 * JSON, then one frame for each slot that is not empty: its number (8 bytes) and what it says (146 bytes).
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { PalermoError } from '../errors/index.js';
import { syncPath } from './durable.js';
import { cryptoError } from './errors.js';
import type { KeyFile } from './key-file.js';
import {
  decodeKeyring,
  encodeKeyring,
  generationsIn,
  type Keyring,
  type KeyringHolder,
  writeFirst,
} from './keyring.js';
import type { RootKey } from './keys.js';
import { headerSlot, SLOT, SLOT_USED, stateOf } from './slot.js';

const MAGIC = Buffer.from('palermo-keys/1\n');
const FRAME = 8 + SLOT_USED;
const LARGEST_KEYRING = 1_000_000;

/** @param recipient `age1…` */
export async function exportBundle(ring: KeyringHolder, file: KeyFile, recipient: string): Promise<Readable> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw cryptoError('CRYPTO_BUNDLE_UNREADABLE', {}, undefined, error);
  }
  const plain = Readable.from(bundleOf(ring, file), { objectMode: false });
  const sealed = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>);
  return Readable.fromWeb(sealed as never);
}

async function* bundleOf(ring: KeyringHolder, file: KeyFile): AsyncGenerator<Buffer> {
  const keyring = ring.refresh();
  const known = new Set(keyring.keks.filter((kek) => kek.record).map((kek) => kek.id));
  const head = encodeKeyring(keyring);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  yield Buffer.concat([MAGIC, length, head]);
  for await (const { slot, bytes } of file.slots()) {
    const at = stateOf(bytes);
    if (at.state === 'empty') continue;
    // Under a key that is newer than the ring at the head of this bundle.
    if (at.state === 'live' && !known.has(at.kek)) throw cryptoError('CRYPTO_ROTATED_MEANWHILE');
    const frame = Buffer.alloc(FRAME);
    frame.writeBigUInt64BE(BigInt(slot));
    bytes.copy(frame, 8, 0, SLOT_USED);
    yield frame;
  }
}

/** A stream in pieces of the sizes asked for. */
function piecesOf(stream: AsyncIterable<Uint8Array>): (bytes: number) => Promise<Buffer> {
  const chunks = stream[Symbol.asyncIterator]();
  let rest = Buffer.alloc(0);
  return async (bytes) => {
    while (rest.length < bytes) {
      const next = await chunks.next();
      if (next.done) break;
      rest = Buffer.concat([rest, next.value]);
    }
    const piece = rest.subarray(0, bytes);
    rest = rest.subarray(piece.length);
    return piece;
  };
}

/**
 * Brings a bundle into a folder that has no keyring. A file of data keys that is left there is put aside, not lost.
 *
 * @param identity `AGE-SECRET-KEY-…`
 * @returns how many data keys are live
 * @throws CRYPTO_KEYS_EXIST, CRYPTO_BUNDLE_UNREADABLE; nothing is changed then
 */
export async function importBundle(
  keyFile: string,
  root: RootKey,
  bundle: Readable,
  identity: string,
): Promise<{ live: number }> {
  const folder = dirname(keyFile);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  if (generationsIn(folder).length > 0) throw cryptoError('CRYPTO_KEYS_EXIST');
  const draft = `${keyFile}.${randomUUID()}`;
  try {
    const { keyring, live } = await unpacked(bundle, identity, draft);
    const before = await stat(keyFile).catch(() => undefined);
    if (before) await rename(keyFile, `${keyFile}.before-import-${Date.now()}`);
    await rename(draft, keyFile);
    await syncPath(folder);
    // The keyring last: without it the node does not start, and the import can be run again.
    if (!(await writeFirst(folder, root, keyring))) throw cryptoError('CRYPTO_KEYS_EXIST');
    return { live };
  } finally {
    await rm(draft, { force: true });
  }
}

async function unpacked(
  bundle: Readable,
  identity: string,
  draft: string,
): Promise<{ keyring: Keyring; live: number }> {
  const handle = await open(draft, 'wx', 0o600);
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const plain = await decrypter.decrypt(Readable.toWeb(bundle) as ReadableStream<Uint8Array>);
    const take = piecesOf(Readable.fromWeb(plain as never));
    if (!(await take(MAGIC.length)).equals(MAGIC)) throw cryptoError('CRYPTO_BUNDLE_UNREADABLE');
    const length = (await take(4)).readUInt32BE();
    if (length > LARGEST_KEYRING) throw cryptoError('CRYPTO_BUNDLE_UNREADABLE');
    const keyring = decodeKeyring(await take(length));
    await handle.write(headerSlot(keyring.id), 0, SLOT, 0);
    let live = 0;
    for (let frame = await take(FRAME); frame.length > 0; frame = await take(FRAME)) {
      if (frame.length < FRAME) throw cryptoError('CRYPTO_BUNDLE_UNREADABLE');
      const slot = Buffer.alloc(SLOT);
      frame.copy(slot, 0, 8);
      if (stateOf(slot).state === 'live') live += 1;
      await handle.write(slot, 0, SLOT, Number(frame.readBigUInt64BE()) * SLOT);
    }
    await handle.sync();
    return { keyring, live };
  } catch (error) {
    if (error instanceof PalermoError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw cryptoError('CRYPTO_BUNDLE_UNREADABLE', {}, undefined, error);
  } finally {
    await handle.close();
  }
}
