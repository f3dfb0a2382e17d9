import { existsSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { storageError } from '../errors.js';
import type { Setting } from './setting.js';

const logLimit = 10_000_000;

function logPath(setting: Setting): string {
  return join(setting.state, 'database.log');
}

/** Opens the engine's log for a new server; `start` is where that server's lines begin. */
export function openLog(setting: Setting): { descriptor: number; start: number } {
  const path = logPath(setting);
  const length = existsSync(path) ? statSync(path).size : 0;
  if (length > logLimit) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, 'a', 0o600);
  // Root and the owner of the database may take turns: the log is the owner's.
  if (setting.account) fchownSync(descriptor, setting.account.uid, setting.account.gid);
  return { descriptor, start: length > logLimit ? 0 : length };
}

/** The last lines that the server which began at `start` wrote. */
export function tailOfLog(setting: Setting, start: number): string {
  const path = logPath(setting);
  return existsSync(path) ? readFileSync(path).subarray(start).toString('utf8').slice(-4000) : '';
}

/** Why the engine did not come up, with its own last words. */
export function engineFailure(setting: Setting, reason: string, logStart: number): Error {
  const said = tailOfLog(setting, logStart).trim().split('\n').slice(-8).join('\n');
  const folder = setting.database;
  if (said.includes('No space left on device')) return storageError('STORAGE_DISK_FULL', { folder });
  const params = { folder, reason: said || reason, log: logPath(setting) };
  return storageError(said.includes('Permission denied') ? 'STORAGE_FOLDER_DENIED' : 'STORAGE_ENGINE_FAILED', params);
}
