import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import type { Account } from './account.js';

/** The environment of the engine's programs: nothing of ours (PGDATA, PGTZ and their like would change it). */
export function engineEnvironment(): NodeJS.ProcessEnv {
  // What an operator preloads for all programs (another memory allocator, say) holds for the engine too.
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'LD_PRELOAD'];
  const environment: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of kept) if (process.env[name] !== undefined) environment[name] = process.env[name];
  return environment;
}

/** uid and gid for a child process; nothing when it runs as oneself. */
export function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Runs one of the engine's short programs to its end. */
export function runProgram(
  program: string,
  options: readonly string[],
  account: Account | undefined,
): SpawnSyncReturns<string> {
  return spawnSync(program, options, {
    ...asAccount(account),
    cwd: '/',
    env: engineEnvironment(),
    encoding: 'utf8',
    timeout: 120_000,
    windowsHide: true,
  });
}
