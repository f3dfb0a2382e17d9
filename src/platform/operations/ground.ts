import type { Readable } from 'node:stream';
import type { Migration, Storage, StorageConfig } from '../storage/index.js';

/** The record of acts at a moment: how many leaves, and their root in hexadecimal. */
export type AuditState = { readonly size: number; readonly root: string };

/** What operations ask of the record of acts. */
export type AuditDoor = {
  /** Null where nothing was sealed yet. */
  state(storage: Storage): Promise<AuditState | null>;
  /** Whether this database's record begins with exactly that state. */
  holds(storage: Storage, state: AuditState): Promise<boolean>;
};

/** What operations ask of the keys, which lie outside the database and outside every archive. */
export type KeyDoor = {
  /** All keys that are alive now, as an age file for this recipient. Keys that were destroyed are not in it. */
  exportKeys(recipient: string): Promise<AsyncIterable<Uint8Array>>;
  /** Puts them into a data folder that has none. */
  importKeys(dataFolder: string, bundle: Readable, identity: string): Promise<unknown>;
};

/** What every operation stands on. */
export type Ground = {
  /** Where the database lies; `acts` seals what commands write. */
  readonly place: Pick<
    StorageConfig,
    'dataFolder' | 'databaseUrl' | 'accountsFile' | 'reachableFolders' | 'log' | 'acts'
  > & {
    readonly schema: string;
  };
  /** Every migration of this program. */
  readonly migrations: readonly Migration[];
  /** This program's version. */
  readonly program: string;
  readonly keys?: KeyDoor | undefined;
  readonly audit?: AuditDoor | undefined;
};

/** Where an operation says how far it is; what it throws stops the operation, of which then nothing remains. */
export type Progress = (bytes: number) => Promise<void> | void;
