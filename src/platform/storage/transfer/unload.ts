import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { quoted } from '../config.js';
import { storageErrorOf } from '../failures.js';
import { recordedMigrations } from '../migrations.js';
import {
  type CarriedSequence,
  type CarriedTable,
  carriedSequences,
  carriedTables,
  loadingOrder,
  references,
  tableSum,
} from './shape.js';

export type CarriedSum = CarriedTable & { readonly rows: number; readonly checksum: string };

/** All that a schema holds, at one moment, on its way to another database. */
export type Unloading = {
  readonly at: Date;
  readonly version: string;
  readonly migrations: readonly { readonly module: string; readonly name: string; readonly sha256: string }[];
  /** In an order in which they can be loaded. */
  readonly tables: readonly CarriedSum[];
  readonly sequences: readonly CarriedSequence[];
  /** The rows of one table in COPY's text format (the same in every version), in pieces. */
  rows(table: CarriedTable): AsyncIterable<Buffer>;
};

/** Values as every PostgreSQL writes and reads them. */
export const plainValues =
  "SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL row_security = off";

/**
 * A policy binds the owner too where the table says so (FORCE), and PostgreSQL then refuses to read with
 * `row_security = off`, even where the owner's policy is "every row". Only where each such table has that policy, and
 * none that takes rows away, is it safe to read under the policies.
 */
async function readUnderPolicies(client: pg.ClientBase, schema: string): Promise<void> {
  const hiding = await client.query(
    `SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND c.relrowsecurity AND c.relforcerowsecurity AND (
        EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive)
        OR NOT EXISTS (SELECT 1 FROM pg_policy p JOIN pg_roles r ON r.oid = ANY (p.polroles)
          WHERE p.polrelid = c.oid AND p.polcmd IN ('*', 'r') AND r.rolname = current_user
            AND pg_get_expr(p.polqual, p.polrelid) = 'true'))
      LIMIT 1`,
    [schema],
  );
  if (hiding.rowCount === 0) await client.query('SET LOCAL row_security = on');
}

/**
 * Runs `work` over one snapshot of the schema: repeatable read, read only, seen as the owner of the tables. A policy
 * that would hide rows makes it fail instead of leaving them out.
 *
 * @param client a connection whose search path is `schema`, used for nothing else meanwhile
 */
export async function unload<T>(
  client: pg.ClientBase,
  schema: string,
  work: (unloading: Unloading) => Promise<T>,
): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query(plainValues);
    await readUnderPolicies(client, schema);
    const now = await client.query<{ at: Date; version: string }>(
      "SELECT now() AS at, split_part(current_setting('server_version'), ' ', 1) AS version",
    );
    const tables: CarriedSum[] = [];
    const found = new Map((await carriedTables(client, schema)).map((table) => [table.table, table]));
    const { order } = loadingOrder([...found.keys()], await references(client, schema));
    for (const name of order) {
      const table = found.get(name);
      if (table) tables.push({ ...table, ...(await tableSum(client, schema, table)) });
    }
    const result = await work({
      at: now.rows[0]?.at ?? new Date(),
      version: now.rows[0]?.version ?? '',
      migrations: await recordedMigrations(client, schema),
      tables,
      sequences: await carriedSequences(client, schema),
      rows: ({ table, columns }) => {
        const list = columns.map((column) => quoted(column)).join(', ');
        const from = `(SELECT ${list} FROM ${quoted(schema)}.${quoted(table)})`;
        return client.query(copyTo(`COPY ${from} TO STDOUT`)) as AsyncIterable<Buffer>;
      },
    });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw storageErrorOf(error);
  }
}
