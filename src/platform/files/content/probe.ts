/**
 * A file that can be read at any place while it is looked at, without standing in memory and without standing readable
 * on the disk: a copy under AES-256-CTR, whose key exists in this process only.
 */
import { createCipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Probe = {
  readonly bytes: number;
  readonly sha256: Buffer;
  /** At most `length` bytes from `position`; fewer at the end. */
  read(position: number, length: number): Promise<Buffer>;
  /** From `start` up to and without `end`. */
  stream(start?: number, end?: number): Readable;
  remove(): Promise<void>;
};

const BLOCK = 16;

/** CTR counts blocks: the cipher of a place is the one whose counter stands there. */
function cipherAt(key: Buffer, nonce: Buffer, position: number) {
  const counter = Buffer.alloc(BLOCK);
  nonce.copy(counter);
  counter.writeBigUInt64BE(BigInt(Math.floor(position / BLOCK)), 8);
  const cipher = createCipheriv('aes-256-ctr', key, counter);
  cipher.update(Buffer.alloc(position % BLOCK));
  return cipher;
}

/** @param folder the stage's: what a crash leaves there is swept with the rest */
export async function openProbe(folder: string, content: Readable): Promise<Probe> {
  const path = join(folder, `${randomUUID()}.probe`);
  const key = randomBytes(32);
  const nonce = randomBytes(8);
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  let handle: FileHandle;
  try {
    await pipeline(content, meter, cipherAt(key, nonce, 0), createWriteStream(path, { mode: 0o600 }));
    handle = await open(path, 'r');
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const stream = (start = 0, end = bytes): Readable => {
    if (end <= start) return Readable.from([]);
    const sealed = createReadStream(path, { start, end: end - 1 });
    const cipher = cipherAt(key, nonce, start);
    sealed.on('error', (error) => cipher.destroy(error));
    cipher.on('close', () => sealed.destroy());
    return sealed.pipe(cipher);
  };
  return {
    bytes,
    sha256: hash.digest(),
    async read(position, length) {
      const wanted = Buffer.alloc(Math.max(0, Math.min(length, bytes - position)));
      const { bytesRead } = await handle.read(wanted, 0, wanted.length, position);
      return cipherAt(key, nonce, position).update(wanted.subarray(0, bytesRead));
    },
    stream,
    async remove() {
      await handle.close();
      await rm(path, { force: true });
    },
  };
}
