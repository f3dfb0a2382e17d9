/**
 * A new key-encryption key, every data key moved to it, and the old one destroyed: after that an old copy of the file of
 * data keys opens with nothing. The node goes on meanwhile; a rotation that was killed is taken up where it stopped.
 */
import type { UnitOfWork } from '../storage/index.js';
import { cryptoError } from './errors.js';
import type { KeyFile } from './key-file.js';
import { currentKek, type KeyEncryptionKey, type Keyring, type KeyringHolder, newKek } from './keyring.js';
import { stateOf, unwrapKeys, wrapKeys } from './slot.js';
import { lockSlots, oldestRunning, transactionNumber } from './store.js';
import { PalermoError } from '../errors/index.js';

/** Runs work in a unit of its own, kept when it returns. */
export type InUnit = <T>(work: (uow: UnitOfWork) => Promise<T>) => Promise<T>;

export type RotationOptions = {
  /** Slots a unit of work; 200 unless told. */
  readonly batch?: number;
  /** How long to wait for transactions that were open when the new key was made; ten minutes unless told. */
  readonly patienceMs?: number;
  readonly onProgress?: (rewrapped: number) => void;
};

export type RotationDone = {
  readonly from: readonly number[];
  readonly to: number;
  /** Taken up from a rotation that had not ended. */
  readonly resumed: boolean;
  readonly rewrapped: number;
  /** Slots that no key of the ring opens: they were unreadable before. */
  readonly damaged: number;
};

const inUse = (kek: KeyEncryptionKey): boolean => kek.record !== undefined;

/** Errors: CRYPTO_ROTATION_WAITING (nothing is lost: run it again). */
export async function rotateKeys(
  ring: KeyringHolder,
  file: KeyFile,
  inUnit: InUnit,
  options: RotationOptions = {},
): Promise<RotationDone> {
  let resumed = true;
  const started = await ring.change((keyring) => {
    if (keyring.keks.filter(inUse).length > 1) return undefined;
    resumed = false;
    return { ...keyring, keks: [...keyring.keks, newKek(currentKek(keyring).id + 1, new Date())] };
  });
  const to = currentKek(started).id;
  const from = started.keks.filter((kek) => inUse(kek) && kek.id !== to).map((kek) => kek.id);
  await allSee(inUnit, options.patienceMs ?? 600_000);

  const moved = await moveAll(ring.current(), file, inUnit, to, options);
  await ring.change((keyring) => retire(keyring, to));
  await inUnit((uow) =>
    uow.act('crypto.keys.rotate', `keys/${to}`, { from, to, rewrapped: moved.rewrapped, damaged: moved.damaged }),
  );
  return { from, to, resumed, ...moved };
}

/**
 * Waits until no transaction runs that may have looked at the ring before the new key was in it. Whoever makes a data
 * key writes its row first and looks at the ring after: so a higher transaction number has seen the new key.
 */
async function allSee(inUnit: InUnit, patienceMs: number): Promise<void> {
  const mine = await inUnit(transactionNumber);
  for (let waited = 0, pause = 5; ; waited += pause, pause = Math.min(500, pause * 2)) {
    if ((await inUnit(oldestRunning)) > mine) return;
    if (waited >= patienceMs) throw cryptoError('CRYPTO_ROTATION_WAITING', { seconds: Math.round(patienceMs / 1000) });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function moveAll(
  keyring: Keyring,
  file: KeyFile,
  inUnit: InUnit,
  to: number,
  { batch = 200, onProgress }: RotationOptions,
): Promise<{ rewrapped: number; damaged: number }> {
  const damaged = new Set<number>();
  let rewrapped = 0;
  let waiting: number[] = [];
  const move = async (): Promise<void> => {
    const slots = waiting;
    waiting = [];
    if (slots.length === 0) return;
    await inUnit(async (uow) => {
      await lockSlots(uow, slots);
      for (const slot of slots) {
        // Read again under the lock: it may have been destroyed in between, and must not come back.
        const outcome = await moveSlot(keyring, file, slot, to);
        if (outcome === 'moved') rewrapped += 1;
        if (outcome === 'damaged') damaged.add(slot);
      }
      await file.sync();
    });
    onProgress?.(rewrapped);
  };
  for await (const { slot, bytes } of file.slots()) {
    const at = stateOf(bytes);
    if (at.state === 'damaged') damaged.add(slot);
    // A higher key is a later rotation's: never moved back.
    if (at.state === 'live' && at.kek < to) waiting.push(slot);
    if (waiting.length >= batch) await move();
  }
  await move();
  return { rewrapped, damaged: damaged.size };
}

async function moveSlot(
  keyring: Keyring,
  file: KeyFile,
  slot: number,
  to: number,
): Promise<'moved' | 'left' | 'damaged'> {
  const bytes = await file.read(slot);
  const at = stateOf(bytes);
  if (at.state !== 'live' || at.kek >= to) return 'left';
  try {
    const keys = unwrapKeys(keyring, slot, bytes);
    await file.write(slot, wrapKeys(keyring, to, slot, at.owner, keys));
    keys.record.fill(0);
    keys.shelter.fill(0);
    return 'moved';
  } catch (error) {
    if (error instanceof PalermoError) return 'damaged';
    throw error;
  }
}

/** Older keys lose what wraps data keys; what seals the node's secrets stays. */
function retire(keyring: Keyring, to: number): Keyring | undefined {
  if (!keyring.keks.some((kek) => inUse(kek) && kek.id < to)) return undefined;
  return {
    ...keyring,
    keks: keyring.keks.map((kek) => (kek.id < to ? { ...kek, record: undefined, shelter: undefined } : kek)),
  };
}
