import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a running (or killed) PostgreSQL left in `postmaster.pid`. */
export type Postmaster = {
  readonly pid: number;
  readonly socketFolder: string;
  readonly port: number;
  readonly ready: boolean;
};

/** Reads the text of a postmaster.pid; undefined when it is not whole yet. */
export function postmasterOf(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    port: Number(lines[3]) || 0,
    socketFolder: (lines[4] ?? '').trim(),
    ready: (lines[7] ?? '').trim() === 'ready',
  };
}

export function readPostmaster(databaseFolder: string): Postmaster | undefined {
  try {
    return postmasterOf(readFileSync(join(databaseFolder, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the process of this number is a PostgreSQL of this folder: numbers are used again. `unknown` where the
 * machine does not tell (not Linux): then only a connection can.
 */
export function isServerOf(pid: number, databaseFolder: string): 'yes' | 'no' | 'unknown' {
  if (!isAlive(pid)) return 'no';
  if (!existsSync('/proc/self/cmdline')) return 'unknown';
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.some((word) => word === databaseFolder) && /postgres$/.test(words[0] ?? '') ? 'yes' : 'no';
  } catch {
    return 'no';
  }
}

/**
 * Server processes of this folder that outlived their postmaster (it was killed while they worked). PostgreSQL works
 * inside its data folder, so their working directory tells whose they are. Empty where the machine does not tell.
 */
export function orphansOf(databaseFolder: string): number[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    try {
      const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return title.startsWith('postgres: ') && readlinkSync(`/proc/${pid}/cwd`) === databaseFolder ? [pid] : [];
    } catch {
      return [];
    }
  });
}
