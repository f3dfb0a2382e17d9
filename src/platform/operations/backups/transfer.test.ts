import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../../test/world/database.js';
import { type Migration, type Storage, loadMigrations, openStorage } from '../../storage/index.js';
import { loadingOrder } from '../../storage/transfer/index.js';
import type { Ground } from '../ground.js';
import { exportNode, makeBackup } from './backup.js';
import { drill } from './drill.js';
import { nodeIdentity } from './identity.js';
import { importNode, restoreBackup } from './restore.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const sources = join(import.meta.dirname, '..', '..', '..');
const storageOwn = loadMigrations(sources, [], { others: 'left-out' }).filter(({ module }) => module === 'storage');

/** A shape with everything that makes carrying hard. */
const odd: Migration = {
  module: 'odd',
  name: '0001-odd',
  sql: `
    create table agency (id text primary key, head uuid, constraint agency_head foreign key (head) references person (id));
    create table note (id bigint generated always as identity primary key, person uuid not null references person (id),
      answers bigint references note (id), text text not null, at timestamptz not null, sealed bytea, amount numeric,
      share float8, tags text[], facts jsonb, length int generated always as (char_length(text)) stored);
    create unique index note_text on note (person, md5(text));
    create table counted (what text primary key, notes int not null);
    create function count_note() returns trigger language plpgsql as
      $$ begin update counted set notes = notes + 1 where what = 'notes'; return new; end $$;
    create trigger note_counted after insert on note for each row execute function count_note();
    insert into counted values ('notes', 0);
    create table guarded (id int primary key, agency text not null);
    alter table guarded enable row level security;
    alter table guarded force row level security;
    create policy owner_of_tables on guarded to current_user using (true) with check (true);
    create policy own on guarded using (agency = current_setting('palermo.agency', true));`,
};
const person: Migration = {
  module: 'odd',
  name: '0000-person',
  sql: `create table person (id uuid primary key, agency text);`,
};
const circle: Migration = {
  module: 'odd',
  name: '0002-circle',
  sql: `alter table person add constraint person_agency foreign key (agency) references agency (id);`,
};
const migrations = [...storageOwn, person, odd, circle];

const outer = mkdtempSync(join(tmpdir(), 'palermo-transfer-'));
/** How the tests find and start the machine's own PostgreSQL; plain JavaScript, so its shape is said here. */
const { findPostgresql, startPostgresql } = (await import(join(sources, '..', 'scripts', 'postgresql.mjs'))) as {
  findPostgresql(): string | undefined;
  startPostgresql(bin: string): Promise<{ url: string; version: string; stop(): Promise<void> }>;
};
const bin = findPostgresql();
let debian: Awaited<ReturnType<typeof startPostgresql>> | undefined;
let full: Storage;
const opened: Storage[] = [];

const groundOf = (storage: Storage, databaseUrl: string, schema = storage.info().schema): Ground => ({
  place: { dataFolder: outer, databaseUrl, schema, log },
  migrations,
  program: '0.1.0',
});
const embeddedUrl = (): string => process.env.PALERMO_TEST_DATABASE_URL ?? '';

async function emptyAt(databaseUrl: string): Promise<Storage> {
  const schema = `empty_${randomBytes(5).toString('hex')}`;
  const storage = await openStorage({ databaseUrl, schema, dataFolder: outer, log, poolSize: 2 });
  opened.push(storage);
  return storage;
}

async function fill(storage: Storage): Promise<void> {
  await storage.withClient(async (client) => {
    await client.query(`
      insert into person select gen_random_uuid(), null from generate_series(1, 500);
      insert into agency select 'agency-' || row_number() over (), id from person limit 20;
      update person set agency = 'agency-3';
      insert into note (person, text, at, sealed, amount, share, tags, facts)
        select id, e'line\\none\\ttab \\\\ "quoted" é 中 ' || repeat('x', 900) || n, now() - n * interval '1 second',
          decode(md5(n::text), 'hex'), n / 7.0, n::float8 / 3, array['a,b', null, '"'], jsonb_build_object('n', n)
        from person, generate_series(1, 12) n;
      update note set answers = (select max(id) from note);
      insert into guarded select n, 'agency-' || n from generate_series(1, 50) n`);
  });
  await storage.inUnitOfWork(systemActor, (uow) => uow.act('test.write', 'test/1'));
}

