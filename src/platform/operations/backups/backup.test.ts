import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor, testMigrations } from '../../../../test/world/database.js';
import { type Storage, openStorage } from '../../storage/index.js';
import { ageDecrypt, ageEncrypt } from '../archive/sealed.js';
import type { Ground } from '../ground.js';
import { makeBackup, renewKeysBeside } from './backup.js';
import { drill } from './drill.js';
import { backupsIn, tidyFolder } from './folder.js';
import { nodeIdentity } from './identity.js';
import { restoreBackup } from './restore.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const outer = mkdtempSync(join(tmpdir(), 'palermo-backup-'));
chmodSync(outer, 0o755);
const dataFolder = join(outer, 'data');
const folder = join(outer, 'backups');
const migrations = testMigrations([]);

/** Keys as a file of names: destroying one takes it out of what is exported from then on. */
const alive = new Set(['person-1', 'person-2']);
const keys: Ground['keys'] = {
  exportKeys: async (recipient) => Readable.from([await ageEncrypt(Buffer.from([...alive].join('\n')), [recipient])]),
  importKeys: async (into, bundle, identity) => {
    mkdirSync(join(into, 'keys'));
    const sealed = Buffer.concat((await bundle.toArray()) as Buffer[]);
    writeFileSync(join(into, 'keys', 'data-keys'), await ageDecrypt(sealed, [identity]));
  },
};

const groundAt = (at: string): Ground => ({
  place: { dataFolder: at, schema: 'palermo', log },
  migrations,
  program: '0.1.0',
  keys,
});
const ground = groundAt(dataFolder);
let storage: Storage;
let identity = '';

beforeAll(async () => {
  storage = await openStorage({ dataFolder, log, poolSize: 6 });
  await storage.migrate(migrations);
  await storage.withClient((client) =>
    client.query(
      'create table weight as select n, repeat(md5(n::text), 20) as text from generate_series(1, 60000) n; create index on weight (n)',
    ),
  );
  ({ identity } = await nodeIdentity(dataFolder));
});
afterAll(async () => {
  await storage.close({ stopEngine: 'always' });
  rmSync(outer, { recursive: true, force: true });
});

async function backedUp() {
  const done = await makeBackup(ground, storage, { folder });
  return done.backup.path;
}

/** The numbers that are in the record of acts of a data folder. */
async function actsOf(at: string): Promise<Set<number>> {
  const restored = await openStorage({ dataFolder: at, log });
  const answer = await restored.withClient((client) =>
    client.query<{ subject: string }>("select subject from act where action = 'test.write'"),
  );
  await restored.close({ stopEngine: 'always' });
  return new Set(answer.rows.map(({ subject }) => Number(subject)));
}

