import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readAbout } from '../archive/about.js';
import type { Manifest } from '../archive/manifest.js';
import { operationsError } from '../errors.js';
import type { Ground } from '../ground.js';
import { countRows, dropScratchSchema, type TableCount } from '../../storage/backup/index.js';
import { openStorage, type Storage } from '../../storage/index.js';
import { backupsIn } from './folder.js';
import { nodeIdentity, operationsFolder } from './identity.js';
import { importNode, restoreBackup } from './restore.js';

export type Drilled = {
  readonly archive: string;
  /** When what it holds was true. */
  readonly at: string;
  readonly tables: number;
  readonly rows: number;
  /** Indexes compared with their tables; null for an unloaded backup, whose rows are summed instead. */
  readonly indexes: number | null;
  /** The record of acts as the archive says it was, found again; null where nothing was sealed then. */
  readonly audit: { readonly size: number; readonly root: string } | null;
};

/**
 * The weekly drill: the newest backup is restored beside the node, brought up to this program's shape, counted, its
 * record of acts compared, and thrown away. What it did not do is the restoring of the kept files.
 *
 * @throws OPERATIONS_NO_BACKUP, OPERATIONS_CHECK_FAILED, those of `restoreBackup`
 */
export async function drill(ground: Ground, folder: string): Promise<Drilled> {
  const [newest] = await backupsIn(folder);
  if (!newest) throw operationsError('OPERATIONS_NO_BACKUP', { folder });
  const { identity } = await nodeIdentity(ground.place.dataFolder);
  const about = await readAbout(newest.path, [identity]);
  const identities = [identity];
  return about.kind === 'cluster'
    ? drillCluster(ground, newest.path, identities)
    : drillTables(ground, newest.path, identities);
}

async function drillCluster(ground: Ground, archive: string, identities: readonly string[]): Promise<Drilled> {
  const scratch = await scratchFolder(ground.place.dataFolder);
  try {
    const place = { ...ground.place, dataFolder: scratch, databaseUrl: undefined };
    // Keys and kept files stay where they are: what is tried is the database.
    const there: Ground = { ...ground, place, keys: undefined };
    const { manifest, indexes } = await restoreBackup(there, { archive, identities });
    const storage = await openStorage({ ...place, schema: manifest.schema });
    try {
      return await judged(ground, storage, archive, manifest, indexes);
    } finally {
      await storage.close({ stopEngine: 'always' });
    }
  } finally {
    await removeScratch(scratch);
  }
}

async function drillTables(ground: Ground, archive: string, identities: readonly string[]): Promise<Drilled> {
  const schema = `${ground.place.schema}_drill_${randomBytes(4).toString('hex')}`;
  const place = { ...ground.place, schema };
  const storage = await openStorage(place);
  try {
    const manifest = await importNode({ ...ground, place }, storage, { archive, identities });
    return await judged({ ...ground, place }, storage, archive, manifest, null);
  } finally {
    await storage.withClient((client) => dropScratchSchema(client, schema));
    await storage.close({ stopEngine: 'if-unused' });
  }
}

async function judged(
  ground: Ground,
  storage: Storage,
  archive: string,
  manifest: Manifest,
  indexes: number | null,
): Promise<Drilled> {
  await storage.migrate(ground.migrations);
  const counted: TableCount[] = await storage.withClient((client) => countRows(client, storage.info().schema));
  if (manifest.audit && ground.audit && !(await ground.audit.holds(storage, manifest.audit)))
    throw operationsError('OPERATIONS_CHECK_FAILED', { check: 'audit' });
  return {
    archive,
    at: manifest.at,
    tables: counted.length,
    rows: counted.reduce((total, { rows }) => total + rows, 0),
    indexes,
    audit: manifest.audit,
  };
}

/** Under a closed home the engine's state lies elsewhere, and `database.where` says where (storage, rule of places). */
async function removeScratch(scratch: string): Promise<void> {
  const elsewhere = await readFile(join(scratch, 'database.where'), 'utf8').catch(() => '');
  if (elsewhere.trim() !== '') await rm(elsewhere.trim(), { recursive: true, force: true });
  await rm(scratch, { recursive: true, force: true });
}

/** Below the data folder, on the same disk; open for passing through, so that the engine's account reaches it. */
async function scratchFolder(dataFolder: string): Promise<string> {
  const below = operationsFolder(dataFolder);
  await mkdir(below, { recursive: true, mode: 0o700 });
  const scratch = await mkdtemp(join(below, 'drill-'));
  await chmod(scratch, 0o711);
  return scratch;
}
