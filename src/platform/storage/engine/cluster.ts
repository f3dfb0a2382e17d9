import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { storageError } from '../errors.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { own } from './place.js';
import { isAlive } from './postmaster.js';
import { runProgram } from './run.js';

/** The engine's own superuser, which owns the cluster and nothing of ours. */
export const clusterOwner = 'postgres';

/** What a small PC can spare. An operator may change these in `database/postgresql.conf`. */
const settings = `
# Palermo: sized for one small PC
max_connections = 60
shared_buffers = 64MB
work_mem = 8MB
maintenance_work_mem = 64MB
max_wal_size = 512MB
min_wal_size = 64MB
max_parallel_workers_per_gather = 1
max_parallel_workers = 2
io_method = sync
jit = off
random_page_cost = 1.1
`;

/** The major version of the database in this folder, or undefined when there is none. */
export function clusterMajor(databaseFolder: string): number | undefined {
  const file = join(databaseFolder, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

/**
 * Makes the database folder. It is made under another name and becomes the database by its rename, so that one cut
 * short is never taken for whole; of two processes that make it at once, one wins and both go on with its work.
 *
 * @throws STORAGE_ENGINE_FAILED, STORAGE_DISK_FULL
 */
export function createCluster(state: string, binaries: Binaries, account: Account | undefined): void {
  const database = join(state, 'database');
  removeHalfMade(state);
  const half = mkdtempSync(join(state, `database.new-${process.pid}-`));
  try {
    own(half, account);
    const options = ['-D', half, '-U', clusterOwner, ...initOptions(state)];
    const made = runProgram(join(binaries.folder, 'initdb'), options, account);
    if (made.status !== 0) throw initFailure(state, made.error?.message ?? made.stderr);
    appendFileSync(join(half, 'postgresql.conf'), settings);
    try {
      renameSync(half, database);
    } catch (error) {
      if (clusterMajor(database) === undefined) throw error;
    }
  } finally {
    rmSync(half, { recursive: true, force: true });
    rmSync(join(state, 'database.password'), { force: true });
  }
}

/**
 * Text is compared by code point (the built-in C.UTF-8): the same on every machine and for ever, so no index can be
 * spoilt by another ICU or libc. Order for a reader is made in the reader's language when the page is.
 */
function initOptions(state: string): string[] {
  const text = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const rest = [...text, '--data-checksums', '--no-instructions'];
  if (process.platform !== 'win32') return ['--auth-local=trust', '--auth-host=reject', ...rest];
  const file = join(state, 'database.password');
  writeFileSync(file, windowsPassword(state), { mode: 0o600 });
  return ['--auth=scram-sha-256', `--pwfile=${file}`, ...rest];
}

/** Windows has no socket folder to close, so there a password guards 127.0.0.1. */
export function windowsPassword(state: string): string {
  const file = join(state, 'database.secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

function initFailure(folder: string, output: string): Error {
  if (output.includes('No space left on device')) return storageError('STORAGE_DISK_FULL', { folder });
  return storageError('STORAGE_ENGINE_FAILED', { folder, reason: output.trim().slice(-1500) });
}

function removeHalfMade(state: string): void {
  for (const name of readdirSync(state)) {
    const pid = /^database\.new-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(state, name), { recursive: true, force: true });
  }
}

/** Gives a database that was copied back by root (a restored backup) to the engine's account. */
export function giveCluster(database: string, account: Account | undefined): void {
  if (!account || !existsSync(database) || statSync(database).uid === account.uid) return;
  const give = (path: string): void => {
    chownSync(path, account.uid, account.gid);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) give(inner);
      else if (entry.isFile()) chownSync(inner, account.uid, account.gid);
    }
  };
  give(database);
  own(database, account);
}
