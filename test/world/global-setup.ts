import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openStorage } from '../../src/platform/storage/index.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * One embedded database for the whole run, in a folder that vanishes at its end. With PALERMO_TEST_DATABASE_URL the run
 * uses that database instead.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PALERMO_TEST_DATABASE_URL) return undefined;
  const dataFolder = mkdtempSync(join(tmpdir(), 'palermo-test-'));
  chmodSync(dataFolder, 0o700);
  const storage = await openStorage({ dataFolder, log: quiet });
  const database = storage.info().folder ?? '';
  // The fifth line of postmaster.pid names the socket's folder.
  const host = readFileSync(join(database, 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';
  process.env.PALERMO_TEST_DATABASE_URL = `postgresql://palermo@localhost/postgres?host=${encodeURIComponent(host)}`;
  return async () => {
    await storage.close({ stopEngine: 'always' });
    for (const folder of [dirname(database), dataFolder, host])
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    delete process.env.PALERMO_TEST_DATABASE_URL;
  };
}