describe('a backup of the embedded database', { timeout: 240_000 }, () => {
  it('T10: made under writers, restores every unit that was acknowledged before it began, with sound indexes', async () => {
    let stop = false;
    let number = 0;
    const acknowledged: number[] = [];
    const write = async (): Promise<void> => {
      while (!stop) {
        const mine = (number += 1);
        await storage.inUnitOfWork(systemActor, (uow) => uow.act('test.write', String(mine)));
        acknowledged.push(mine);
      }
    };
    const writers = [write(), write(), write()];
    while (acknowledged.length < 300) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = [...acknowledged];
    const archive = await backedUp();
    expect(acknowledged.length).toBeGreaterThan(before.length);
    stop = true;
    await Promise.all(writers);

    const into = join(outer, 'restored');
    const restored = await restoreBackup(groundAt(into), { archive, identities: [identity] });
    expect(restored.manifest).toMatchObject({ kind: 'cluster', schema: 'palermo', program: '0.1.0' });
    expect(restored.tables.find(({ table }) => table === 'weight')?.rows).toBe(60_000);
    expect(restored.indexes).toBeGreaterThan(3);
    const found = await actsOf(into);
    expect(before.filter((one) => !found.has(one))).toEqual([]);
    rmSync(into, { recursive: true, force: true });
  });

  it('is never put over a database that is there, unless asked; that one is then kept', async () => {
    const archive = await backedUp();
    const into = join(outer, 'second');
    const other = await openStorage({ dataFolder: into, log });
    await other.migrate(migrations);
    const options = { archive, identities: [identity] };
    await expect(restoreBackup(groundAt(into), options)).rejects.toMatchObject({ code: 'OPERATIONS_IN_USE' });
    await other.close({ stopEngine: 'always' });
    await expect(restoreBackup(groundAt(into), options)).rejects.toMatchObject({ code: 'OPERATIONS_NOT_EMPTY' });
    mkdirSync(join(into, 'audit'));
    writeFileSync(join(into, 'audit', 'checkpoints.txt'), 'the newest checkpoint');
    const { kept } = await restoreBackup(groundAt(into), { ...options, replace: true });
    expect(kept).toContain('database.before-');
    expect(existsSync(join(kept ?? '', 'PG_VERSION'))).toBe(true);
    // What lies outside the database tells the record of acts that an older one came back.
    expect(readFileSync(join(into, 'audit', 'checkpoints.txt'), 'utf8')).toBe('the newest checkpoint');
    expect(readdirSync(dirname(kept ?? '')).filter((name) => name.startsWith('database.restoring'))).toEqual([]);
    rmSync(into, { recursive: true, force: true });
  });

  it('T23: a person erased after the backup has no key in it any more, and none comes back', async () => {
    const archive = await backedUp();
    alive.delete('person-1');
    await renewKeysBeside(ground, folder, []);
    const into = join(outer, 'after-erasure');
    const restored = await restoreBackup(groundAt(into), { archive, identities: [identity] });
    expect(restored.keys).toBe(true);
    expect(readFileSync(join(into, 'keys', 'data-keys'), 'utf8')).toBe('person-2');
    // A data folder that has keys keeps its own: they are newer than any backup.
    writeFileSync(join(into, 'keys', 'data-keys'), 'newest');
    const again = await restoreBackup(groundAt(into), { archive, identities: [identity], replace: true });
    expect(again.keys).toBe(false);
    expect(readFileSync(join(into, 'keys', 'data-keys'), 'utf8')).toBe('newest');
    rmSync(into, { recursive: true, force: true });
  });

  it('carries kept files once, and brings them back unchanged or says which are missing', async () => {
    const vault = join(dataFolder, 'vault', 'ab');
    mkdirSync(vault, { recursive: true });
    writeFileSync(join(vault, 'file-1'), 'sealed content 1');
    writeFileSync(join(vault, '.file-2.part'), 'half written');
    await backedUp();
    const copied = join(folder, 'vault', 'ab', 'file-1');
    const { ino } = statSync(copied);
    writeFileSync(join(vault, 'file-3'), 'sealed content 3');
    const archive = await backedUp();
    expect(statSync(copied).ino).toBe(ino);
    writeFileSync(join(folder, 'vault', 'ab', 'file-3'), 'rotten');
    const into = join(outer, 'with-vault');
    const restored = await restoreBackup(groundAt(into), { archive, identities: [identity] });
    expect(restored.vaultMissing).toEqual(['ab/file-3']);
    expect(readFileSync(join(into, 'vault', 'ab', 'file-1'), 'utf8')).toBe('sealed content 1');
    expect(existsSync(join(into, 'vault', 'ab', '.file-2.part'))).toBe(false);
    rmSync(into, { recursive: true, force: true });
    rmSync(join(dataFolder, 'vault'), { recursive: true });
  });

  it('opens for a recipient elsewhere too, and for nobody else', async () => {
    const elsewhere = await generateIdentity();
    const { backup } = await makeBackup(ground, storage, {
      folder,
      recipients: [await identityToRecipient(elsewhere)],
    });
    const into = join(outer, 'elsewhere');
    await expect(
      restoreBackup(groundAt(into), { archive: backup.path, identities: [await generateIdentity()] }),
    ).rejects.toMatchObject({ code: 'OPERATIONS_IDENTITY' });
    await expect(makeBackup(ground, storage, { folder, recipients: ['age1nonsense'] })).rejects.toMatchObject({
      code: 'OPERATIONS_RECIPIENT',
    });
    const restored = await restoreBackup(groundAt(into), { archive: backup.path, identities: [elsewhere] });
    expect(restored.manifest.migrations.length).toBe(migrations.length);
    expect(readFileSync(join(into, 'keys', 'data-keys'), 'utf8')).toContain('person-2');
    rmSync(into, { recursive: true, force: true });
  });

  it('that was damaged takes no place', async () => {
    const archive = await backedUp();
    const bytes = readFileSync(archive);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(archive, bytes);
    const into = join(outer, 'damaged');
    await expect(restoreBackup(groundAt(into), { archive, identities: [identity] })).rejects.toMatchObject({
      code: 'OPERATIONS_DAMAGED',
    });
    expect(existsSync(join(into, 'database'))).toBe(false);
    rmSync(archive);
  });

  it('that somebody stops leaves nothing, neither in the folder nor in the database', async () => {
    const before = readdirSync(folder).sort();
    const stopped = new AbortController();
    const progress = (bytes: number): void => {
      if (bytes > 1_000_000) stopped.abort();
    };
    await expect(makeBackup(ground, storage, { folder, progress, signal: stopped.signal })).rejects.toMatchObject({
      code: 'OPERATIONS_CANCELLED',
    });
    expect(readdirSync(folder).sort()).toEqual(before);
    const slots = await storage.withClient((client) => client.query('select 1 from pg_replication_slots'));
    expect(slots.rowCount).toBe(0);
  });

  it('drilled: restored beside the node, counted, and gone again', async () => {
    await backedUp();
    const drilled = await drill(ground, folder);
    expect(drilled.tables).toBeGreaterThan(3);
    expect(drilled.rows).toBeGreaterThan(60_000);
    expect(drilled.indexes).toBeGreaterThan(3);
    expect(readdirSync(join(dataFolder, 'operations'))).toEqual(['backup-identity.txt']);
    const [newest] = await backupsIn(folder);
    const bytes = readFileSync(newest?.path ?? '');
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(newest?.path ?? '', bytes);
    await expect(drill(ground, folder)).rejects.toMatchObject({ code: 'OPERATIONS_DAMAGED' });
    expect(readdirSync(join(dataFolder, 'operations'))).toEqual(['backup-identity.txt']);
  });

  it('drilled by a record of acts that does not find itself again, needs a person', async () => {
    const audit: Ground['audit'] = { state: async () => ({ size: 9, root: 'aa' }), holds: async () => false };
    const audited: Ground = { ...ground, audit };
    await makeBackup(audited, storage, { folder });
    await expect(drill(audited, folder)).rejects.toMatchObject({
      code: 'OPERATIONS_CHECK_FAILED',
      params: { check: 'audit' },
    });
  });
});

describe('a folder of backups', () => {
  it('is tidied of what a killed process left, not of what a living one writes', async () => {
    const ended = spawn('true');
    await new Promise((resolve) => ended.once('exit', resolve));
    const dead = join(folder, `.backup-20261122T000000000Z.palermo.${ended.pid}.part`);
    const living = join(folder, `.backup-20261122T000000000Z.palermo.${process.ppid}.part`);
    for (const path of [dead, living]) writeFileSync(path, 'half');
    expect((await backupsIn(folder)).some(({ name }) => name.includes('20261122T000000000Z'))).toBe(false);
    await tidyFolder(folder);
    expect([existsSync(dead), existsSync(living)]).toEqual([false, true]);
    rmSync(living);
  });
});
