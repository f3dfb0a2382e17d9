import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { operationsError } from '../errors.js';
import { writeWhole } from './whole-file.js';

export type VaultFile = { readonly path: string; readonly size: number; readonly sha256: string };

/** Names and hashes of what was copied, in the form of `sha256sum`, so that `sha256sum -c` checks it without us. */
const INDEX = 'vault.sha256';

/** Kept files below a folder, by path; those being written (`.part`, or beginning with a dot) are not kept yet. */
async function keptFiles(root: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name.endsWith('.part')) continue;
    if (entry.isDirectory()) found.push(...(await keptFiles(root, path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

async function readIndex(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, INDEX), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  // A line that was cut short by a crash does not match: that file is copied again.
  return new Map(
    [...text.matchAll(/^([0-9a-f]{64}) {2}vault\/(.+)\n/gm)].map(([, hash = '', path = '']) => [path, hash]),
  );
}

/**
 * Copies the kept files that a backup folder has not yet. They are sealed already, never change, and each has a name
 * of its own, so one copy serves every backup.
 */
export async function copyVault(from: string, backupFolder: string, signal?: AbortSignal): Promise<VaultFile[]> {
  const index = await readIndex(backupFolder);
  const files: VaultFile[] = [];
  for (const path of await keptFiles(from)) {
    signal?.throwIfAborted();
    const source = join(from, path);
    const target = join(backupFolder, 'vault', path);
    const there = await stat(target).catch(() => undefined);
    const known = index.get(path);
    if (known !== undefined && there !== undefined) {
      files.push({ path, size: there.size, sha256: known });
      continue;
    }
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    try {
      const { bytes, sha256 } = await writeWhole(target, createReadStream(source));
      await appendFile(join(backupFolder, INDEX), `${sha256}  vault/${path}\n`);
      files.push({ path, size: bytes, sha256 });
    } catch (error) {
      // Erased between the list and now: it belongs to no backup.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return files;
}

/**
 * Brings the kept files of a backup back, those that are there already left alone.
 *
 * @returns the paths that the backup folder has not, or has changed
 */
export async function restoreVault(backupFolder: string, files: readonly VaultFile[], into: string): Promise<string[]> {
  const missing: string[] = [];
  for (const { path, sha256 } of files) {
    if (path.split('/').includes('..')) throw operationsError('OPERATIONS_DAMAGED');
    const target = join(into, path);
    if (await stat(target).catch(() => undefined)) continue;
    const source = join(backupFolder, 'vault', path);
    if ((await hashOf(source)) !== sha256) {
      missing.push(path);
      continue;
    }
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await writeWhole(target, createReadStream(source));
  }
  return missing;
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
