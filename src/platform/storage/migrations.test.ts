import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, testMigrations } from '../../../test/world/database.js';
import type { Storage } from './index.js';
import { fingerprint, loadMigrations, type Migration } from './migrations.js';

const first: Migration = { module: 'cases', name: '0001-first', sql: 'CREATE TABLE thing (id int);' };
const second: Migration = { module: 'cases', name: '0002-second', sql: 'ALTER TABLE thing ADD COLUMN name text;' };

describe('the migrations of a schema', () => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openTestStorage({ modules: 'none' });
  });
  afterAll(() => storage.close());

  it('are applied once, in order, also when two nodes start at once', async () => {
    const both = await Promise.all([storage.migrate([first]), storage.migrate([first])]);
    expect(both.map(({ applied }) => applied.length).sort()).toEqual([0, 1]);
    expect(await storage.migrate([first, second])).toMatchObject({ applied: ['cases/0002-second'], already: 1 });
  });

  it('are refused when an applied one was changed, not when its line ends were', async () => {
    const changed = { ...first, sql: `${first.sql} -- once more` };
    await expect(storage.migrate([changed, second])).rejects.toMatchObject({ code: 'STORAGE_MIGRATION_CHANGED' });
    expect(fingerprint('a\r\nb')).toBe(fingerprint('a\nb'));
  });

  it('are refused when the database is newer than the program', async () => {
    await expect(storage.migrate([first])).rejects.toMatchObject({
      code: 'STORAGE_NEWER_DATABASE',
      params: { module: 'cases', name: '0002-second' },
    });
  });

  it('keep nothing of one that fails, and all before it', async () => {
    const third = { module: 'cases', name: '0003-third', sql: 'CREATE TABLE other (id int); SELECT 1/0;' };
    const before = { module: 'cases', name: '0004-before', sql: 'CREATE TABLE more (id int);' };
    await expect(storage.migrate([first, second, before, third])).rejects.toMatchObject({
      code: 'STORAGE_MIGRATION_FAILED',
      params: { module: 'cases', name: '0003-third', reason: 'division by zero' },
    });
    const answer = await storage.withClient((client) =>
      client.query("SELECT to_regclass('other')::text AS other, to_regclass('more')::text AS more"),
    );
    expect(answer.rows).toEqual([{ other: null, more: 'more' }]);
  });
});

describe('the migrations of the sources', () => {
  it('begin with the record of acts', () => {
    expect(testMigrations([])[0]).toMatchObject({ module: 'storage', name: '0001-acts' });
  });

  const written = (files: Record<string, string>): string => {
    const root = mkdtempSync(join(tmpdir(), 'palermo-sources-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  };

  it.each([
    ['a name without a number', { 'cases/migrations/first.sql': '' }],
    ['a number used twice', { 'cases/migrations/0001-a.sql': '', 'cases/migrations/0001-b.sql': '' }],
    ['a module without a place', { 'review/migrations/0001-a.sql': '' }],
  ])('are refused for %s', (_, files) => {
    const root = written(files);
    expect(() => loadMigrations(root, ['cases'])).toThrow('STORAGE_MIGRATION_NAME');
    rmSync(root, { recursive: true });
  });

  it('come platform first, storage before the rest, then as the modules are ordered', () => {
    const root = written({
      'cases/migrations/0001-a.sql': '',
      'review/migrations/0001-a.sql': '',
      'platform/access/migrations/0001-a.sql': '',
      'platform/storage/migrations/0002-b.sql': '',
      'platform/storage/migrations/0001-a.sql': '',
    });
    const names = loadMigrations(root, ['review', 'cases']).map(({ module, name }) => `${module}/${name}`);
    expect(names).toEqual(['storage/0001-a', 'storage/0002-b', 'access/0001-a', 'review/0001-a', 'cases/0001-a']);
    rmSync(root, { recursive: true });
  });
});
