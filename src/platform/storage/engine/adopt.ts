import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { storageError } from '../errors.js';
import { connectionOf, type Reach } from '../pool.js';
import type { Account } from './account.js';
import { clusterOwner, windowsPassword } from './cluster.js';
import { isServerOf, type Postmaster, readPostmaster } from './postmaster.js';
import { engineFailure } from './server-log.js';
import { type EngineConfig, pause, type Setting, settledBefore } from './setting.js';

/** The embedded PostgreSQL, running. */
export type Engine = {
  readonly pid: number;
  /** As the role that owns our schemas, an ordinary one. */
  readonly reach: Reach;
  /** As the superuser, for the supervisor alone. */
  readonly admin: Reach;
  readonly adopted: boolean;
  readonly initialised: boolean;
  readonly database: string;
  readonly account: Account | undefined;
};

export type Met = Omit<Engine, 'initialised'>;

const ownerRole = 'palermo';

/** The engine of this data folder if it runs and answers now; starts and makes nothing. */
export async function runningEngine(config: EngineConfig): Promise<Met | undefined> {
  const setting = settledBefore(config);
  const found = setting ? readPostmaster(setting.database) : undefined;
  return setting && found ? meet(setting, found, true) : undefined;
}

/** This server as our engine, or undefined when it does not answer or serves another folder. */
export async function meet(setting: Setting, found: Postmaster, adopted: boolean): Promise<Met | undefined> {
  const answer = await introduce(reachOf(setting, found), setting.database);
  return answer === 'ours' ? engineOf(setting, found, adopted) : undefined;
}

/**
 * The server that runs on this folder already, or undefined. Waits while it starts, recovers or stops.
 *
 * @throws STORAGE_FOLDER_DENIED, STORAGE_ENGINE_FAILED
 */
export async function adopt(setting: Setting): Promise<Met | undefined> {
  assertReadable(setting);
  for (let waited = 0; ; waited += 1) {
    const found = readPostmaster(setting.database);
    if (!found) return undefined;
    const reach = reachOf(setting, found);
    const answer = await introduce(reach, setting.database);
    if (answer === 'ours') return engineOf(setting, found, true);
    if (answer === 'other' || isServerOf(found.pid, setting.database) === 'no') return undefined;
    // Elsewhere than on Linux a silent process of that number cannot be told from ours: PostgreSQL itself decides.
    if (isServerOf(found.pid, setting.database) === 'unknown' && waited > 100) return undefined;
    if (waited % 200 === 199) setting.log.warn({ pid: found.pid }, 'waiting for the database to recover or stop');
    if (waited > 12_000) throw engineFailure(setting, 'the database neither answers nor ends', 0);
    await pause(waited < 20 ? 10 : 50);
  }
}

function assertReadable(setting: Setting): void {
  if (!existsSync(setting.database)) return;
  try {
    closeSync(openSync(join(setting.database, 'PG_VERSION'), 'r'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw storageError('STORAGE_FOLDER_DENIED', { folder: setting.database, reason }, undefined, error);
  }
}

function reachOf(setting: Setting, server: Postmaster): Reach {
  const common = { user: clusterOwner, database: 'postgres', port: server.port };
  if (process.platform === 'win32') return { ...common, host: '127.0.0.1', password: windowsPassword(setting.state) };
  return { ...common, host: server.socketFolder };
}

function engineOf(setting: Setting, server: Postmaster, adopted: boolean): Met {
  const admin = reachOf(setting, server);
  const { database, account } = setting;
  return { pid: server.pid, admin, reach: { ...admin, user: ownerRole }, adopted, database, account };
}

/**
 * Meets the server behind this socket: `ours` when it serves this very folder; then our role is made sure of, an
 * ordinary one, so that what works here works on any PostgreSQL. It may make roles, for units of work run under one.
 */
async function introduce(reach: Reach, database: string): Promise<'ours' | 'other' | 'silent'> {
  if (!reach.host || !reach.port) return 'silent';
  const client = new pg.Client(connectionOf(reach, 'palermo supervisor'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ folder: string; role: boolean }>(
      `SELECT current_setting('data_directory') AS folder,
        EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${ownerRole}' AND rolcreaterole) AS role`,
    );
    if (answer.rows[0]?.folder !== database) return 'other';
    if (!answer.rows[0].role) await makeRole(client, reach.password);
    return 'ours';
  } catch {
    return 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeRole(client: pg.Client, password: string | undefined): Promise<void> {
  const secret = password ? ` PASSWORD ${pg.escapeLiteral(password)}` : '';
  // Two processes may meet a new cluster at once: the second finds the role made.
  await client
    .query(`CREATE ROLE ${ownerRole} LOGIN${secret}; GRANT CREATE, TEMPORARY ON DATABASE postgres TO ${ownerRole}`)
    .catch((error: unknown) => {
      const { code } = error as { code?: string };
      if (code !== '42710' && code !== '23505') throw error;
    });
  // A cluster made by an earlier version has the role without this right. Two at once: the other one has given it.
  await client.query(`ALTER ROLE ${ownerRole} CREATEROLE`).catch((error: unknown) => {
    if ((error as { message?: string }).message?.includes('concurrently')) return;
    throw error;
  });
}
