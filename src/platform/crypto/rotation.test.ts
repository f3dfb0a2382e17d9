import { randomUUID } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import type { FieldPlace } from './keys.js';
import { type OpenKeys, openKeys } from './open-keys.js';

const place: FieldPlace = { table: 'person', row: 'r1', field: 'name', version: 1 };

describe('rotation', () => {
  let storage: Storage;
  let folder: string;
  let keys: OpenKeys;
  let sealed: Map<string, Buffer>;
  const unit = <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, work);

  async function write(by: OpenKeys, owner: string = randomUUID()): Promise<void> {
    const bytes = await unit(async (uow) => (await by.data.create(uow, owner)).seal(place, 'shelter', owner));
    sealed.set(owner, bytes);
  }
  async function read(by: OpenKeys, owner: string): Promise<string> {
    // What is sealed is fetched before the key: an erasure may come between.
    const bytes = sealed.get(owner) ?? Buffer.alloc(0);
    const key = await unit((uow) => by.data.of(uow, owner));
    return key.open(place, 'shelter', bytes).toString();
  }
  /** By a process that holds nothing in memory. */
  async function readAll(): Promise<void> {
    const fresh = await openKeys(folder);
    for (const owner of sealed.keys()) expect(await read(fresh, owner)).toBe(owner);
    await fresh.close();
  }

  beforeEach(async () => {
    storage = await openTestStorage({ poolSize: 8 });
    folder = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
    keys = await openKeys(folder);
    sealed = new Map();
  });
  afterEach(async () => {
    await keys.close();
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  it('T09: an old copy of the data keys opens nothing with the keyring after it', async () => {
    for (let n = 0; n < 7; n += 1) await write(keys);
    const [owner = '', erased = ''] = sealed.keys();
    const old = join(folder, 'old-data-keys');
    copyFileSync(join(folder, 'keys', 'data-keys'), old);
    await unit((uow) => keys.data.destroy(uow, erased));
    sealed.delete(erased);
    const bystander = await openKeys(folder);
    const progress: number[] = [];
    const done = await keys.rotate(unit, { batch: 2, onProgress: (n) => progress.push(n) });
    expect(done).toEqual({ from: [1], to: 2, resumed: false, rewrapped: 6, damaged: 0 });
    expect(progress).toEqual([2, 4, 6]);
    await readAll();
    expect(await read(keys, owner)).toBe(owner);
    // One who opened the ring before and meets the new key in a slot.
    expect(await read(bystander, owner)).toBe(owner);
    await bystander.close();
    const status = await keys.status();
    expect(status.keyEncryptionKeys.map(({ id, state }) => [id, state])).toEqual([
      [1, 'retired'],
      [2, 'current'],
    ]);
    expect(status.dataKeys).toEqual({ live: 6, destroyed: 1, damaged: 0 });
    expect(readdirSync(join(folder, 'keys')).filter((name) => name.startsWith('keyring'))).toEqual(['keyring-000003']);

    const thief = mkdtempSync(join(tmpdir(), 'palermo-thief-'));
    cpSync(join(folder, 'keys'), join(thief, 'keys'), { recursive: true });
    copyFileSync(old, join(thief, 'keys', 'data-keys'));
    const stolen = await openKeys(thief);
    await expect(read(stolen, owner)).rejects.toMatchObject({ code: 'CRYPTO_KEY_UNKNOWN', params: { key: 1 } });
    await stolen.close();
    rmSync(thief, { recursive: true });
    const acts = await storage.withClient((client) =>
      client.query(`select subject, details from act where action = 'crypto.keys.rotate'`),
    );
    expect(acts.rows).toEqual([{ subject: 'keys/2', details: { from: [1], to: 2, rewrapped: 6, damaged: 0 } }]);
  });

  it('readers, writers and erasers of two processes see no gap while keys rotate three times', async () => {
    for (let n = 0; n < 40; n += 1) await write(keys);
    const other = await openKeys(folder, { held: 2 });
    const third = await openKeys(folder);
    const goOn = { on: true };
    let rounds = 0;
    const erased: string[] = [];
    const work = async (by: OpenKeys): Promise<void> => {
      while (goOn.on) {
        await write(by);
        const owners = [...sealed.keys()];
        for (let n = 0; n < 4; n += 1) {
          const owner = owners[Math.floor(Math.random() * owners.length)] ?? '';
          if (sealed.has(owner)) expect(await read(by, owner)).toBe(owner);
        }
        if (rounds % 3 === 0 && by === other) {
          const victim = owners.at(-1) ?? '';
          if (sealed.delete(victim)) {
            await unit((uow) => by.data.destroy(uow, victim));
            erased.push(victim);
          }
        }
        rounds += 1;
      }
    };
    // One who reads what another erases meanwhile is right to hear so: each works on what it finds in the map.
    const tolerant = (by: OpenKeys): Promise<void> =>
      work(by).catch(async (error: unknown) => {
        if ((error as { code?: string }).code !== 'CRYPTO_ERASED') throw error;
        await tolerant(by);
      });
    const rotating = async (): Promise<void> => {
      for (let n = 0; n < 3; n += 1) await third.rotate(unit, { batch: 3 });
    };
    await Promise.all([
      tolerant(keys),
      tolerant(other),
      rotating().finally(() => {
        goOn.on = false;
      }),
    ]);
    await other.close();
    await third.close();
    expect(rounds).toBeGreaterThan(3);
    await readAll();
    const fresh = await openKeys(folder);
    for (const owner of erased) {
      const asked = unit((uow) => fresh.data.of(uow, owner));
      await expect(asked).rejects.toMatchObject({ code: 'CRYPTO_ERASED' });
    }
    expect((await fresh.status()).keyEncryptionKeys.at(-1)).toMatchObject({ id: 4, state: 'current' });
    await fresh.close();
  });

  it('waits for a writer that had looked at the old key, and loses nothing of it', async () => {
    const late = randomUUID();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = (): void => undefined;
    const began = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const writer = unit(async (uow) => {
      const key = await keys.data.create(uow, late);
      begun();
      await held;
      return key.seal(place, 'shelter', late);
    });
    await began;
    const rotator = await openKeys(folder);
    await expect(rotator.rotate(unit, { patienceMs: 0 })).rejects.toMatchObject({ code: 'CRYPTO_ROTATION_WAITING' });
    expect((await rotator.status()).keyEncryptionKeys.map(({ state }) => state)).toEqual(['rotating', 'current']);
    const rotation = rotator.rotate(unit);
    release();
    sealed.set(late, await writer);
    expect(await rotation).toEqual({ from: [1], to: 2, resumed: true, rewrapped: 1, damaged: 0 });
    await rotator.close();
    await readAll();
  });

  it('T23: nobody destroys a key while it is being moved, so that none comes back', async () => {
    for (let n = 0; n < 4; n += 1) await write(keys);
    const free: number[] = [];
    await keys.rotate(
      (work) =>
        unit(async (uow) => {
          const result = await work(uow);
          const { rows } = await storage.withClient((client) =>
            client.query<{ slot: string }>('select slot from data_key for update skip locked'),
          );
          free.push(rows.length);
          return result;
        }),
      { batch: 3 },
    );
    // Three were locked in one unit, the fourth in another; no other unit locks any.
    expect(free.filter((rows) => rows < 4)).toEqual([1, 3]);
    await readAll();
  });

  it('a key that nothing opens any more does not stop the others', async () => {
    for (let n = 0; n < 3; n += 1) await write(keys);
    const [spoilt = ''] = sealed.keys();
    const file = openSync(join(folder, 'keys', 'data-keys'), 'r+');
    writeSync(file, Buffer.from([1, 2, 3, 4]), 0, 4, 512 + 60);
    closeSync(file);
    sealed.delete(spoilt);
    expect(await keys.rotate(unit)).toMatchObject({ rewrapped: 2, damaged: 1 });
    await readAll();
  });

  it('the node’s secrets open after it, and are sealed anew when their owner asks', async () => {
    const other = await openKeys(folder);
    const secret = keys.sealSecret('totp', Buffer.from('seed'));
    expect(keys.renewSecret('totp', secret)).toBeUndefined();
    const mac = keys.mac('act', secret);
    const index = keys.blindIndex('name', 'arta');
    await keys.rotate(unit);
    const renewed = keys.renewSecret('totp', secret) ?? Buffer.alloc(0);
    expect(renewed.equals(secret)).toBe(false);
    // The other process has not heard of the rotation yet.
    for (const by of [keys, other])
      for (const one of [secret, renewed]) expect(by.openSecret('totp', one).toString()).toBe('seed');
    expect(keys.mac('act', secret).equals(mac)).toBe(true);
    expect(keys.blindIndex('name', 'arta').equals(index)).toBe(true);
    await other.close();
    expect(readFileSync(join(folder, 'keys', 'data-keys')).length).toBe(512);
  });
});
