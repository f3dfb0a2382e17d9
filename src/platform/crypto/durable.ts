/** Files that must be there after a power cut, or must not be. */
import { randomUUID } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that must not exist yet, whole or not at all (mode 0600, synced). False: another was first. */
export async function writeOnce(path: string, bytes: Uint8Array): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      // What the umask took or gave does not count.
      await handle.chmod(0o600);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
  await syncPath(dirname(path));
  return true;
}

export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Overwrites a file with zeros and removes it. One that is gone already is no fault. */
export async function eraseFile(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      await handle.write(Buffer.alloc((await handle.stat()).size), 0, undefined, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(path, { force: true });
    await syncPath(dirname(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
