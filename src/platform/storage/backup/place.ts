import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runningEngine } from '../engine/adopt.js';
import { giveCluster } from '../engine/cluster.js';
import { own } from '../engine/place.js';
import { type EngineConfig, settle } from '../engine/setting.js';
import { storageError } from '../errors.js';

/** A folder beside the database, in which one is put together before it takes its place. */
export type ClusterStage = {
  /** There is a database in this place now. */
  readonly occupied: boolean;
  /** True while a server runs on it. */
  inUse(): Promise<boolean>;
  folder(path: string): Promise<void>;
  /** Writes one file; all reach the disk before they take their place. */
  file(path: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /**
   * Takes the place of the database. One that was there is kept under another name, which is answered.
   * @throws STORAGE_FOLDER_IN_USE
   */
  take(): Promise<string | null>;
  /** Removes what was put together and not taken. */
  discard(): Promise<void>;
};

/** @throws STORAGE_FOLDER_DENIED, STORAGE_ROOT_ALONE */
export async function stageCluster(config: EngineConfig): Promise<ClusterStage> {
  const { state, database, account } = settle(config);
  const stage = await mkdtemp(join(state, 'database.restoring-'));
  own(stage, undefined);
  const written: string[] = [];
  const inUse = async (): Promise<boolean> => (await runningEngine(config)) !== undefined;
  return {
    occupied: existsSync(database),
    inUse,
    async folder(path) {
      await mkdir(join(stage, path), { recursive: true, mode: 0o700 });
    },
    async file(path, content) {
      await mkdir(dirname(join(stage, path)), { recursive: true, mode: 0o700 });
      const file = await open(join(stage, path), 'wx', 0o600);
      try {
        for await (const part of content) await file.writeFile(part);
      } finally {
        await file.close();
      }
      written.push(join(stage, path));
    },
    async take() {
      if (await inUse()) throw storageError('STORAGE_FOLDER_IN_USE', { folder: config.dataFolder });
      await syncFiles(written);
      await syncFolders(stage);
      giveCluster(stage, account);
      const kept = existsSync(database) ? await freeName(`${database}.before-${stamp()}`) : null;
      if (kept !== null) await rename(database, kept);
      await rename(stage, database);
      await syncFolder(state);
      return kept;
    },
    discard: () => rm(stage, { recursive: true, force: true }),
  };
}

const stamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

async function freeName(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(name)) return name;
  }
}

/** What is in a folder is safe from a power cut only when the folder itself has reached the disk. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const SYNCS_AT_ONCE = 16;

/** Many at once: the file system writes its journal once for all that wait. */
async function syncFiles(paths: readonly string[]): Promise<void> {
  for (let at = 0; at < paths.length; at += SYNCS_AT_ONCE)
    await Promise.all(paths.slice(at, at + SYNCS_AT_ONCE).map(syncFile));
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name));
  await syncFolder(folder);
}
