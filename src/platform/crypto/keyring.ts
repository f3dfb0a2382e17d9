/**
 * The keyring: one file, sealed under a content key that the root key seals. A change is the next generation of the
 * file: of two processes that change it at once, one is refused by the file system and starts again from the other's.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eraseFile, writeOnce } from './durable.js';
import { cryptoError } from './errors.js';
import type { RootKey } from './keys.js';
import { contextOf, openBytes, sealBytes } from './sealing.js';

/** Keys that seal keys. `record` and `shelter` are undefined once rotation has moved every data key to a newer one. */
export type KeyEncryptionKey = {
  readonly id: number;
  readonly madeAt: string;
  readonly record: Buffer | undefined;
  readonly shelter: Buffer | undefined;
  /** Seals the node's small secrets; kept, since they lie in the tables of others. */
  readonly secret: Buffer;
};

export type Keyring = {
  /** Stands in the file of data keys too: a foreign one is noticed. */
  readonly id: string;
  readonly generation: number;
  readonly madeAt: string;
  /** Ascending; the last is the current one. */
  readonly keks: readonly KeyEncryptionKey[];
  readonly macRoot: Buffer;
  readonly indexRoot: Buffer;
  readonly indexVersion: number;
  readonly signingSeed: Buffer;
};

export type KeyringHolder = {
  current(): Keyring;
  /** Reads the newest generation, if another process has made one. */
  refresh(): Keyring;
  /** Makes the next generation of what `change` returns; undefined leaves things as they are. */
  change(change: (keyring: Keyring) => Keyring | undefined): Promise<Keyring>;
  readonly rootKind: string;
};

type Envelope = {
  readonly palermo: 'keyring';
  readonly version: 1;
  readonly generation: number;
  readonly root: string;
  /** The content key under the root key, base64. */
  readonly contentKey: string;
  /** The keyring under the content key, base64. */
  readonly sealed: string;
};

const NAME = /^keyring-(\d{6})$/;
const nameOf = (generation: number): string => `keyring-${String(generation).padStart(6, '0')}`;

