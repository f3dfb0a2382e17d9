import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE } from '../platform/access/index.js';
import { type Audit, openAudit } from '../platform/audit/index.js';
import { type OpenKeys, type RootSettings, openKeys } from '../platform/crypto/index.js';
import { type Files, type Vault, openFiles, openVault, scannerOf } from '../platform/files/index.js';
import type { Log, Settings } from '../platform/operations/index.js';
import { type Storage, loadMigrations, openStorage } from '../platform/storage/index.js';

/** The folder this code runs from: `dist`, or `src` under a test runner. */
export const codeRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Modules that keep tables, in the order in which their migrations build on each other. */
const MODULES = ['instruments', 'cases', 'statistics'] as const;

/** Every migration of this program, in order. */
export const allMigrations = () => loadMigrations(codeRoot, MODULES);

/** What a running node or a command beside it holds open. */
export type NodeParts = {
  readonly storage: Storage;
  readonly files: Files;
  readonly vault: Vault;
  readonly keys: OpenKeys;
  readonly audit: Audit;
  readonly log: Log;
};

/** What opens the keyring: a file beside it unless the operator named a passphrase or a command. */
export function rootOf(config: Settings): RootSettings | undefined {
  const { keyCommand, keyPassphraseFile } = config;
  if (keyCommand !== undefined) return { kind: 'command', ...keyCommand };
  return keyPassphraseFile === undefined ? undefined : { kind: 'passphrase', file: keyPassphraseFile };
}

export function keysOptions(config: Settings): { readonly root?: RootSettings } {
  const root = rootOf(config);
  return root ? { root } : {};
}

/** Keys, then the database with its tables up to date, then the audit log, then files: each stands on those before. */
export async function openParts(config: Settings, claim: 'node' | 'guest', log: Log): Promise<NodeParts> {
  const keys = await openKeys(config.dataFolder, keysOptions(config));
  const audit = openAudit({ keys, dataFolder: config.dataFolder, log });
  const { databaseUrl, schema, dataFolder } = config;
  const storage = await openStorage({ databaseUrl, schema, dataFolder, claim, log, acts: audit.acts });
  try {
    await storage.migrate(allMigrations());
    const found = await storage.inUnitOfWork(NODE, (uow) => keys.prepare(uow), { authority: 'owner' });
    if (found.missing > 0 || found.destroyedAgain > 0 || found.moved)
      log.warn(found, 'database and data keys are of different times');
    await audit.start(storage);
    const files = await openFiles(dataFolder);
    const scanner = config.scanCommand === undefined ? undefined : scannerOf(config.scanCommand);
    const vault = await openVault({ folder: dataFolder, files, keys: keys.data, scanner });
    return { storage, files, vault, keys, audit, log };
  } catch (error) {
    await storage.close({ stopEngine: 'if-unused' });
    await keys.close();
    throw error;
  }
}

export async function closeParts({ audit, storage, keys }: NodeParts): Promise<void> {
  try {
    await audit.close();
  } finally {
    await storage.close({ stopEngine: 'if-unused' });
    await keys.close();
  }
}

export const assetsFolder = (): string => {
  const built = join(codeRoot, 'assets');
  return existsSync(built) ? built : join(codeRoot, '..', 'dist', 'assets');
};
