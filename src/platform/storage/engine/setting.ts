import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { StorageConfig, StorageLog } from '../config.js';
import { type Account, engineAccount } from './account.js';
import { defaultReachableFolders, openDataFolder, recordedStateFolder, stateFolder } from './place.js';

export type EngineConfig = Pick<StorageConfig, 'dataFolder' | 'accountsFile' | 'reachableFolders' | 'log'>;

/** Where the engine of one data folder lies, and whom it runs as. */
export type Setting = {
  /** Holds `database`, `socket`, `database.log` and perhaps a copy of the engine. */
  readonly state: string;
  readonly database: string;
  readonly account: Account | undefined;
  readonly log: StorageLog;
};

/** Milliseconds of waiting for another process. */
export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Makes the folders ready. @throws STORAGE_FOLDER_DENIED, STORAGE_ROOT_ALONE */
export function settle(config: EngineConfig): Setting {
  const data = openDataFolder(config.dataFolder);
  const database = join(recordedStateFolder(data), 'database');
  const account = engineAccount(config.accountsFile ?? '/etc/passwd', database);
  const state = stateFolder(data, account, config.reachableFolders ?? defaultReachableFolders);
  return { state, database: join(state, 'database'), account, log: config.log };
}

/** The same without making anything; undefined where there is no database yet. */
export function settledBefore(config: EngineConfig): Setting | undefined {
  if (!existsSync(config.dataFolder)) return undefined;
  const state = recordedStateFolder(realpathSync(config.dataFolder));
  const database = join(state, 'database');
  return existsSync(database) ? { state, database, account: undefined, log: config.log } : undefined;
}