/** Generations in the folder, ascending. */
export function generationsIn(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

export function currentKek(keyring: Keyring): KeyEncryptionKey {
  const kek = keyring.keks.at(-1);
  if (!kek) throw cryptoError('CRYPTO_KEYRING_DAMAGED');
  return kek;
}

export function newKek(id: number, at: Date): KeyEncryptionKey {
  return {
    id,
    madeAt: at.toISOString(),
    record: randomBytes(32),
    shelter: randomBytes(32),
    secret: randomBytes(32),
  };
}

export function newKeyring(at: Date): Keyring {
  return {
    id: randomUUID(),
    generation: 1,
    madeAt: at.toISOString(),
    keks: [newKek(1, at)],
    macRoot: randomBytes(32),
    indexRoot: randomBytes(32),
    indexVersion: 1,
    signingSeed: randomBytes(32),
  };
}

/**
 * Opens the newest generation.
 *
 * @throws CRYPTO_ROOT_WRONG, CRYPTO_KEYRING_DAMAGED, and what the root key throws
 */
export async function openKeyring(folder: string, root: RootKey): Promise<KeyringHolder> {
  const envelope = newest(folder);
  if (envelope.root !== root.kind) throw cryptoError('CRYPTO_ROOT_WRONG');
  const contentKey = await root.unseal(Buffer.from(envelope.contentKey, 'base64'));
  if (contentKey.length !== 32) throw cryptoError('CRYPTO_ROOT_WRONG');
  let held = contentOf(envelope, contentKey);
  await eraseOlder(folder, held.generation);

  const refresh = (): Keyring => {
    if ((generationsIn(folder).at(-1) ?? 0) <= held.generation) return held;
    const next = newest(folder);
    // Another root key means other programs and other secrets: that is for the next start.
    if (next.contentKey !== envelope.contentKey) throw cryptoError('CRYPTO_ROOT_WRONG');
    held = contentOf(next, contentKey);
    return held;
  };

  return {
    current: () => held,
    refresh,
    rootKind: root.kind,
    async change(change) {
      for (;;) {
        const before = refresh();
        const wanted = change(before);
        if (!wanted) return before;
        const next = { ...wanted, generation: before.generation + 1 };
        const bytes = envelopeOf(next, { ...envelope, generation: next.generation }, contentKey);
        if (!(await writeOnce(join(folder, nameOf(next.generation)), bytes))) continue;
        held = next;
        await eraseOlder(folder, next.generation);
        return next;
      }
    },
  };
}

/** Writes a keyring into a folder that has none. False: another process was first. */
export async function writeFirst(folder: string, root: RootKey, keyring: Keyring): Promise<boolean> {
  const contentKey = randomBytes(32);
  const sealed = Buffer.from(await root.seal(contentKey));
  // A public key of another token would lock the node out of everything that it is about to write.
  if (!Buffer.from(await root.unseal(sealed)).equals(contentKey)) throw cryptoError('CRYPTO_ROOT_WRONG');
  const envelope = {
    palermo: 'keyring',
    version: 1,
    generation: keyring.generation,
    root: root.kind,
    contentKey: sealed.toString('base64'),
  } as const;
  return writeOnce(join(folder, nameOf(keyring.generation)), envelopeOf(keyring, envelope, contentKey));
}

function newest(folder: string): Envelope {
  for (;;) {
    const generation = generationsIn(folder).at(-1);
    if (generation === undefined) throw cryptoError('CRYPTO_KEYRING_MISSING');
    try {
      const envelope = JSON.parse(readFileSync(join(folder, nameOf(generation)), 'utf8')) as Partial<Envelope>;
      if (envelope.palermo === 'keyring' && envelope.version === 1 && envelope.generation === generation)
        return envelope as Envelope;
    } catch (error) {
      // Another process may have put a newer one in its place while this one was being read.
      if (generationsIn(folder).at(-1) !== generation) continue;
      throw cryptoError('CRYPTO_KEYRING_DAMAGED', {}, undefined, error);
    }
    throw cryptoError('CRYPTO_KEYRING_DAMAGED');
  }
}

const contextFor = (envelope: Pick<Envelope, 'generation' | 'root'>): Buffer =>
  contextOf('palermo keyring', envelope.generation, envelope.root);

function envelopeOf(keyring: Keyring, envelope: Omit<Envelope, 'sealed'>, contentKey: Uint8Array): Buffer {
  const sealed = sealBytes(contentKey, contextFor(envelope), encodeKeyring(keyring)).toString('base64');
  return Buffer.from(`${JSON.stringify({ ...envelope, sealed })}\n`);
}

function contentOf(envelope: Envelope, contentKey: Uint8Array): Keyring {
  try {
    return decodeKeyring(openBytes(contentKey, contextFor(envelope), Buffer.from(envelope.sealed, 'base64')));
  } catch (error) {
    throw cryptoError('CRYPTO_KEYRING_DAMAGED', {}, undefined, error);
  }
}

async function eraseOlder(folder: string, than: number): Promise<void> {
  for (const generation of generationsIn(folder))
    if (generation < than) await eraseFile(join(folder, nameOf(generation)));
}

/** In clear: only ever to be sealed. */
export function encodeKeyring(keyring: Keyring): Buffer {
  return Buffer.from(
    JSON.stringify(keyring, (_, value: unknown) => {
      const bytes = value as { type?: string; data?: number[] } | null;
      return bytes?.type === 'Buffer' ? `base64:${Buffer.from(bytes.data ?? []).toString('base64')}` : value;
    }),
  );
}

export function decodeKeyring(bytes: Uint8Array): Keyring {
  return JSON.parse(Buffer.from(bytes).toString('utf8'), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('base64:') ? Buffer.from(value.slice(7), 'base64') : value,
  ) as Keyring;
}
