import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor, testMigrations } from '../../../test/world/database.js';
import type { Migration, Storage } from '../storage/index.js';
import { countRows, schemaFacts } from '../storage/backup/index.js';

const root = join(import.meta.dirname, '..', '..', '..');
const lock = JSON.parse(readFileSync(join(root, 'migrations.lock.json'), 'utf8')) as Record<string, string>;
const nameOf = ({ module, name }: Migration): string => `${module}/${name}`;
const modules = [...new Set(Object.keys(lock).map((key) => key.split('/')[0] ?? ''))]
  .filter((module) => existsSync(join(root, 'src', module, 'migrations')))
  .sort();
const all = testMigrations(modules);
const released = all.filter((migration) => Object.hasOwn(lock, nameOf(migration)));

let storage: Storage | undefined;
afterEach(async () => {
  await storage?.close();
  storage = undefined;
});

/** Rows that a node of that time may have had. */
async function used(at: Storage): Promise<void> {
  await at.withClient(async (client) => {
    await client.query(
      "insert into act (at, actor, actor_kind, action, subject) values (now(), 'a', 'system', 'b', 'c')",
    );
    const jobs = await client.query(
      "select 1 from pg_tables where schemaname = current_schema() and tablename = 'job'",
    );
    if (jobs.rowCount)
      await client.query(`insert into job (id, kind, subject, input, state, run_after, asked_by, asked_at)
        values (gen_random_uuid(), 'test', 'test/1', '{}', 'queued', now(), 'a', now())`);
  });
}

const migrationsIn = async (at: Storage): Promise<string[]> => {
  const { migrations } = await at.withClient((client) => schemaFacts(client, at.info().schema));
  return migrations.map(({ module, name }) => `${module}/${name}`).sort();
};

describe('upgrade', () => {
  it('knows every released migration', () => {
    expect(released.map(nameOf).sort()).toEqual(Object.keys(lock).sort());
  });

  it.each(released.map((_, index) => [index + 1, nameOf(released[index]!)] as const))(
    'from released state %i (up to %s), with rows in it',
    async (length) => {
      storage = await openTestStorage({ modules: 'none' });
      await storage.migrate(released.slice(0, length));
      await used(storage);
      const before = await storage.withClient((client) => countRows(client, storage!.info().schema));
      await storage.migrate(all);
      expect(await migrationsIn(storage)).toEqual(all.map(nameOf).sort());
      const after = await storage.withClient((client) => countRows(client, storage!.info().schema));
      for (const { table, rows } of before.filter(({ table }) => table !== 'migration'))
        expect(after.find((one) => one.table === table)?.rows, table).toBeGreaterThanOrEqual(rows);
      await storage.inUnitOfWork(systemActor, (uow) => uow.act('test.write', 'test/1'));
    },
  );

  it('that is broken off in the middle of a migration leaves the former state, and goes on from there', async () => {
    storage = await openTestStorage({ modules: 'none' });
    await storage.migrate(all);
    const before = await migrationsIn(storage);
    const first: Migration = { module: 'storage', name: '9001-first', sql: 'create table first_step (n int)' };
    const torn = 'create table second_step (n int); insert into second_step values (1);';
    const second = (sql: string): Migration => ({ module: 'storage', name: '9002-second', sql: `${torn} ${sql}` });
    const breakOff = 'select pg_terminate_backend(pg_backend_pid());';
    await expect(storage.migrate([...all, first, second(breakOff)])).rejects.toThrow();
    expect(await migrationsIn(storage)).toEqual([...before, 'storage/9001-first'].sort());
    const tables = await storage.withClient((client) =>
      client.query(
        "select tablename as t from pg_tables where schemaname = current_schema() and tablename like '%_step'",
      ),
    );
    expect(tables.rows).toEqual([{ t: 'first_step' }]);
    await storage.migrate([...all, first, second('')]);
    expect(await migrationsIn(storage)).toEqual([...before, 'storage/9001-first', 'storage/9002-second'].sort());
  });
});
