import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type Files, openFiles } from '../platform/files/index.js';
import { type Storage, type StorageLog, loadMigrations, openStorage } from '../platform/storage/index.js';
import type { NodeConfig } from './config.js';

/** The folder this code runs from: `dist`, or `src` under a test runner. */
export const codeRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Modules that keep tables, in the order in which their migrations build on each other. */
export const MODULES = ['instruments', 'statistics'] as const;

/** Logs go to standard error as JSON lines; fields that could name a person are cut out wherever they stand. */
export function openLog(level: string): StorageLog {
  return pino(
    {
      level,
      base: undefined,
      redact: {
        paths: ['*.name', '*.token', '*.cookie', '*.authorization', '*.query', '*.body'],
        censor: '[redacted]',
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

export type NodeParts = { readonly storage: Storage; readonly files: Files; readonly log: StorageLog };

/** Opens the database and brings its tables up to date. */
export async function openParts(config: NodeConfig, claim: 'node' | 'guest', log: StorageLog): Promise<NodeParts> {
  const storage = await openStorage({
    databaseUrl: config.databaseUrl,
    schema: config.schema,
    dataFolder: config.dataFolder,
    claim,
    log,
  });
  try {
    await storage.migrate(loadMigrations(codeRoot, MODULES));
    return { storage, files: await openFiles(config.dataFolder), log };
  } catch (error) {
    await storage.close({ stopEngine: 'if-unused' });
    throw error;
  }
}

export const assetsFolder = (): string => {
  const built = join(codeRoot, 'assets');
  return existsSync(built) ? built : join(codeRoot, '..', 'dist', 'assets');
};
