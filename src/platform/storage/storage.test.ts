import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkStorage, openStorage, type StorageConfig } from './index.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const dataFolder = mkdtempSync(join(tmpdir(), 'palermo-own-'));
const config = (databaseUrl: string | undefined, more: Partial<StorageConfig> = {}): StorageConfig => ({
  databaseUrl,
  dataFolder,
  log,
  ...more,
});
const url = process.env.PALERMO_TEST_DATABASE_URL;
const schema = `test_own_${process.pid}`;

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

describe("a PostgreSQL of one's own", () => {
  it('gets one schema, and nothing else is touched', async () => {
    const storage = await openStorage(config(url, { schema }));
    expect(storage.info()).toMatchObject({ engine: 'external', schema, adopted: false, pid: null, folder: null });
    await storage.migrate([{ module: 'cases', name: '0001-a', sql: 'CREATE TABLE thing (id int)' }]);
    const tables = await storage.withClient((client) =>
      client.query('SELECT tablename FROM pg_tables WHERE schemaname = $1 ORDER BY 1', [schema]),
    );
    expect(tables.rows.map((row: { tablename: string }) => row.tablename)).toEqual(['migration', 'thing']);
    const common = await storage.withClient((client) =>
      client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename IN ('migration', 'thing')"),
    );
    expect(common.rowCount).toBe(0);
    await storage.withClient((client) => client.query(`DROP SCHEMA ${schema} CASCADE`));
    await storage.close({ stopEngine: 'always' });
    await (await openStorage(config(url, { schema }))).close();
  });

  it('serves one node of a data folder and a schema at a time', async () => {
    const node = await openStorage(config(url, { schema, claim: 'node' }));
    const second = openStorage(config(url, { schema, claim: 'node' }));
    await expect(second).rejects.toMatchObject({ code: 'STORAGE_FOLDER_IN_USE', params: { folder: dataFolder } });
    const otherSchema = await openStorage(config(url, { schema: `${schema}_b`, claim: 'node' }));
    for (const storage of [node, otherSchema]) {
      await storage.withClient((client) => client.query(`DROP SCHEMA ${storage.info().schema} CASCADE`));
      await storage.close();
    }
  });

  it('that cuts all connections is come back to, and the claim is taken again', async () => {
    const node = await openStorage(config(url, { schema, claim: 'node' }));
    const watcher = await openStorage(config(url, { schema }));
    const claim = `palermo node ${hostname()} ${dataFolder} ${schema}`;
    const cut = () =>
      watcher.withClient((client) =>
        client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)`,
          [claim],
        ),
      );
    expect((await cut()).rowCount).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await node.withClient((client) => client.query('SELECT 1'));
    const second = openStorage(config(url, { schema, claim: 'node' }));
    await expect(second).rejects.toMatchObject({ code: 'STORAGE_FOLDER_IN_USE' });
    await watcher.withClient((client) => client.query(`DROP SCHEMA ${schema} CASCADE`));
    await Promise.all([node.close(), watcher.close()]);
  });

  it('that does not answer is said to be so, by the door and by the doctor', async () => {
    const gone = config('postgresql://palermo@127.0.0.1:9/none');
    await expect(openStorage(gone)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE', status: 503 });
    const database = (await checkStorage(gone)).find(({ key }) => key === 'database');
    expect(database).toMatchObject({ ok: false, params: { state: 'unreachable' } });
  });

  it('that has no such database says what it refused', async () => {
    const other = url?.replace('/postgres?', '/no_such_database?');
    await expect(openStorage(config(other))).rejects.toMatchObject({ code: 'STORAGE_REFUSED' });
  });

  it('is never asked for a schema that is not ours', async () => {
    await expect(openStorage(config(url, { schema: 'public' }))).rejects.toMatchObject({ code: 'STORAGE_SCHEMA_NAME' });
  });

  it('is used no more after closing', async () => {
    const storage = await openStorage(config(url, { schema }));
    await storage.withClient((client) => client.query(`DROP SCHEMA ${schema} CASCADE`));
    await storage.close();
    await storage.close();
    await expect(storage.withClient(async () => 1)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });
});
