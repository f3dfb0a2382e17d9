/**
 * Files that people hand over wait here, encrypted, until a job has read them or a day has passed.
 * No name that a person gave ever touches the disk: a file lies under its random id.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, link, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { filesError } from './errors.js';

export type StagedFile = {
  readonly id: string;
  /** As the person's computer named it: shown, never used as a path. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};

export type Files = {
  /** Encrypts and keeps a stream. It is on the disk (synced) when this resolves. Errors: FILES_TOO_LARGE. */
  stage(content: Readable, name: string, maxBytes: number): Promise<StagedFile>;
  /** The content, decrypted as it is read. Errors: FILES_GONE. */
  open(id: string): Promise<Readable>;
  remove(id: string): Promise<void>;
  /** Removes what has waited longer than `maxAgeMs`, but never a file in `keep`; says how many. */
  sweep(maxAgeMs: number, keep: ReadonlySet<string>): Promise<number>;
};

/** The stage's folder inside the node's. */
export const STAGE = 'stage';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param folder the node's own folder; the key lies in `<folder>/keys`, readable by the node's user only. */
export async function openFiles(folder: string): Promise<Files> {
  const stageFolder = join(folder, STAGE);
  await mkdir(stageFolder, { recursive: true, mode: 0o700 });
  const identity = await identityOf(join(folder, 'keys'));
  const recipient = await identityToRecipient(identity);
  const pathOf = (id: string): string => {
    if (!UUID.test(id)) throw filesError('FILES_GONE');
    return join(stageFolder, id);
  };

  return {
    async stage(content, name, maxBytes) {
      const id = randomUUID();
      const draft = `${pathOf(id)}.part`;
      const hash = createHash('sha256');
      let bytes = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          hash.update(chunk);
          if (bytes > maxBytes)
            done(filesError('FILES_TOO_LARGE', { megabytes: Math.floor(maxBytes / 1e6) }, { file: name }));
          else done(null, chunk);
        },
      });
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      try {
        content.on('error', (error) => meter.destroy(error));
        const sealed = await encrypter.encrypt(Readable.toWeb(content.pipe(meter)) as ReadableStream<Uint8Array>);
        await pipeline(Readable.fromWeb(sealed as never), createWriteStream(draft, { mode: 0o600 }));
        await synced(draft);
        await rename(draft, pathOf(id));
        await synced(stageFolder);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return { id, name, bytes, sha256: hash.digest('hex') };
    },

    async open(id) {
      const path = pathOf(id);
      await stat(path).catch(() => {
        throw filesError('FILES_GONE');
      });
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const plain = await decrypter.decrypt(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>);
      return Readable.fromWeb(plain as never);
    },

    async remove(id) {
      await rm(pathOf(id), { force: true });
    },

    async sweep(maxAgeMs, keep) {
      let removed = 0;
      for (const name of await readdir(stageFolder)) {
        const path = join(stageFolder, name);
        const age = Date.now() - (await stat(path)).mtimeMs;
        if (age < maxAgeMs || keep.has(name)) continue;
        await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

async function identityOf(keys: string): Promise<string> {
  const path = join(keys, 'stage.age');
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(keys, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${await generateIdentity()}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await synced(draft);
  // Two processes may start at once: the first link wins, and both then read the same key.
  await link(draft, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await readFile(path, 'utf8')).trim();
}

/** Resolves when the file or folder is on the disk. */
export async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
