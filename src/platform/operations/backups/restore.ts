import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { readAbout } from '../archive/about.js';
import { readArchive } from '../archive/archive.js';
import { ageDecrypt } from '../archive/sealed.js';
import type { Manifest } from '../archive/manifest.js';
import { operationsError } from '../errors.js';
import type { Ground, Progress } from '../ground.js';
import {
  checkIndexes,
  countRows,
  schemaFacts,
  setSchemaAside,
  stageCluster,
  type TableCount,
} from '../../storage/backup/index.js';
import { openStorage, type Storage } from '../../storage/index.js';
import { load } from '../../storage/transfer/index.js';
import { tableOfPath } from './rows.js';
import { restoreVault } from './vault.js';

export type RestoreOptions = {
  readonly archive: string;
  readonly identities: readonly string[];
  /** Put in place of a database that is there; that one is kept under another name. */
  readonly replace?: boolean;
  readonly progress?: Progress;
};

export type Restored = {
  readonly manifest: Manifest;
  /** Where the database that was there lies now, or null. */
  readonly kept: string | null;
  readonly tables: readonly TableCount[];
  /** Indexes compared with their tables; null where the server offers no amcheck. */
  readonly indexes: number | null;
  /** Keys were brought back from `keys.age`; those that were there are never replaced. */
  readonly keys: boolean;
  /** Kept files that the backup folder did not have. */
  readonly vaultMissing: readonly string[];
};

/**
 * Restores a backup of the embedded database into a data folder. The whole archive is read and every hash compared
 * before anything takes its place; then the database is started on it and looked through.
 *
 * @throws OPERATIONS_NOT_EMPTY, OPERATIONS_IN_USE, OPERATIONS_OTHER_KIND, OPERATIONS_CHECK_FAILED, those of
 *   `readArchive`, STORAGE_…
 */
export async function restoreBackup(ground: Ground, options: RestoreOptions): Promise<Restored> {
  const about = await readAbout(options.archive, options.identities);
  if (about.kind === 'tables') return restoreTables(ground, options);
  if (ground.place.databaseUrl) throw operationsError('OPERATIONS_OTHER_KIND');
  const { dataFolder } = ground.place;
  const stage = await stageCluster(ground.place);
  try {
    if (await stage.inUse()) throw operationsError('OPERATIONS_IN_USE', { folder: dataFolder });
    if (stage.occupied && !options.replace) throw operationsError('OPERATIONS_NOT_EMPTY', { folder: dataFolder });
    let bytes = 0;
    const manifest = await readArchive(options.archive, options.identities, async (entry, content) => {
      const path = /^base\/(.+)$/.exec(entry.path)?.[1];
      if (path === undefined) return;
      if (entry.kind === 'folder') return stage.folder(path);
      await stage.file(path, content);
      bytes += entry.size;
      await options.progress?.(bytes);
    });
    const kept = await stage.take();
    return await lookedThrough(ground, options, manifest, kept);
  } finally {
    await stage.discard();
  }
}

async function lookedThrough(
  ground: Ground,
  options: RestoreOptions,
  manifest: Manifest,
  kept: string | null,
): Promise<Restored> {
  const keys = await bringKeys(ground, options);
  const vaultMissing = await restoreVault(
    dirname(options.archive),
    manifest.vault,
    join(ground.place.dataFolder, 'vault'),
  );
  const storage = await openStorage({ ...ground.place, schema: manifest.schema });
  try {
    const shape = await storage.withClient((client) => schemaFacts(client, manifest.schema));
    const recorded = (list: Manifest['migrations']): string =>
      list
        .map(({ module, name, sha256 }) => `${module}/${name} ${sha256}`)
        .sort()
        .join('\n');
    if (recorded([...shape.migrations]) !== recorded(manifest.migrations))
      throw operationsError('OPERATIONS_CHECK_FAILED', { check: 'migrations' });
    const tables = await storage.withClient((client) => countRows(client, manifest.schema));
    const indexes = await checkIndexes(ground.place, manifest.schema);
    return { manifest, kept, tables, indexes, keys, vaultMissing };
  } finally {
    await storage.close({ stopEngine: 'if-unused' });
  }
}

