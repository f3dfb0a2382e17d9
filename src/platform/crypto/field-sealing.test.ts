import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { SENSITIVITIES } from '../access/index.js';
import type { Storage } from '../storage/index.js';
import type { DataKey, FieldPlace } from './keys.js';
import { type OpenKeys, openKeys } from './open-keys.js';
import { SEAL_OVERHEAD } from './sealing.js';

const place: FieldPlace = { table: 'person', row: 'r1', field: 'name', version: 1 };
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('a field of a record', () => {
  let storage: Storage;
  let folder: string;
  let keys: OpenKeys;
  const create = (owner: string): Promise<DataKey> =>
    storage.inUnitOfWork(systemActor, (uow) => keys.data.create(uow, owner));

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

  it('T01: what is sealed opens at its place, in its class, with that person’s key, and nowhere else', async () => {
    const key = await create(randomUUID());
    const other = await create(randomUUID());
    const word = fc.string({ maxLength: 12 });
    const places = fc.record({ table: word, row: word, field: word, version: fc.nat(1000) });
    const classes = fc.constantFrom(...SENSITIVITIES);
    fc.assert(
      fc.property(
        places,
        places,
        classes,
        classes,
        fc.uint8Array({ maxLength: 300 }),
        (at, elsewhere, of, not, plain) => {
          const sealed = key.seal(at, of, plain);
          expect(sealed.length).toBe(plain.length + SEAL_OVERHEAD);
          expect(key.open(at, of, sealed).equals(plain)).toBe(true);
          expect(() => other.open(at, of, sealed)).toThrow(code('CRYPTO_TAMPERED'));
          if (of !== not) expect(() => key.open(at, not, sealed)).toThrow(code('CRYPTO_TAMPERED'));
          if (JSON.stringify(at) !== JSON.stringify(elsewhere))
            expect(() => key.open(elsewhere, of, sealed)).toThrow(code('CRYPTO_TAMPERED'));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('T01: a place cannot be rewritten into another by moving letters between its parts', async () => {
    const key = await create(randomUUID());
    const sealed = key.seal({ table: 'ab', row: 'c', field: 'd', version: 11 }, 'story', 'x');
    for (const at of [
      { table: 'a', row: 'bc', field: 'd', version: 11 },
      { table: 'ab', row: 'c1:d', field: '', version: 11 },
      { table: 'ab', row: 'c', field: 'd1', version: 1 },
    ])
      expect(() => key.open(at, 'story', sealed)).toThrow(code('CRYPTO_TAMPERED'));
  });

  it('T01: every flipped bit and every cut is refused', async () => {
    const key = await create(randomUUID());
    const sealed = key.seal(place, 'identity', 'Arta Hoxha');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => key.open(place, 'identity', changed)).toThrow(code('CRYPTO_TAMPERED'));
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => key.open(place, 'identity', sealed.subarray(0, length))).toThrow(code('CRYPTO_TAMPERED'));
  });

  it('the same text never looks the same twice', async () => {
    const key = await create(randomUUID());
    const seen = new Set(Array.from({ length: 2000 }, () => key.seal(place, 'legal', 'x').toString('hex')));
    expect(seen.size).toBe(2000);
    expect(new Set([...seen].map((one) => one.slice(2, 26))).size).toBe(2000);
  });
});
