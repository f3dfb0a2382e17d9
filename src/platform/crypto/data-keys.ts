/** A key per person: made, fetched, destroyed; and what it seals. */
import { randomBytes, type KeyObject } from 'node:crypto';
import type { Sensitivity } from '../access/index.js';
import { PalermoError } from '../errors/index.js';
import type { UnitOfWork } from '../storage/index.js';
import { cryptoError } from './errors.js';
import type { KeyFile } from './key-file.js';
import { currentKek, type KeyringHolder } from './keyring.js';
import type { DataKey, DataKeys, FieldPlace } from './keys.js';
import { contextOf, derive, openBytes, sealBytes } from './sealing.js';
import { destroyedSlot, type PersonKeys, stateOf, unwrapKeys, wrapKeys } from './slot.js';
import { findDataKey, insertDataKey, markDestroyed } from './store.js';

type Held = { readonly slot: number; readonly key: DataKey; forget(): void };

/** @param capacity unwrapped keys held in memory; the longest unused goes first */
export function dataKeysOf(ring: KeyringHolder, file: KeyFile, capacity = 1000): DataKeys & { forgetAll(): void } {
  const held = new Map<string, Held>();
  const forget = (owner: string): void => {
    held.get(owner)?.forget();
    held.delete(owner);
  };
  const hold = (owner: string, slot: number, keys: PersonKeys): DataKey => {
    const one = heldKey(slot, keys);
    held.delete(owner);
    held.set(owner, one);
    for (const oldest of held.keys()) {
      if (held.size <= capacity) break;
      // Not wiped: a unit of work may be using it.
      held.delete(oldest);
    }
    return one.key;
  };

  return {
    async create(uow, owner) {
      // The row first: rotation waits for transactions that had written before the new key was there to be seen.
      const slot = await insertDataKey(uow, owner);
      if (slot === undefined) {
        const { destroyed } = (await findDataKey(uow, owner)) ?? { destroyed: false };
        throw cryptoError(destroyed ? 'CRYPTO_ERASED' : 'CRYPTO_OWNER_EXISTS');
      }
      if (stateOf(await file.read(slot)).state !== 'empty') throw cryptoError('CRYPTO_SLOT_TAKEN');
      const keyring = ring.refresh();
      const keys = { record: randomBytes(32), shelter: randomBytes(32) };
      await file.write(slot, wrapKeys(keyring, currentKek(keyring).id, slot, owner, keys));
      await file.sync();
      return hold(owner, slot, keys);
    },

    async of(uow, owner) {
      const row = await findDataKey(uow, owner);
      if (!row) throw cryptoError('CRYPTO_NO_DATA_KEY');
      const one = held.get(owner);
      // The slot too: the row may be of an older copy of the database, and another process may have destroyed the key.
      if (one && !row.destroyed && one.slot === row.slot && file.holds(row.slot, owner)) {
        held.delete(owner);
        held.set(owner, one);
        return one.key;
      }
      forget(owner);
      if (row.destroyed) throw cryptoError('CRYPTO_ERASED');
      return hold(owner, row.slot, await fetchKeys(ring, file, row.slot, owner));
    },

    async destroy(uow: UnitOfWork, owner: string) {
      const row = await markDestroyed(uow, owner);
      if (!row) return;
      // The key before the row: a crash between them leaves a key that is gone and a record that does not say so yet,
      // never a record that says erased and a key that opens.
      await destroySlot(file, row.slot, owner);
      await file.sync();
      forget(owner);
      if (!row.destroyed) await uow.act('crypto.data-key.destroy', `data-key/${owner}`, { slot: row.slot });
    },

    forgetAll() {
      for (const owner of [...held.keys()]) forget(owner);
    },
  };
}

/** Overwrites the slot where it is this owner's; not yet synced. True: there was a key. */
export async function destroySlot(file: KeyFile, slot: number, owner: string): Promise<boolean> {
  const at = stateOf(await file.read(slot));
  // A file restored from elsewhere may hold another person there.
  if (at.state === 'live' && at.owner !== owner) throw cryptoError('CRYPTO_KEY_FILE_FOREIGN');
  if (at.state === 'destroyed') return false;
  await file.write(slot, destroyedSlot());
  return at.state === 'live';
}

const ATTEMPTS = 5;

async function fetchKeys(ring: KeyringHolder, file: KeyFile, slot: number, owner: string): Promise<PersonKeys> {
  for (let attempt = 1; ; attempt += 1) {
    const bytes = await file.read(slot);
    const at = stateOf(bytes);
    if (at.state === 'destroyed') throw cryptoError('CRYPTO_ERASED');
    if (at.state === 'empty') throw cryptoError('CRYPTO_KEY_MISSING');
    if (at.state === 'live' && at.owner !== owner) throw cryptoError('CRYPTO_KEY_FILE_FOREIGN');
    try {
      return unwrapKeys(ring.current(), slot, bytes);
    } catch (error) {
      // Rotation may be writing the slot just now, or has put a newer key into the ring.
      if (!(error instanceof PalermoError) || attempt === ATTEMPTS) throw error;
      ring.refresh();
      await new Promise((resolve) => setTimeout(resolve, attempt));
    }
  }
}

function heldKey(slot: number, keys: PersonKeys): Held {
  let material: PersonKeys | undefined = keys;
  const classKeys = new Map<Sensitivity, KeyObject>();
  const keyFor = (sensitivity: Sensitivity): KeyObject => {
    if (!material) throw cryptoError('CRYPTO_ERASED');
    let key = classKeys.get(sensitivity);
    if (!key) {
      key = derive(sensitivity === 'shelter' ? material.shelter : material.record, 'palermo field', sensitivity);
      classKeys.set(sensitivity, key);
    }
    return key;
  };
  return {
    slot,
    key: {
      seal: (place, sensitivity, plain) =>
        sealBytes(
          keyFor(sensitivity),
          contextFor(place, sensitivity),
          typeof plain === 'string' ? Buffer.from(plain) : plain,
        ),
      open: (place, sensitivity, sealed) => openBytes(keyFor(sensitivity), contextFor(place, sensitivity), sealed),
    },
    forget() {
      material?.record.fill(0);
      material?.shelter.fill(0);
      material = undefined;
      classKeys.clear();
    },
  };
}

function contextFor({ table, row, field, version }: FieldPlace, sensitivity: Sensitivity): Buffer {
  return contextOf(table, row, field, version, sensitivity);
}
