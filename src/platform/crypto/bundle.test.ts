import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { exportBundle } from './bundle.js';
import { importKeys } from './import-keys.js';
import { type KeyFile, openKeyFile } from './key-file.js';
import { openKeyring } from './keyring.js';
import type { FieldPlace } from './keys.js';
import { type OpenKeys, openKeys } from './open-keys.js';
import { fileRoot } from './root-key.js';

const place: FieldPlace = { table: 'person', row: 'r1', field: 'name', version: 1 };

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('exported keys', () => {
  let storage: Storage;
  let folder: string;
  let keys: OpenKeys;
  let identity: string;
  let recipient: string;
  const unit = <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, work);
  const sealed = new Map<string, Buffer>();
  const elsewhere = () => mkdtempSync(join(tmpdir(), 'palermo-keys-'));
  const exported = async () => bytesOf(await keys.exportKeys(recipient));
  const read = async (by: OpenKeys, owner: string): Promise<string> =>
    (await unit((uow) => by.data.of(uow, owner))).open(place, 'story', sealed.get(owner) ?? Buffer.alloc(0)).toString();

  beforeAll(async () => {
    storage = await openTestStorage();
    folder = elsewhere();
    keys = await openKeys(folder);
    identity = await generateIdentity();
    recipient = await identityToRecipient(identity);
    for (let n = 0; n < 600; n += 1) {
      const owner = randomUUID();
      if (n % 100 === 0)
        sealed.set(owner, await unit(async (uow) => (await keys.data.create(uow, owner)).seal(place, 'story', owner)));
      else await unit((uow) => keys.data.create(uow, owner));
    }
  });
  afterAll(async () => {
    await keys.close();
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  it('T10: the whole keys folder is lost, root key and all: the bundle brings every record back on a new machine', async () => {
    const secret = keys.sealSecret('totp', Buffer.from('seed'));
    const bundle = await exported();
    const machine = elsewhere();
    const passphrase = join(machine, 'passphrase');
    writeFileSync(passphrase, 'of the other machine');
    const root = { kind: 'passphrase', file: passphrase } as const;
    expect(await importKeys(machine, Readable.from([bundle]), identity, { root })).toEqual({ live: 600 });
    const restored = await openKeys(machine, { root });
    for (const owner of sealed.keys()) expect(await read(restored, owner)).toBe(owner);
    expect(restored.openSecret('totp', secret).toString()).toBe('seed');
    expect(restored.publicKey.equals(keys.publicKey)).toBe(true);
    expect(
      readFileSync(join(machine, 'keys', 'data-keys')).equals(readFileSync(join(folder, 'keys', 'data-keys'))),
    ).toBe(true);
    await restored.close();
    rmSync(machine, { recursive: true });
  });

  it('T23: with the bundle written after an erasure, an older copy of the database does not open the erased person', async () => {
    const [erased = '', kept = ''] = sealed.keys();
    const older = elsewhere();
    await importKeys(older, Readable.from([await exported()]), identity);
    await unit((uow) => keys.data.destroy(uow, erased));
    const machine = elsewhere();
    expect(await importKeys(machine, Readable.from([await exported()]), identity)).toEqual({ live: 599 });
    const restored = await openKeys(machine);
    // The database as it was before the erasure: the row says that the key is live.
    await storage.withClient((client) => client.query('update data_key set destroyed_at = null'));
    await expect(read(restored, erased)).rejects.toMatchObject({ code: 'CRYPTO_ERASED' });
    expect(await read(restored, kept)).toBe(kept);
    // What an older bundle, had it not been destroyed, would still open: the reason to destroy it.
    const careless = await openKeys(older);
    expect(await read(careless, erased)).toBe(erased);
    await storage.withClient((client) =>
      client.query('update data_key set destroyed_at = now() where owner = $1', [erased]),
    );
    const found = await storage.inUnitOfWork(systemActor, (uow) => careless.prepare(uow), { authority: 'owner' });
    expect(found.destroyedAgain).toBe(1);
    sealed.delete(erased);
    for (const [ring, at] of [
      [restored, machine],
      [careless, older],
    ] as const) {
      await ring.close();
      rmSync(at, { recursive: true });
    }
  });

  it('show nothing without the recipient’s identity, and nothing is changed by a bundle that does not open', async () => {
    const bundle = await exported();
    const slots = readFileSync(join(folder, 'keys', 'data-keys'));
    for (const owner of sealed.keys()) {
      expect(slots.includes(Buffer.from(owner.replaceAll('-', ''), 'hex'))).toBe(true);
      expect(bundle.includes(Buffer.from(owner.replaceAll('-', ''), 'hex'))).toBe(false);
    }
    const machine = elsewhere();
    const refused = async (bytes: Buffer, by = identity): Promise<void> => {
      await expect(importKeys(machine, Readable.from([bytes]), by)).rejects.toMatchObject({
        code: 'CRYPTO_BUNDLE_UNREADABLE',
      });
    };
    await refused(bundle, await generateIdentity());
    await refused(bundle, 'not an identity');
    for (const cut of [0, 20, 300, bundle.length >> 1, bundle.length - 1]) await refused(bundle.subarray(0, cut));
    for (const at of [10, 150, 5000, bundle.length - 5]) {
      const changed = Buffer.from(bundle);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await refused(changed);
    }
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    await refused(Buffer.from(await encrypter.encrypt('an age file of something else, for the same reader')));
    await expect(keys.exportKeys('age1nonsense')).rejects.toMatchObject({ code: 'CRYPTO_BUNDLE_UNREADABLE' });
    await importKeys(machine, Readable.from([bundle]), identity);
    await expect(importKeys(machine, Readable.from([bundle]), identity)).rejects.toMatchObject({
      code: 'CRYPTO_KEYS_EXIST',
    });
    rmSync(machine, { recursive: true });
  });

  it('are a plain age file that any age program opens', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const plain = Buffer.from(await decrypter.decrypt(await exported()));
    expect(plain.toString('latin1', 0, 15)).toBe('palermo-keys/1\n');
  });

  it('an export during which keys rotated is refused, never short', async () => {
    const ring = await openKeyring(join(folder, 'keys'), fileRoot(join(folder, 'keys', 'root.key')));
    const file = await openKeyFile(join(folder, 'keys', 'data-keys'), ring.current().id);
    async function* slowly(): ReturnType<KeyFile['slots']> {
      for await (const one of file.slots()) {
        if (one.slot === 2) await keys.rotate(unit);
        yield one;
      }
    }
    const whole = bytesOf(await exportBundle(ring, { ...file, slots: slowly }, recipient));
    await expect(whole).rejects.toMatchObject({ code: 'CRYPTO_ROTATED_MEANWHILE' });
    await file.close();
    const machine = elsewhere();
    expect(await importKeys(machine, Readable.from([await exported()]), identity)).toEqual({ live: 599 });
    rmSync(machine, { recursive: true });
  });
});
