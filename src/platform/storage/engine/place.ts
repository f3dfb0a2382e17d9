import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { storageError } from '../errors.js';
import type { Account } from './account.js';

/** The file in the data folder that says where the state is, when it could not be in the data folder itself. */
const pointerName = 'database.where';

/** Folders for state out of reach of a closed home, first usable wins. */
export const defaultReachableFolders = ['/var/lib/palermo', '/var/tmp/palermo'] as const;

/** Makes the data folder when absent and answers its real path. @throws STORAGE_FOLDER_DENIED */
export function openDataFolder(dataFolder: string): string {
  try {
    // Closed is the data folder alone: folders above it that are missing are made as any other.
    mkdirSync(dirname(dataFolder), { recursive: true });
    if (!existsSync(dataFolder)) mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const folder = realpathSync(dataFolder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    throw denied(dataFolder, error);
  }
}

function denied(folder: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return storageError('STORAGE_FOLDER_DENIED', { folder, reason }, undefined, error);
}

/** The folder that holds (or will hold) `database`: the data folder, or where its pointer leads. */
export function recordedStateFolder(dataFolder: string): string {
  const pointer = join(dataFolder, pointerName);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataFolder;
}

/**
 * The state folder, reachable by the engine's account. A data folder under a closed home cannot be: then the state is
 * put into a folder of its own beside the system's, and a pointer to it into the data folder.
 *
 * @throws STORAGE_FOLDER_DENIED
 */
export function stateFolder(dataFolder: string, account: Account | undefined, reachable: readonly string[]): string {
  const recorded = recordedStateFolder(dataFolder);
  if (!account) return recorded;
  if (recorded === dataFolder && !canEnter(dirname(dataFolder), account)) {
    return stateElsewhere(dataFolder, account, reachable);
  }
  letThrough(recorded, account);
  if (!canEnter(recorded, account)) throw denied(recorded, new Error(`${account.name} cannot enter`));
  return recorded;
}

/** The folder stays root's; the engine's account may pass through it to its own folder, not list it. */
function letThrough(folder: string, account: Account): void {
  if (canEnter(folder, account)) return;
  const { uid, mode } = statSync(folder);
  chownSync(folder, uid, account.gid);
  chmodSync(folder, (mode & 0o700) | 0o010);
}

function stateElsewhere(dataFolder: string, account: Account, reachable: readonly string[]): string {
  const reasons: string[] = [];
  for (const base of reachable) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 });
      const owner = lstatSync(base);
      // Someone else's folder of that name could be changed under us.
      if (!owner.isDirectory() || owner.uid !== process.getuid?.() || (owner.mode & 0o022) !== 0) {
        throw new Error(`${base} is not a folder of ours alone`);
      }
      if (!canEnter(base, account)) throw new Error(`${account.name} cannot enter ${base}`);
      // A name of its own each time: a new checkout in the same place must not find the old one's database.
      const folder = join(realpathSync(base), randomBytes(6).toString('hex'));
      mkdirSync(folder, { mode: 0o711 });
      chmodSync(folder, 0o711);
      writeFileSync(join(folder, 'belongs-to'), `${dataFolder}\n`);
      writeFileSync(join(dataFolder, pointerName), `${folder}\n`);
      return folder;
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw denied(dataFolder, new Error(`${account.name} cannot enter; ${reasons.join('; ')}`));
}

/** True when the account may pass through this folder and all above it, by their modes. */
function canEnter(folder: string, account: Account): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

/** Bytes a socket's path may have: sun_path less its closing zero. */
const socketPathLimit = process.platform === 'linux' ? 107 : 103;
export const socketName = '.s.PGSQL.5432';

/**
 * A private folder (0700) for the socket: in the state folder, or a short one among the temporary files where that
 * path is too long for a socket. The server remembers it in its postmaster.pid.
 */
export function socketFolder(state: string, account: Account | undefined): string {
  const near = join(state, 'socket');
  if (Buffer.byteLength(join(near, socketName)) <= socketPathLimit) {
    mkdirSync(near, { recursive: true, mode: 0o700 });
    own(near, account);
    return near;
  }
  const short = join(tmpdir(), `palermo-${createHash('sha256').update(state).digest('hex').slice(0, 12)}`);
  if (!existsSync(short)) {
    mkdirSync(short, { mode: 0o700 });
    own(short, account);
  }
  if (isPrivate(short, account)) return short;
  // The name was taken by someone else, who could pretend to be our database: another name, nobody's.
  const unforeseen = mkdtempSync(join(tmpdir(), 'palermo-'));
  own(unforeseen, account);
  return unforeseen;
}

function isPrivate(folder: string, account: Account | undefined): boolean {
  const { uid, mode } = lstatSync(folder);
  return lstatSync(folder).isDirectory() && uid === (account?.uid ?? process.getuid?.() ?? uid) && (mode & 0o077) === 0;
}

/** Gives a folder to the engine's account, closed to all others. */
export function own(folder: string, account: Account | undefined): void {
  if (account) chownSync(folder, account.uid, account.gid);
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
}
