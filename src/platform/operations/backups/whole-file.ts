import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { operationsError } from '../errors.js';
import type { Progress } from '../ground.js';

export type Written = { readonly bytes: number; readonly sha256: string };

/** The name under which a file is written until it is whole: `.name.<process>.part`. */
export const partName = (name: string): string => `.${name}.${process.pid}.part`;

/** The process that writes (or was writing) such a part, or undefined for another file. */
export function writerOfPart(name: string): number | undefined {
  const pid = /^\..+\.(\d+)\.part$/.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Writes a file that appears whole or not at all, also over a power cut. `ready` runs before it appears. */
export async function writeWhole(
  path: string,
  content: AsyncIterable<Uint8Array>,
  { progress, ready }: { progress?: Progress | undefined; ready?: () => Promise<void> } = {},
): Promise<Written> {
  const part = join(dirname(path), partName(basename(path)));
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const file = await open(part, 'w', 0o600);
    try {
      for await (const chunk of content) {
        await file.writeFile(chunk);
        hash.update(chunk);
        bytes += chunk.length;
        await progress?.(bytes);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await ready?.();
    await rename(part, path);
    await syncFolder(dirname(path));
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(part, { force: true });
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw operationsError('OPERATIONS_DISK_FULL', {}, undefined, error);
    if (name === 'AbortError') throw operationsError('OPERATIONS_CANCELLED', {}, undefined, error);
    throw error;
  }
}

/** Bytes that are there already, or come in pieces, as one stream. */
export async function* streamed(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield* content;
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