beforeAll(async () => {
  if (bin) debian = await startPostgresql(bin);
  full = await openTestStorage({ modules: 'none' });
  await full.migrate(migrations);
  await fill(full);
});
afterAll(async () => {
  for (const storage of opened) {
    await storage.withClient((client) => client.query(`drop schema if exists "${storage.info().schema}" cascade`));
    await storage.close();
  }
  await full.close();
  await debian?.stop();
  rmSync(outer, { recursive: true, force: true });
});

async function carried(from: Storage, fromUrl: string, toUrl: string): Promise<Storage> {
  const file = join(outer, `${randomBytes(4).toString('hex')}.palermo`);
  await exportNode(groundOf(from, fromUrl), from, file, {});
  const target = await emptyAt(toUrl);
  const { identity } = await nodeIdentity(outer);
  await importNode(groundOf(target, toUrl), target, { archive: file, identities: [identity] });
  return target;
}

/** What a person would compare: rows, generated values, what triggers count, and where sequences go on. */
const looked = (storage: Storage) =>
  storage.withClient(async (client) => {
    const rows = await client.query(
      `select (select count(*)::int from note) as notes, (select sum(length)::int from note) as lengths,
        (select notes from counted) as counted, (select count(*)::int from migration) as migrations,
        (select count(*)::int from act) as acts, (select count(*)::int from guarded) as guarded,
        (select relforcerowsecurity from pg_class where oid = 'guarded'::regclass) as forced,
        (select md5(string_agg(n::text, '|' order by n.id)) from note n) as everything,
        (select count(*)::int from pg_trigger where not tgisinternal and tgenabled = 'O'
          and tgrelid = 'note'::regclass) as triggers,
        (select count(*)::int from pg_constraint where contype = 'f' and conrelid = 'person'::regclass) as references`,
    );
    return rows.rows[0] as Record<string, unknown>;
  });

