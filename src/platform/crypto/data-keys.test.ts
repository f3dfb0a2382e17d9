import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import type { DataKey, FieldPlace } from './keys.js';
import { openKeyring } from './keyring.js';
import { type OpenKeys, openKeys } from './open-keys.js';
import { fileRoot } from './root-key.js';
import { contextOf, derive, openBytes } from './sealing.js';
import { SLOT, SLOT_USED, unwrapKeys } from './slot.js';

const place: FieldPlace = { table: 'person', row: 'r1', field: 'name', version: 1 };
const code = (wanted: string) => expect.objectContaining({ code: wanted });

/** Everything in a node's keys folder, as bytes. */
function keysFolderBytes(folder: string): Buffer {
  const keys = join(folder, 'keys');
  return Buffer.concat(readdirSync(keys).map((name) => readFileSync(join(keys, name))));
}

describe('keys of persons', () => {
  let storage: Storage;
  let folder: string;
  let keys: OpenKeys;
  const unit = <T>(work: (uow: UnitOfWork) => Promise<T>, on = storage): Promise<T> =>
    on.inUnitOfWork(systemActor, work);
  const create = (owner: string, of = keys): Promise<DataKey> => unit((uow) => of.data.create(uow, owner));
  const keyOf = (owner: string, of = keys): Promise<DataKey> => unit((uow) => of.data.of(uow, owner));
  const slotOf = (owner: string): Promise<number> =>
    storage.withClient(async (client) => {
      const { rows } = await client.query<{ slot: string }>('select slot from data_key where owner = $1', [owner]);
      return Number(rows[0]?.slot);
    });
  const slotBytes = async (owner: string): Promise<Buffer> => {
    const at = (await slotOf(owner)) * SLOT;
    return readFileSync(join(folder, 'keys', 'data-keys')).subarray(at, at + SLOT);
  };

  beforeAll(async () => {
    storage = await openTestStorage();
    folder = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
    keys = await openKeys(folder);
  });
  afterAll(async () => {
    await keys.close();
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  it('T06: the shelter’s class has a key of its own, under a key-encryption key of its own', async () => {
    const owner = randomUUID();
    const where = (await create(owner)).seal(place, 'shelter', 'Rruga e Strehës 17');
    const slot = await slotOf(owner);
    const ring = await openKeyring(join(folder, 'keys'), fileRoot(join(folder, 'keys', 'root.key')));
    const own = ring.current();
    const both = unwrapKeys(own, slot, await slotBytes(owner));
    expect(both.record.equals(both.shelter)).toBe(false);
    const context = contextOf(place.table, place.row, place.field, place.version, 'shelter');
    const opened = openBytes(derive(both.shelter, 'palermo field', 'shelter'), context, where);
    expect(opened.toString()).toBe('Rruga e Strehës 17');
    const byRecordKey = derive(both.record, 'palermo field', 'shelter');
    expect(() => openBytes(byRecordKey, context, where)).toThrow(code('CRYPTO_TAMPERED'));
    expect(own.keks[0]?.record?.equals(own.keks[0].shelter ?? Buffer.alloc(0))).toBe(false);
    // With the record compartment's key alone, the shelter's key does not open.
    const keks = own.keks.map((kek) => ({ ...kek, shelter: kek.record }));
    const bytes = await slotBytes(owner);
    expect(() => unwrapKeys({ ...own, keks }, slot, bytes)).toThrow(code('CRYPTO_TAMPERED'));
  });

  it('a key is on the disk before its unit ends, and outlives the process', async () => {
    const owner = randomUUID();
    const sealed = await unit(async (uow) => {
      const key = await keys.data.create(uow, owner);
      const slot = await uow.client.query<{ slot: string }>('select slot from data_key where owner = $1', [owner]);
      const at = Number(slot.rows[0]?.slot) * SLOT;
      const file = readFileSync(join(folder, 'keys', 'data-keys'));
      expect(file.subarray(at + 4, at + 20).toString('hex')).toBe(owner.replaceAll('-', ''));
      return key.seal(place, 'story', 'words');
    });
    const again = await openKeys(folder);
    expect((await keyOf(owner, again)).open(place, 'story', sealed).toString()).toBe('words');
    await again.close();
  });

  it('a unit that is undone leaves no key that anyone can ask for, and the owner may try again', async () => {
    const owner = randomUUID();
    await expect(
      unit(async (uow) => {
        await keys.data.create(uow, owner);
        throw new Error('not after all');
      }),
    ).rejects.toThrow('not after all');
    await expect(keyOf(owner)).rejects.toMatchObject({ code: 'CRYPTO_NO_DATA_KEY', status: 404 });
    const key = await create(owner);
    const sealed = key.seal(place, 'story', 'second');
    expect((await keyOf(owner)).open(place, 'story', sealed).toString()).toBe('second');
    await expect(create(owner)).rejects.toMatchObject({ code: 'CRYPTO_OWNER_EXISTS' });
  });

  it('holds no more keys in memory than told, and all of them open', async () => {
    const few = await openKeys(folder, { held: 3 });
    const owners = Array.from({ length: 8 }, () => randomUUID());
    const sealed = new Map<string, Buffer>();
    for (const owner of owners) sealed.set(owner, (await create(owner, few)).seal(place, 'health', owner));
    for (const owner of [...owners, ...owners.toReversed()])
      expect((await keyOf(owner, few)).open(place, 'health', sealed.get(owner) ?? Buffer.alloc(0)).toString()).toBe(
        owner,
      );
    await few.close();
  });

  describe('destroyed', () => {
    it('T23: nothing opens any more, whoever asks, and asking again changes nothing', async () => {
      const owner = randomUUID();
      const key = await create(owner);
      const sealed = key.seal(place, 'story', 'words');
      await unit((uow) => keys.data.destroy(uow, owner));
      expect(() => key.open(place, 'story', sealed)).toThrow(code('CRYPTO_ERASED'));
      expect(() => key.seal(place, 'story', 'more')).toThrow(code('CRYPTO_ERASED'));
      await expect(keyOf(owner)).rejects.toMatchObject({ code: 'CRYPTO_ERASED', status: 410 });
      await unit((uow) => keys.data.destroy(uow, owner));
      await expect(create(owner)).rejects.toMatchObject({ code: 'CRYPTO_ERASED' });
      const acts = await storage.withClient((client) =>
        client.query('select details from act where subject = $1', [`data-key/${owner}`]),
      );
      expect(acts.rows).toEqual([{ details: { slot: await slotOf(owner) } }]);
      await unit((uow) => keys.data.destroy(uow, randomUUID()));
    });

    it('T23: another process that held the key in memory forgets it', async () => {
      const owner = randomUUID();
      const sealed = (await create(owner)).seal(place, 'story', 'words');
      const other = await openKeys(folder);
      expect((await keyOf(owner, other)).open(place, 'story', sealed).toString()).toBe('words');
      await unit((uow) => keys.data.destroy(uow, owner));
      await expect(keyOf(owner, other)).rejects.toMatchObject({ code: 'CRYPTO_ERASED' });
      await other.close();
    });

    it('T23: the keys folder holds no trace of the wrapped key', async () => {
      const owner = randomUUID();
      await create(owner);
      const wrapped = (await slotBytes(owner)).subarray(24, SLOT_USED);
      expect(keysFolderBytes(folder).includes(wrapped)).toBe(true);
      await unit((uow) => keys.data.destroy(uow, owner));
      const after = keysFolderBytes(folder);
      for (let at = 0; at + 8 <= wrapped.length; at += 4)
        expect(after.includes(wrapped.subarray(at, at + 8))).toBe(false);
      expect(after.includes(Buffer.from(owner.replaceAll('-', ''), 'hex'))).toBe(false);
    });

    it('T23: a copy of the database from before the erasure, restored, does not open the erased person’s fields', async () => {
      const [erased, kept] = [randomUUID(), randomUUID()];
      await storage.withClient((client) => client.query('create table field (owner uuid primary key, sealed bytea)'));
      for (const owner of [erased, kept])
        await storage.withClient(async (client) => {
          const sealed = (await create(owner)).seal(place, 'identity', `name of ${owner}`);
          await client.query('insert into field values ($1, $2)', [owner, sealed]);
        });
      const backup = new Map<string, Buffer>();
      for (const table of ['data_key', 'field']) backup.set(table, await copyOut(storage, table));
      // The key was in memory when the copy was made, in two processes.
      const bystander = await openKeys(folder);
      await keyOf(erased, bystander);
      await keyOf(kept, bystander);
      await unit((uow) => keys.data.destroy(uow, erased));

      const restored = await openTestStorage();
      try {
        await restored.withClient((client) =>
          client.query('create table field (owner uuid primary key, sealed bytea)'),
        );
        for (const [table, rows] of backup) await copyIn(restored, table, rows);
        const restarted = await openKeys(folder);
        for (const ring of [keys, bystander, restarted]) {
          await expect(unit((uow) => ring.data.of(uow, erased), restored)).rejects.toMatchObject({
            code: 'CRYPTO_ERASED',
          });
          const key = await unit((uow) => ring.data.of(uow, kept), restored);
          const { rows } = await restored.withClient((client) =>
            client.query<{ sealed: Buffer }>('select sealed from field where owner = $1', [kept]),
          );
          expect(key.open(place, 'identity', rows[0]?.sealed ?? Buffer.alloc(0)).toString()).toBe(`name of ${kept}`);
        }
        await restarted.close();
      } finally {
        await bystander.close();
        await restored.close();
      }
    });
  });

  describe('beside a database or a file of another time', () => {
    it('a restored older database never overwrites a newer person’s key', async () => {
      const world = await openTestStorage();
      const data = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
      const ring = await openKeys(data);
      const owners = Array.from({ length: 5 }, () => randomUUID());
      for (const owner of owners) await unit((uow) => ring.data.create(uow, owner), world);
      const before = readFileSync(join(data, 'keys', 'data-keys'));

      const older = await openTestStorage();
      const refused = unit((uow) => ring.data.create(uow, randomUUID()), older);
      await expect(refused).rejects.toMatchObject({ code: 'CRYPTO_SLOT_TAKEN', status: 503 });
      const prepare = (on: Storage) => on.inUnitOfWork(systemActor, (uow) => ring.prepare(uow), { authority: 'owner' });
      expect(await prepare(older)).toEqual({ moved: true, destroyedAgain: 0, missing: 0 });
      expect(await prepare(older)).toEqual({ moved: false, destroyedAgain: 0, missing: 0 });
      await unit((uow) => ring.data.create(uow, randomUUID()), older);
      expect(
        readFileSync(join(data, 'keys', 'data-keys'))
          .subarray(0, before.length)
          .equals(before),
      ).toBe(true);
      for (const owner of owners) await unit((uow) => ring.data.of(uow, owner), world);
      await ring.close();
      await world.close();
      await older.close();
      rmSync(data, { recursive: true });
    });

    it('T23: a restored older file of data keys loses again, at the start, what was destroyed since', async () => {
      const data = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
      const world = await openTestStorage();
      const ring = await openKeys(data);
      const [gone, stays, late] = [randomUUID(), randomUUID(), randomUUID()];
      const path = join(data, 'keys', 'data-keys');
      for (const owner of [gone, stays]) await unit((uow) => ring.data.create(uow, owner), world);
      const older = readFileSync(path);
      await unit((uow) => ring.data.destroy(uow, gone), world);
      await unit((uow) => ring.data.create(uow, late), world);
      await ring.close();

      writeFileSync(path, older);
      const again = await openKeys(data);
      const findings = await world.inUnitOfWork(systemActor, (uow) => again.prepare(uow), { authority: 'owner' });
      expect(findings).toEqual({ moved: false, destroyedAgain: 1, missing: 1 });
      expect(readFileSync(path).includes(Buffer.from(gone.replaceAll('-', ''), 'hex'))).toBe(false);
      await expect(unit((uow) => again.data.of(uow, gone), world)).rejects.toMatchObject({ code: 'CRYPTO_ERASED' });
      await expect(unit((uow) => again.data.of(uow, late), world)).rejects.toMatchObject({
        code: 'CRYPTO_KEY_MISSING',
      });
      await unit((uow) => again.data.of(uow, stays), world);
      await again.close();
      await world.close();
      rmSync(data, { recursive: true });
    });

    it('a slot that was swapped with another person’s, or changed, is refused', async () => {
      const [one, two] = [randomUUID(), randomUUID()];
      await create(one);
      await create(two);
      const path = join(folder, 'keys', 'data-keys');
      const own = Buffer.from(await slotBytes(one));
      const at = (await slotOf(one)) * SLOT;
      const write = (bytes: Buffer): void => {
        const file = openSync(path, 'r+');
        writeSync(file, bytes, 0, bytes.length, at);
        closeSync(file);
      };
      const fresh = await openKeys(folder);
      write(await slotBytes(two));
      await expect(keyOf(one, fresh)).rejects.toMatchObject({ code: 'CRYPTO_KEY_FILE_FOREIGN' });
      // The other's slot with this owner's name written over it.
      write(Buffer.concat([own.subarray(0, 20), (await slotBytes(two)).subarray(20)]));
      await expect(keyOf(one, fresh)).rejects.toMatchObject({ code: 'CRYPTO_TAMPERED' });
      const flipped = Buffer.from(own);
      flipped[100] = (flipped[100] ?? 0) ^ 1;
      write(flipped);
      await expect(keyOf(one, fresh)).rejects.toMatchObject({ code: 'CRYPTO_TAMPERED' });
      write(own);
      await keyOf(one, fresh);
      await fresh.close();
    });
  });

  it('T01: five hundred names are in no file of the keys and in no row, in any encoding', async () => {
    await storage.withClient((client) => client.query('create table canary (owner uuid, sealed bytea, find bytea)'));
    const names = Array.from({ length: 500 }, () => `Canary${randomBytes(6).toString('hex')}`);
    const owner = randomUUID();
    const key = await create(owner);
    await unit(async (uow) => {
      for (const [row, name] of names.entries()) {
        const sealed = key.seal({ ...place, row: String(row) }, 'identity', name);
        const find = keys.blindIndex('canary.name', name.toLowerCase());
        await uow.client.query('insert into canary values ($1, $2, $3)', [owner, sealed, find]);
      }
    });
    const everything = Buffer.concat([
      await copyOut(storage, 'canary'),
      await copyOut(storage, 'data_key'),
      await copyOut(storage, 'act'),
      keysFolderBytes(folder),
    ]);
    const text = everything.toString('latin1').toLowerCase();
    const forms = (name: string): string[] => [
      name,
      Buffer.from(name, 'utf16le').toString('latin1'),
      Buffer.from(name).toString('hex'),
      Buffer.from(name).toString('base64'),
      [...name].reverse().join(''),
    ];
    const found = names.flatMap(forms).filter((form) => text.includes(form.toLowerCase()));
    expect(found).toEqual([]);
  });
});

function copyOut(storage: Storage, table: string): Promise<Buffer> {
  return storage.withClient(async (client) => {
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`copy ${table} to stdout`))) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  });
}

function copyIn(storage: Storage, table: string, rows: Buffer): Promise<void> {
  return storage.withClient(async (client) => {
    await pipeline([rows], client.query(copyFrom(`copy ${table} from stdin`)));
  });
}
