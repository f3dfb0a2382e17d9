import type pg from 'pg';
import { quoted } from '../config.js';

/** One table as its rows are carried: columns that are stored, in order; generated ones are made anew. */
export type CarriedTable = { readonly table: string; readonly columns: readonly string[] };

export type CarriedSequence = { readonly sequence: string; readonly value: string; readonly called: boolean };

/** A rule by which rows of one table name rows of another. */
export type Reference = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly definition: string;
};

/** The tables of a schema, by name; parts of a partitioned table are carried with it. */
export async function carriedTables(client: pg.ClientBase, schema: string): Promise<CarriedTable[]> {
  const answer = await client.query<{ table: string; columns: string[] }>(
    `SELECT c.relname AS table,
        coalesce(array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attname IS NOT NULL), '{}') AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      GROUP BY c.relname ORDER BY c.relname`,
    [schema],
  );
  return answer.rows;
}

/** Where every sequence of the schema stands. Sequences are outside transactions: this is at least what rows hold. */
export async function carriedSequences(client: pg.ClientBase, schema: string): Promise<CarriedSequence[]> {
  const names = await client.query<{ name: string }>(
    'SELECT sequencename::text AS name FROM pg_sequences WHERE schemaname = $1 ORDER BY 1',
    [schema],
  );
  const sequences: CarriedSequence[] = [];
  for (const { name } of names.rows) {
    const answer = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quoted(schema)}.${quoted(name)}`,
    );
    sequences.push({ sequence: name, value: answer.rows[0]?.value ?? '1', called: answer.rows[0]?.called ?? false });
  }
  return sequences;
}

/** References between the tables of a schema, those of a table to itself among them. */
export async function references(client: pg.ClientBase, schema: string): Promise<Reference[]> {
  const answer = await client.query<Reference>(
    `SELECT k.conname::text AS name, f.relname::text AS from, t.relname::text AS to,
        pg_get_constraintdef(k.oid) AS definition
      FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      JOIN pg_namespace n ON n.oid = f.relnamespace
      WHERE k.contype = 'f' AND k.conparentid = 0 AND n.nspname = $1
      ORDER BY 2, 1`,
    [schema],
  );
  return answer.rows;
}

/**
 * Tables in an order in which each comes after those it refers to. Where tables refer to each other in a circle, or
 * one to itself (its rows come in several portions), those references are answered: they are taken off while rows are
 * loaded, and put on again.
 */
export function loadingOrder(
  tables: readonly string[],
  all: readonly Reference[],
): { readonly order: readonly string[]; readonly circular: readonly Reference[] } {
  const order: string[] = [];
  const left = new Set(tables);
  const inCircle = new Set(all.filter((one) => one.from === one.to));
  const waitsFor = (table: string): Reference[] =>
    all.filter((one) => one.from === table && left.has(one.to) && !inCircle.has(one));
  while (left.size > 0) {
    const free = [...left].filter((table) => waitsFor(table).length === 0);
    for (const table of free) {
      left.delete(table);
      order.push(table);
    }
    if (free.length > 0) continue;
    // The table that waits for the fewest gives way; by name where several do, so that the order is always the same.
    const [first] = [...left].sort((a, b) => waitsFor(a).length - waitsFor(b).length || (a < b ? -1 : 1));
    for (const one of waitsFor(first ?? '')) inCircle.add(one);
  }
  return { order, circular: [...inCircle] };
}

/** How many rows, and a sum over their contents that does not depend on their order or on PostgreSQL's version. */
export async function tableSum(
  client: pg.ClientBase,
  schema: string,
  { table, columns }: CarriedTable,
): Promise<{ readonly rows: number; readonly checksum: string }> {
  const row = columns.length === 0 ? "''" : `ROW(${columns.map((column) => `t.${quoted(column)}`).join(', ')})::text`;
  const answer = await client.query<{ rows: number; checksum: string }>(
    `SELECT count(*)::float8 AS rows,
        coalesce(sum(('x' || left(md5(${row}), 16))::bit(64)::bigint), 0)::text AS checksum
      FROM ${quoted(schema)}.${quoted(table)} t`,
  );
  return { rows: answer.rows[0]?.rows ?? 0, checksum: answer.rows[0]?.checksum ?? '0' };
}
