import type { ActSealer } from './act.js';
import { storageError } from './errors.js';

/** What storage writes to the log: pino's shape. */
export type StorageLog = {
  info(facts: Record<string, unknown>, text: string): void;
  warn(facts: Record<string, unknown>, text: string): void;
  error(facts: Record<string, unknown>, text: string): void;
};

export type StorageConfig = {
  /** A PostgreSQL of one's own (15 or later), as `postgresql://…`. Absent: the embedded engine. */
  readonly databaseUrl?: string | undefined;
  /** The only schema that is used; created when absent. `palermo` unless told; never `public`. */
  readonly schema?: string;
  /** Where the embedded database lives (`<dataFolder>/database`). Made when absent. */
  readonly dataFolder: string;
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  readonly log: StorageLog;
  /**
   * `node`: the one server of this data folder; a second one is refused with STORAGE_FOLDER_IN_USE.
   * `guest` (unless told): a command beside it, which may share.
   */
  readonly claim?: 'node' | 'guest';
  /** The clock that dates units of work; the database's own unless told. */
  readonly clock?: () => Date;
  /** Seals acts into the audit log; without it they are kept unsealed. */
  readonly acts?: ActSealer;
  /** Where the accounts of this machine are listed, to choose whom the engine runs as under root. */
  readonly accountsFile?: string;
  /** Folders for the state when the data folder cannot be reached by the engine's account, first usable wins. */
  readonly reachableFolders?: readonly string[];
};

const schemaName = /^[a-z][a-z0-9_]{0,62}$/;
const taken = new Set(['public', 'information_schema', 'pg_catalog']);

/** The schema to use, checked. @throws STORAGE_SCHEMA_NAME */
export function checkedSchema(name: string | undefined): string {
  const schema = name ?? 'palermo';
  if (!schemaName.test(schema) || schema.startsWith('pg_') || taken.has(schema)) {
    throw storageError('STORAGE_SCHEMA_NAME', { schema });
  }
  return schema;
}

/** An identifier as SQL writes it. */
export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
