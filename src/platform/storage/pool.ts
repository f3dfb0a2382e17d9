import pg from 'pg';
import { quoted, type StorageLog } from './config.js';

/** How the database is reached: a socket folder or address, and who calls. */
export type Reach = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
};

const oid = { int8: 20, date: 1082, dates: 1182, int8s: 1016 } as const;

/**
 * A bigint counts as a number where a number is exact (±2⁵³−1). Beyond, it stays a BigInt, which JavaScript refuses to
 * mix with numbers: loud instead of silently rounded.
 */
function bigintValue(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

// A date is a day without a clock: a Date would move it across midnight in some time zone, so it stays 'YYYY-MM-DD'.
const asText = (text: string): string => text;
const texts = 1009;

type ReadsText = (text: string) => unknown;
type FindsParser = (type: number, format?: 'text' | 'binary') => ReadsText;

/** pg's own rules, which others in this process may use: they stay as they are. */
const ordinary = pg.types.getTypeParser as FindsParser;

function bigints(text: string): unknown {
  const parts = ordinary(texts)(text) as (string | null)[];
  return parts.map((part) => (part === null ? null : bigintValue(part)));
}

const ours: FindsParser = (type, format) => {
  if (format === 'binary') return ordinary(type, format);
  if (type === oid.int8) return bigintValue;
  if (type === oid.int8s) return bigints;
  if (type === oid.date) return asText;
  if (type === oid.dates) return ordinary(texts);
  return ordinary(type, format);
};

/** How values are read on this program's connections. */
const valueRules: pg.CustomTypesConfig = { getTypeParser: ours as pg.CustomTypesConfig['getTypeParser'] };

/** Where to connect: a URL given by the operator, or the embedded engine. */
export function connectionOf(target: string | Reach, name: string): pg.ClientConfig {
  const place = typeof target === 'string' ? { connectionString: target } : { ...target };
  return { ...place, application_name: name, types: valueRules, connectionTimeoutMillis: 10_000, keepAlive: true };
}

/** The session every connection starts with: this schema and no other, and time as UTC. */
export function sessionStatement(schema: string): string {
  return [
    `SET search_path TO ${quoted(schema)}`,
    "SET timezone TO 'UTC'",
    "SET datestyle TO 'ISO, YMD'",
    "SET intervalstyle TO 'iso_8601'",
    'SET client_min_messages TO warning',
  ].join('; ');
}

/** A pool whose every connection has its session set before anyone gets it. */
export function openPool(target: string | Reach, schema: string, size: number, log: StorageLog): pg.Pool {
  const pool = new pg.Pool({
    ...connectionOf(target, 'palermo'),
    max: size,
    idleTimeoutMillis: 30_000,
    onConnect: (async (client: pg.ClientBase) => {
      await client.query(sessionStatement(schema));
    }) as unknown as (client: pg.ClientBase) => void,
  });
  // An idle connection that breaks must not end the process; the next one to ask gets a fresh one.
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection broke'));
  return pool;
}