describe('carrying a node to another database', () => {
  it('keeps every row, sequence, trigger and reference, from the embedded one to itself', async () => {
    const target = await carried(full, embeddedUrl(), embeddedUrl());
    const before = await looked(full);
    expect(before).toMatchObject({
      notes: 6000,
      counted: 6000,
      acts: 1,
      guarded: 50,
      forced: true,
      triggers: 1,
      references: 1,
    });
    expect(await looked(target)).toEqual(before);
    await target.migrate(migrations);
    const next = await target.withClient((client) =>
      client.query<{ id: number }>(
        "insert into note (person, text, at) select id, 'new', now() from person limit 1 returning id",
      ),
    );
    expect(next.rows[0]?.id).toBeGreaterThanOrEqual(6001);
  });

  it('fails where a policy would hide rows, instead of leaving them out', async () => {
    const as = (policy: string) =>
      full.withClient((client) => client.query(`alter policy owner_of_tables on guarded using (${policy})`));
    await as('id > 10');
    try {
      await expect(exportNode(groundOf(full, embeddedUrl()), full, join(outer, 'half.palermo'), {})).rejects.toThrow(
        'row-level security',
      );
    } finally {
      await as('true');
    }
  });

  it.skipIf(!bin)('goes to an older major version of the machine and back again (needs PostgreSQL)', async () => {
    const url = debian?.url ?? '';
    const there = await carried(full, embeddedUrl(), url);
    expect(Number.parseInt(there.info().version, 10)).toBeLessThan(18);
    const back = await carried(there, url, embeddedUrl());
    expect(await looked(back)).toEqual(await looked(full));
  });

  it('brings all of it or nothing: a file cut short leaves the schema empty, and the whole one then fills it', async () => {
    const file = join(outer, 'whole.palermo');
    await exportNode(groundOf(full, embeddedUrl()), full, file, {});
    const bytes = readFileSync(file);
    const cut = join(outer, 'cut.palermo');
    writeFileSync(cut, bytes.subarray(0, bytes.length - 40_000));
    const target = await emptyAt(embeddedUrl());
    const ground = groundOf(target, embeddedUrl());
    const { identity } = await nodeIdentity(outer);
    const tables = () =>
      target.withClient((client) =>
        client.query("select 1 from pg_tables where schemaname = current_schema() and tablename <> 'migration'"),
      );
    await expect(importNode(ground, target, { archive: cut, identities: [identity] })).rejects.toMatchObject({
      code: 'OPERATIONS_DAMAGED',
    });
    expect((await tables()).rowCount).toBe(0);
    await importNode(ground, target, { archive: file, identities: [identity] });
    await expect(importNode(ground, target, { archive: file, identities: [identity] })).rejects.toMatchObject({
      code: 'OPERATIONS_NOT_EMPTY',
    });
  });

  it('refuses what a newer program wrote', async () => {
    const file = join(outer, 'newer.palermo');
    await exportNode(groundOf(full, embeddedUrl()), full, file, {});
    const target = await emptyAt(embeddedUrl());
    const { identity } = await nodeIdentity(outer);
    const older = { ...groundOf(target, embeddedUrl()), migrations: migrations.slice(0, -1) };
    await expect(importNode(older, target, { archive: file, identities: [identity] })).rejects.toMatchObject({
      code: 'STORAGE_NEWER_DATABASE',
      params: { module: 'odd', name: '0002-circle' },
    });
  });
});

describe('a backup of a database of one’s own', () => {
  it('is unloaded, drilled in a scratch schema, and restored beside the one that is kept', async () => {
    const source = await carried(full, embeddedUrl(), embeddedUrl());
    const ground = groundOf(source, embeddedUrl());
    const folder = join(outer, 'backups');
    const { backup } = await makeBackup(ground, source, { folder });
    expect(backup.note?.kind).toBe('tables');
    const drilled = await drill(ground, folder);
    expect(drilled.rows).toBeGreaterThan(6000);
    const left = await source.withClient((client) =>
      client.query(
        "select nspname as n from pg_namespace where nspname like '%_drill_%' union all select rolname from pg_roles where rolname like '%_drill_%'",
      ),
    );
    expect(left.rows).toEqual([]);
    const { identity } = await nodeIdentity(outer);
    const options = { archive: backup.path, identities: [identity] };
    await expect(restoreBackup(ground, options)).rejects.toMatchObject({ code: 'OPERATIONS_NOT_EMPTY' });
    const restored = await restoreBackup(ground, { ...options, replace: true });
    expect(restored.kept).toMatch(/_before_/);
    expect(await looked(source)).toEqual(await looked(full));
    await source.withClient((client) => client.query(`drop schema "${restored.kept}" cascade`));
  });
});

describe('the order of loading', () => {
  const reference = (from: string, to: string) => ({ name: `${from}_${to}`, from, to, definition: '' });

  it('puts what is referred to first', () => {
    const { order, circular } = loadingOrder(['c', 'b', 'a'], [reference('c', 'b'), reference('b', 'a')]);
    expect([order, circular]).toEqual([['a', 'b', 'c'], []]);
  });

  it('names the references of a circle, and those of a table to itself', () => {
    const { order, circular } = loadingOrder(
      ['a', 'b', 'c'],
      [reference('a', 'b'), reference('b', 'a'), reference('c', 'a'), reference('c', 'c')],
    );
    expect(order).toEqual(['a', 'b', 'c']);
    expect(circular.map(({ name }) => name).sort()).toEqual(['a_b', 'c_c']);
  });
});
