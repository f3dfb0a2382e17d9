import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../../src/platform/access/index.js';
import {
  loadMigrations,
  openStorage,
  type Storage,
  type StorageConfig,
  unitRoleOf,
} from '../../src/platform/storage/index.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src');

/** Nobody in particular, for tests that are not about who acts. */
export const systemActor: Actor = { id: 'test', name: 'Test', roles: [], agency: null, kind: 'system' };

export type TestStorageOptions = Partial<
  Pick<StorageConfig, 'schema' | 'poolSize' | 'clock' | 'dataFolder' | 'acts'>
> & {
  /** Modules whose migrations are applied after the platform's, in this order; `none`: no migration at all. */
  readonly modules?: readonly string[] | 'none';
};

/**
 * A storage in a schema of its own, which vanishes when it is closed. The database is the run's (see global-setup) or
 * the one of PALERMO_TEST_DATABASE_URL.
 */
export async function openTestStorage(options: TestStorageOptions = {}): Promise<Storage> {
  const databaseUrl = process.env.PALERMO_TEST_DATABASE_URL;
  if (!databaseUrl) throw new Error('no test database: the tests run through vitest, whose global setup starts it');
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'palermo-test-data-'));
  const schema = options.schema ?? `test_${randomBytes(6).toString('hex')}`;
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const storage = await openStorage({ poolSize: 4, log: quiet, ...options, databaseUrl, schema, dataFolder });
  const modules = options.modules ?? [];
  if (modules !== 'none') await storage.migrate(testMigrations(modules));
  const close = async (): Promise<void> => {
    await storage.withClient(async (client) => {
      await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
      await client.query(`DROP ROLE IF EXISTS "${unitRoleOf(schema)}"`);
    });
    await storage.close();
    if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
  };
  return { ...storage, close };
}

/** The platform's migrations and those of these modules; a module that is not named is left out. */
export function testMigrations(modules: readonly string[]): ReturnType<typeof loadMigrations> {
  return loadMigrations(sources, modules, { others: 'left-out' });
}
