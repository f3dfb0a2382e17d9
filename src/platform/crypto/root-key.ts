/** The key above all keys: it seals 32 bytes, the keyring's content key, and nothing else. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from './durable.js';
import { cryptoError } from './errors.js';
import type { RootKey } from './keys.js';
import { commandRoot, type CommandRootSettings } from './root-command.js';
import { contextOf, openBytes, sealBytes } from './sealing.js';

export type RootSettings =
  /** 32 random bytes in a file, made on the first start; `root.key` beside the keyring unless told. */
  | { readonly kind: 'file'; readonly path?: string | undefined }
  /** A passphrase, read from a file that the operator mounts; nothing is kept. */
  | { readonly kind: 'passphrase'; readonly file: string }
  | CommandRootSettings;

export function rootKeyOf(settings: RootSettings, keysFolder: string): RootKey {
  switch (settings.kind) {
    case 'file':
      return fileRoot(settings.path ?? join(keysFolder, 'root.key'));
    case 'passphrase':
      return passphraseRoot(settings.file);
    case 'command':
      return commandRoot(settings);
  }
}

export function fileRoot(path: string): RootKey {
  const context = contextOf('palermo root', 'file');
  return {
    kind: 'file',
    async seal(plain) {
      // Of two processes that start at once, the first makes the key, and both seal under it.
      await writeOnce(path, randomBytes(32));
      return sealBytes(await keyIn(path), context, plain);
    },
    async unseal(sealed) {
      return opened(await keyIn(path), context, sealed);
    },
  };
}

async function keyIn(path: string): Promise<Buffer> {
  const key = await secretFile(path);
  if (key.length !== 32) throw cryptoError('CRYPTO_ROOT_MISSING', { path, reason: `${key.length} B` });
  return key;
}

async function secretFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    throw cryptoError('CRYPTO_ROOT_MISSING', { path, reason }, undefined, error);
  }
}

function opened(key: Uint8Array, context: Uint8Array, sealed: Uint8Array): Buffer {
  try {
    return openBytes(key, context, sealed);
  } catch (error) {
    throw cryptoError('CRYPTO_ROOT_WRONG', {}, undefined, error);
  }
}

const SALT = 16;
/** Argon2id, RFC 9106 second recommended option but for one lane: 64 MiB, three passes. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const LEAST_CHARACTERS = 12;

/** @param file holds the passphrase; a line end at its end does not count */
export function passphraseRoot(file: string): RootKey {
  const context = contextOf('palermo root', 'passphrase', COST.memoryCost, COST.timeCost, COST.parallelism);
  const keyFor = async (salt: Uint8Array): Promise<Buffer> => {
    const passphrase = (await secretFile(file))
      .toString('utf8')
      .replace(/\r?\n$/, '')
      .normalize('NFKC');
    if ([...passphrase].length < LEAST_CHARACTERS)
      throw cryptoError('CRYPTO_ROOT_MISSING', { path: file, reason: `< ${LEAST_CHARACTERS}` });
    // Only nodes that use a passphrase load the native code.
    const { hashRaw } = await import('@node-rs/argon2');
    // Argon2id is the package's default.
    return hashRaw(passphrase, { ...COST, outputLen: 32, salt });
  };
  return {
    kind: 'passphrase',
    async seal(plain) {
      const salt = randomBytes(SALT);
      return Buffer.concat([salt, sealBytes(await keyFor(salt), context, plain)]);
    },
    async unseal(sealed) {
      return opened(await keyFor(sealed.subarray(0, SALT)), context, sealed.subarray(SALT));
    },
  };
}