/** Keys that are there are newer than any bundle could be: a destroyed key must not come back. */
async function bringKeys({ keys, place }: Ground, { archive, identities }: RestoreOptions): Promise<boolean> {
  const bundle = join(dirname(archive), 'keys.age');
  if (!keys || existsSync(join(place.dataFolder, 'keys')) || !existsSync(bundle)) return false;
  const sealed = await readFile(bundle);
  // Which of the identities opens it is tried first: the door of the keys takes one.
  for (const identity of identities) {
    const opens = await ageDecrypt(sealed, [identity]).then(
      () => true,
      () => false,
    );
    if (!opens) continue;
    await keys.importKeys(place.dataFolder, Readable.from([sealed]), identity);
    return true;
  }
  throw operationsError('OPERATIONS_IDENTITY');
}

/** Restores an unloaded backup: into the schema of the configuration, which must be empty or is renamed. */
async function restoreTables(ground: Ground, options: RestoreOptions): Promise<Restored> {
  const storage = await openStorage({ ...ground.place });
  try {
    const kept = options.replace ? await setAside(storage, ground.place.schema) : null;
    const manifest = await importNode(ground, storage, options);
    const keys = await bringKeys(ground, options);
    const vault = join(ground.place.dataFolder, 'vault');
    const vaultMissing = await restoreVault(dirname(options.archive), manifest.vault, vault);
    const tables = manifest.tables.map(({ table, rows }) => ({ table, rows }));
    return { manifest, kept, tables, indexes: null, keys, vaultMissing };
  } finally {
    await storage.close({ stopEngine: 'if-unused' });
  }
}

/**
 * Fills an empty schema from an unloaded node: all of it in one transaction, counted and summed table by table.
 *
 * @throws OPERATIONS_NOT_EMPTY, OPERATIONS_OTHER_KIND, those of `readArchive`, STORAGE_NEWER_DATABASE
 */
export async function importNode(
  ground: Pick<Ground, 'place' | 'migrations'>,
  storage: Storage,
  options: Pick<RestoreOptions, 'archive' | 'identities' | 'progress'>,
): Promise<Manifest> {
  const about = await readAbout(options.archive, options.identities);
  if (about.kind !== 'tables') throw operationsError('OPERATIONS_OTHER_KIND');
  const columns = new Map(about.tables.map((table) => [table.table, table]));
  const read: { manifest?: Manifest } = {};
  let bytes = 0;
  await storage
    .withClient((client) =>
      load(client, ground.place.schema, ground.migrations, about, async (take) => {
        read.manifest = await readArchive(options.archive, options.identities, async (entry, content) => {
          const name = tableOfPath(entry.path);
          if (name === undefined) return;
          const table = columns.get(name);
          if (!table) throw operationsError('OPERATIONS_DAMAGED');
          await take(table, content);
          bytes += entry.size;
          await options.progress?.(bytes);
        });
      }),
    )
    .catch((error: unknown) => {
      const { code } = error as { code?: string };
      if (code === 'STORAGE_DUPLICATE') throw operationsError('OPERATIONS_NOT_EMPTY', { folder: ground.place.schema });
      if (code === 'STORAGE_NOT_KEPT') throw operationsError('OPERATIONS_CHECK_FAILED', { check: 'rows' });
      throw error;
    });
  if (!read.manifest) throw operationsError('OPERATIONS_DAMAGED');
  return read.manifest;
}

async function setAside(storage: Storage, schema: string): Promise<string | null> {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
  return storage.withClient((client) => setSchemaAside(client, schema, `${schema}_before_${stamp}`));
}
