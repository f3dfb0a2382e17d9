/** The file of data keys: slot n lies at n × 512 bytes; slot 0 says whose file it is. Several processes use it at once. */
import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { syncPath } from './durable.js';
import { cryptoError } from './errors.js';
import { headerSlot, SLOT, uuidBytes } from './slot.js';

export type KeyFile = {
  /** 512 bytes; zeros for a slot that was never written, also past the end. */
  read(slot: number): Promise<Buffer>;
  /** Whether the slot holds this owner's key now. From the page cache, without waiting. */
  holds(slot: number, owner: string): boolean;
  write(slot: number, bytes: Buffer): Promise<void>;
  /** Returns when everything written is on the disk. */
  sync(): Promise<void>;
  /** The last slot of the file, 0 where it has none. */
  end(): Promise<number>;
  /** Every slot from 1, in order. */
  slots(): AsyncGenerator<{ readonly slot: number; readonly bytes: Buffer }>;
  close(): Promise<void>;
};

const BATCH = 512;

/** Errors: CRYPTO_KEY_FILE_FOREIGN, CRYPTO_KEY_FILE_DAMAGED (cut off inside a slot). */
export async function openKeyFile(path: string, keyringId: string): Promise<KeyFile> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    await ready(handle, path, keyringId);
  } catch (error) {
    await handle.close();
    throw error;
  }
  const end = async (): Promise<number> => Math.max(0, Math.floor((await handle.stat()).size / SLOT) - 1);
  return {
    end,
    async read(slot) {
      const bytes = Buffer.alloc(SLOT);
      await handle.read(bytes, 0, SLOT, slot * SLOT);
      return bytes;
    },
    holds(slot, owner) {
      const bytes = Buffer.alloc(20);
      readSync(handle.fd, bytes, 0, bytes.length, slot * SLOT);
      return bytes.toString('latin1', 0, 4) === 'PDK1' && bytes.subarray(4).equals(uuidBytes(owner));
    },
    async write(slot, bytes) {
      await handle.write(bytes, 0, SLOT, slot * SLOT);
    },
    sync: () => handle.datasync(),
    async *slots() {
      const last = await end();
      const batch = Buffer.alloc(SLOT * BATCH);
      for (let first = 1; first <= last; first += BATCH) {
        const { bytesRead } = await handle.read(batch, 0, batch.length, first * SLOT);
        for (let at = 0; at + SLOT <= bytesRead; at += SLOT)
          yield { slot: first + at / SLOT, bytes: Buffer.from(batch.subarray(at, at + SLOT)) };
      }
    },
    close: () => handle.close(),
  };
}

async function ready(handle: FileHandle, path: string, keyringId: string): Promise<void> {
  await handle.chmod(0o600);
  const { size } = await handle.stat();
  const header = headerSlot(keyringId);
  if (size === 0) {
    // Two processes write the same bytes.
    await handle.write(header, 0, SLOT, 0);
    await handle.sync();
    await syncPath(dirname(path));
    return;
  }
  if (size % SLOT !== 0) throw cryptoError('CRYPTO_KEY_FILE_DAMAGED');
  const found = Buffer.alloc(SLOT);
  await handle.read(found, 0, SLOT, 0);
  if (!found.equals(header)) throw cryptoError('CRYPTO_KEY_FILE_FOREIGN');
}
