import pg from 'pg';
import { runningEngine } from '../engine/adopt.js';
import type { EngineConfig } from '../engine/setting.js';
import { quoted } from '../config.js';
import { storageError } from '../errors.js';
import { storageErrorOf } from '../failures.js';
import { recordedMigrations } from '../migrations.js';
import { connectionOf, type Reach } from '../pool.js';
import { unitRoleOf } from '../unit-role.js';

export type TableCount = { readonly table: string; readonly rows: number };
export type RecordedMigration = { readonly module: string; readonly name: string; readonly sha256: string };

/** What is known of a schema without reading its rows: the server, and the shape the database has. */
export type SchemaFacts = { readonly version: string; readonly migrations: readonly RecordedMigration[] };

/** @param client a connection whose search path is `schema` */
export async function schemaFacts(client: pg.ClientBase, schema: string): Promise<SchemaFacts> {
  const answer = await client.query<{ server_version: string }>('SHOW server_version');
  const version = (answer.rows[0]?.server_version ?? '').split(' ')[0] ?? '';
  return { version, migrations: await recordedMigrations(client, schema) };
}

/** Rows of every table of the schema, counted one by one: reads all of it. */
export async function countRows(client: pg.ClientBase, schema: string): Promise<TableCount[]> {
  const tables = await client.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY c.relname`,
    [schema],
  );
  const counts: TableCount[] = [];
  for (const { table } of tables.rows) {
    const counted = await client.query<{ rows: number }>(
      `SELECT count(*)::float8 AS rows FROM ${quoted(schema)}.${quoted(table)}`,
    );
    counts.push({ table, rows: counted.rows[0]?.rows ?? 0 });
  }
  return counts;
}

/**
 * Checks every index of the schema against its table with amcheck, as the embedded engine's superuser; the extension is
 * removed again. Reading every page also checks its checksum.
 *
 * @returns how many indexes were checked, or null where the engine has no amcheck
 * @throws STORAGE_ENGINE_FAILED naming the first index that is wrong
 */
export async function checkIndexes(config: EngineConfig, schema: string): Promise<number | null> {
  const engine = await runningEngine(config);
  if (!engine) throw storageError('STORAGE_UNAVAILABLE');
  return withAdmin(engine.admin, async (client) => {
    const offered = await client.query("SELECT 1 FROM pg_available_extensions WHERE name = 'amcheck'");
    if (!offered.rowCount) return null;
    const place = `palermo_check_${process.pid}_${Date.now()}`;
    await client.query(`CREATE SCHEMA ${place}; CREATE EXTENSION IF NOT EXISTS amcheck SCHEMA ${place}`);
    try {
      return await checkEach(client, schema, place, engine.database);
    } finally {
      await client.query(`DROP SCHEMA ${place} CASCADE`);
    }
  });
}

async function checkEach(client: pg.Client, schema: string, place: string, folder: string): Promise<number> {
  const indexes = await client.query<{ name: string; oid: number; heap: boolean }>(
    `SELECT c.relname AS name, c.oid::int AS oid FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am a ON a.oid = c.relam JOIN pg_index i ON i.indexrelid = c.oid
      WHERE n.nspname = $1 AND a.amname = 'btree' AND c.relkind = 'i' AND i.indisvalid ORDER BY c.relname`,
    [schema],
  );
  for (const { name, oid } of indexes.rows) {
    try {
      await client.query(`SELECT ${place}.bt_index_check($1::oid::regclass, true)`, [oid]);
    } catch (error) {
      // PostgreSQL's own sentence may quote a row: the index's name is enough.
      throw storageError('STORAGE_ENGINE_FAILED', { folder, reason: `index ${name}`, log: '' }, undefined, error);
    }
  }
  return indexes.rows.length;
}

async function withAdmin<T>(reach: Reach, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionOf(reach, 'palermo supervisor'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } catch (error) {
    throw storageErrorOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Renames a schema that holds tables, so that an empty one takes its place. Answers its new name, or null. */
export async function setSchemaAside(client: pg.ClientBase, schema: string, name: string): Promise<string | null> {
  const there = await client.query('SELECT 1 FROM pg_tables WHERE schemaname = $1 LIMIT 1', [schema]);
  if (!there.rowCount) return null;
  await client.query(`ALTER SCHEMA ${quoted(schema)} RENAME TO ${quoted(name)}; CREATE SCHEMA ${quoted(schema)}`);
  return name;
}

/** Removes a schema that was made to try something out. */
export async function dropScratchSchema(client: pg.ClientBase, schema: string): Promise<void> {
  if (!schema.includes('_drill_')) throw new Error(`${schema} is no scratch schema`);
  await client.query(`DROP SCHEMA IF EXISTS ${quoted(schema)} CASCADE`);
  const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [unitRoleOf(schema)]);
  if (role.rowCount) await client.query(`DROP ROLE ${quoted(unitRoleOf(schema))}`);
}
