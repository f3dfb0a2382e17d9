import { spawn } from 'node:child_process';
import { closeSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Met, meet } from './adopt.js';
import type { Binaries } from './binaries.js';
import { socketFolder, socketName } from './place.js';
import { isServerOf, orphansOf, readPostmaster } from './postmaster.js';
import { asAccount, engineEnvironment } from './run.js';
import { engineFailure, openLog, tailOfLog } from './server-log.js';
import { pause, type Setting } from './setting.js';

const port = 5432;

/**
 * Starts a server; undefined when another process was faster or the way had to be cleared first.
 *
 * @throws STORAGE_ENGINE_FAILED, STORAGE_DISK_FULL, STORAGE_FOLDER_DENIED
 */
export async function launch(setting: Setting, binaries: Binaries): Promise<Met | undefined> {
  const logFile = openLog(setting);
  const server = spawn(join(binaries.folder, 'postgres'), await serverOptions(setting), {
    ...asAccount(setting.account),
    cwd: '/',
    env: engineEnvironment(),
    stdio: ['ignore', logFile.descriptor, logFile.descriptor],
    // Its own session: Ctrl-C in the terminal is for node, which then stops it in order.
    detached: true,
    windowsHide: true,
  });
  closeSync(logFile.descriptor);
  let ended: string | undefined;
  server.on('error', (error) => {
    ended = error.message;
  });
  server.on('exit', (code, signal) => {
    ended ??= `exit ${signal ?? code}`;
  });
  server.unref();
  for (let waited = 0; ; waited += 1) {
    if (ended !== undefined) return clearWay(setting, ended, logFile.start);
    const found = readPostmaster(setting.database);
    const met = found?.ready && found.pid === server.pid ? await meet(setting, found, false) : undefined;
    if (met) return met;
    if (waited % 600 === 599) setting.log.warn({ pid: server.pid }, 'the database is still starting');
    await pause(waited < 100 ? 5 : 50);
  }
}

/** What must hold on every start, whatever the configuration file says. */
async function serverOptions(setting: Setting): Promise<string[]> {
  const fixed: Record<string, string> = {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    // The log must not hold what is in the rows: no details of a failed row, no statements.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
  };
  const options = ['-D', setting.database];
  if (process.platform === 'win32') {
    options.push('-p', String(await freePort()));
    fixed.listen_addresses = '127.0.0.1';
  } else {
    const folder = socketFolder(setting.state, setting.account);
    options.push('-p', String(port), '-k', `"${folder.replaceAll('"', '""')}"`);
    fixed.listen_addresses = '';
    fixed.unix_socket_permissions = '0700';
  }
  return [...options, ...Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : port;
}

/** Why a server ended at once: clears the way and answers undefined, or throws what a person must know. */
async function clearWay(setting: Setting, ended: string, logStart: number): Promise<undefined> {
  const said = tailOfLog(setting, logStart);
  if (said.includes('lock file "postmaster.pid" already exists')) return clearStalePid(setting);
  if (said.includes('pre-existing shared memory block')) return endOrphans(setting);
  if (said.includes(`${socketName}.lock" already exists`)) return clearStaleSocket(setting);
  throw engineFailure(setting, ended, logStart);
}

/** The number in postmaster.pid lives again as another process, which PostgreSQL cannot know. */
async function clearStalePid(setting: Setting): Promise<undefined> {
  const path = join(setting.database, 'postmaster.pid');
  const found = readPostmaster(setting.database);
  await pause(20);
  if (
    found &&
    isServerOf(found.pid, setting.database) === 'no' &&
    readPostmaster(setting.database)?.pid === found.pid
  ) {
    setting.log.warn({ pid: found.pid }, 'removed the postmaster.pid of a database that was killed');
    rmSync(path, { force: true });
  }
  return undefined;
}

/** Processes that outlived a killed postmaster still hold its memory: they end by themselves, or are ended. */
async function endOrphans(setting: Setting): Promise<undefined> {
  for (let waited = 0; waited < 60; waited += 1) {
    const orphans = orphansOf(setting.database);
    if (orphans.length === 0) break;
    const found = readPostmaster(setting.database);
    if (found && isServerOf(found.pid, setting.database) === 'yes') return undefined;
    if (waited === 20) setting.log.warn({ orphans }, 'ending processes that a killed database left behind');
    if (waited >= 20) for (const pid of orphans) signal(pid, waited < 40 ? 'SIGTERM' : 'SIGKILL');
    await pause(100);
  }
  await pause(100);
  return undefined;
}

/** Sends a signal to a process that may have ended already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}

async function clearStaleSocket(setting: Setting): Promise<undefined> {
  const found = readPostmaster(setting.database);
  if (found && isServerOf(found.pid, setting.database) !== 'no') return undefined;
  const folder = socketFolder(setting.state, setting.account);
  for (const name of [socketName, `${socketName}.lock`]) rmSync(join(folder, name), { force: true });
  return undefined;
}
