/** The vault's folder: each content under a random id, under a key of its own, whole or not at all. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { filesError } from '../errors.js';
import { synced } from '../stage.js';

export const VAULT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Content that lies on the disk: its key (to be sealed by whoever keeps it), its size and hash, plain and as stored. */
export type Stored = {
  readonly identity: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storedBytes: number;
  readonly storedSha256: Buffer;
};

export type StoredPlace = {
  readonly id: string;
  readonly path: string;
  readonly ageMs: number;
  readonly draft: boolean;
};

export const pathIn = (folder: string, id: string): string => {
  if (!VAULT_ID.test(id)) throw filesError('FILES_NO_SUCH_FILE');
  return join(folder, id.slice(0, 2), id);
};

function meter() {
  const hash = createHash('sha256');
  const seen = { bytes: 0 };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen.bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, seen, digest: () => hash.digest() };
}

/**
 * Encrypts a stream to a fresh age identity (X25519) and writes it: on the disk, under its name, when this resolves.
 * Of a stream that fails nothing stays. Errors: FILES_DISK_NEARLY_FULL, and whatever the stream fails with.
 */
export async function writeSealed(folder: string, id: string, content: Readable): Promise<Stored> {
  const path = pathIn(folder, id);
  const draft = `${path}.part`;
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const plain = meter();
  const sealed = meter();
  try {
    const shelf = join(folder, id.slice(0, 2));
    const made = await mkdir(shelf, { recursive: true, mode: 0o700 });
    if (made !== undefined) await synced(folder);
    content.on('error', (error) => plain.stream.destroy(error));
    const cipher = await encrypter.encrypt(Readable.toWeb(content.pipe(plain.stream)) as ReadableStream<Uint8Array>);
    await pipeline(Readable.fromWeb(cipher as never), sealed.stream, createWriteStream(draft, { mode: 0o600 }));
    await synced(draft);
    await rename(draft, path);
    await synced(shelf);
  } catch (error) {
    content.destroy();
    await rm(draft, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw filesError('FILES_DISK_NEARLY_FULL', {}, undefined, error);
    throw error;
  }
  return {
    identity,
    bytes: plain.seen.bytes,
    sha256: plain.digest().toString('hex'),
    storedBytes: sealed.seen.bytes,
    storedSha256: sealed.digest(),
  };
}

/** The content, decrypted as it is read; a changed or shortened file ends in an error. Errors: FILES_LOST. */
export async function readSealed(folder: string, id: string, identity: string): Promise<Readable> {
  const path = pathIn(folder, id);
  await stat(path).catch((error: unknown) => {
    throw filesError('FILES_LOST', {}, undefined, error);
  });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const plain = await decrypter.decrypt(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>);
    return Readable.fromWeb(plain as never);
  } catch (error) {
    throw filesError('FILES_DAMAGED', {}, undefined, error);
  }
}

/** The hash of the bytes as they lie there: needs no key. */
export async function storedHash(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest();
}

/** Everything that lies in the vault's folder. */
export async function storedPlaces(folder: string): Promise<StoredPlace[]> {
  const places: StoredPlace[] = [];
  for (const shelf of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, shelf)).catch(() => [])) {
      const path = join(folder, shelf, name);
      const about = await stat(path).catch(() => undefined);
      if (!about) continue;
      const draft = name.endsWith('.part');
      places.push({
        id: draft ? name.slice(0, -'.part'.length) : name,
        path,
        ageMs: Date.now() - about.mtimeMs,
        draft,
      });
    }
  }
  return places;
}
