import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted } from '../config.js';
import { storageError } from '../errors.js';
import { storageErrorOf } from '../failures.js';
import { applyMigrations, fingerprint, type Migration, recordedMigrations } from '../migrations.js';
import {
  type CarriedSequence,
  type CarriedTable,
  loadingOrder,
  references,
  type Reference,
  tableSum,
} from './shape.js';
import { type CarriedSum, plainValues } from './unload.js';

/** Takes rows of one table, in COPY's text format; tables in the order in which they were unloaded. */
export type TakeRows = (table: CarriedTable, rows: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Fills an empty schema: gives it the shape that the unloaded one had (its recorded migrations, by their fingerprints),
 * lets `work` bring the rows, sets the sequences, and compares every table's rows and sum with what was unloaded. One
 * transaction: all of it, or nothing.
 *
 * @param client a connection whose search path is `schema`, its owner's
 * @param known every migration of this program
 * @throws STORAGE_NEWER_DATABASE, STORAGE_MIGRATION_CHANGED; STORAGE_DUPLICATE when the schema is not empty;
 *   STORAGE_NOT_KEPT when the rows are not those that were unloaded
 */
export async function load(
  client: pg.ClientBase,
  schema: string,
  known: readonly Migration[],
  wanted: {
    readonly migrations: readonly { readonly module: string; readonly name: string; readonly sha256: string }[];
    readonly tables: readonly CarriedSum[];
    readonly sequences: readonly CarriedSequence[];
  },
  work: (take: TakeRows) => Promise<void>,
): Promise<void> {
  await refuseUnlessEmpty(client, schema);
  // With nothing to apply: the table in which migrations are recorded, and the role of units of work. Both may stay.
  await applyMigrations(client, schema, []);
  await client.query('BEGIN');
  try {
    await client.query(plainValues);
    await shapeLike(client, known, wanted.migrations);
    const off = await takeOff(client, schema, wanted.tables);
    await work((table, rows) => copyRows(client, schema, table, rows));
    for (const { sequence, value, called } of wanted.sequences)
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        `${quoted(schema)}.${quoted(sequence)}`,
        value,
        called,
      ]);
    await putOn(client, schema, off);
    for (const table of wanted.tables) await compare(client, schema, table);
    for (const table of off.forced)
      await client.query(`ALTER TABLE ${quoted(schema)}.${quoted(table)} FORCE ROW LEVEL SECURITY`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw storageErrorOf(error);
  }
}

async function refuseUnlessEmpty(client: pg.ClientBase, schema: string): Promise<void> {
  const there = await client.query(
    `SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND c.relname <> 'migration' LIMIT 1`,
    [schema],
  );
  if (there.rowCount || (await recordedMigrations(client, schema)).length > 0) throw storageError('STORAGE_DUPLICATE');
}

/** The migrations run as they once did, inside this transaction. */
async function shapeLike(
  client: pg.ClientBase,
  known: readonly Migration[],
  recorded: readonly { readonly module: string; readonly name: string; readonly sha256: string }[],
): Promise<void> {
  const had = new Map(recorded.map((one) => [`${one.module}/${one.name}`, one]));
  for (const { module, name } of recorded)
    if (!known.some((one) => one.module === module && one.name === name))
      throw storageError('STORAGE_NEWER_DATABASE', { module, name });
  for (const { module, name, sql } of known) {
    const one = had.get(`${module}/${name}`);
    if (!one) continue;
    if (one.sha256 !== fingerprint(sql)) throw storageError('STORAGE_MIGRATION_CHANGED', { module, name });
    await client.query(sql);
  }
}

type TakenOff = {
  readonly circular: readonly Reference[];
  /** Tables whose policies bind their owner too: while rows are loaded they do not. */
  readonly forced: readonly string[];
  readonly triggers: readonly { readonly table: string; readonly name: string; readonly state: string }[];
};

/** What would act on rows that are only carried: triggers (an owner may), and references that go round in a circle. */
async function takeOff(client: pg.ClientBase, schema: string, tables: readonly CarriedTable[]): Promise<TakenOff> {
  const names = tables.map(({ table }) => table);
  const triggers = await client.query<{ table: string; name: string; state: string }>(
    `SELECT c.relname::text AS table, g.tgname::text AS name, g.tgenabled::text AS state
      FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND NOT g.tgisinternal AND g.tgenabled <> 'D' AND NOT c.relispartition`,
    [schema],
  );
  for (const { table, name } of triggers.rows)
    await client.query(`ALTER TABLE ${quoted(schema)}.${quoted(table)} DISABLE TRIGGER ${quoted(name)}`);
  const forced = await client.query<{ table: string }>(
    `SELECT c.relname::text AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND c.relforcerowsecurity`,
    [schema],
  );
  for (const { table } of forced.rows)
    await client.query(`ALTER TABLE ${quoted(schema)}.${quoted(table)} NO FORCE ROW LEVEL SECURITY`);
  const { circular } = loadingOrder(names, await references(client, schema));
  for (const { from, name } of circular)
    await client.query(`ALTER TABLE ${quoted(schema)}.${quoted(from)} DROP CONSTRAINT ${quoted(name)}`);
  // What the migrations themselves put in comes again with the rows.
  const all = names.map((table) => `${quoted(schema)}.${quoted(table)}`).join(', ');
  if (all) await client.query(`TRUNCATE ${all}`);
  return { circular, forced: forced.rows.map(({ table }) => table), triggers: triggers.rows };
}

const ENABLE: Readonly<Record<string, string>> = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' };

async function putOn(client: pg.ClientBase, schema: string, { circular, triggers }: TakenOff): Promise<void> {
  // A table with checks still to be made cannot be altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { from, name, definition } of circular)
    await client.query(`ALTER TABLE ${quoted(schema)}.${quoted(from)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  for (const { table, name, state } of triggers)
    await client.query(
      `ALTER TABLE ${quoted(schema)}.${quoted(table)} ${ENABLE[state] ?? 'ENABLE'} TRIGGER ${quoted(name)}`,
    );
}

async function copyRows(
  client: pg.ClientBase,
  schema: string,
  { table, columns }: CarriedTable,
  rows: AsyncIterable<Uint8Array>,
): Promise<void> {
  const list = columns.map((column) => quoted(column)).join(', ');
  const stream = client.query(copyFrom(`COPY ${quoted(schema)}.${quoted(table)} (${list}) FROM STDIN`));
  let failed: unknown;
  const ended = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  ended.catch((error: unknown) => {
    failed = error;
  });
  for await (const part of rows) {
    if (failed !== undefined) break;
    if (!stream.write(part)) await Promise.race([once(stream, 'drain'), ended]);
  }
  if (failed === undefined) stream.end();
  await ended;
}

async function compare(client: pg.ClientBase, schema: string, wanted: CarriedSum): Promise<void> {
  const found = await tableSum(client, schema, wanted);
  if (found.rows !== wanted.rows || found.checksum !== wanted.checksum) throw storageError('STORAGE_NOT_KEPT');
}
