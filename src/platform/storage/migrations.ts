import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { storageError } from './errors.js';
import { lowerUnits } from './unit-role.js';

/** One step of the database's shape, owned by a module. `name` is the file's without `.sql`: `0001-acts`. */
export type Migration = { readonly module: string; readonly name: string; readonly sql: string };

export type MigrationsDone = {
  readonly applied: readonly string[];
  readonly already: number;
  /** Whether units of work can run under a role that owns nothing. */
  readonly lowered: boolean;
};

type Recorded = { readonly module: string; readonly name: string; readonly sha256: string };

const migrationName = /^(\d{4})-[a-z0-9][a-z0-9-]*$/;

/**
 * Reads `<root>/platform/<module>/migrations` (storage first, then by name) and `<root>/<module>/migrations` for every
 * module of `order`, in that order.
 *
 * @param root the folder of the sources (or of the build), which holds `platform/`
 * @throws STORAGE_MIGRATION_NAME when a file is not named `NNNN-name.sql`, a number is used twice, or a module has
 *   migrations but no place in `order` (unless `others` says they are left out, as tests of one module do)
 */
export function loadMigrations(
  root: string,
  order: readonly string[],
  { others = 'refused' }: { readonly others?: 'refused' | 'left-out' } = {},
): Migration[] {
  const platform = foldersOf(join(root, 'platform')).sort((a, b) => Number(b === 'storage') - Number(a === 'storage'));
  const placed = new Set(['platform', ...order]);
  const forgotten = foldersOf(root).find((name) => !placed.has(name) && migrates(root, name));
  if (forgotten && others === 'refused')
    throw storageError('STORAGE_MIGRATION_NAME', { module: forgotten, file: 'migrations' });
  return [
    ...platform.flatMap((module) => migrationsOf(join(root, 'platform'), module)),
    ...order.flatMap((module) => migrationsOf(root, module)),
  ];
}

function migrates(root: string, module: string): boolean {
  return existsSync(join(root, module, 'migrations'));
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => entry.name).sort();
}

function migrationsOf(root: string, module: string): Migration[] {
  if (!migrates(root, module)) return [];
  const folder = join(root, module, 'migrations');
  const numbers = new Set<string>();
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.sql'.length);
      const number = migrationName.exec(name)?.[1];
      if (!number || numbers.has(number)) throw storageError('STORAGE_MIGRATION_NAME', { module, file });
      numbers.add(number);
      return { module, name, sql: readFileSync(join(folder, file), 'utf8') };
    });
}

/** The content's fingerprint; a checkout that turned line ends into CRLF is still the same migration. */
export function fingerprint(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}

/**
 * What is still to be applied.
 *
 * @throws STORAGE_MIGRATION_CHANGED when an applied migration's text is another now
 * @throws STORAGE_NEWER_DATABASE when the database has a migration that this program does not know
 */
export function pendingMigrations(all: readonly Migration[], recorded: readonly Recorded[]): Migration[] {
  const known = new Map(all.map((migration) => [`${migration.module}/${migration.name}`, migration]));
  for (const row of recorded) {
    const migration = known.get(`${row.module}/${row.name}`);
    if (!migration) throw storageError('STORAGE_NEWER_DATABASE', { module: row.module, name: row.name });
    if (fingerprint(migration.sql) !== row.sha256) {
      throw storageError('STORAGE_MIGRATION_CHANGED', { module: row.module, name: row.name });
    }
  }
  const applied = new Set(recorded.map((row) => `${row.module}/${row.name}`));
  return all.filter((migration) => !applied.has(`${migration.module}/${migration.name}`));
}

/** The migrations this schema has had, none where it was never migrated. */
export async function recordedMigrations(client: pg.ClientBase, schema: string): Promise<Recorded[]> {
  const there = await client.query<{ there: boolean }>(
    "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = 'migration') AS there",
    [schema],
  );
  if (!there.rows[0]?.there) return [];
  return (await client.query<Recorded>('SELECT module, name, sha256 FROM migration')).rows;
}

/**
 * Applies what is pending, each migration in its own transaction, while holding a lock that keeps other nodes out.
 *
 * @param client a connection whose search path is `schema`
 * @throws STORAGE_MIGRATION_FAILED (nothing of that migration is kept), STORAGE_MIGRATION_CHANGED,
 *   STORAGE_NEWER_DATABASE
 */
export async function applyMigrations(
  client: pg.ClientBase,
  schema: string,
  all: readonly Migration[],
): Promise<MigrationsDone> {
  const lock = `hashtextextended('palermo migrations ' || $1, 0)`;
  await client.query(`SELECT pg_advisory_lock(${lock})`, [schema]);
  try {
    await client.query(
      `CREATE TABLE IF NOT EXISTS migration (
        module text NOT NULL,
        name text NOT NULL,
        sha256 text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (module, name)
      )`,
    );
    const recorded = await recordedMigrations(client, schema);
    const pending = pendingMigrations(all, recorded);
    for (const migration of pending) await applyOne(client, migration);
    const lowered = await lowerUnits(client, schema);
    return { applied: pending.map(({ module, name }) => `${module}/${name}`), already: recorded.length, lowered };
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${lock})`, [schema]).catch(() => undefined);
  }
}

async function applyOne(client: pg.ClientBase, migration: Migration): Promise<void> {
  const { module, name, sql } = migration;
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO migration (module, name, sha256) VALUES ($1, $2, $3)', [
      module,
      name,
      fingerprint(sql),
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw storageError('STORAGE_MIGRATION_FAILED', { module, name, reason }, undefined, error);
  }
}
