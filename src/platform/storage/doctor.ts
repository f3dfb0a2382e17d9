import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pg from 'pg';
import { PalermoError } from '../errors/index.js';
import { checkedSchema, type StorageConfig } from './config.js';
import { runningEngine } from './engine/adopt.js';
import { enginePackage, installedEngine, makeLinks, tryEngine } from './engine/binaries.js';
import { type Migration, pendingMigrations, recordedMigrations } from './migrations.js';
import { connectionOf, sessionStatement } from './pool.js';

/** One thing looked at: its text is message `storage.check.<key>.ok` or `.bad`, with these params. */
export type Finding = {
  readonly key: 'engine' | 'folder' | 'space' | 'database' | 'version' | 'migrations' | 'clock';
  readonly ok: boolean;
  readonly params: Readonly<Record<string, string | number>>;
};

const leastFreeBytes = 1e9;
const oldestMajor = 15;
const largestDriftSeconds = 5;

/**
 * Looks at everything storage needs and starts nothing. A database that does not run is no fault: the next
 * start brings it up.
 *
 * @param migrations every migration of the program; without them their finding is left out
 */
export async function checkStorage(config: StorageConfig, migrations?: readonly Migration[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (!config.databaseUrl) findings.push(checkEngine());
  findings.push(checkFolder(config.dataFolder), checkSpace(config.dataFolder));
  const target = config.databaseUrl ?? (await runningEngine(config).catch(() => undefined))?.reach;
  if (target === undefined) {
    findings.push({ key: 'database', ok: true, params: { state: 'stopped', reason: '' } });
    return findings;
  }
  const client = new pg.Client(connectionOf(target, 'palermo doctor'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    findings.push({ key: 'database', ok: true, params: { state: 'running', reason: '' } });
    findings.push(await checkVersion(client), await checkClock(client));
    if (migrations) findings.push(await checkMigrations(client, checkedSchema(config.schema), migrations));
  } catch (error) {
    findings.push({ key: 'database', ok: false, params: { state: 'unreachable', reason: reasonOf(error) } });
  } finally {
    await client.end().catch(() => undefined);
  }
  return findings;
}

function reasonOf(error: unknown): string {
  if (error instanceof PalermoError) return error.code;
  // A name that resolves to several addresses fails with one empty error around the others.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

function checkEngine(): Finding {
  const params = { package: enginePackage(), version: '', reason: '' };
  const native = installedEngine();
  if (!native) return { key: 'engine', ok: false, params: { ...params, reason: 'not installed' } };
  try {
    makeLinks(native);
  } catch {
    // A read-only folder: the program runs a copy.
  }
  const answer = tryEngine(native, undefined);
  return { key: 'engine', ok: 'version' in answer, params: { ...params, ...answer } };
}

/** The folder itself, or the nearest above it that exists: it is made on the first start. */
function existing(folder: string): string {
  let at = resolve(folder);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

function checkFolder(folder: string): Finding {
  try {
    accessSync(existing(folder), constants.W_OK | constants.X_OK);
    return { key: 'folder', ok: true, params: { folder, reason: '' } };
  } catch (error) {
    return { key: 'folder', ok: false, params: { folder, reason: reasonOf(error) } };
  }
}

function checkSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(existing(folder));
  const free = bavail * bsize;
  return { key: 'space', ok: free >= leastFreeBytes, params: { folder, gigabytes: Math.floor(free / 1e8) / 10 } };
}

async function checkVersion(client: pg.Client): Promise<Finding> {
  const answer = await client.query<{ server_version: string }>('SHOW server_version');
  const version = (answer.rows[0]?.server_version ?? '').split(' ')[0] ?? '';
  const ok = Number.parseInt(version, 10) >= oldestMajor;
  return { key: 'version', ok, params: { version, needed: oldestMajor } };
}

async function checkClock(client: pg.Client): Promise<Finding> {
  const asked = Date.now();
  const answer = await client.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  const here = (asked + Date.now()) / 2;
  const seconds = Math.round(Math.abs((answer.rows[0]?.at.getTime() ?? here) - here) / 100) / 10;
  return { key: 'clock', ok: seconds <= largestDriftSeconds, params: { seconds } };
}

async function checkMigrations(client: pg.Client, schema: string, all: readonly Migration[]): Promise<Finding> {
  await client.query(sessionStatement(schema));
  try {
    const pending = pendingMigrations(all, await recordedMigrations(client, schema));
    return { key: 'migrations', ok: true, params: { pending: pending.length, reason: '' } };
  } catch (error) {
    return { key: 'migrations', ok: false, params: { pending: 0, reason: reasonOf(error) } };
  }
}
